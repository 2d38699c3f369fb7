// The guide's list of keys and the one in the program.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createTexts } from "../../ui/app/i18n.js";
import { keyGroups } from "../../ui/components/keys/key-groups.js";

/** The groups of the guide's section on keys: each begins a table, and its keys stand first in their rows. */
function groupsOfGuide() {
  const guide = readFileSync(new URL("../../docs/guide.md", import.meta.url), "utf8");
  const section = guide.split("\n## Keys\n")[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n\n")
    .filter((table) => table.startsWith("| "))
    .map((table) => {
      const cells = table
        .trim()
        .split("\n")
        .map((row) => row.split("|")[1]?.trim() ?? "");
      return { title: cells[0], keys: cells.slice(2).map(named) };
    });
}

/** `Alt 1` to `Alt 5` is named Alt 1–5, and a hyphen stands for minus. @param {string} cell */
function named(cell) {
  return cell
    .replaceAll("`", "")
    .replace(/^((?:\w+ )?)(\d) to \1(\d)$/, "$1$2–$3")
    .replaceAll("-", "−");
}

test("the guide names the keys the program names, group by group", () => {
  const { t } = createTexts("en");
  const shown = keyGroups.map(({ title, keys }) => ({ title: t(title), keys: keys.map(([key]) => key) }));
  assert.deepEqual(groupsOfGuide(), shown);
});

test("no key stands twice in one group", () => {
  for (const { title, keys } of keyGroups) assert.equal(new Set(keys.map(([key]) => key)).size, keys.length, title);
});
