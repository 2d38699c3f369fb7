// @ts-check
// What the program would say about a choice; the examples reckon so that the page need not.
/** @import { PartChosen, PartView, Quote, RefundWhat } from "../../generated/api.js" */
import { kr } from "./shop.js";

/** @param {string} text */
export const oere = (text) => Math.round(Number(text) * 100);

/** @param {PartView[]} parts @param {PartChosen[]} chosen */
function sumOf(parts, chosen) {
  return chosen.reduce((sum, { lineId, quantity }) => {
    const part = parts.find((one) => one.lineId === lineId);
    return part ? sum + Math.round((oere(part.total.decimal) * Number(quantity)) / Number(part.quantity)) : sum;
  }, 0);
}

/** @param {number} amount @param {number} of @param {string | null} refused @returns {Quote} */
function quote(amount, of, refused) {
  const tax = Math.round((amount * 15) / 115);
  return { amount: kr(amount), of: kr(of), rest: kr(of - amount), vat: [{ basisPoints: 1500, net: kr(amount - tax), tax: kr(tax), gross: kr(amount) }], refused };
}

/** @param {PartView[]} parts @param {PartChosen[]} chosen @param {string} remaining */
export function quoteCapture(parts, chosen, remaining) {
  const tooMuch = chosen.some(({ lineId, quantity }) => Number(quantity) > Number(parts.find((part) => part.lineId === lineId)?.quantity ?? 0) || Number(quantity) === 0);
  const returns = parts.filter((part) => part.isReturn);
  return quote(sumOf(parts, [...chosen, ...returns]), oere(remaining), chosen.length === 0 ? "nothingHandedOver" : tooMuch ? "badQuantity" : null);
}

/** @param {PartView[]} parts @param {RefundWhat} what @param {string} refundable */
export function quoteRefund(parts, what, refundable) {
  const most = oere(refundable);
  const amount = what.kind === "all" ? most : what.kind === "lines" ? sumOf(parts, what.lines) : oere(what.amount);
  return quote(amount, most, amount > most ? "refundTooLarge" : null);
}
