// What a screen reader and the ear are told when the till says something new.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createAnnouncer } from "../../ui/app/announcer.js";
import { newsToTell } from "../../ui/app/news.js";
import { soundOf } from "../../ui/app/sounds.js";

const approved = { saleId: "a", saleNumber: "T1-000001", amount: {}, ending: null, isOnScreen: false };
const declined = { saleId: "d", saleNumber: "T1-000002", amount: {}, ending: "declined", isOnScreen: false };

/** @param {number} revision @param {object} [more] @param {string} [tab] */
const state = (revision, more = {}, tab = "sale") =>
  /** @type {any} */ ({
    tab,
    scans: 0,
    error: null,
    view: { revision, clerk: { id: "k" }, waiting: [], news: [], notices: [], recent: [], sale: sale("1"), ...more },
  });
/** @param {string} quantity */
const sale = (quantity) => ({
  id: "s",
  stage: "building",
  total: {},
  lines: [{ id: "l", name: "Juice", quantity, total: {} }],
});

/** @param {any[]} states */
function said(...states) {
  /** @type {string[]} */
  const told = [];
  const t = (/** @type {string} */ key, /** @type {any} */ values = {}) =>
    [key, values.number ?? values.name, values.what].filter(Boolean).join(" ");
  const announcer = createAnnouncer(
    /** @type {any} */ ({
      announce: (/** @type {string} */ words) => told.push(words),
      t,
      format: { money: () => "", quantity: () => "" },
    }),
  );
  for (const one of states) announcer.look(one);
  return told;
}

test("more of the same article is said, and two things that one view tells are said in one breath", () => {
  assert.deepEqual(said(state(1), state(2, { sale: sale("2") })), ["order.changed Juice"]);
  assert.deepEqual(said(state(1), state(2, { sale: sale("2"), news: [approved] })), [
    "bar.approved T1-000001. order.changed Juice",
  ]);
});

test("what is news is said once, and not to whoever looks at it", () => {
  assert.deepEqual(said(state(1), state(2, { news: [declined] }), state(3, { news: [approved, declined] })), [
    "bar.ended T1-000002 ending.short.declined.",
    "bar.approved T1-000001.",
  ]);
  const here = [{ ...approved, isOnScreen: true }];
  assert.deepEqual(said(state(1), state(2, { news: here })), []);
  assert.deepEqual(said(state(1, {}, "history"), state(2, { news: here }, "history")), ["bar.approved T1-000001."]);
  assert.equal(newsToTell(state(1, { news: here })).length, 0);
  assert.equal(newsToTell(state(1, { news: here }, "waiting")).length, 1);
});

test("an end that nobody asked for is heard, and taking its sale up again is not", () => {
  assert.equal(soundOf(state(1), state(2, { news: [declined] })), "attention");
  assert.equal(soundOf(state(1, { news: [declined] }), state(2, { news: [{ ...declined, isOnScreen: true }] })), null);
  assert.equal(
    soundOf(state(1, { news: [declined] }), state(2, { news: [approved, declined] })),
    null,
    "the tray tells of approvals",
  );
});
