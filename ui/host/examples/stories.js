// @ts-check
// What happened to sales, from the first line to the last refund.
/** @import { HistoryRow, LineView, MoneyView, StoryEntry, StoryKind } from "../../generated/api.js" */
import { after, kr } from "./shop.js";

/** @param {number} seconds @param {StoryKind} kind @param {string | null} [by] @param {number | null} [amount] @param {string | null} [text] @param {Partial<StoryEntry>} [more] @returns {StoryEntry} */
const happened = (seconds, kind, by = null, amount = null, text = null, more = {}) => ({
  at: after(-600 + seconds),
  day: null,
  by,
  kind,
  amount: amount === null ? null : kr(amount),
  text,
  line: null,
  quantity: null,
  words: null,
  ...more,
});

export const story = [
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
  happened(67, "receiptNumbered", null, null, "101"),
  happened(69, "customerRemembered"),
  happened(200, "ledgerAgrees"),
];

export const longStory = [
  ...story,
  happened(300, "managerApproved", "Ola", null, "Åse"),
  happened(300, "refundAsked", "Ola", 4900, "Vare levert tilbake"),
  happened(300, "partRefunded", null, null, "Cappuccino", { line: 1, quantity: "1" }),
  happened(302, "refundConfirmed", null, 4900),
  happened(302, "refundNumbered", null, null, "12"),
  happened(310, "receiptPrinted", "Kari"),
  happened(315, "copyPrinted", "Kari"),
  happened(318, "refundReceiptPrinted", "Kari", null, "12"),
  happened(319, "refundCopyPrinted", "Kari", null, "12"),
  happened(340, "refundAsked", "Åse", 13965, "Feil på varen"),
  happened(341, "refundRefused", null, null, "6210"),
];

/** Every kind of entry, for reading the words. */
export const partStory = [
  happened(0, "saleOpened", "Ola"),
  happened(3, "quantityChanged", "Ola", null, "Cappuccino", { line: 1, quantity: "3" }),
  happened(4, "discountChanged", "Ola", 2500, "Kanelbolle", { line: 2 }),
  happened(4, "discountChanged", "Ola", null, "Kanelbolle", { line: 2 }),
  happened(4, "priceChanged", "Ola", 4500, "Cappuccino", { line: 1, words: "Avtalt pris" }),
  happened(4, "noteChanged", "Ola", null, "Cappuccino", { line: 1, words: "Én uten melk, ring •••" }),
  happened(4, "noteChanged", "Ola", null, "Cappuccino", { line: 1 }),
  happened(4, "saleDiscountChanged", "Ola", null, null, { quantity: "10" }),
  happened(4, "saleDiscountChanged", "Ola", 2500),
  happened(4, "saleDiscountChanged", "Ola"),
  happened(4, "tipAdded", "Ola", 2000, "Tips", { line: 4 }),
  happened(4, "saleParked", "Ola"),
  happened(4, "saleRecalled", "Ola"),
  happened(4, "saleParked", "Ola", null, "Bord 4"),
  happened(4, "saleRecalled", "Ola"),
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
  happened(900, "customerForgotten", null, null, null, { day: "2026-11-23" }),
];

export const unpaidStory = [
  ...story.slice(0, 7),
  happened(60, "customerDeclined"),
  happened(70, "lineReturned", "Kari", null, "Cappuccino", { line: 1 }),
  happened(75, "lineKept", "Kari", null, "Cappuccino", { line: 1 }),
  happened(80, "returnsRefunded", "Åse"),
  happened(90, "saleDiscarded", "Kari"),
];

/** Whoever is known already gets a request, and is not asked to share. @param {StoryEntry} entry @returns {StoryEntry[]} */
function asPushed(entry) {
  if (entry.kind === "sharingAsked" || entry.kind === "customerRemembered") return [];
  return [entry.kind === "qrRequested" ? { ...entry, kind: "pushRequested" } : entry];
}

/** A story told of another sale: captured when that was, under its numbers. @param {HistoryRow} row @param {StoryEntry[]} entries @returns {StoryEntry[]} */
export function storyOf(row, entries) {
  const captured = entries.find(({ kind }) => kind === "captureConfirmed");
  const later = Date.parse(row.capturedAt) - Date.parse(captured?.at ?? row.capturedAt);
  const told = row.way === "push" ? entries.flatMap(asPushed) : entries;
  return told.map((entry) => ({
    ...entry,
    at: new Date(Date.parse(entry.at) + later).toISOString(),
    text: entry.kind === "receiptNumbered" ? row.receiptNumber : (entry.text?.replace("T1-000124", row.number) ?? null),
  }));
}

/** A plain story of other lines and another sum. @param {LineView[]} sold @param {string} by @param {MoneyView} total @returns {StoryEntry[]} */
export function storyOfLines(sold, by, total) {
  const rung = sold.map(({ unitPrice, name, quantity }, at) =>
    happened(4, "lineAdded", by, unitPrice.minor, name, { line: at + 1, quantity }),
  );
  const [opened, ...rest] = story.filter(({ kind }) => kind !== "lineAdded" && kind !== "discountChanged");
  return [...(opened ? [opened] : []), ...rung, ...rest].map((entry) => ({
    ...entry,
    by: entry.by && by,
    amount: entry.kind === "lineAdded" ? entry.amount : entry.amount && total,
  }));
}
