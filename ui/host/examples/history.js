// @ts-check
// Sales looked back on: whole, captured in part, refunded in every state.
/** @import { HistoryRow, HistoryView, LineView, RefundView, SaleDetailView, UnpaidDetailView, UnpaidRow, VatView } from "../../generated/api.js" */
import { purchaseOf } from "./customers.js";
import { orders, vat } from "./orders.js";
import { longStory, partStory, story, storyOf, storyOfLines, unpaidStory } from "./stories.js";
import { after, grandLines, kr, line, lines, partsOf, rows, sales } from "./shop.js";

/** VAT of sums that the examples charge and refund. @type {Record<number, VatView[]>} */
const vatIn = {
  2000: [vat(1500, 1739, 261, 2000)],
  3600: [vat(1500, 3130, 470, 3600)],
  4050: [vat(1500, 3522, 528, 4050)],
  4200: [vat(1500, 3652, 548, 4200)],
  4500: [vat(1500, 3913, 587, 4500)],
  4900: [vat(1500, 4261, 639, 4900)],
  6200: [vat(1500, 5391, 809, 6200)],
  9800: [vat(1500, 8522, 1278, 9800)],
  13965: [vat(1500, 12143, 1822, 13965)],
  22700: [vat(1500, 19739, 2961, 22700)],
  27815: orders.usual.vat,
  34900: [vat(2500, 27920, 6980, 34900)],
  64675000: [vat(1500, 56239130, 8435870, 64675000)],
  65000000: orders.grandMany.vat,
};

/** VAT of one thing at the usual rate, for what is not written down. @param {number} total @returns {VatView[]} */
function vatOfOne(total) {
  const tax = Math.round((total * 15) / 115);
  return [vat(1500, total - tax, tax, total)];
}

/** @param {string} id @param {RefundView["state"]} state @param {number} amount @param {string} reason @param {Partial<RefundView>} [patch] @returns {RefundView} */
const refund = (id, state, amount, reason, patch = {}) => ({
  id,
  state,
  receiptNumber: null,
  nextPrint: patch.receiptNumber ? "original" : null,
  amount: kr(amount),
  lines: [],
  vat: vatIn[amount] ?? [],
  reason,
  at: after(-619),
  by: "Ola",
  approvedBy: "Åse",
  refusal: null,
  ...patch,
});

const oneCup = partsOf(lines.slice(0, 1)).map((part) => ({ ...part, quantity: "1", total: kr(4900) }));
const refunds = [
  refund("r1", "done", 4900, "Vare levert tilbake", { receiptNumber: "12", lines: oneCup }),
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
const soldIn = ({ saleId, lineCount, firstLine, amount }) => {
  if (saleId === "s95") return grandLines;
  if (lineCount > 1) return lines;
  return [line("l1", firstLine, amount.minor, amount.minor, { vatBasisPoints: saleId === "s96" ? 2500 : 1500 })];
};

/** A sale of today, or one that a customer made before. @param {string} saleId */
export const soldAs = (saleId) => sales.find((sale) => sale.saleId === saleId) ?? purchaseOf(saleId);

/** @param {string} saleId @returns {SaleDetailView} */
export function detailOf(saleId) {
  const row = soldAs(saleId) ?? sales[0];
  if (!row) throw new Error("There are no examples.");
  const sold = soldIn(row);
  const total = row.amount;
  /** @type {SaleDetailView} */
  const plain = {
    row,
    lines: sold,
    vat: sales.includes(row) ? (vatIn[total.minor] ?? []) : vatOfOne(total.minor),
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
    story: storyOf(row, sold === lines ? story : storyOfLines(sold, row.clerkName, total)),
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
        refundable: kr(325000),
        toRefund: partsOf(grandLines.slice(0, 1)),
        refunds: [
          refund(
            "r10",
            "done",
            64675000,
            "Varene kom tilbake samme dag, i uåpnede esker, og kunden ville ha alt refundert unntatt ett smørbrød fra den første esken",
            { receiptNumber: "10", at: after(-3000), lines: partsOf(grandLines.slice(1)) },
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
        refunds: [refund("r5", "done", 3600, "Betalt to ganger", { receiptNumber: "11", at: after(-1500) })],
      };
    case "s99":
      return { ...plain, refundRefused: "refundPeriodOver" };
    case "s98":
      return {
        ...plain,
        refundRefused: "notNow",
        refundUntil: "",
        refundable: kr(1300),
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
  unpaidRow(112, "parked", "Dagens suppe", 2, 22700),
  unpaidRow(106, "discarded", "Kanelbolle", 1, 4500),
];

/** What is on those that are not the usual. @type {Record<string, LineView[]>} */
const unpaidLines = {
  u122: [line("l1", "Cappuccino", 4900, 4900)],
  u121: [line("l1", "Smørbrød med laks og eggerøre", 9800, 9800)],
  u112: [line("l1", "Dagens suppe", 12900, 12900), line("l2", "Smørbrød med laks og eggerøre", 9800, 9800)],
  u106: [line("l1", "Kanelbolle", 4500, 4500)],
};

/** @param {string} saleId @returns {UnpaidDetailView} */
export function unpaidOf(saleId) {
  const row = unpaid.find((one) => one.saleId === saleId) ?? unpaid[0];
  if (!row) throw new Error("There are no examples.");
  const on = unpaidLines[row.saleId];
  return {
    row,
    lines: on ?? lines,
    vat: vatIn[row.total.minor] ?? [],
    story: on ? storyOfLines(on, row.clerkName, row.total).slice(0, on.length + 2) : unpaidStory,
  };
}

/** @param {string | null} day nothing was sold on any but this one @returns {HistoryView} */
export const dayOf = (day) =>
  day === null
    ? {
        day: "2026-11-23",
        rows,
        count: 9,
        captured: kr(65142145),
        refunded: kr(-64683500),
        sum: kr(458645),
        unpaid,
        vat: [vat(2500, 27920, 6980, 34900), vat(1500, 368474, 55271, 423745)],
      }
    : { day, rows: [], count: 0, captured: kr(0), refunded: kr(0), sum: kr(0), unpaid: [], vat: [] };
