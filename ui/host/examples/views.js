// @ts-check
/** @import { Action, EndedAttempt, PaymentView, SaleView, TillView, UserError, WaitingView } from "../../generated/api.js" */
import { after, kr, longestShop, MOST, NOW, sales } from "./shop.js";
import { manyClerks } from "./people.js";
import { orders } from "./orders.js";
import { consentTextIn } from "./consent.js";
import { payingViews } from "./paying.js";
import { exampleQr } from "./qr.js";

/** @type {Action[]} */
const building = ["editLines", "park", "discard", "charge"];

/** @param {UserError["code"]} code @param {UserError["details"]} [details] @returns {UserError} */
const refusedBy = (code, details = {}) => ({ code, field: null, details, incident: null });

/** @param {Partial<SaleView>} [patch] @returns {SaleView} */
export function sale(patch = {}) {
  return {
    id: "s124",
    number: "T1-000124",
    openedAt: after(-137),
    stage: "building",
    ...orders.usual,
    chargeRefused: null,
    payment: null,
    ended: null,
    receiptNumber: null,
    allowed: building,
    ...patch,
  };
}

/** @param {Partial<PaymentView>} [patch] @returns {PaymentView} */
export function payment(patch = {}) {
  return {
    id: "p1",
    reference: "STROM-T1-000124-1",
    way: "qr",
    amount: kr(27815),
    captured: kr(0),
    remaining: kr(0),
    toHandOver: [],
    captureUntil: null,
    refusal: null,
    requestedAt: after(-78),
    expiresAt: after(522),
    inFlight: null,
    moving: null,
    isUnsure: false,
    qr: { svg: exampleQr, png: null, link: "https://practice.kvitt.example/pay/T1-000124" },
    coach: "scanCode",
    customer: null,
    remembering: "no",
    isWrongPerson: false,
    ...patch,
  };
}

const known = { id: "c1", lastDigits: "4567" };

/** A request with so many seconds left of its ten minutes. @param {number} seconds */
const left = (seconds) => ({ requestedAt: after(seconds - 600), expiresAt: after(seconds) });

/** @param {string} number @param {WaitingView["reason"]} reason @param {Action[]} allowed @param {number} left @param {number} amount @param {Partial<WaitingView>} [patch] @returns {WaitingView} */
const waitingRow = (number, reason, allowed, left, amount, patch = {}) => ({
  paymentId: `p${number}`,
  saleId: `s${number}`,
  saleNumber: `T1-000${number}`,
  amount: kr(amount),
  captured: kr(0),
  way: "qr",
  clerkName: "Kari",
  customer: null,
  reason,
  since: after(left - 600),
  deadline: after(left),
  isOnScreen: false,
  allowed,
  ...patch,
});

const waiting = [
  waitingRow("121", "customer", ["takeBack"], 208, 9800, { way: "push", customer: known }),
  waitingRow("122", "customer", ["takeBack"], 431, 4900),
];
const manyWaiting = [
  waitingRow("119", "asking", ["tryNow"], 41, 14500),
  ...waiting,
  waitingRow("123", "notSentYet", ["tryNow", "takeBack"], 540, 21350, { clerkName: "Ola" }),
  waitingRow("117", "capturing", [], 480, 31245),
  waitingRow("118", "approved", ["capture", "release"], 600_000, 12900, {
    since: after(-240),
    customer: { id: "c3", lastDigits: "8812" },
  }),
];

/** @type {Action[]} */
const reservedRow = ["capture", "capturePart", "release"];
const day = 86_400;
const everyWaiting = [
  waitingRow("121", "customer", ["takeBack", "changeWay"], 208, 9800, { way: "push", customer: known }),
  waitingRow("125", "captureAgain", ["tryNow", "stopCapture"], 5 * day, 27815, { since: after(-90), isOnScreen: true }),
  waitingRow("113", "approvedLate", ["attach", "release"], 1.4 * day, 12900, {
    since: after(-900),
    customer: { id: "c3", lastDigits: "8812" },
  }),
  waitingRow("112", "partCaptured", reservedRow, 2.2 * day, 4050, {
    since: after(-5 * day),
    captured: kr(23765),
    clerkName: "Ola",
  }),
  waitingRow("111", "notCaptured", reservedRow, 6 * day, 65000000, { since: after(-3600), customer: known }),
  waitingRow("110", "approved", reservedRow, 160 * day, 13965, { since: after(-2 * day) }),
  waitingRow("109", "partCaptured", reservedRow, 170 * day, 65000000, {
    since: after(-9 * day),
    captured: kr(65000000),
  }),
  waitingRow("108", "refunding", ["tryNow"], 300 * day, 4900, {
    since: after(-20),
    captured: kr(27815),
    clerkName: "Åse",
  }),
  waitingRow("106", "approvedLate", ["release"], 100 * day, 9800, { since: after(-7200) }),
  waitingRow("107", "ending", [], 480, 31245),
];
const refundsWaiting = [
  waitingRow("105", "refundAsking", ["tryNow"], 300 * day, 4900, { since: after(-40), captured: kr(27815) }),
  waitingRow("104", "refundNotSent", ["tryNow", "stopCapture"], 300 * day, 9800, {
    since: after(-60),
    captured: kr(27815),
  }),
];

