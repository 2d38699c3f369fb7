// @ts-check
// Remembered customers: people of every kind, and as many more as make pages.
/** @import { ConsentRecord, CustomerAction, CustomerDetail, CustomerMatch, CustomerMatches, CustomerRow, CustomersView, HistoryRow } from "../../generated/api.js" */
import { consentTextIn } from "./consent.js";
import { after, kr, MOST, NOW, sales, six } from "./shop.js";

const DAY = 86_400;
const PAGE = 50;
const NEEDED = 4;
/** No more of what somebody bought is told here. */
const TOLD = 9;

/** @param {string} id */
const boughtToday = (id) => sales.filter(({ customer }) => customer?.id === id);

/** @param {string} id @param {string} lastDigits @param {number} days since the last visit @param {number} visits @param {number} usual @param {Partial<CustomerRow>} [more] @returns {CustomerRow} */
const person = (id, lastDigits, days, visits, usual, more = {}) => ({
  id,
  lastDigits,
  label: null,
  lastVisit: boughtToday(id)[0]?.capturedAt ?? after(-days * DAY),
  visits,
  usual: kr(usual),
  rememberedSince: after(-(days + visits * 9) * DAY),
  textVersion: 2,
  standing: "live",
  ...more,
});

const people = [
  person("c3", "8812", 0, 31, 5200, { label: "Blå jakke, tar alltid vinduet" }),
  person("c9", "3318", 0, 7, 6200),
  person("c10", "0264", 0, 3, 4500),
  person("c11", "9054", 0, 1, 34900),
  person("c6", "7719", 0, 240, 64999999, { label: "Æresmedlem Ørjan Ålesund-Bråthen, kl. 7.30" }),
  person("c1", "4567", 5, 12, 9800, { label: "Åse på bakeriet" }),
  person("c4", "0931", 6, 3, 3600, { standing: "withdrawn", textVersion: 1 }),
  person("c5", "2207", 9, 1, 34900, { standing: "pending", textVersion: null, rememberedSince: null }),
  person("c7", "5501", 30, 2, 4200, { standing: "declined", textVersion: null, rememberedSince: null }),
  person("c2", "4567", 180, 2, 42000),
  person("c8", "6640", 200, 1, 8900, { lastVisit: null, visits: 0, usual: null }),
];
const usually = [4900, 9800, 27815, 12900, 3600, 48250, 6200];
const atFirst = [
  ...people,
  ...Array.from({ length: 119 }, (_, at) =>
    person(
      `c${at + 20}`,
      String(1000 + at * 71).slice(-4),
      210 + at * 3,
      1 + (at % 14),
      usually[at % usually.length] ?? 4900,
    ),
  ),
];
let everybody = [...atFirst];
const things = ["Frokost til møtet", "Lunsj til avhenting", "Kaffeabonnement", "Kake, bestilt"];

/** Whoever was forgotten or changed is there again as at first. */
export function rememberAll() {
  everybody = [...atFirst];
}

const missed = ["c2", "c3", "c6"];

/** Digits so many share that not all of them are shown. @param {string} digits */
const isOfMany = (digits) => digits === "0000";

/** Digits that were typed on: nobody ends with them, but somebody with the first four. @param {string} digits */
const isTypedOn = (digits) => digits.length > NEEDED && !isEnd(digits.slice(-NEEDED)) && isEnd(digits.slice(0, NEEDED));
/** @param {string} digits */
const isEnd = (digits) => isOfMany(digits) || everybody.some(({ lastDigits }) => lastDigits === digits);

/** @param {string} digits @returns {CustomerMatches} */
export function foundOf(digits) {
  const isOn = isTypedOn(digits);
  const first = digits.slice(0, NEEDED);
  const matches = isOn && !isOfMany(first) ? matchesOf(first).slice(0, 1) : matchesOf(isOn ? first : digits);
  const [only, another] = matches;
  return {
    matches,
    hasMore: isOfMany(isOn ? first : digits),
    isTypedOn: isOn,
    only: only && !another && !isOn ? only.id : null,
    digitsNeeded: NEEDED,
  };
}

/** Those whose number ends so, as they are offered on the Charge screen. @param {string} digits @returns {CustomerMatch[]} */
export function matchesOf(digits) {
  const found = everybody.filter(
    ({ lastDigits, standing }) =>
      (standing === "live" && lastDigits === digits.slice(-4)) || (isOfMany(digits) && standing === "live"),
  );
  return found.slice(0, 5).map(({ id, lastDigits, lastVisit, visits, usual, label }) => ({
    id,
    lastDigits,
    lastVisit,
    visits,
    usual,
    label,
    hasRequestOut: id === "c1" || id === "c3",
    prefersCode: missed.includes(id),
  }));
}

/** @param {string} digits @param {number} offset @param {boolean} isManager @param {boolean} isNobody @returns {CustomersView} */
export function customersOf(digits, offset, isManager, isNobody) {
  const isTooShort = digits !== "" && digits.length < NEEDED;
  const isOn = isTypedOn(digits);
  const end = isOn ? digits.slice(0, NEEDED) : digits.slice(-NEEDED);
  const ending = everybody.filter(({ lastDigits }) => end === "" || lastDigits === end);
  const all = isNobody || isTooShort ? [] : ending.slice(0, isOn ? 1 : undefined);
  const [only, another] = all;
  return {
    rows: all.slice(offset, offset + PAGE),
    total: all.length,
    hasMore: all.length > offset + PAGE,
    isTypedOn: isOn,
    only: end !== "" && only && !another && !isOn ? only.id : null,
    digitsNeeded: isTooShort ? NEEDED : null,
    unusedMonths: 24,
    lastSwept: isNobody ? null : { at: after(-19 * DAY), count: 3 },
    mayKeep: isManager,
  };
}

