// @ts-check
// A scanner is a keyboard with inhuman speed: at least six characters, none more than 35 ms after
// the one before, then Enter.

const FASTEST_HAND_MS = 35;
const SHORTEST_CODE = 6;
/** So long a key that a code may begin with waits for a next one; longer than a scanner takes, for it may come late. */
export const HOLD_MS = 60;

/** Watches key presses and tells a scan from typing. */
export function createScanner() {
  let buffer = "";
  let lastAt = 0;
  return {
    /** What a press that is part of no scan answers. @type {{ code: string | null, isBurst: boolean, before: number }} */
    nothing: { code: null, isBurst: false, before: 0 },
    /** Answers the code when this key press ends one, and whether the press came too fast after a character for a
     * hand to have made both, and how many characters stood before it.
     * @param {KeyboardEvent} event @returns {{ code: string | null, isBurst: boolean, before: number }} */
    take(event) {
      const isQuick = event.timeStamp - lastAt <= FASTEST_HAND_MS;
      const isBurst = isQuick && buffer !== "" && !event.repeat && event.key !== "Tab";
      lastAt = event.timeStamp;
      const before = isQuick ? buffer.length : 0;
      let code = null;
      if (event.key === "Enter") {
        code = isQuick && buffer.length >= SHORTEST_CODE ? buffer : null;
        buffer = "";
      } else if (event.key.length === 1 && (event.getModifierState("AltGraph") || (!event.ctrlKey && !event.metaKey && !event.altKey))) {
        buffer = isQuick ? buffer + event.key : event.key;
      } else if (event.key !== "Shift" && event.key !== "AltGraph" && event.key !== "CapsLock") {
        buffer = "";
      }
      return { code, isBurst, before };
    },
  };
}