const base = /** @type {TillView} */ ({
  revision: 1,
  now: NOW,
  shopName: "Strøm Kaffebar",
  environment: "practice",
  language: "nb",
  country: "NO",
  brand: "Vipps",
  consentText: consentTextIn("nb", "Vipps"),
  connection: "online",
  clerk: { id: "k1", name: "Kari", role: "owner", hasPin: true },
  clerks: [
    { id: "k1", name: "Kari", role: "owner", hasPin: true },
    { id: "k2", name: "Ola", role: "clerk", hasPin: true },
    { id: "k3", name: "Åse", role: "manager", hasPin: true },
  ],
  practicePins: [
    { clerkId: "k1", pin: "1111" },
    { clerkId: "k2", pin: "2222" },
    { clerkId: "k3", pin: "3333" },
  ],
  sale: sale(),
  waiting,
  news: [],
  parked: [],
  recent: sales.slice(0, 5),
  movedAt: null,
  notices: [],
});

/** @param {Partial<TillView>} patch @returns {TillView} */
const till = (patch) => ({ ...base, ...patch });
/** @param {Partial<PaymentView>} pay @param {Action[]} [allowed] @param {Partial<TillView>} [patch] */
const asking = (pay, allowed = ["takeBack", "changeWay", "serveNext"], patch = {}) =>
  till({ sale: sale({ stage: "waiting", allowed, payment: payment(pay) }), ...patch });
/** @param {Omit<EndedAttempt, "meaning"> & { meaning?: EndedAttempt["meaning"] }} ended @param {Action[]} [more] */
const ended = (ended, more = []) =>
  till({ sale: sale({ ended: { meaning: null, ...ended }, allowed: [...building, ...more] }) });

const parked = [
  {
    saleId: "s110",
    number: "T1-000110",
    name: "Bord 4",
    parkedAt: after(-900),
    total: kr(18400),
    lineCount: 3,
    ended: null,
  },
  {
    saleId: "s111",
    number: "T1-000111",
    name: "Kari ••••, blå jakke",
    parkedAt: after(-300),
    total: kr(4900),
    lineCount: 1,
    ended: null,
  },
];
/** @type {TillView["news"]} */
const endedNews = [
  { saleId: "s120", saleNumber: "T1-000120", amount: kr(9800), ending: "declined", isOnScreen: false },
];
/** @type {TillView["news"]} */
const approvedNews = [{ saleId: "s118", saleNumber: "T1-000118", amount: kr(12900), ending: null, isOnScreen: false }];
/** @type {TillView["parked"]} */
const endedParked = [
  {
    saleId: "s120",
    number: "T1-000120",
    name: "",
    parkedAt: after(-20),
    total: kr(9800),
    lineCount: 2,
    ended: "declined",
  },
  ...parked,
];
const empty = sale({ id: "s125", number: "T1-000125", ...orders.empty, allowed: ["editLines"] });
const reduced = sale(orders.reduced);

const paying = payingViews(till, sale, payment);

/** @type {TillView["notices"]} */
const twoNotices = [
  { id: "n1", at: NOW, kind: "approvedLate", saleNumber: "T1-000118", saleId: "s118", amount: kr(12900) },
  { id: "n2", at: NOW, kind: "stillTrying", saleNumber: "T1-000119", saleId: "s119", amount: null },
];

