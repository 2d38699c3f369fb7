// @ts-check
/** @import { Texts, TextTree } from "./text-keys.js" */
/** @import { Values } from "./types.js" */
import en from "../i18n/en.js";
import nb from "../i18n/nb.js";

/** Every language has every text: a missing one does not compile.
 * @type {Record<string, Texts>} */
const languages = { en, nb };

/** @param {string} language */
export function createTexts(language) {
  const texts = /** @type {TextTree} */ (languages[language] ?? languages.nb);
  const plurals = new Intl.PluralRules(localeOf(language));

  /** @param {string} key @param {Values} [values] */
  function t(key, values) {
    /** @type {string | TextTree | undefined} */
    let found = texts;
    for (const step of key.split(".")) found = typeof found === "object" ? found[step] : undefined;
    if (typeof found !== "string") throw new Error(`No text ${key}.`);
    return values ? insert(found, values) : found;
  }

  /** @param {string} key @param {number} count @param {Values} [values] */
  function plural(key, count, values) {
    return t(`${key}.${plurals.select(count) === "one" ? "one" : "other"}`, { count, ...values });
  }

  return { t, plural };
}

/** @param {string} sentence @param {Values} values */
function insert(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Numbers and dates follow the shop's country, words the language.
 * @param {string} language */
export function localeOf(language) {
  return language === "en" ? "en-GB" : "nb-NO";
}

/** Languages there are. */
export const languageNames = Object.keys(languages);
