// @ts-check
import { isUserError } from "./errors.js";

const LONGEST = 4000;

/** Sends each fault of a page to the log, once. A refusal by the program is no fault.
 * @param {(message: string) => Promise<unknown>} report */
export function listenForFaults(report) {
  /** @type {Set<string>} */
  const told = new Set();
  /** @param {unknown} error */
  const fault = (error) => {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : wordsOf(error);
    if (isUserError(error) || told.has(message)) return;
    told.add(message);
    report(message.slice(0, LONGEST)).catch(() => {});
  };
  window.addEventListener("error", (event) => fault(event.error ?? event.message));
  window.addEventListener("unhandledrejection", (event) => fault(event.reason));
  return fault;
}

/** What is not an error by itself still says something. @param {unknown} thrown */
function wordsOf(thrown) {
  return typeof thrown === "object" ? JSON.stringify(thrown) : String(thrown);
}
