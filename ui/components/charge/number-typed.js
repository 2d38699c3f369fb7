// @ts-check

/** A whole number with its country, and not more. */
const LONGEST = 15;
/** The same with a plus and as many spaces as people put into one. */
export const ROOM = "24";

/** What is left of digits typed or pasted in any dress. @param {string} typed */
export function digitsOf(typed) {
  return typed.replace(/\D/g, "").slice(0, LONGEST);
}
