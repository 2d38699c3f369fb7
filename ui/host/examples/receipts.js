// @ts-check
// Receipts of every kind: of a sale, of a part, with goods that came back, of refunds by line and by sum; in practice and for real.
/** @import { PrintKind, ReceiptOf, ReceiptView } from "../../generated/api.js" */
import { detailOf } from "./history.js";
import { grandLines, kr, lines, MOST, sales } from "./shop.js";

/** What was printed, as long as the page is open. @type {Record<string, PrintKind>} */
const printed = { "s100 null": "copy", "s102 null": "original" };

/** @type {ReceiptView} */
const plain = {
  saleId: "s124",
  refundId: null,
  kind: "sale",
  marked: ["Treningskvittering", "IKKE KVITTERING FOR KJØP"],
  isTraining: true,
  print: null,
  nextPrint: "original",
  seller: {
    name: "Strøm Kaffebar",
    address: "Bryggegata 12",
    town: "5003 Bergen",
    number: "Org.nr. 999\u00a0888\u00a0777\u00a0MVA Foretaksregisteret",
  },
  number: "121",
  saleNumber: "T1-000124",
  ofReceipt: null,
  till: "T1",
  clerkName: "Kari",
  at: "2026-11-23T10:44:19",
  lines,
  apart: null,
  discount: kr(-450),
  returned: null,
  taxable: kr(27815),
  exempt: kr(0),
  vat: [{ basisPoints: 1500, net: kr(24187), tax: kr(3628), gross: kr(27815) }],
  total: kr(27815),
  ordered: null,
  brand: "Vipps",
  pspReference: "7686f7788898767977",
  reference: "STROM-T1-000124-1",
};
const [first = lines[0]] = lines;
const book = {
  .../** @type {ReceiptView["lines"][number]} */ (first),
  id: "l5",
  name: "Kaffeboken: fra bær til kopp, med bilder fra hele verden",
  quantity: "1",
  unitPrice: kr(34900),
  total: kr(34900),
  vatBasisPoints: 0,
};
const cupBack = {
  .../** @type {ReceiptView["lines"][number]} */ (first),
  id: "l4",
  name: "Kopp, håndlaget",
  quantity: "1",
  unitPrice: kr(4900),
  total: kr(-4900),
  vatBasisPoints: 2500,
  isReturn: true,
};

/** By the name of the example. @type {Record<string, Partial<ReceiptView>>} */
const kinds = {
  "done-part": {
    lines: [.../** @type {ReceiptView["lines"]} */ (lines).filter((line) => line.id !== "l2")],
    discount: null,
    total: kr(23765),
    taxable: kr(23765),
    ordered: kr(27815),
    vat: [{ basisPoints: 1500, net: kr(20665), tax: kr(3100), gross: kr(23765) }],
  },
  "done-live": { isTraining: false, marked: ["Salgskvittering"] },
  "done-return": {
    isTraining: false,
    kind: "saleWithReturns",
    marked: ["Salgskvittering/Returkvittering"],
    lines: [...lines, book, cupBack],
    returned: kr(-4900),
    total: kr(57815),
    taxable: kr(22915),
    exempt: kr(34900),
    vat: [
      { basisPoints: 2500, net: kr(-3920), tax: kr(-980), gross: kr(-4900) },
      { basisPoints: 1500, net: kr(24187), tax: kr(3628), gross: kr(27815) },
      { basisPoints: 0, net: kr(34900), tax: kr(0), gross: kr(34900) },
    ],
  },
  "done-grand": {
    lines: grandLines,
    discount: null,
    total: kr(MOST),
    taxable: kr(MOST),
    vat: [{ basisPoints: 1500, net: kr(56521739), tax: kr(8478261), gross: kr(MOST) }],
  },
};
/** @type {Partial<ReceiptView>} */
const refund = {
  kind: "refund",
  number: "12",
  ofReceipt: "99",
  at: "2026-11-23T10:34:00",
  clerkName: "Ola",
  discount: null,
  marked: ["Returkvittering"],
  isTraining: false,
  total: kr(-4900),
  taxable: kr(-4900),
  vat: [{ basisPoints: 1500, net: kr(-4261), tax: kr(-639), gross: kr(-4900) }],
};

/** @type {Partial<ReceiptView>} */
const grandRefund = {
  ...refund,
  number: "10",
  ofReceipt: "92",
  lines: grandLines.slice(1).map((one) => ({ ...one, total: kr(-325000), isReturn: true })),
  total: kr(-64675000),
  taxable: kr(-64675000),
  vat: [{ basisPoints: 1500, net: kr(-56239130), tax: kr(-8435870), gross: kr(-64675000) }],
};

/** What a sale looked back on says of itself. @param {string} saleId @returns {Partial<ReceiptView>} */
function ofSale(saleId) {
  if (!sales.some((sale) => sale.saleId === saleId)) return {};
  const { row, lines: sold, vat, total, reference } = detailOf(saleId);
  const at = new Date(Date.parse(row.capturedAt) + 3_600_000).toISOString().slice(0, 19);
  return {
    number: row.receiptNumber.replace(/^.*-0*/, ""),
    saleNumber: row.number,
    clerkName: row.clerkName,
    at,
    lines: sold,
    vat,
    total,
    taxable: total,
    discount: row.lineCount === 1 || row.saleId === "s95" ? null : plain.discount,
    reference,
  };
}

/** @param {string} saleId @param {string | null} refundId @param {string} example @returns {ReceiptView} */
export function receiptOf(saleId, refundId, example) {
  const last = printed[`${saleId} ${refundId}`] ?? null;
  /** @type {Partial<ReceiptView>} */
  const kind =
    refundId === null
      ? (kinds[example] ?? {})
      : refundId === "r5"
        ? { ...refund, lines: [], apart: kr(-4900) }
        : refundId === "r10"
          ? grandRefund
          : {
              ...refund,
              lines: [
                {
                  .../** @type {ReceiptView["lines"][number]} */ (first),
                  quantity: "1",
                  total: kr(-4900),
                  isReturn: true,
                },
              ],
            };
  return {
    ...plain,
    ...ofSale(saleId),
    ...kind,
    saleId,
    refundId,
    nextPrint: last === null ? "original" : last === "original" ? "copy" : null,
  };
}

/** @param {ReceiptOf} of @param {PrintKind} print @param {string} example @returns {ReceiptView} */
export function notePrint(of, print, example) {
  printed[`${of.saleId} ${of.refundId}`] = print;
  const receipt = receiptOf(of.saleId, of.refundId, example);
  return { ...receipt, print, marked: print === "copy" ? ["KOPI", ...receipt.marked] : receipt.marked };
}
