// @ts-check
/** @import { HeldEdit } from "../../generated/api.js" */

/** What a person did, as a change of a held field; nothing, if it leaves it as it is: what is cut out would lie where other
 * programs read it, and what was typed before is not held to be undone.
 * What was copied or dragged here is not read: the program reads the one, and nobody the other.
 * @param {Pick<InputEvent, "inputType" | "data">} event @param {boolean} isAll all that stands there is chosen
 * @returns {HeldEdit | null} */
export function changeOf({ inputType, data }, isAll) {
  switch (inputType) {
    case "deleteByCut":
    case "deleteByDrag":
    case "historyUndo":
    case "historyRedo":
      return null;
    case "deleteContentBackward":
      return { kind: isAll ? "clear" : "backspace" };
    case "deleteContentForward":
      return { kind: isAll ? "clear" : "delete" };
    default: {
      // A word, a line: it is all one.
      if (inputType.startsWith("delete")) return { kind: "clear" };
      if (!data || /^insertFrom(?!Composition)/.test(inputType)) return null;
      return { kind: isAll || inputType === "insertReplacementText" ? "replace" : "insert", text: data };
    }
  }
}