/** Every state the till window can be in, by name. @type {Record<string, TillView>} */
export const views = {
  "first-pin": till({
    clerk: null,
    sale: null,
    waiting: [],
    recent: [],
    environment: "test",
    practicePins: [],
    clerks: [{ id: "k1", name: "Kari", role: "owner", hasPin: false }],
  }),
  "sign-on": till({ clerk: null, sale: null, waiting: [], recent: [] }),
  "sign-on-many": till({ clerk: null, sale: null, waiting: [], recent: [], clerks: manyClerks, practicePins: [] }),
  "many-people": till({ clerks: manyClerks }),
  "two-owners": till({}),
  empty: till({ sale: empty, waiting: [] }),
  "empty-undo": till({ sale: { ...empty, allowed: ["editLines", "undoDiscard"] }, parked }),
  "empty-parked": till({ sale: empty, parked }),
  // Nothing has been sold, kept or asked for yet.
  "first-day": till({ sale: empty, waiting: [], recent: [] }),
  building: till({}),
  full: till({ sale: sale(orders.full), parked }),
  // As long as names may be: the shop's, those of parked sales, and those of articles (`catalogueOf`).
  "longest-names": till({
    shopName: longestShop.name,
    clerk: { id: "k1", name: "Kari", role: "owner", hasPin: true },
    sale: empty,
    recent: sales.slice(-5).reverse(),
    parked: parked.map((one, at) => ({
      ...one,
      name: "Bord 14 ved vinduet, bursdagsselskapet til Åse fra regnskap",
      total: at === 0 ? kr(99999999) : kr(MOST),
      lineCount: 200,
    })),
  }),
  "done-offline": till({ ...paying.done, connection: "offline" }),
  "sign-on-offline": till({ clerk: null, sale: null, waiting: [], recent: [], connection: "offline" }),
  "building-offline": till({ connection: "offline" }),
  aged: till({ sale: sale(orders.aged) }),
  "aged-refused": till({
    sale: sale({
      ...orders.aged,
      ended: { meaning: null, ending: "notReachable", way: "push", askedToShare: false, providerCode: 7010 },
      allowed: [...building, "showQr"],
    }),
  }),
  returning: till({
    sale: sale({
      ...orders.returning,
      allowed: ["editLines", "park", "discard", "refundReturns"],
      chargeRefused: refusedBy("returnsExceedSale"),
    }),
  }),
  reduced: till({ sale: reduced }),
  "reduced-clerk": till({ sale: reduced, clerk: { id: "k2", name: "Ola", role: "clerk", hasPin: true } }),
  "building-too-small": till({
    sale: sale({
      ...orders.tooSmall,
      allowed: ["editLines", "park", "discard"],
      chargeRefused: refusedBy("amountTooSmall", { limit: "1.00", currency: "NOK" }),
    }),
  }),
  refused: till({
    sale: sale({ allowed: ["editLines", "park", "discard", "undoRemove"], chargeRefused: refusedBy("shopIncomplete") }),
    connection: "notConnected",
    environment: "test",
  }),
  sending: asking({ coach: "sending", inFlight: "creating", qr: null }, []),
  waiting: asking({}),
  "waiting-shared": asking({ remembering: "asked" }),
  push: asking({ way: "push", coach: "openPush", qr: null, customer: known, remembering: "already" }, [
    "takeBack",
    "changeWay",
    "serveNext",
    "wrongPerson",
  ]),
  "push-slow": asking({ way: "push", coach: "pushSlow", qr: null, customer: known, ...left(571) }, [
    "takeBack",
    "changeWay",
    "serveNext",
    "wrongPerson",
  ]),
  "own-code": asking({ way: "ownCode", coach: "openPush", qr: null, remembering: "asked" }, [
    "takeBack",
    "changeWay",
    "serveNext",
  ]),
  "own-code-slow": asking({ way: "ownCode", coach: "pushSlow", qr: null, ...left(548) }, [
    "takeBack",
    "changeWay",
    "serveNext",
  ]),
  "own-code-half": asking({ way: "ownCode", coach: "pushHalfTime", qr: null, ...left(232) }, [
    "takeBack",
    "changeWay",
    "serveNext",
  ]),
  "own-code-asking": asking(
    { way: "ownCode", coach: "asking", isUnsure: true, inFlight: "creating", qr: null },
    ["serveNext", "tryNow"],
    { connection: "troubled" },
  ),
  half: asking({ coach: "codeHalfTime", ...left(232) }),
  "push-half": asking({ way: "push", coach: "pushHalfTime", qr: null, customer: known, ...left(232) }, [
    "takeBack",
    "changeWay",
    "serveNext",
    "wrongPerson",
  ]),
  late: asking({ coach: "timeIsUp", ...left(-3) }, ["serveNext"]),
  offline: asking({ coach: "notSentYet", qr: null }, ["takeBack", "serveNext", "tryNow"], { connection: "offline" }),
  unsure: asking({ coach: "asking", isUnsure: true, inFlight: "creating", qr: null }, ["serveNext", "tryNow"], {
    connection: "troubled",
  }),
  "taking-back": asking({ coach: "takingBack", inFlight: "takingBack" }, ["serveNext"]),
  "take-back-refused": asking({ refusal: { call: "takingBack", meaning: "approvingNow", providerCode: 6250 } }),
  "changing-way": asking({ coach: "changingWay", inFlight: "takingBack", qr: null }, ["serveNext"]),
  declined: ended({ ending: "declined", way: "qr", askedToShare: true, providerCode: null }, [
    "payWithoutSharing",
    "showQr",
  ]),
  expired: ended({ ending: "expired", way: "push", askedToShare: false, providerCode: null }, ["showQr"]),
  "push-refused": ended({ ending: "pushNotAllowed", way: "push", askedToShare: false, providerCode: 5080 }, ["showQr"]),
  "unit-refused": ended(
    { ending: "refused", way: "qr", askedToShare: false, meaning: "unitNotReady", providerCode: 5020 },
    ["showQr"],
  ),
  "own-code-refused": ended(
    { ending: "refused", way: "ownCode", askedToShare: false, meaning: "ownCodeNotTaken", providerCode: 4060 },
    ["showQr"],
  ),
  "own-code-gone": ended({ ending: "ownCodeGone", way: "ownCode", askedToShare: false, providerCode: null }, [
    "showQr",
  ]),
  "fault-refused": ended(
    { ending: "refused", way: "push", askedToShare: false, meaning: "providerFault", providerCode: null },
    ["showQr"],
  ),
  ...paying,
  "tray-all": till({ waiting: everyWaiting }),
  tray: till({ waiting: manyWaiting, news: approvedNews }),
  "news-ended": till({ waiting: manyWaiting, news: [...endedNews, ...approvedNews], parked: endedParked }),
  "news-ended-empty": till({ sale: empty, news: endedNews, parked: endedParked }),
  "tray-empty": till({ waiting: [] }),
  notices: till({ notices: twoNotices }),
  "notices-waiting": asking({}, undefined, { notices: twoNotices }),
  "notices-approved": till({ sale: paying["approved-return"]?.sale ?? null, notices: twoNotices }),
  "notices-new": till({
    waiting: everyWaiting,
    notices: [
      { id: "n3", at: NOW, kind: "captureSoon", saleNumber: "T1-000112", saleId: "s112", amount: kr(4050) },
      { id: "n4", at: NOW, kind: "reservationLapsed", saleNumber: "T1-000094", saleId: "s94", amount: kr(65000000) },
      { id: "n5", at: NOW, kind: "refundRefused", saleNumber: "T1-000102", saleId: "s102", amount: kr(13965) },
    ],
  }),
  "notices-elsewhere": till({
    waiting: refundsWaiting,
    notices: [
      { id: "n6", at: NOW, kind: "refundElsewhere", saleNumber: "T1-000102", saleId: "s102", amount: kr(4900) },
      { id: "n8", at: NOW, kind: "refundNotSent", saleNumber: "T1-000102", saleId: "s102", amount: kr(2000) },
      { id: "n7", at: NOW, kind: "takenElsewhere", saleNumber: "T1-000101", saleId: "s101", amount: kr(27815) },
    ],
  }),
  "notices-passed-on": till({
    sale: paying.done?.sale ?? null,
    notices: [
      { id: "n9", at: NOW, kind: "numberPassedOn", saleNumber: "T1-000124", saleId: "s124", amount: kr(27815) },
    ],
  }),
  moved: till({ movedAt: after(-600), waiting: [], sale: sale({ allowed: [] }) }),
  "moved-sign-on": till({ movedAt: after(-600), clerk: null, sale: null, waiting: [], recent: [] }),
  clerk: till({ clerk: { id: "k2", name: "Ola", role: "clerk", hasPin: true } }),
  live: till({ environment: "production", practicePins: [] }),
};
