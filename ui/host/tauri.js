// @ts-check
// The only file that knows Tauri.
/** @import { Host } from "../app/types.js" */
import { firstSpoken } from "../app/i18n.js";

/**
 * @typedef {object} Internals
 * @property {(command: string, args?: object) => Promise<unknown>} invoke
 * @property {(callback: (event: { payload: unknown }) => void) => number} transformCallback
 */

/** @returns {Host} */
export function createTauriHost() {
  // Until the till has answered, and when it cannot, the page speaks the language of the computer.
  document.documentElement.lang = firstSpoken(navigator.languages);
  const internals = /** @type {Window & { __TAURI_INTERNALS__: Internals }} */ (/** @type {unknown} */ (window))
    .__TAURI_INTERNALS__;
  return {
    async call(name, args) {
      const answer = await internals.invoke(name, { args });
      return /** @type {any} */ (answer);
    },
    async onView(listener) {
      await internals.invoke("plugin:event|listen", {
        event: "till-changed",
        target: { kind: "Any" },
        handler: internals.transformCallback((event) =>
          listener(/** @type {import("../generated/api.js").TillView} */ (event.payload)),
        ),
      });
    },
  };
}
