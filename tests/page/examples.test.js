// The examples tell the truth: whatever shows a sale, a receipt or a refund adds up to the øre. They are written down by
// hand and reckon nothing; this reckons.

import assert from "node:assert/strict";
import { test } from "node:test";

import { requests } from "../gallery/phone/requests.js";
import { customerOf, customersOf, matchesOf } from "../../ui/host/examples/customers.js";
import { displayOrders } from "../../ui/host/examples/display-orders.js";
import { dayOf, detailOf, unpaid, unpaidOf } from "../../ui/host/examples/history.js";
import { quoteCapture, quoted, quoteRefund } from "../../ui/host/examples/quotes.js";
import { notePrint, receiptOf } from "../../ui/host/examples/receipts.js";
import { lines as usual, rows, sales } from "../../ui/host/examples/shop.js";
import { views } from "../../ui/host/examples/views.js";

/** @import { LineView, MoneyView, SaleView, VatView } from "../../ui/generated/api.js" */

/** @param {(MoneyView | null | undefined)[]} amounts */
const sum = (amounts) => amounts.reduce((so, amount) => so + (amount?.minor ?? 0), 0);

/** A quotient of whole numbers; halves away from zero. @param {bigint} of @param {bigint} by */
function rounded(of, by) {
  const size = ((of < 0n ? -of : of) * 2n + by) / (by * 2n);
  return Number(of < 0n ? -size : size);
}

/** @param {string} quantity with at most three decimals @param {MoneyView} price */
function priced(quantity, price) {
  const [whole = "0", decimals = ""] = quantity.split(".");
  return rounded(BigInt(whole + decimals.padEnd(3, "0")) * BigInt(price.minor), 1000n);
}

/** @param {LineView[]} lines @param {string} of */
function linesHold(lines, of) {
  assert.equal(new Set(lines.map(({ id }) => id)).size, lines.length, `${of}: no line is there twice`);
  for (const line of lines) {
    const price = priced(line.quantity, line.unitPrice);
    assert.equal(line.beforeDiscount.minor, line.isReturn ? -price : price, `${of}: price of ${line.name}`);
    const taken = sum([line.beforeDiscount, line.discount?.amount, line.share]);
    assert.equal(line.total.minor, taken, `${of}: total of ${line.name}`);
  }
}

/** @param {VatView[]} vat @param {number} total @param {string} of */
function vatHolds(vat, total, of) {
  for (const { basisPoints, net, tax, gross } of vat) {
    assert.equal(net.minor + tax.minor, gross.minor, `${of}: net and VAT at ${basisPoints}`);
    // Parts of an order are differences of what is rounded.
    const exact = rounded(BigInt(gross.minor) * BigInt(basisPoints), BigInt(10_000 + basisPoints));
    assert.ok(Math.abs(tax.minor - exact) <= 1, `${of}: ${tax.decimal} at ${basisPoints} is not ${exact}`);
  }
  assert.equal(sum(vat.map(({ gross }) => gross)), total, `${of}: VAT adds up to the total`);
}

/** @param {LineView[]} lines @param {VatView[]} vat @param {string} of */
function ratesHold(lines, vat, of) {
  const rates = [...new Set(lines.map(({ vatBasisPoints }) => vatBasisPoints))].sort((one, other) => other - one);
  assert.deepEqual(
    vat.map(({ basisPoints }) => basisPoints),
    rates,
    `${of}: rates, the highest first`,
  );
  for (const { basisPoints, gross } of vat) {
    const at = lines.filter(({ vatBasisPoints }) => vatBasisPoints === basisPoints);
    assert.equal(gross.minor, sum(at.map(({ total }) => total)), `${of}: what is sold at ${basisPoints}`);
  }
}

