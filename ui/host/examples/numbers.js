// @ts-check
/** @import { NumberEdit, NumberField, NumberView } from "../../generated/api.js" */

/** What the program would hold of each number field. @type {Partial<Record<NumberField, string>>} */
const held = {};

/** Nothing is typed anywhere, as at first. */
export function putNumbersAway() {
  for (const field of Object.keys(held)) delete held[/** @type {NumberField} */ (field)];
}

/** @param {NumberField} field */
export const typedIn = (field) => held[field] ?? "";

/** @param {NumberField} field @param {NumberEdit | null} edit @returns {NumberView} */
export function typeNumber(field, edit) {
  held[field] = changed(typedIn(field), edit, field === "number" || field === "letIn");
  const text = typedIn(field);
  const digits = text.replace("+", "");
  const before = digits.slice(0, -4);
  const plus = text.startsWith("+") ? "+" : "";
  return {
    shown: `${plus}${before.replace(/\d/g, "•")}${before === "" ? "" : " "}${digits.slice(-4)}`,
    digits: digits.length,
    length: text.length,
    caret: text.length + (before === "" ? 0 : 1),
  };
}

/** @param {string} text @param {NumberEdit | null} edit @param {boolean} takesPlus */
function changed(text, edit, takesPlus) {
  switch (edit?.kind) {
    case "insert":
    case "replace": {
      const before = edit.kind === "insert" ? text : "";
      const plus = before === "" && takesPlus && edit.text.trim().startsWith("+") ? "+" : before;
      return plus + edit.text.replace(/\D/g, "").slice(0, 15 - before.replace("+", "").length);
    }
    case "backspace":
      return text.slice(0, -1);
    case "cut":
      return text.slice(0, edit.length);
    case "clear":
    case "putBack":
      return "";
    default:
      return text;
  }
}
