// @ts-check
// What customers read before they agree to be remembered, as this shop would show it.
import { wordings } from "../../generated/wording.js";

/** @param {string} language @param {string} brand */
export function consentTextIn(language, brand) {
  const text = wordings[language] ?? wordings.en ?? "";
  return text
    .replace("{brand}", brand)
    .replace("{shop}", "Strøm Kaffebar")
    .replace("{months}", "24")
    .replace("{authority}", "Datatilsynet");
}
