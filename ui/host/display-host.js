// @ts-check
// What stands between the customer display and the program: a few commands, and what is handed in.
/** @import { Commands, DisplayView, Theme } from "../generated/api.js" */

/**
 * @typedef {object} DisplayHost
 * @property {() => Promise<DisplayView>} view
 * @property {(language: string) => Promise<DisplayView>} setLanguage
 * @property {() => Promise<Theme>} theme
 * @property {() => Promise<unknown>} returnKeyboard
 * @property {(message: string) => Promise<unknown>} report writes a fault of the page to the log
 * @property {(listener: (view: DisplayView) => void) => void} onView
 * @property {(listener: (theme: Theme) => void) => void} onTheme
 * @property {(listener: () => void) => void} onKeyboard the page has the keyboard now
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
  const internals =
    /** @type {Window & { __TAURI_INTERNALS__: { invoke: (command: string, args: object) => Promise<unknown> } }} */ (
      /** @type {unknown} */ (window)
    ).__TAURI_INTERNALS__;
  /** @template {keyof Commands} N @param {N} command @param {Commands[N]["args"]} args */
  const ask = async (command, args) => /** @type {Commands[N]["answer"]} */ (await internals.invoke(command, { args }));
  /** @param {string} name @param {(detail: any) => void} listener */
  const hear = (name, listener) =>
    window.addEventListener(name, (event) => listener(/** @type {CustomEvent} */ (event).detail));
  return {
    view: () => ask("display", {}),
    setLanguage: (language) => ask("set_display_language", { language }),
    theme: () => ask("display_theme", {}),
    returnKeyboard: () => ask("return_keyboard", {}),
    report: (message) => ask("report_display_fault", { message }),
    onView: (listener) => hear("display-changed", listener),
    onTheme: (listener) => hear("display-theme", listener),
    onKeyboard: (listener) => hear("display-keyboard", listener),
  };
}
