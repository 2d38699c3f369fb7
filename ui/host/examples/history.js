// @ts-check
// Sales looked back on: whole, captured in part, refunded in every state.
/** @import { HistoryRow, LineView, RefundView, SaleDetailView, StoryEntry, StoryKind, UnpaidDetailView, UnpaidRow } from "../../generated/api.js" */
import { after, grandLines, kr, line, lines, MOST, partsOf, sales } from "./shop.js";

/** @param {number} seconds @param {StoryKind} kind @param {string | null} [by] @param {number | null} [amount] @param {string | null} [text] @param {Partial<StoryEntry>} [more] @returns {StoryEntry} */
const happened = (seconds, kind, by = null, amount = null, text = null, more = {}) => ({
  at: after(-600 + seconds),
  by,
  kind,
  amount: amount === null ? null : kr(amount),
  text,
  line: null,
  quantity: null,
  words: null,
  ...more,
});

const story = [
  happened(0, "saleOpened", "Kari"),
  happened(4, "lineAdded", "Kari", 4900, "Cappuccino", { line: 1, quantity: "2" }),
  happened(9, "lineAdded", "Kari", 4500, "Kanelbolle", { line: 2, quantity: "1" }),
  happened(11, "lineAdded", "Kari", 39900, "Kaffebønner, Sidamo", { line: 3, quantity: "0.35" }),
  happened(14, "discountChanged", "Kari", null, "Kanelbolle", { line: 2, quantity: "10" }),
  happened(31, "qrRequested", "Kari", 27815, "STROM-T1-000124-1"),
  happened(31, "sharingAsked"),
  happened(32, "requestCreated"),
  happened(33, "outcomeUnknown"),
  happened(58, "customerApproved", null, 27815),
  happened(66, "captureAsked", "Kari", 27815),
  happened(67, "captureConfirmed", null, 27815),
  happened(67, "receiptNumbered", null, null, "T1-S-000121"),
  happened(69, "customerRemembered"),
  happened(200, "ledgerAgrees"),
];

const longStory = [
  ...story,
  happened(300, "managerApproved", "Ola", null, "Åse"),
  happened(300, "refundAsked", "Ola", 4900, "Vare levert tilbake"),
  happened(300, "partRefunded", null, null, "Cappuccino", { line: 1, quantity: "1" }),
  happened(302, "refundConfirmed", null, 4900),
  happened(302, "refundNumbered", null, null, "T1-R-000012"),
  happened(310, "receiptPrinted", "Kari"),
  happened(315, "copyPrinted", "Kari"),
  happened(318, "refundReceiptPrinted", "Kari", null, "12"),
  happened(319, "refundCopyPrinted", "Kari", null, "12"),
  happened(340, "refundAsked", "Åse", 13965, "Feil på varen"),
  happened(341, "refundRefused", null, null, "6210"),
];

/** Every kind of entry, for reading the words. */
const partStory = [
  happened(0, "saleOpened", "Ola"),
  happened(3, "quantityChanged", "Ola", null, "Cappuccino", { line: 1, quantity: "3" }),
  happened(4, "discountChanged", "Ola", 2500, "Kanelbolle", { line: 2 }),
  happened(4, "discountChanged", "Ola", null, "Kanelbolle", { line: 2 }),
  happened(4, "priceChanged", "Ola", 4500, "Cappuccino", { line: 1, words: "Avtalt pris" }),
  happened(4, "noteChanged", "Ola", null, "Cappuccino", { line: 1, words: "Én uten melk" }),
  happened(4, "noteChanged", "Ola", null, "Cappuccino", { line: 1 }),
  happened(4, "saleDiscountChanged", "Ola", null, null, { quantity: "10" }),
  happened(4, "saleDiscountChanged", "Ola", 2500),
  happened(4, "saleDiscountChanged", "Ola"),
  happened(4, "tipAdded", "Ola", 2000, "Tips", { line: 4 }),
  happened(4, "saleDiscarded", "Ola"),
  happened(4, "saleReopened", "Ola"),
  happened(5, "lineRemoved", "Ola", null, "Espresso"),
  happened(6, "lineRestored", "Ola", null, "Espresso"),
  happened(9, "pushRequested", "Ola", 37615, "STROM-T1-000124-1"),
  happened(20, "wayChanged", "Ola"),
  happened(21, "takenBack"),
  happened(22, "qrRequested", "Ola", 37615, "STROM-T1-000124-2"),
  happened(40, "approvedLate", null, 37615),
  happened(55, "attached", "Åse"),
  happened(60, "partCaptureAsked", "Ola", 27815),
  happened(60, "partHandedOver", null, null, "Cappuccino", { line: 1, quantity: "2" }),
  happened(60, "restReleaseAsked", null, 9800),
  happened(61, "captureRefused", null, null, "6160"),
  happened(70, "captureStopped", "Ola"),
  happened(90, "captureConfirmed", null, 27815),
  happened(95, "released", null, 9800),
  happened(99, "reservationLapsed", null, 9800),
  happened(120, "refundStopped", "Ola"),
  happened(900, "numberPassedOn"),
];

