// @ts-check
// What customers see of an order, written down.
/** @import { DisplayLine, LineView, MoneyView } from "../../generated/api.js" */
import { again, orders } from "./orders.js";
import { kr, lines, LONGEST_NAME, MOST } from "./shop.js";

const longNames = [
  LONGEST_NAME,
  "Håndlaget kopp i steingods, ærfuglblå, 3 dl",
  "Kjøkkenmaskin, støpt aluminium, med ekstra bolle, pastavalse og kjøttkvern",
];

/** @param {LineView} line @returns {DisplayLine} */
const seen = ({ name, quantity, unit, discount, total, isReturn }) => ({
  name,
  quantity,
  unit,
  discount,
  total,
  isReturn,
});

/** Long names and a line of each kind; the third makes it the most. @param {number} count @param {number} third @returns {DisplayLine[]} */
const longLines = (count, third) =>
  again(count).map((line, at) => ({
    ...seen(line),
    name: longNames[at % 3] ?? line.name,
    ...(at === 1 ? { quantity: "24", total: kr(97200), discount: { percent: "10", amount: kr(-10800) } } : {}),
    ...(at === 2 ? { quantity: "1", unit: /** @type {const} */ ("piece"), total: kr(third) } : {}),
    ...(at === 4 ? { total: kr(-4500), discount: null, isReturn: true } : {}),
  }));

/** By name. @satisfies {Record<string, { lines: DisplayLine[], amount: MoneyView }>} */
export const displayOrders = {
  usual: { lines: lines.map(seen), amount: orders.usual.total },
  one: { lines: lines.slice(0, 1).map(seen), amount: kr(9800) },
  twelve: { lines: again(12, true).map(seen), amount: kr(111260) },
  long: { lines: longLines(12, 64818105), amount: kr(MOST) },
  many: { lines: longLines(200, 63079725), amount: kr(MOST) },
  tooLarge: { lines: orders.tooLarge.lines.map(seen), amount: orders.tooLarge.total },
};
