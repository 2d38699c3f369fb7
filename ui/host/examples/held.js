// @ts-check
/** @import { HeldEdit, HeldField, HeldView } from "../../generated/api.js" */

/** What the program would hold of each held field. @type {Partial<Record<HeldField, string>>} */
const held = {};

/** Nothing is typed anywhere, as at first. */
export function putFieldsAway() {
  for (const field of Object.keys(held)) delete held[/** @type {HeldField} */ (field)];
}

/** @param {HeldField} field */
export const typedIn = (field) => held[field] ?? "";

/** @param {HeldField} field @param {HeldEdit | null} edit @returns {HeldView} */
export function typeHeld(field, edit) {
  held[field] = changed(typedIn(field), edit, field);
  const text = typedIn(field);
  if (field === "ownCode")
    return { shown: "•".repeat(text.length), digits: 0, length: text.length, caret: text.length };
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

/** @param {string} text @param {HeldEdit | null} edit @param {HeldField} field */
function changed(text, edit, field) {
  const takesPlus = field === "number" || field === "letIn";
  switch (edit?.kind) {
    case "insert":
    case "replace": {
      const before = edit.kind === "insert" ? text : "";
      if (field === "ownCode") return before + edit.text;
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