/** @param {string} id @param {RefundView["state"]} state @param {number} amount @param {string} reason @param {Partial<RefundView>} [patch] @returns {RefundView} */
const refund = (id, state, amount, reason, patch = {}) => ({
  id,
  state,
  receiptNumber: null,
  nextPrint: patch.receiptNumber ? "original" : null,
  amount: kr(amount),
  lines: [],
  vat: [],
  reason,
  at: after(-619),
  by: "Ola",
  approvedBy: "Åse",
  refusal: null,
  ...patch,
});

const oneCup = partsOf(lines.slice(0, 1)).map((part) => ({ ...part, quantity: "1", total: kr(4900) }));
const refunds = [
  refund("r1", "done", 4900, "Vare levert tilbake", { receiptNumber: "T1-R-000012", lines: oneCup }),
  refund("r2", "refused", 13965, "Feil på varen", {
    by: "Åse",
    approvedBy: null,
    refusal: { call: "refunding", meaning: "refundRefused", providerCode: 6210 },
  }),
  refund("r3", "unsure", 4050, "Feil pris"),
  refund(
    "r4",
    "underWay",
    2000,
    "Slått inn feil: kunden hadde klippekort og skulle ikke betalt for den andre koppen kaffe",
    { by: "Åse", approvedBy: null },
  ),
];

/** @param {HistoryRow} row @returns {LineView[]} */
const soldIn = (row) =>
  row.saleId === "s95"
    ? grandLines
    : row.lineCount === 1
      ? [line("l1", row.firstLine, row.amount.minor, row.amount.minor)]
      : lines;

/** Net and tax of what the examples cost, written down. @type {Record<string, [number, number]>} */
const taxes = {
  278.15: [24187, 3628],
  "36.00": [3130, 470],
  "98.00": [8522, 1278],
  "62.00": [5391, 809],
  "42.00": [3652, 548],
  "349.00": [27920, 6980],
  "650000.00": [56521739, 8478261],
};

/** @param {HistoryRow} row @returns {SaleDetailView["vat"]} */
function vatOf({ amount, firstLine }) {
  const [net = 0, tax = 0] = taxes[amount.decimal] ?? [];
  return [{ basisPoints: firstLine.startsWith("Kopp") ? 2500 : 1500, net: kr(net), tax: kr(tax), gross: amount }];
}

/** A story told of another sale: captured when that was, under its numbers. @param {HistoryRow} row @param {StoryEntry[]} entries @returns {StoryEntry[]} */
function storyOf(row, entries) {
  const captured = entries.find(({ kind }) => kind === "captureConfirmed");
  const later = Date.parse(row.capturedAt) - Date.parse(captured?.at ?? row.capturedAt);
  return entries.map((entry) => ({
    ...entry,
    at: new Date(Date.parse(entry.at) + later).toISOString(),
    text: entry.kind === "receiptNumbered" ? row.receiptNumber : (entry.text?.replace("T1-000124", row.number) ?? null),
  }));
}

/** @param {HistoryRow} row @returns {StoryEntry[]} */
function storyOfOne(row) {
  const rung = happened(4, "lineAdded", row.clerkName, row.amount.minor, row.firstLine, { line: 1, quantity: "1" });
  const [opened, ...rest] = story.filter(({ kind }) => kind !== "lineAdded" && kind !== "discountChanged");
  return [...(opened ? [opened] : []), rung, ...rest].map((entry) => ({
    ...entry,
    by: entry.by && row.clerkName,
    amount: entry.amount && row.amount,
  }));
}

