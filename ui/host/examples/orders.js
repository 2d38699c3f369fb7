// @ts-check
// Whole orders with all that they come to, written down: the examples reckon nothing.
/** @import { LineView, SaleView, SumsView, VatView } from "../../generated/api.js" */
import { grandLines, kr, line, lines, LONGEST_NAME, MOST } from "./shop.js";

/** @typedef {Pick<SaleView, "lines" | "discount" | "sums" | "vat" | "total" | "returned" | "minimumAge">} Order */

/** @param {number} goods @param {number} lineDiscounts @param {number} net @param {number} tax @param {Partial<SumsView>} [more] @returns {SumsView} */
const sums = (goods, lineDiscounts, net, tax, more = {}) => ({
  goods: kr(goods),
  lineDiscounts: kr(lineDiscounts),
  saleDiscount: null,
  tip: null,
  net: kr(net),
  tax: kr(tax),
  ...more,
});

/** @param {number} basisPoints @param {number} net @param {number} tax @param {number} gross @returns {VatView} */
export const vat = (basisPoints, net, tax, gross) => ({ basisPoints, net: kr(net), tax: kr(tax), gross: kr(gross) });

/** The usual lines once more, under numbers of their own. @param {number} count @param {boolean} [isNumbered] @returns {LineView[]} */
export const again = (count, isNumbered = false) =>
  Array.from({ length: count }, (_, at) => {
    const like = lines[at % 3] ?? /** @type {LineView} */ (lines[0]);
    return { ...like, id: `l${at}`, name: isNumbered ? `${like.name} ${at + 1}` : like.name };
  });

const mugBack = line("l4", "Krus, emaljert", 4900, -4900, { vatBasisPoints: 2500, isReturn: true });
const book = line("l5", "Kaffeboken: fra bær til kopp, med bilder fra hele verden", 34900, 34900, {
  vatBasisPoints: 0,
});
const kitchenMachine = "Kjøkkenmaskin, støpt aluminium, med ekstra bolle, pastavalse og kjøttkvern";
/** The largest of few lines. @param {LineView} last @returns {LineView[]} */
const fewTo = (last) => [
  line("g0", LONGEST_NAME, 9800, 9800),
  line("g1", "Håndlaget kopp i steingods, ærfuglblå, 3 dl", 129900, 129900),
  line("g2", "Kaffebønner, Sidamo", 39900, 492566, { quantity: "12.345", unit: "kilogram", unrounded: "4925.655" }),
  last,
];

const none = { discount: kr(0), returned: null, minimumAge: null };

