// @ts-check
// Requests on the practice phone, as the practice provider would tell of them, written down.
/** @import { PhoneRequest } from "../../../crates/vipps-sim/src/phone/provider.js" */

/** @typedef {Omit<PhoneRequest, "amount" | "lines"> & { amount: number, lines: [name: string, quantity: string | null, amount: number][] }} Written without the currency */

/** As long as anything said of a shop may be, and as long as a name may be. */
const LONGEST_SHOP = "Kaffebrenneri og Konditoriet Ørjan Ålesund-Bråthen & Sønner";
const LONGEST_NAME = "Smørbrød med røkelaks, eggerøre, dill, sitron og syltet rødløk på surdeigsbrødet";

/** @type {Written} */
const usual = {
  reference: "STROM-T1-000124-1",
  merchant: "Strøm Kaffebar",
  amount: 27815,
  description: "Strøm Kaffebar T1-000124",
  step: "amount",
  outcome: null,
  scope: [],
  never_shares: false,
  declined: null,
  lines: [
    ["Cappuccino", "2", 9800],
    ["Kanelbolle", "1", 4050],
    ["Kaffebønner, Sidamo", "0.35", 13965],
  ],
  seconds_left: 522,
};

/** @type {Written} */
const longest = {
  ...usual,
  reference: "STROM-T1-000125-1",
  merchant: LONGEST_SHOP,
  amount: 65000000,
  description: `${LONGEST_SHOP} T1-000125`,
  lines: [
    [LONGEST_NAME, "24", 235200],
    ["Kjøkkenmaskin, støpt aluminium, med ekstra bolle, pastavalse og kjøttkvern", "1", 64764800],
  ],
};

/** @type {Written["lines"]} */
const manyLines = Array.from({ length: 200 }, (_, at) => [`${LONGEST_NAME.slice(0, 76)} ${at + 1}`, "1", 325000]);

/** @param {string} step @param {Partial<Written>} [more] @returns {Written} */
const at = (step, more = {}) => ({ ...usual, step, ...more });

/** By the name of the example. Of several the first one is opened. @type {Record<string, Written[]>} */
export const requests = {
  empty: [],
  inbox: [
    { ...usual, reference: "STROM-T1-000126-1", amount: 4900, description: "Strøm Kaffebar T1-000126", lines: [] },
    usual,
    longest,
  ],
  consent: [at("consent", { scope: ["phoneNumber"] })],
  "consent-all": [
    at("consent", { merchant: LONGEST_SHOP, scope: ["phoneNumber", "name", "email", "address", "birthDate"] }),
  ],
  "consent-never": [at("consent", { scope: ["phoneNumber"], never_shares: true })],
  amount: [usual],
  "amount-plain": [at("amount", { description: null, lines: [] })],
  "amount-declined": [at("amount", { declined: "strong_authentication_required" })],
  "amount-longest": [longest],
  "amount-many": [{ ...longest, lines: manyLines }],
  processing: [at("processing")],
  approved: [at("done", { outcome: "approved" })],
  "approved-longest": [{ ...longest, step: "done", outcome: "approved" }],
  refused: [at("done", { outcome: "refused" })],
  expired: [at("done", { outcome: "expired" })],
  withdrawn: [at("done", { outcome: "withdrawn" })],
};

/** By the name of the screen: the example, what is pressed, and what goes wrong. @type {Record<string, string>} */
export const phoneExamples = {
  ...Object.fromEntries(Object.keys(requests).map((name) => [name, `${name}&do=request`])),
  empty: "empty",
  inbox: "inbox",
  "inbox-declined-card": "inbox&persona=declined_card",
  "own-code": "empty&do=show-own-code",
  "scanned-nothing": "empty&do=scan-input=abc,scan",
  "scanned-without-app": "empty&persona=no_app&do=scan-input=https://practice.invalid/p/1,scan",
  starting: "empty&starting&do=~",
  gone: "empty&gone",
};
