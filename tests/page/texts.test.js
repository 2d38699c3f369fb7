// Sentences by language, count and country.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createTexts, firstSpoken, languageNames, languageOfCountry, localeOf } from "../../ui/app/i18n.js";

test("a count has the form of its language, and its digits", () => {
  const seen = (/** @type {string} */ text) => text.replace(/[\u00a0\u202f]/g, " ");
  const nb = createTexts("nb");
  assert.notEqual(nb.plural("build.found", 1), nb.plural("build.found", 2));
  assert.match(nb.plural("build.found", 1), /1/);
  assert.match(seen(nb.plural("build.found", 1_234)), /1 234/);
  assert.match(createTexts("en").plural("build.found", 1_234), /1,234/);
});

test("what was brought in is told with the word for one", () => {
  for (const language of languageNames) {
    const { plural } = createTexts(language);
    assert.notEqual(
      plural("import.doneAdded", 1).replace("1", ""),
      plural("import.doneAdded", 2).replace("2", ""),
      language,
    );
  }
});

test("every language has a sentence for nothing, one and many", () => {
  for (const language of languageNames) {
    const { plural } = createTexts(language);
    for (const count of [0, 1, 2, 21, 1_000_000])
      assert.ok(plural("build.found", count).length > 1, `${language}: ${count}`);
  }
});

test("values stand where the sentence has them, and a value nobody gave is seen", () => {
  const { t } = createTexts("en");
  assert.match(t("discount.aboutAdd", { name: "{brand} <b>$&" }), /\{brand\} <b>\$&/, "a name is put in as it is");
  assert.match(t("discount.aboutAdd"), /\{name\}/);
});

test("a sentence there is not is an error, and not an empty button", () => {
  assert.throws(() => createTexts("nb").t("build.noSuchText"), /build\.noSuchText/);
  assert.throws(() => createTexts("nb").t("build"), /build/);
});

test("the computer's languages are asked in order, and both Norwegian ones are one", () => {
  assert.equal(firstSpoken(["de-DE", "fi-FI", "en-GB"]), "fi");
  assert.equal(firstSpoken(["nn-NO", "en"]), "nb");
  assert.equal(firstSpoken(["no"]), "nb");
  assert.equal(firstSpoken(["de"]), "nb");
  assert.equal(firstSpoken([]), "nb");
});

test("each country's shops begin in its language", () => {
  assert.deepEqual(["NO", "DK", "FI", "XX"].map(languageOfCountry), ["nb", "da", "fi", "nb"]);
  assert.deepEqual(["nb", "da", "xx"].map(localeOf), ["nb-NO", "da-DK", "nb-NO"]);
});
