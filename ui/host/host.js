// @ts-check
/** @import { Host } from "../app/types.js" */

/** Inside the program the real one answers; in an ordinary browser the examples do.
 * @returns {Promise<Host>} */
export async function openHost() {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri.js")).createTauriHost();
  return (await import("./example.js")).createExampleHost();
}