/** @param {SaleView} sale @param {string} of */
function saleHolds(sale, of) {
  linesHold(sale.lines, of);
  ratesHold(sale.lines, sale.vat, of);
  vatHolds(sale.vat, sale.total.minor, of);
  const { goods, lineDiscounts, saleDiscount, tip, net, tax } = sale.sums;
  const [tips, sold] = [sale.lines.filter(({ isTip }) => isTip), sale.lines.filter(({ isTip }) => !isTip)];
  assert.equal(goods.minor, sum(sold.map(({ beforeDiscount }) => beforeDiscount)), `${of}: goods`);
  assert.equal(lineDiscounts.minor, sum(sale.lines.map(({ discount }) => discount?.amount)), `${of}: discounts`);
  assert.equal(saleDiscount?.amount.minor ?? 0, sum(sale.lines.map(({ share }) => share)), `${of}: shares`);
  assert.equal(tip?.minor ?? 0, sum(tips.map(({ total }) => total)), `${of}: tip`);
  assert.equal(sale.discount.minor, sum([lineDiscounts, saleDiscount?.amount]), `${of}: all discounts`);
  assert.equal(sum([goods, sale.discount, tip]), sale.total.minor, `${of}: sums`);
  assert.equal(net.minor, sum(sale.vat.map((vat) => vat.net)), `${of}: without VAT`);
  assert.equal(tax.minor, sum(sale.vat.map((vat) => vat.tax)), `${of}: VAT`);
  const back = sale.lines.filter(({ isReturn }) => isReturn);
  assert.equal(sale.returned?.amount.minor ?? 0, 0 - sum(back.map(({ total }) => total)), `${of}: what comes back`);
  assert.equal(sale.returned?.lineCount ?? 0, back.length, `${of}: how many lines come back`);
}

/** @param {string} saleId @param {string | null} refundId @param {string} example @param {number} total */
function receiptHolds(saleId, refundId, example, total) {
  const receipt = receiptOf(saleId, refundId, example);
  const of = `receipt of ${refundId ?? saleId} in ${example}`;
  assert.equal(receipt.total.minor, total, `${of}: total`);
  linesHold(receipt.lines, of);
  vatHolds(receipt.vat, total, of);
  if (receipt.apart === null) ratesHold(receipt.lines, receipt.vat, of);
  assert.equal(sum([...receipt.lines.map((line) => line.total), receipt.apart]), total, `${of}: lines`);
  const taken = receipt.lines.flatMap(({ discount, share }) => [discount?.amount, share]);
  assert.equal(receipt.discount?.minor ?? 0, sum(taken), `${of}: discounts`);
  const back = receipt.kind === "refund" ? [] : receipt.lines.filter(({ isReturn }) => isReturn);
  assert.equal(receipt.returned?.minor ?? 0, sum(back.map((line) => line.total)), `${of}: what comes back`);
  assert.equal(receipt.kind === "saleWithReturns", back.length > 0, `${of}: its kind`);
  const exempt = receipt.vat.filter(({ basisPoints }) => basisPoints === 0);
  assert.equal(receipt.exempt.minor, sum(exempt.map(({ gross }) => gross)), `${of}: what carries no VAT`);
  assert.equal(sum([receipt.taxable, receipt.exempt]), total, `${of}: what carries VAT`);
}

test("in every view the lines, the discounts and the VAT of the sale add up to its total", () => {
  for (const [name, { sale }] of Object.entries(views)) if (sale) saleHolds(sale, name);
});

test("in every view what was asked for, taken and is left to hand over adds up", () => {
  for (const [name, { sale }] of Object.entries(views)) {
    if (!sale?.payment) continue;
    const { amount, captured, remaining, toHandOver, moving } = sale.payment;
    assert.equal(amount.minor, sale.total.minor, `${name}: what was asked for`);
    if (sale.stage === "approved") assert.equal(sum([captured, remaining]), amount.minor, `${name}: what is left`);
    if (sale.stage === "done") assert.ok(captured.minor > 0 && captured.minor <= amount.minor, `${name}: captured`);
    if (toHandOver.length > 0)
      assert.equal(sum(toHandOver.map(({ total }) => total)), remaining.minor, `${name}: what is to hand over`);
    if (moving) assert.equal(moving.minor, amount.minor, `${name}: what is being captured`);
  }
});

