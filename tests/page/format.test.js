// Money, counts and days as people read them, in each country and language.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createFormat } from "../../ui/app/format.js";

/** Spaces as they are seen. @param {string} text */
const seen = (text) => text.replace(/[\u00a0\u202f]/g, " ");
/** @param {string} decimal @param {string} [currency] */
const money = (decimal, currency = "NOK") => ({ decimal, currency });

test("a time of another day comes with its day", () => {
  const { when } = createFormat("nb-NO", "NO");
  const now = new Date(2026, 10, 23, 10, 44).getTime();
  const at = (/** @type {number[]} */ ...[day = 0, hours = 0]) => new Date(2026, 10, day, hours, 5).toISOString();
  assert.equal(when(at(23, 0), now), "00:05");
  assert.equal(when(at(22, 23), now), "22. nov. 2026, 23:05");
});

test("an amount has the separators of the shop's country, whatever language the till speaks", () => {
  for (const [locale, country, expected] of [
    ["nb-NO", "NO", "1 234,50"],
    ["en-GB", "NO", "1 234,50"],
    ["da-DK", "DK", "1.234,50"],
    ["en-GB", "DK", "1.234,50"],
    ["fi-FI", "FI", "1 234,50"],
    ["sv-SE", "FI", "1 234,50"],
  ]) {
    assert.equal(seen(createFormat(locale, country).amount(money("1234.50"))), expected, `${locale} in ${country}`);
  }
});

test("the currency follows the amount as on price tags of its country", () => {
  assert.equal(seen(createFormat("nb-NO", "NO").money(money("278.15"))), "278,15 kr");
  assert.equal(seen(createFormat("da-DK", "DK").money(money("278.15", "DKK"))), "278,15 kr.");
  assert.equal(seen(createFormat("fi-FI", "FI").money(money("278.15", "EUR"))), "278,15 €");
});

test("the currency stands behind the amount wherever the till is, and its sign is the country's", () => {
  for (const [country, currency, sign] of [
    ["NO", "NOK", "kr"],
    ["DK", "DKK", "kr."],
    ["FI", "EUR", "€"],
  ]) {
    const { symbol, money: written } = createFormat("en-GB", country);
    assert.equal(symbol(currency), sign);
    assert.equal(seen(written(money("-4.50", currency))), `−4,50 ${sign}`);
  }
});

test("seconds have the form of their count", () => {
  assert.deepEqual(["1", "30"].map(createFormat("nb-NO", "NO").seconds).map(seen), ["1 sekund", "30 sekunder"]);
  assert.deepEqual(["1", "30"].map(createFormat("fi-FI", "FI").seconds).map(seen), ["1 sekunti", "30 sekuntia"]);
  assert.equal(createFormat("sv-SE", "FI").seconds(""), "");
});

test("an amount is never rounded to what a floating-point number holds", () => {
  assert.equal(seen(createFormat("nb-NO", "NO").amount(money("9007199254740993.07"))), "9 007 199 254 740 993,07");
});

test("what is taken off has a minus sign and not a hyphen", () => {
  assert.equal(createFormat("nb-NO", "NO").amount(money("-4.50")), "−4,50");
  assert.equal(createFormat("fi-FI", "FI").number("-0.5"), "−0,5");
});

test("typed digits are read from the right", () => {
  const { digits } = createFormat("nb-NO", "NO");
  assert.deepEqual(["", "4", "49", "4900", "99999999"].map(digits).map(seen), [
    "0,00",
    "0,04",
    "0,49",
    "49,00",
    "999 999,99",
  ]);
});

test("a quantity has its unit, and no more decimals than it was given", () => {
  const { quantity } = createFormat("nb-NO", "NO");
  assert.equal(seen(quantity({ quantity: "2", unit: "piece" })), "2 ×");
  assert.equal(seen(quantity({ quantity: "0.35", unit: "kilogram" })), "0,35 kg");
  assert.equal(seen(quantity({ quantity: "1.5", unit: "litre" })), "1,5 l");
});

test("rates and percents are written with the country's comma", () => {
  const { rate, percent } = createFormat("nb-NO", "NO");
  assert.deepEqual([rate(2500), rate(1550), rate(0), percent("12.5")].map(seen), ["25 %", "15,5 %", "0 %", "12,5 %"]);
});

test("a bound is money when a currency comes with it, and what is no number stays as it is", () => {
  const { limit } = createFormat("nb-NO", "NO");
  assert.deepEqual([limit("650000.00", "NOK"), limit("20"), limit("A-4")].map(seen), ["650 000,00 kr", "20", "A-4"]);
});

test("a visit is told by yesterday, the weekday, the day of the month, or the whole date", () => {
  const { since } = createFormat("en-GB", "NO");
  const now = new Date(2026, 10, 26, 9).getTime();
  /** @param {number} month @param {number} day @param {number} [year] */
  const at = (month, day, year = 2026) => new Date(year, month - 1, day, 23, 30).toISOString();
  assert.equal(since(new Date(2026, 10, 26, 0, 5).toISOString(), now), "today");
  assert.equal(since(at(11, 25), now), "yesterday", "half an hour before midnight is another day");
  assert.equal(since(at(11, 20), now), "Friday");
  assert.equal(since(at(11, 19), now), "19 November");
  assert.equal(since(at(11, 19, 2025), now), "19 Nov 2025");
});

test("a clock counts whole seconds down and stops at nought", () => {
  const { clock } = createFormat("nb-NO", "NO");
  assert.deepEqual([600_000, 61_000, 60_001, 9_001, 1, 0, -5_000].map(clock), [
    "10:00",
    "1:01",
    "1:01",
    "0:10",
    "0:01",
    "0:00",
    "0:00",
  ]);
});