/** @satisfies {Record<string, Order>} */
export const orders = {
  usual: {
    ...none,
    lines,
    discount: kr(-450),
    sums: sums(28265, -450, 24187, 3628),
    vat: [vat(1500, 24187, 3628, 27815)],
    total: kr(27815),
  },
  empty: { ...none, lines: [], sums: sums(0, 0, 0, 0), vat: [], total: kr(0) },
  tooSmall: {
    ...none,
    lines: [line("l1", "Pose", 50, 50)],
    sums: sums(50, 0, 43, 7),
    vat: [vat(1500, 43, 7, 50)],
    total: kr(50),
  },
  aged: {
    ...none,
    lines: [
      ...lines,
      line("l4", "Sider, 0,33 l", 8900, 17800, { quantity: "2", vatBasisPoints: 2500, minimumAge: 18 }),
    ],
    minimumAge: 18,
    discount: kr(-450),
    sums: sums(46065, -450, 38427, 7188),
    vat: [vat(2500, 14240, 3560, 17800), vat(1500, 24187, 3628, 27815)],
    total: kr(45615),
  },
  /** More comes back than is bought. */
  returning: {
    ...none,
    lines: [...lines.slice(1, 2), line("l9", "Cappuccino", 4900, -9800, { quantity: "2", isReturn: true })],
    discount: kr(-450),
    sums: sums(-5300, -450, -5000, -750),
    vat: [vat(1500, -5000, -750, -5750)],
    total: kr(-5750),
    returned: { firstLine: "Cappuccino", lineCount: 1, amount: kr(9800) },
  },
  withReturn: {
    ...none,
    lines: [...lines, mugBack],
    discount: kr(-450),
    sums: sums(23365, -450, 20267, 2648),
    vat: [vat(2500, -3920, -980, -4900), vat(1500, 24187, 3628, 27815)],
    total: kr(22915),
    returned: { firstLine: "Krus, emaljert", lineCount: 1, amount: kr(4900) },
  },
  /** Three rates, one of them none. */
  withBook: {
    ...none,
    lines: [...lines, book, mugBack],
    discount: kr(-450),
    sums: sums(58265, -450, 55167, 2648),
    vat: [vat(2500, -3920, -980, -4900), vat(1500, 24187, 3628, 27815), vat(0, 34900, 0, 34900)],
    total: kr(57815),
    returned: { firstLine: "Krus, emaljert", lineCount: 1, amount: kr(4900) },
  },
  /** Everything that can be done with a line, at once: 10 % off the whole sale, another price, a note, a weight that was rounded, a tip. */
  reduced: {
    ...none,
    lines: [
      line("l1", "Cappuccino", 4500, 8100, {
        quantity: "2",
        priceBefore: kr(4900),
        priceReason: "Avtalt pris",
        beforeDiscount: kr(9000),
        share: kr(-900),
        note: "Én uten melk",
      }),
      line("l2", "Kanelbolle", 4500, 3645, {
        beforeDiscount: kr(4500),
        discount: { percent: "10", amount: kr(-450) },
        share: kr(-405),
      }),
      line("l3", "Kaffebønner, Sidamo", 39900, 11958, {
        quantity: "0.333",
        unit: "kilogram",
        beforeDiscount: kr(13287),
        unrounded: "132.867",
        share: kr(-1329),
      }),
      line("l4", "Tips", 2000, 2000, { vatBasisPoints: 0, isTip: true }),
    ],
    discount: kr(-3084),
    sums: sums(26787, -450, 22611, 3092, {
      saleDiscount: { percent: "10", amount: kr(-2634) },
      tip: kr(2000),
    }),
    vat: [vat(1500, 20611, 3092, 23703), vat(0, 2000, 0, 2000)],
    total: kr(25703),
  },
  full: {
    ...none,
    lines: [
      ...again(12),
      line("l12", "Espressomaskin med to grupper", 64888640, 64888640, { vatBasisPoints: 2500 }),
      line("l13", "Pant", 100, 100, { vatBasisPoints: 0 }),
    ],
    discount: kr(-1800),
    sums: sums(65001800, -1800, 52007760, 12992240),
    vat: [vat(2500, 51910912, 12977728, 64888640), vat(1500, 96748, 14512, 111260), vat(0, 100, 0, 100)],
    total: kr(MOST),
  },
  many: {
    ...none,
    lines: again(200, true),
    discount: kr(-30150),
    sums: sums(1879790, -30150, 1608383, 241257),
    vat: [vat(1500, 1608383, 241257, 1849640)],
    total: kr(1849640),
  },
  grand: {
    ...none,
    lines: fewTo(line("g3", kitchenMachine, 32183867, 64367734, { quantity: "2" })),
    sums: sums(MOST, 0, 56521739, 8478261),
    vat: [vat(1500, 56521739, 8478261, MOST)],
    total: kr(MOST),
  },
  grandMany: {
    ...none,
    lines: grandLines,
    sums: sums(MOST, 0, 56521739, 8478261),
    vat: [vat(1500, 56521739, 8478261, MOST)],
    total: kr(MOST),
  },
  /** More than can be paid at once. */
  tooLarge: {
    ...none,
    lines: fewTo(line("g3", kitchenMachine, 99367733, 99367733)),
    sums: sums(99999999, 0, 86956521, 13043478),
    vat: [vat(1500, 86956521, 13043478, 99999999)],
    total: kr(99999999),
  },
};
