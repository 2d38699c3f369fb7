// @ts-check
/** @import { Theme } from "../generated/api.js" */

const wantsMore = window.matchMedia("(prefers-contrast: more)");
/** Then the system has colours of its own, and ours would only be in their way. */
const isForced = window.matchMedia("(forced-colors: active)");
/** @type {Theme} */
let chosen = "system";

for (const asked of [wantsMore, isForced]) asked.addEventListener("change", draw);

/** Shows the page in a theme. The style sheets know light and dark by themselves. @param {Theme} theme */
export function showTheme(theme) {
  if (theme === chosen) return;
  chosen = theme;
  draw();
}

function draw() {
  const shown = chosen === "system" && wantsMore.matches && !isForced.matches ? "contrast" : chosen;
  if (shown === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = shown;
}
draw();
