// @ts-check
// What the program would say about a choice, written down: the examples do not reckon either.
/** @import { PartChosen, PartView, Quote, RefundWhat, VatView } from "../../generated/api.js" */
import { vat } from "./orders.js";
import { kr } from "./shop.js";

/** @param {number} amount @param {number} of @param {number} rest @param {VatView[]} rates @returns {Quote} */
const quote = (amount, of, rest, rates) => ({
  amount: kr(amount),
  of: kr(of),
  rest: kr(rest),
  vat: rates,
  refused: null,
});

/** By what can be captured or refunded, and what is chosen of it otherwise than whole. @type {Record<string, Quote>} */
export const quoted = {
  278.15: quote(27815, 27815, 0, [vat(1500, 24187, 3628, 27815)]),
  "278.15 l1 1": quote(22915, 27815, 4900, [vat(1500, 19926, 2989, 22915)]),
  "278.15 l1 0": quote(18015, 27815, 9800, [vat(1500, 15665, 2350, 18015)]),
  "278.15 l2 0": quote(23765, 27815, 4050, [vat(1500, 20665, 3100, 23765)]),
  "278.15 l3 0": quote(13850, 27815, 13965, [vat(1500, 12043, 1807, 13850)]),
  "278.15 l2 0 l3 0": quote(9800, 27815, 18015, [vat(1500, 8522, 1278, 9800)]),
  "278.15 l1 0 l3 0": quote(4050, 27815, 23765, [vat(1500, 3522, 528, 4050)]),
  "278.15 l1 0 l2 0": quote(13965, 27815, 13850, [vat(1500, 12143, 1822, 13965)]),
  229.15: quote(22915, 22915, 0, [vat(2500, -3920, -980, -4900), vat(1500, 24187, 3628, 27815)]),
  139.65: quote(13965, 13965, 0, [vat(1500, 12143, 1822, 13965)]),
  168.65: quote(16865, 16865, 0, [vat(1500, 14665, 2200, 16865)]),
  "18496.40": quote(1849640, 1849640, 0, [vat(1500, 1608383, 241257, 1849640)]),
  "18496.40 l0 1 l1 0": quote(1840690, 1849640, 8950, [vat(1500, 1600600, 240090, 1840690)]),
  "650000.00": quote(65_000_000, 65_000_000, 0, [vat(1500, 56_521_739, 8_478_261, 65_000_000)]),
  "650000.00 g0 0": quote(64_990_200, 65_000_000, 9800, [vat(1500, 56_513_217, 8_476_983, 64_990_200)]),
  "3250.00": quote(325_000, 325_000, 0, [vat(1500, 282_609, 42_391, 325_000)]),
  "98.00": quote(9800, 9800, 0, [vat(1500, 8522, 1278, 9800)]),
  "62.00": quote(6200, 6200, 0, [vat(1500, 5391, 809, 6200)]),
  "42.00": quote(4200, 4200, 0, [vat(1500, 3652, 548, 4200)]),
  "349.00": quote(34900, 34900, 0, [vat(2500, 27920, 6980, 34900)]),
  "278.15 50": quote(5000, 27815, 22815, [vat(1500, 4348, 652, 5000)]),
};

/** Whatever else is chosen is answered as if it were everything. @param {string} of @param {string} chosen @returns {Quote} */
function answerTo(of, chosen) {
  return quoted[`${of} ${chosen}`.trim()] ?? quoted[of] ?? /** @type {Quote} */ (quoted["278.15"]);
}

/** Nothing is taken. @param {string} of @param {string} refused @returns {Quote} */
function refusedOf(of, refused) {
  const { of: whole } = answerTo(of, "");
  return { amount: kr(0), of: whole, rest: whole, vat: [], refused };
}

/** What is taken otherwise than whole. @param {PartView[]} parts @param {PartChosen[]} chosen */
function apart(parts, chosen) {
  const taken = parts
    .filter((part) => !part.isReturn)
    .map((part) => ({ part, quantity: chosen.find(({ lineId }) => lineId === part.lineId)?.quantity ?? "0" }));
  return taken
    .filter(({ part, quantity }) => quantity !== part.quantity)
    .map(({ part, quantity }) => `${part.lineId} ${quantity}`)
    .join(" ");
}

/** @param {PartView[]} parts @param {PartChosen[]} chosen @param {string} remaining */
export function quoteCapture(parts, chosen, remaining) {
  const tooMuch = chosen.some(
    ({ lineId, quantity }) =>
      Number(quantity) > Number(parts.find((part) => part.lineId === lineId)?.quantity ?? 0) || Number(quantity) === 0,
  );
  if (chosen.length === 0) return refusedOf(remaining, "nothingHandedOver");
  return tooMuch ? refusedOf(remaining, "badQuantity") : answerTo(remaining, apart(parts, chosen));
}

/** @param {PartView[]} parts @param {RefundWhat} what @param {string} refundable */
export function quoteRefund(parts, what, refundable) {
  if (what.kind === "all") return answerTo(refundable, "");
  if (what.kind === "amount")
    return what.amount === "999" ? refusedOf(refundable, "refundTooLarge") : answerTo(refundable, what.amount);
  return answerTo(refundable, apart(parts, what.lines));
}