test("every receipt adds up to what was captured or paid back, and bears the number that history tells", () => {
  for (const [name, { sale }] of Object.entries(views)) {
    if (sale?.stage !== "done") continue;
    receiptHolds(sale.id, null, name, sale.payment?.captured.minor ?? 0);
    assert.equal(receiptOf(sale.id, null, name).number, sale.receiptNumber, name);
  }
  for (const { saleId } of sales) {
    const { row, refunds, total } = detailOf(saleId);
    receiptHolds(saleId, null, "building", total.minor);
    assert.equal(receiptOf(saleId, null, "building").number, row.receiptNumber);
    for (const { id, receiptNumber, amount } of refunds.filter(({ state }) => state === "done")) {
      receiptHolds(saleId, id, "building", -amount.minor);
      const receipt = receiptOf(saleId, id, "building");
      assert.equal(receipt.number, receiptNumber);
      assert.equal(receipt.ofReceipt, row.receiptNumber);
    }
  }
});

test("a copy says first that it is one", () => {
  const of = { saleId: "s124", refundId: null };
  assert.deepEqual(notePrint(of, "original", "done-live").marked, ["Salgskvittering"]);
  assert.deepEqual(notePrint(of, "copy", "done-live").marked, ["KOPI", "Salgskvittering"]);
});

test("every sale looked back on adds up, with what was refunded of it", () => {
  for (const { saleId, number } of sales) {
    const { row, lines, vat, total, refundable, refunds } = detailOf(saleId);
    assert.equal(total.minor, row.amount.minor, number);
    assert.equal(lines.length, row.lineCount, number);
    assert.equal(lines[0]?.name, row.firstLine, number);
    assert.equal(sum(lines.map((line) => line.total)), total.minor, `${number}: lines`);
    linesHold(lines, number);
    ratesHold(lines, vat, number);
    vatHolds(vat, total.minor, number);
    for (const refund of refunds) vatHolds(refund.vat, refund.amount.minor, `${number}: refund ${refund.id}`);
    for (const { id, lines: parts, amount } of refunds.filter((refund) => refund.lines.length > 0))
      assert.equal(sum(parts.map((part) => part.total)), amount.minor, `${number}: parts of ${id}`);
    const settled = refunds.filter(({ state }) => state !== "refused" && state !== "stopped");
    assert.equal(refundable.minor, total.minor - sum(settled.map(({ amount }) => amount)), `${number}: refundable`);
    const done = refunds.filter(({ state }) => state === "done");
    assert.equal(row.refunded?.minor ?? 0, sum(done.map(({ amount }) => amount)), `${number}: refunded`);
    const told = rows.filter(({ kind, saleId: of }) => kind === "refund" && of === saleId);
    assert.deepEqual(
      told.map(({ rowId, receiptNumber, amount }) => [rowId, receiptNumber, amount.minor]),
      done.map(({ id, receiptNumber, amount }) => [id, receiptNumber, -amount.minor]),
      `${number}: its refunds are in the day`,
    );
  }
});

test("the day is the sum of its sales and refunds, newest first, numbered as the program does it", () => {
  const { rows: all, captured, refunded, sum: both, vat, count } = dayOf(null);
  const of = (/** @type {string} */ kind) => all.filter((row) => row.kind === kind);
  assert.equal(count, of("sale").length);
  assert.equal(captured.minor, sum(of("sale").map(({ amount }) => amount)));
  assert.equal(refunded.minor, sum(of("refund").map(({ amount }) => amount)));
  assert.equal(both.minor, captured.minor + refunded.minor);
  vatHolds(vat, both.minor, "the day");
  const times = all.map(({ capturedAt }) => Date.parse(capturedAt));
  assert.deepEqual(
    times,
    [...times].sort((one, other) => other - one),
  );
  for (const kind of ["sale", "refund"]) {
    const numbers = of(kind).map(({ receiptNumber }) => Number(receiptNumber));
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => (numbers[0] ?? 0) - at),
      `${kind}: numbers without gaps`,
    );
  }
});

test("every sale that is not paid adds up", () => {
  for (const { saleId, number, total, lineCount, firstLine } of unpaid) {
    const { lines, vat } = unpaidOf(saleId);
    linesHold(lines, number);
    ratesHold(lines, vat, number);
    vatHolds(vat, total.minor, number);
    assert.deepEqual([lines.length, lines[0]?.name], [lineCount, firstLine], number);
  }
});

