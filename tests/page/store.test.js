// What the page keeps of its own, and what becomes of it when the till says something new.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createStore } from "../../ui/app/store.js";

const KARI = { id: "kari", name: "Kari", role: "clerk" };

/** @param {number} revision @param {object} [sale] @param {object} [more] */
const view = (revision, sale = {}, more = {}) =>
  /** @type {any} */ ({
    revision,
    clerk: KARI,
    waiting: [],
    sale: { id: "1", stage: "building", allowed: ["charge"], lines: [], ...sale },
    ...more,
  });
/** @param {string} id @param {string} [quantity] */
const line = (id, quantity = "1") => ({ id, quantity });

test("an answer that was overtaken changes nothing", () => {
  const store = createStore();
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  assert.ok(store.accept(view(7)));
  assert.ok(!store.accept(view(6, { id: "older" })));
  assert.equal(store.get().view?.sale?.id, "1");
  assert.equal(told, 1);
  assert.ok(store.accept(view(7)), "the same once more is no harm");
});

test("the line that was changed last is the one the next key means", () => {
  const store = createStore();
  store.accept(view(1, { lines: [line("a"), line("b")] }));
  assert.equal(store.get().selectedLineId, "b");
  store.accept(view(2, { lines: [line("a", "2"), line("b")] }));
  assert.equal(store.get().selectedLineId, "a", "one more of the first");
  store.accept(view(3, { lines: [line("b")] }));
  assert.equal(store.get().selectedLineId, "b", "what was taken away is not meant any more");
  store.accept(view(4, { lines: [] }));
  assert.equal(store.get().selectedLineId, null);
});

test("what was typed for one sale does not go into the next", () => {
  const store = createStore();
  store.accept(view(1));
  store.set({ digits: "4900", found: [] });
  store.accept(view(2));
  assert.equal(store.get().digits, "4900", "the same sale keeps it");
  store.accept(view(3, { id: "2" }));
  assert.deepEqual([store.get().digits, store.get().found], ["", null]);
});

test("whoever signs off leaves nothing open", () => {
  const store = createStore();
  store.accept(view(1));
  store.set({ tab: "customers", customerId: "c", digits: "12", historySaleId: "h" });
  store.accept(view(2, {}, { clerk: null }));
  const { tab, customerId, digits, historySaleId } = store.get();
  assert.deepEqual(
    { tab, customerId, digits, historySaleId },
    { tab: "sale", customerId: null, digits: "", historySaleId: null },
  );
});

test("a way of charging is chosen for its own sale alone, and only while it may be charged", () => {
  const store = createStore();
  store.accept(view(1));
  store.set({ choosingSaleId: "1" });
  store.accept(view(2));
  assert.equal(store.get().choosingSaleId, "1");
  store.accept(view(3, { allowed: [] }));
  assert.equal(store.get().choosingSaleId, null);
  store.set({ choosingSaleId: "1" });
  store.accept(view(4, { stage: "waiting" }));
  assert.equal(store.get().choosingSaleId, null);
});

test("one sale of the history is looked at at a time, and leaving a tab leaves what was chosen there", () => {
  const store = createStore();
  store.set({ historySaleId: "a" });
  store.set({ historyUnpaidId: "b" });
  assert.equal(store.get().historySaleId, null);
  store.set({ tab: "customers", customerId: "c" });
  store.set({ tab: "history" });
  assert.equal(store.get().customerId, null);
});
