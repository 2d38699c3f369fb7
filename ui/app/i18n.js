// @ts-check
/** @import { Texts, TextTree } from "./text-keys.js" */
/** @import { Values } from "./types.js" */
import da from "../i18n/da.js";
import en from "../i18n/en.js";
import fi from "../i18n/fi.js";
import nb from "../i18n/nb.js";
import sv from "../i18n/sv.js";

/** @typedef {{ texts: Texts, name: string, locale: string }} Language */

/** Each language with its own name and the locale of its dates, counts and hyphens. Every one has every text: a
 * missing one does not compile.
 * @type {Record<string, Language> & { nb: Language }} */
const languages = {
  nb: { texts: nb, name: "Norsk (bokmål)", locale: "nb-NO" },
  da: { texts: da, name: "Dansk", locale: "da-DK" },
  fi: { texts: fi, name: "Suomi", locale: "fi-FI" },
  sv: { texts: sv, name: "Svenska", locale: "sv-SE" },
  en: { texts: en, name: "English", locale: "en-GB" },
};

/** What is spoken in a shop of this country, unless somebody chooses otherwise. */
const ofCountry = { NO: "nb", DK: "da", FI: "fi" };

/** Languages there are. */
export const languageNames = Object.keys(languages);

/** Every language with its own name, in the order in which they are offered. */
export const languageChoices = Object.entries(languages).map(
  ([code, { name }]) => /** @type {[string, string]} */ ([code, name]),
);

/** @param {string} country */
export function languageOfCountry(country) {
  return /** @type {Record<string, string>} */ (ofCountry)[country] ?? "nb";
}

/** The first of these locales that the till speaks, for as long as no till has answered which language is its own.
 * @param {readonly string[]} locales */
export function firstSpoken(locales) {
  const spoken = locales
    .map((locale) => locale.toLowerCase().split("-")[0] ?? "")
    .map((code) => (code === "no" || code === "nn" ? "nb" : code));
  return spoken.find((code) => code in languages) ?? "nb";
}

/** @param {string} language */
export function createTexts(language) {
  const texts = /** @type {TextTree} */ ((languages[language] ?? languages.nb).texts);
  const plurals = new Intl.PluralRules(localeOf(language));
  const counts = new Intl.NumberFormat(localeOf(language));

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
    return t(`${key}.${plurals.select(count) === "one" ? "one" : "other"}`, { count: counts.format(count), ...values });
  }

  return { t, plural };
}

/** @param {string} sentence @param {Values} values */
function insert(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** @param {string} language */
export function localeOf(language) {
  return (languages[language] ?? languages.nb).locale;
}
