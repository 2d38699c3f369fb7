// @ts-check
// What the program would say about a choice, written down: the examples do not reckon either.
/** @import { PartChosen, PartView, Quote, RefundWhat } from "../../generated/api.js" */
import { kr } from "./shop.js";

/** By what can be captured or refunded, and what is chosen of it otherwise than whole: amount, rest, net, tax and, if not 15 %, the rate.
 * @type {Record<string, [number, number, number, number, number?]>} */
const written = {
  278.15: [27815, 0, 24187, 3628],
  "278.15 l1 1": [22915, 4900, 19926, 2989],
  "278.15 l1 0": [18015, 9800, 15665, 2350],
  "278.15 l2 0": [23765, 4050, 20665, 3100],
  "278.15 l3 0": [13850, 13965, 12043, 1807],
  "278.15 l2 0 l3 0": [9800, 18015, 8522, 1278],
  "278.15 l1 0 l3 0": [4050, 23765, 3522, 528],
  "278.15 l1 0 l2 0": [13965, 13850, 12143, 1822],
  "278.15 l1 0 l2 0 l3 0": [0, 27815, 0, 0],
  229.15: [22915, 0, 19926, 2989],
  139.65: [13965, 0, 12143, 1822],
  168.65: [16865, 0, 14665, 2200],
  18543.33: [1854333, 0, 1612463, 241870],
  "18543.33 l0 1 l1 0": [1845383, 8950, 1604681, 240702],
  "650000.00": [65_000_000, 0, 56_521_739, 8_478_261],
  "650000.00 g0 0": [64_990_200, 9800, 56_513_217, 8_476_983],
  "3250.00": [325_000, 0, 282_609, 42_391],
  "98.00": [9800, 0, 8522, 1278],
  "62.00": [6200, 0, 5391, 809],
  "42.00": [4200, 0, 3652, 548],
  "349.00": [34900, 0, 27920, 6980, 2500],
  "278.15 50": [5000, 22815, 4348, 652],
  "278.15 999": [99900, -72085, 86870, 13030],
};

/** Whatever else is chosen is answered as if it were everything. @param {string} of @param {string} chosen @param {string | null} refused @returns {Quote} */
function quote(of, chosen, refused) {
  const [amount, rest, net, tax, basisPoints = 1500] = written[`${of} ${chosen}`.trim()] ??
    written[of] ?? [27815, 0, 24187, 3628];
  const [whole] = written[of] ?? [27815];
  return {
    amount: kr(amount),
    of: kr(whole),
    rest: kr(rest),
    vat: [{ basisPoints, net: kr(net), tax: kr(tax), gross: kr(amount) }],
    refused,
  };
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
  return quote(
    remaining,
    apart(parts, chosen),
    chosen.length === 0 ? "nothingHandedOver" : tooMuch ? "badQuantity" : null,
  );
}

/** @param {PartView[]} parts @param {RefundWhat} what @param {string} refundable */
export function quoteRefund(parts, what, refundable) {
  if (what.kind === "all") return quote(refundable, "", null);
  if (what.kind === "amount") return quote(refundable, what.amount, what.amount === "999" ? "refundTooLarge" : null);
  return quote(refundable, apart(parts, what.lines), null);
}
