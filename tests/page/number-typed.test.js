// A number in whatever dress it is typed or pasted.

import assert from "node:assert/strict";
import { test } from "node:test";

import { digitsOf, ROOM } from "../../ui/components/charge/number-typed.js";

test("a whole number keeps all its digits, with its country or with the nought before it", () => {
  for (const [typed, digits] of /** @type {const} */ ([
    ["+47 999 99 901", "4799999901"],
    ["040 123 4567", "0401234567"],
    ["+358 (0)40-1234567", "3580401234567"],
    ["1234567890123456", "123456789012345"],
  ])) {
    assert.equal(digitsOf(typed), digits);
    assert.ok(typed.length <= Number(ROOM), typed);
  }
});