test("what is said of a choice adds up, and of a choice that is refused nothing is taken", () => {
  for (const [choice, { amount, of, rest, vat }] of Object.entries(quoted)) {
    assert.equal(sum([amount, rest]), of.minor, choice);
    vatHolds(vat, amount.minor, choice);
  }
  for (const quote of [quoteCapture([], [], "278.15"), quoteRefund([], { kind: "amount", amount: "999" }, "278.15")]) {
    assert.notEqual(quote.refused, null);
    assert.deepEqual([quote.amount.minor, quote.rest.minor, quote.vat], [0, 27815, []]);
  }
});

test("the total on the customer display is that of its lines", () => {
  for (const [name, { lines, amount }] of Object.entries(displayOrders))
    assert.equal(sum(lines.map(({ total }) => total)), amount.minor, name);
  assert.equal(displayOrders.usual?.lines.length, usual.length);
});

/** The program's usual purchase: the middle of the last nine, of an even number the smaller. @param {MoneyView[]} newest */
function usualOf(newest) {
  const minors = newest.slice(0, 9).map(({ minor }) => minor);
  return minors.sort((one, other) => one - other)[Math.ceil(minors.length / 2) - 1] ?? null;
}

test("the last visit and the usual purchase of each customer are those of what they bought, in the list and at Charge", () => {
  const { total } = customersOf("", 0, true, false);
  const all = Array.from({ length: Math.ceil(total / 50) }, (_, page) => customersOf("", page * 50, true, false).rows);
  assert.equal(all.flat().length, total);
  for (const row of all.flat()) {
    const detail = customerOf(row.id, true);
    assert.deepEqual(detail?.row, row, row.id);
    const bought = detail?.purchases ?? [];
    const times = bought.map(({ capturedAt }) => Date.parse(capturedAt));
    assert.deepEqual(
      times,
      [...times].sort((one, other) => other - one),
      `${row.id}: newest first`,
    );
    assert.equal(bought[0]?.capturedAt ?? null, row.lastVisit, `${row.id}: the last visit`);
    assert.equal(usualOf(bought.map(({ amount }) => amount)), row.usual?.minor ?? null, `${row.id}: the usual one`);
    assert.ok(bought.length === row.visits || (bought.length >= 9 && row.visits > 9), `${row.id}: visits`);
    for (const { amount, refunded, customer } of bought) {
      assert.ok((refunded?.minor ?? 0) <= amount.minor, `${row.id}: refunded`);
      assert.equal(customer?.id, row.id);
    }
    const offered = matchesOf(row.lastDigits).find(({ id }) => id === row.id);
    if (offered)
      assert.deepEqual(
        [offered.lastVisit, offered.visits, offered.usual],
        [row.lastVisit, row.visits, row.usual],
        `${row.id}: at Charge`,
      );
  }
});

test("a purchase that is opened tells the day, the number and the amount of its row, and adds up", () => {
  const opened = customersOf("", 0, true, false).rows.flatMap(({ id }) => customerOf(id, true)?.purchases ?? []);
  assert.ok(opened.length > 100);
  for (const purchase of opened) {
    const { row, lines, vat, total, story } = detailOf(purchase.saleId);
    assert.deepEqual(row, purchase);
    assert.equal(total.minor, purchase.amount.minor, row.saleId);
    linesHold(lines, row.saleId);
    ratesHold(lines, vat, row.saleId);
    vatHolds(vat, total.minor, row.saleId);
    assert.equal(story.find(({ kind }) => kind === "captureConfirmed")?.at, purchase.capturedAt, row.saleId);
    receiptHolds(row.saleId, null, "building", total.minor);
    assert.equal(receiptOf(row.saleId, null, "building").number, row.receiptNumber);
  }
});

test("who is told with a sale of the day is a customer with that number", () => {
  for (const { customer, number } of sales)
    if (customer) assert.equal(customerOf(customer.id, true)?.row.lastDigits, customer.lastDigits, number);
});

test("a request on the practice phone comes to what its lines come to", () => {
  for (const [name, asked] of Object.entries(requests))
    for (const { lines, amount } of asked.filter((request) => request.lines.length > 0))
      assert.equal(
        lines.reduce((so, [, , of]) => so + of, 0),
        amount,
        name,
      );
});
