// Known customers at Charge: what tells two apart, and the three seconds before one is asked.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createFormat } from "../../ui/app/format.js";
import { createTexts } from "../../ui/app/i18n.js";

/** As much of an element as is built here. */
class Part extends EventTarget {
  hidden = false;
  /** @type {Record<string, string>} */
  attributes = {};
  /** @type {(Part | string)[]} */
  parts = [];
  get textContent() {
    return /** @type {string} */ (this.parts.map((one) => (one instanceof Part ? one.textContent : one)).join("|"));
  }
  set textContent(value) {
    this.parts = [value];
  }
  append(/** @type {Part | string} */ part) {
    this.parts.push(part);
  }
  hasAttribute(/** @type {string} */ name) {
    return name in this.attributes;
  }
  getAttribute(/** @type {string} */ name) {
    return this.attributes[name] ?? null;
  }
  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    this.attributes[name] = value;
  }
  click() {
    this.dispatchEvent(new Event("click"));
  }
}

/** A clock that goes when it is told. */
function clock() {
  let now = 0;
  let last = 0;
  /** @type {Map<number, { act(): void, every: number, next: number }>} */
  const running = new Map();
  return {
    setInterval(/** @type {() => void} */ act, /** @type {number} */ every) {
      running.set(++last, { act, every, next: now + every });
      return last;
    },
    clearInterval: (/** @type {number} */ id) => running.delete(id),
    /** @param {number} until */
    goTo(until) {
      for (; now < until; now += 1)
        for (const one of [...running.values()])
          if (one.next === now + 1) {
            one.next += one.every;
            one.act();
          }
    },
  };
}

/** @type {any} */
const page = globalThis;
page.document = { createElement: () => new Part() };
const { createTakeBackCount } = await import("../../ui/components/charge/count.js");
const { matchWords } = await import("../../ui/components/charge/match.js");

const now = Date.parse("2026-03-04T12:00:00Z");
const app = /** @type {any} */ ({
  ...createTexts("en"),
  format: createFormat("en-GB", "NO"),
  now: () => now,
  announce: () => {},
});

/** A count for a customer that begins now, and who was asked. */
function counting() {
  const time = clock();
  page.window = time;
  /** @type {string[]} */
  const asked = [];
  const count = createTakeBackCount(app, async (customer) => void asked.push(customer));
  count.start("c1", "•••• 9901");
  const undo = /** @type {any} */ (count.el).parts.at(-1);
  return { count, undo, asked, ...time };
}

test("nobody is asked before three seconds are over, and then once", async () => {
  const { count, asked, goTo } = counting();
  assert.match(count.el.textContent ?? "", /9901 in 3 seconds/);
  goTo(2_900);
  assert.deepEqual([asked, count.isRunning(), count.el.hidden], [[], true, false]);
  goTo(3_000);
  assert.deepEqual(asked, ["c1"]);
  goTo(9_000);
  await new Promise((done) => setImmediate(done));
  assert.deepEqual([asked, count.isRunning(), count.el.hidden], [["c1"], false, true]);
});

test("whoever is taken back after 2.9 seconds is never asked, and the next count has three again", () => {
  const { count, undo, asked, goTo } = counting();
  goTo(2_900);
  undo.click();
  goTo(5_000);
  assert.deepEqual([asked, count.isRunning()], [[], false]);
  count.start("c2", "•••• 9901");
  goTo(7_900);
  assert.deepEqual(asked, []);
  goTo(8_000);
  assert.deepEqual(asked, ["c2"]);
});

test("two who end alike are told apart by when they were last here and by what they usually spend", () => {
  const kroner = (/** @type {string} */ decimal) => ({ decimal, currency: "NOK" });
  const match = { id: "c1", lastDigits: "4567", label: null, hasRequestOut: false, prefersCode: false };
  /** @param {object} more */
  const words = (more) =>
    matchWords(app, /** @type {any} */ ({ ...match, ...more })).map((part) =>
      part.textContent?.replace(/\u00a0/g, " "),
    );
  assert.deepEqual(words({ lastVisit: "2026-03-02T09:00:00Z", visits: 12, usual: kroner("98.00") }), [
    "•••• 4567",
    "last here Monday",
    "12 visits · usually about 98,00 kr",
  ]);
  assert.deepEqual(words({ lastVisit: "2025-11-20T09:00:00Z", visits: 1, usual: kroner("420.00") }), [
    "•••• 4567",
    "last here 20 November",
    "1 visit · usually about 420,00 kr",
  ]);
  // A label takes the place of the last visit, which stands below then.
  assert.deepEqual(
    words({ label: "Blue jacket", lastVisit: "2026-03-02T09:00:00Z", visits: 12, usual: kroner("98.00") }).slice(1),
    ["Blue jacket", "last here Monday · 12 visits · usually about 98,00 kr"],
  );
});
