// @ts-check
// A scanner is a keyboard with inhuman speed: at least six characters, none more than 35 ms after
// the one before, then Enter.

const FASTEST_HAND_MS = 35;
const SHORTEST_CODE = 6;

/** Watches key presses and tells a scan from typing. */
export function createScanner() {
  let buffer = "";
  let lastAt = 0;
  return {
    /** Answers the code when this key press ends one, else null.
     * @param {KeyboardEvent} event @returns {string | null} */
    take(event) {
      const isQuick = event.timeStamp - lastAt <= FASTEST_HAND_MS;
      lastAt = event.timeStamp;
      if (event.key === "Enter") {
        const code = isQuick && buffer.length >= SHORTEST_CODE ? buffer : null;
        buffer = "";
        return code;
      }
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        buffer = isQuick ? buffer + event.key : event.key;
      } else if (event.key !== "Shift") {
        buffer = "";
      }
      return null;
    },
  };
}
