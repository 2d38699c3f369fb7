// @ts-check
// A scanner types wherever the focus is. But for the fields that say so, none is what its code was meant for.

import { heldFieldOf } from "../components/held/held-field.js";

// A password is nobody's code, however fast it is typed: some are typed by a device of their own.
const textTypes = ["text", "search", "tel"];

/** Puts a field back as it stood before a code was typed into it. */
export function createFieldKeeper() {
  /** @type {{ field: HTMLInputElement, putBack: () => void } | null} */
  let kept = null;
  return {
    /** Every press, before the field sees it. @param {KeyboardEvent} event @param {number} before characters that a code may have begun with */
    look({ target }, before) {
      if (before > 0) return;
      kept =
        target instanceof HTMLInputElement && textTypes.includes(target.type) && !target.closest("[data-scans]")
          ? { field: target, putBack: heldFieldOf(target)?.mark() ?? noted(target) }
          : null;
    },
    /** A code has ended. Answers whether it had gone into a field that is kept from them. @param {EventTarget | null} target */
    putBack(target) {
      if (kept === null || kept.field !== target) return false;
      kept.putBack();
      return true;
    },
  };
}

/** @param {HTMLInputElement} field @returns {() => void} */
function noted(field) {
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.setSelectionRange(selectionStart, selectionEnd);
  };
}
