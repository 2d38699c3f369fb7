// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h } from "../../app/dom.js";
import { createSearch } from "./search.js";
import { createTiles } from "./tiles.js";
import { createKeypad } from "./keypad.js";
import { createEnded } from "./ended.js";

/** Building the order: search, tiles, open amount.
 * @param {App} app @returns {Component & { search: ReturnType<typeof createSearch>, keypad: ReturnType<typeof createKeypad>, ended: ReturnType<typeof createEnded> }} */
export function createBuild(app) {
  const ended = createEnded(app);
  const search = createSearch(app);
  const tiles = createTiles(app);
  const keypad = createKeypad(app);
  const el = h(
    "section",
    { class: "build", "aria-label": app.t("build.articles") },
    h("h1", { class: "only-heard", tabindex: "-1" }, app.t("bar.sale")),
    ended.el,
    search.el,
    tiles.el,
    keypad.el,
  );
  return {
    el,
    search,
    keypad,
    ended,
    update(state) {
      for (const component of [ended, search, tiles, keypad]) component.update(state);
    },
  };
}
