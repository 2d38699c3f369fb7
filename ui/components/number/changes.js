// @ts-check
/** @import { NumberEdit } from "../../generated/api.js" */

/** What a person did, as a change of the number; nothing, if it leaves it as it is: what is cut out would lie where other
 * programs read it, and what was typed before is not held to be undone.
 * @param {Pick<InputEvent, "inputType" | "data" | "dataTransfer">} event @param {boolean} isAll all that stands there is chosen
 * @returns {NumberEdit | null} */
export function changeOf({ inputType, data, dataTransfer }, isAll) {
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
      const text = data ?? dataTransfer?.getData("text/plain") ?? "";
      if (text === "") return null;
      return { kind: isAll || inputType === "insertReplacementText" ? "replace" : "insert", text };
    }
  }
}
