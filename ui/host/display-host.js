// @ts-check
// What stands between the customer display and the program: two commands, and the view that is handed in.
/** @import { DisplayView } from "../generated/api.js" */

/**
 * @typedef {object} DisplayHost
 * @property {() => Promise<DisplayView>} view
 * @property {(language: string) => Promise<DisplayView>} setLanguage
 * @property {(listener: (view: DisplayView) => void) => void} onView
 */

/** Inside the program the real one answers; in an ordinary browser the examples do.
 * @returns {Promise<DisplayHost>} */
export async function openDisplayHost() {
  if ("__TAURI_INTERNALS__" in window) return createTauriDisplayHost();
  return (await import("./example-display.js")).createExampleDisplayHost();
}

/** The program hands the view in as an event of this page. The events of the program cannot be listened to here.
 * @returns {DisplayHost} */
function createTauriDisplayHost() {
  const internals = /** @type {Window & { __TAURI_INTERNALS__: { invoke: (command: string, args: object) => Promise<unknown> } }} */ (/** @type {unknown} */ (window)).__TAURI_INTERNALS__;
  /** @param {string} command @param {object} args */
  const ask = async (command, args) => /** @type {DisplayView} */ (await internals.invoke(command, { args }));
  return {
    view: () => ask("display", {}),
    setLanguage: (language) => ask("set_display_language", { language }),
    onView(listener) {
      window.addEventListener("display-changed", (event) => listener(/** @type {CustomEvent<DisplayView>} */ (event).detail));
    },
  };
}
