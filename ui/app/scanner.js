// @ts-check
/** @import { ScannerSpeed } from "../generated/api.js" */
/** @import { App } from "./types.js" */
// A scanner is a keyboard with inhuman speed: no character comes much later than the one before, and then Enter.

/** The longest between two characters of a scan, and the fewest of them. No hand strikes so many keys so fast: the
 * slower the scanner, the more keys it takes to tell. @type {Record<ScannerSpeed, { within: number, fewest: number }>} */
const speeds = { normal: { within: 35, fewest: 2 }, slow: { within: 100, fewest: 3 } };
/** Where something is typed besides, a hand may once be as fast with fewer keys. */
const FEWEST_IN_A_FIELD = 6;
/** A key that a code may begin with waits for a next one longer than a scanner takes, for that may come late. */
const LATE_MS = 25;
/** What was typed so long before a scan has nothing to do with it. */
const APART_MS = 65;
/** What was typed may be somebody's number: it is not kept for the case that more comes. Long after the last key, so that a
 * page that was busy takes it for no end of a scan. */
const KEPT_MS = 1000;

/** Watches key presses and tells a scan from typing. @param {Pick<App, "store">} app */
export function createScanner(app) {
  const speed = () => app.store.get().preferences?.scanner ?? "normal";
  let buffer = "";
  let lastAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let forgets;
  return {
    /** What a press that is part of no scan answers. @type {{ code: string | null, short: string | null, isBurst: boolean, before: number }} */
    nothing: { code: null, short: null, isBurst: false, before: 0 },
    withinMs: () => speeds[speed()].within,
    holdMs: () => speeds[speed()].within + LATE_MS,
    apartMs: () => speeds[speed()].within + APART_MS,
    /** Answers the code when this key press ends one; a short one, which counts only where nothing else is typed; whether
     * the press came too fast after a character for a hand to have made both; and how many characters stood before it.
     * @param {KeyboardEvent} event @returns {{ code: string | null, short: string | null, isBurst: boolean, before: number }} */
    take(event) {
      const { within, fewest } = speeds[speed()];
      const isQuick = event.timeStamp - lastAt <= within;
      const isBurst = isQuick && buffer !== "" && !event.repeat && event.key !== "Tab";
      lastAt = event.timeStamp;
      const before = isQuick ? buffer.length : 0;
      let code = null;
      let short = null;
      if (event.key === "Enter") {
        if (before >= FEWEST_IN_A_FIELD) code = buffer;
        else if (before >= fewest) short = buffer;
        buffer = "";
      } else if (
        event.key.length === 1 &&
        (event.getModifierState("AltGraph") || (!event.ctrlKey && !event.metaKey && !event.altKey))
      ) {
        // A key that is kept down writes as fast as a scanner, and is none.
        buffer = event.repeat ? "" : isQuick ? buffer + event.key : event.key;
      } else if (event.key !== "Shift" && event.key !== "AltGraph" && event.key !== "CapsLock") {
        buffer = "";
      }
      clearTimeout(forgets);
      if (buffer !== "") forgets = setTimeout(() => (buffer = ""), KEPT_MS);
      return { code, short, isBurst, before };
    },
    /** How many characters are kept, for tests. */
    kept: () => buffer.length,
  };
}