/** @param {CustomerRow} row @param {Partial<ConsentRecord>} [more] @returns {ConsentRecord} */
const consent = (row, more = {}) => ({
  at: row.rememberedSince ?? after(-300),
  source: "app",
  scope: "phoneNumber",
  text: consentTextIn("nb", "Vipps"),
  textVersion: row.textVersion ?? 2,
  language: "nb",
  clerkName: "Kari",
  saleNumber: "T1-000017",
  reference: "STROM-T1-000017-1",
  standing: row.standing,
  givenAt: row.standing === "pending" ? null : after(-3 * DAY),
  changedAt: row.standing === "pending" ? null : after(-3 * DAY),
  ...more,
});

/** @param {CustomerRow} row @returns {ConsentRecord[]} */
function consentsOf(row) {
  const older = consent(row, {
    at: after(-500 * DAY),
    source: "told",
    text: null,
    textVersion: 1,
    language: "en",
    clerkName: "Ola",
    saleNumber: "T1-000003",
    reference: "STROM-T1-000003-2",
    standing: "forgotten",
    changedAt: after(-400 * DAY),
  });
  return row.visits > 10 ? [consent(row), older] : [consent(row)];
}

/** Some are above the usual one and as many below, so that it is their middle. @param {number} usual @param {number} at */
function amountOf(usual, at) {
  if (at % 2 === 0) return usual;
  return at % 4 === 1 ? Math.min(usual + 1900, MOST) : usual - 1100;
}

/** What somebody bought, newest first: what was bought today, and before it one thing every nine days. @param {CustomerRow} row @returns {HistoryRow[]} */
function purchasesOf(row) {
  const { id, lastVisit, visits } = row;
  const today = boughtToday(id);
  if (lastVisit === null) return today;
  const from = today.length === 0 ? 0 : 1;
  const older = Array.from({ length: Math.min(visits, TOLD) - today.length }, (_, at) =>
    boughtBefore(row, at, new Date(Date.parse(lastVisit) - (at + from) * 9 * DAY * 1000)),
  );
  return [...today, ...older];
}

/** One thing, on a sale with a number from before today's. @param {CustomerRow} row @param {number} at @param {Date} when @returns {HistoryRow} */
function boughtBefore({ id, lastDigits, usual }, at, when) {
  const number = 94 - Math.floor((Date.parse(NOW) - when.getTime()) / (8 * DAY * 1000));
  return {
    kind: "sale",
    rowId: `${id}-${at}`,
    saleId: `${id}-${at}`,
    number: `T1-${six(number)}`,
    receiptNumber: String(number - 3),
    capturedAt: when.toISOString(),
    clerkName: number % 3 === 2 ? "Ola" : "Kari",
    amount: kr(amountOf(usual?.minor ?? 0, at)),
    refunded: null,
    way: at % 3 === 1 ? "qr" : "push",
    customer: { id, lastDigits },
    firstLine: things[at % things.length] ?? "",
    lineCount: 1,
  };
}

/** A sale from before today that is among what somebody bought. @param {string} saleId */
export function purchaseOf(saleId) {
  const row = atFirst.find(({ id }) => saleId.startsWith(`${id}-`));
  return row && purchasesOf(row).find((sale) => sale.saleId === saleId);
}

/** @param {string} id @param {boolean} isManager @returns {CustomerDetail | null} */
export function customerOf(id, isManager) {
  const row = everybody.find((one) => one.id === id) ?? everybody.find((one) => one.lastDigits === "4567");
  if (!row) return null;
  /** @type {CustomerAction[]} */
  const anybody = row.standing === "live" ? ["label", "withdraw"] : ["label"];
  /** @type {CustomerAction[]} */
  const managers = row.standing === "live" ? ["forget", "export", "join"] : ["forget", "export"];
  return {
    row,
    consents: consentsOf(row),
    purchases: purchasesOf(row),
    forgottenAt: row.standing === "live" ? after(700 * DAY) : null,
    prefersCode: missed.includes(row.id),
    hasRequestOut: row.id === "c3",
    wasAnothers: row.id === "c8",
    exportedAt: row.visits > 10 ? after(-40 * DAY) : null,
    hasParkedNames: row.visits > 10,
    keptOutMonths: 24,
    allowed: isManager ? [...anybody, ...managers] : anybody,
    needsManager: isManager ? [] : managers,
  };
}

/** @param {string} id @param {Partial<CustomerRow>} patch @param {boolean} isManager @returns {CustomerDetail | null} */
export function changedCustomer(id, patch, isManager) {
  const at = everybody.findIndex((one) => one.id === id);
  const row = everybody[at];
  if (row) everybody[at] = { ...row, ...patch };
  return customerOf(id, isManager);
}

/** @param {string} id */
export function forgetExample(id) {
  const at = everybody.findIndex((one) => one.id === id);
  if (at >= 0) everybody.splice(at, 1);
}

/** Where an export would lie. @param {string} id */
export function exportedOf(id) {
  const digits = everybody.find((one) => one.id === id)?.lastDigits ?? "4567";
  return {
    folder: `/home/kari/.local/share/no.kvitt.till/practice/exports/2026-11-23 ${digits}`,
    dataFile: `customer-${digits}.json`,
    pageFile: `customer-${digits}.html`,
  };
}