/** @param {string} saleId @returns {SaleDetailView} */
export function detailOf(saleId) {
  const row = sales.find((sale) => sale.saleId === saleId) ?? sales[0];
  if (!row) throw new Error("There are no examples.");
  const sold = soldIn(row);
  const total = row.amount;
  /** @type {SaleDetailView} */
  const plain = {
    row,
    lines: sold,
    vat: vatOf(row),
    total,
    ordered: null,
    refundable: total,
    toRefund: partsOf(sold),
    refundUntil: after(200 * 86_400),
    refundRefused: null,
    refunds: [],
    nextPrint: "original",
    reference: `STROM-${row.number}-1`,
    pspReference: "7686f7788898767977",
    story: storyOf(row, row.lineCount === 1 ? storyOfOne(row) : story),
  };
  switch (saleId) {
    case "s102":
      return {
        ...plain,
        refunds,
        nextPrint: "copy",
        refundRefused: null,
        refundable: kr(16865),
        toRefund: partsOf(lines).map((part, at) => (at === 0 ? { ...part, quantity: "1", total: kr(4900) } : part)),
        story: storyOf(row, longStory),
      };
    case "s95":
      return {
        ...plain,
        nextPrint: "copy",
        vat: [{ basisPoints: 1500, net: kr(56521739), tax: kr(8478261), gross: kr(MOST) }],
        refundable: kr(325000),
        toRefund: partsOf(grandLines.slice(0, 1)),
        refunds: [
          refund(
            "r10",
            "done",
            64675000,
            "Varene kom tilbake samme dag, i uåpnede esker, og kunden ville ha alt refundert unntatt ett smørbrød fra den første esken",
            { receiptNumber: "T1-R-000010", lines: partsOf(grandLines.slice(1)) },
          ),
        ],
      };
    case "s101":
      return { ...plain, ordered: kr(37615), story: storyOf(row, partStory) };
    case "s100":
      return {
        ...plain,
        nextPrint: null,
        refundRefused: "nothingToRefund",
        refundable: kr(0),
        toRefund: [],
        refunds: [refund("r5", "done", 3600, "Betalt to ganger", { receiptNumber: "T1-R-000009" })],
      };
    case "s99":
      return { ...plain, refundRefused: "refundPeriodOver" };
    case "s98":
      return {
        ...plain,
        refundRefused: "notNow",
        refundUntil: "",
        refunds: [refund("r6", "underWay", 4900, "Feil pris"), refund("r7", "stopped", 4900, "Feil pris")],
      };
    default:
      return plain;
  }
}

/** A sale right after a refund was ordered. @param {string} saleId @param {string} reason */
export function refundedOf(saleId, reason) {
  const plain = detailOf(saleId);
  return {
    ...plain,
    refunds: [...plain.refunds, refund("r9", "underWay", 4900, reason, { at: after(0), by: "Kari", approvedBy: null })],
  };
}

/** @param {number} at @param {UnpaidRow["state"]} state @param {string} firstLine @param {number} lineCount @param {number} total @returns {UnpaidRow} */
const unpaidRow = (at, state, firstLine, lineCount, total) => ({
  saleId: `u${at}`,
  number: `T1-000${at}`,
  openedAt: after((at - 125) * 140),
  clerkName: "Kari",
  state,
  total: kr(total),
  firstLine,
  lineCount,
});

/** Sales of the day that are not paid, newest first. */
export const unpaid = [
  unpaidRow(124, "open", "Cappuccino", 3, 27815),
  unpaidRow(122, "requested", "Cappuccino", 1, 4900),
  unpaidRow(121, "requested", "Smørbrød med laks og eggerøre", 1, 9800),
  unpaidRow(112, "parked", "Dagens suppe", 2, 23800),
  unpaidRow(106, "discarded", "Kanelbolle", 1, 4500),
];

/** @param {string} saleId @returns {UnpaidDetailView} */
export function unpaidOf(saleId) {
  const row = unpaid.find((one) => one.saleId === saleId) ?? unpaid[0];
  if (!row) throw new Error("There are no examples.");
  return {
    row,
    lines,
    vat: [{ basisPoints: 1500, net: kr(24187), tax: kr(3628), gross: kr(27815) }],
    story: [
      ...story.slice(0, 7),
      happened(60, "customerDeclined"),
      happened(70, "lineReturned", "Kari", null, "Cappuccino", { line: 1 }),
      happened(75, "lineKept", "Kari", null, "Cappuccino", { line: 1 }),
      happened(80, "returnsRefunded", "Åse"),
      happened(90, "saleDiscarded", "Kari"),
    ],
  };
}
