// What is a scan and what is a hand.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createScanner } from "../../ui/app/scanner.js";

/** Types keys at a pace, and answers what the last press was. @param {string[]} keys @param {number} every milliseconds @param {{ scanner?: "normal" | "slow", repeat?: boolean }} [how] */
function typed(keys, every, { scanner = "normal", repeat = false } = {}) {
  const watch = createScanner(/** @type {any} */ ({ store: { get: () => ({ preferences: { scanner } }) } }));
  let answer = watch.nothing;
  keys.forEach((key, at) => {
    answer = watch.take(
      /** @type {any} */ ({
        key,
        timeStamp: 1000 + at * every,
        repeat: repeat && key !== "Enter" && at > 0,
        getModifierState: () => false,
      }),
    );
  });
  return answer;
}
const ENTER = "Enter";

test("a long code is a code everywhere, and a short one only where nothing else is typed", () => {
  assert.equal(typed([..."5901234", ENTER], 10).code, "5901234");
  const short = typed([..."1234", ENTER], 10);
  assert.deepEqual([short.code, short.short], [null, "1234"]);
  assert.equal(typed([..."12", ENTER], 10).short, "12");
});

test("one key and Enter are no scan, nor is anything typed by a hand or held down", () => {
  for (const answer of [
    typed(["1", ENTER], 10),
    typed([..."1234", ENTER], 60),
    typed([..."5901234", ENTER], 60),
    typed([..."11111111", ENTER], 10, { repeat: true }),
  ]) {
    assert.deepEqual([answer.code, answer.short], [null, null]);
  }
});

test("a slow scanner is told from a hand where the settings say so, and takes a key more", () => {
  assert.equal(typed([..."5901234", ENTER], 80).code, null);
  assert.equal(typed([..."5901234", ENTER], 80, { scanner: "slow" }).code, "5901234");
  assert.equal(typed([..."123", ENTER], 80, { scanner: "slow" }).short, "123");
  assert.equal(typed([..."12", ENTER], 80, { scanner: "slow" }).short, null);
  assert.equal(typed([..."123", ENTER], 130, { scanner: "slow" }).short, null);
});

test("what was typed is not kept for long", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const watch = createScanner(/** @type {any} */ ({ store: { get: () => ({}) } }));
  [..."98765432"].forEach((key, at) =>
    watch.take(/** @type {any} */ ({ key, timeStamp: 1000 + at * 10, repeat: false, getModifierState: () => false })),
  );
  assert.equal(watch.kept(), 8);
  context.mock.timers.tick(2000);
  assert.equal(watch.kept(), 0);
});
