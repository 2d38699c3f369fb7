// @ts-check
// The only file that knows Tauri.
/** @import { Host } from "../app/types.js" */

/**
 * @typedef {object} Internals
 * @property {(command: string, args?: object) => Promise<unknown>} invoke
 * @property {(callback: (event: { payload: unknown }) => void) => number} transformCallback
 */

/** @returns {Host} */
export function createTauriHost() {
  const internals = /** @type {Window & { __TAURI_INTERNALS__: Internals }} */ (/** @type {unknown} */ (window)).__TAURI_INTERNALS__;
  return {
    async call(name, args) {
      const answer = await internals.invoke(name, { args });
      return /** @type {any} */ (answer);
    },
    async onView(listener) {
      await internals.invoke("plugin:event|listen", {
        event: "till-changed",
        target: { kind: "Any" },
        handler: internals.transformCallback((event) => listener(/** @type {import("../generated/api.js").TillView} */ (event.payload))),
      });
    },
  };
}
