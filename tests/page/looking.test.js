// What stands in a field while it is looked up what was typed: when it comes, and that it does not flicker.

import assert from "node:assert/strict";
import { mock, test } from "node:test";

/** As much of an element as the sign needs. */
class Element {
  /** @type {(Element | string)[]} */
  children = [];
  hasAttribute() {
    return false;
  }
  getAttribute() {
    return null;
  }
  setAttribute() {}
  append(/** @type {(Element | string)[]} */ ...children) {
    this.children.push(...children);
  }
  replaceChildren() {
    this.children = [];
  }
}

mock.timers.enable({ apis: ["setTimeout"] });
/** @type {any} */
const page = globalThis;
page.window = globalThis;
page.document = { createElement: () => new Element() };
const { createLooking } = await import("../../ui/components/loading/looking.js");
const { PATIENCE_MS } = await import("../../ui/components/loading/loading.js");

/** A sign, and a question that is answered when it is let. */
function typing() {
  const looking = createLooking(/** @type {any} */ ({ t: (/** @type {string} */ key) => key }));
  /** @type {(() => void)[]} */
  const answers = [];
  return {
    looking,
    stands: () => /** @type {any} */ (looking.el).children.length > 0,
    ask: () => looking.follow(() => new Promise((answer) => answers.push(() => answer(null)))),
    async answer() {
      answers.shift()?.();
      // What follows an answer is asked in the same breath.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

test("an answer that comes at once is not waited for in words", async () => {
  const { ask, answer, stands } = typing();
  void ask();
  mock.timers.tick(PATIENCE_MS - 1);
  await answer();
  mock.timers.tick(PATIENCE_MS);
  assert.equal(stands(), false);
});

test("what takes long is said, and gone with the answer", async () => {
  const { ask, answer, stands } = typing();
  void ask();
  mock.timers.tick(PATIENCE_MS);
  assert.equal(stands(), true);
  await answer();
  mock.timers.tick(0);
  assert.equal(stands(), false);
});

test("key after key is one wait: the sign stays between two answers, and comes anew for the next one", async () => {
  const { ask, answer, stands } = typing();
  const both = ask().then(ask);
  mock.timers.tick(PATIENCE_MS);
  await answer();
  mock.timers.tick(0);
  assert.equal(stands(), true);
  await answer();
  await both;
  mock.timers.tick(0);
  assert.equal(stands(), false);
  void ask();
  mock.timers.tick(PATIENCE_MS - 1);
  assert.equal(stands(), false);
  mock.timers.tick(1);
  assert.equal(stands(), true);
});

test("an answer that does not come because of a fault leaves nothing behind", async () => {
  const { looking, stands } = typing();
  const failed = looking.follow(() => Promise.reject(new Error("nobody answers")));
  await assert.rejects(failed);
  mock.timers.tick(PATIENCE_MS);
  assert.equal(stands(), false);
});

test("what was left is not waited for any more", () => {
  const { looking, ask, stands } = typing();
  void ask();
  looking.clear();
  mock.timers.tick(PATIENCE_MS);
  assert.equal(stands(), false);
});
