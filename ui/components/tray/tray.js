// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createTrayRow } from "./row.js";

/** Every request and reservation that is not finished. Nothing can be hidden from it.
 * @param {App} app @returns {Component} */
export function createTray(app) {
  /** @type {Map<string, ReturnType<typeof createTrayRow>>} */
  const rows = new Map();
  const title = h("h1", { class: "page__title", tabindex: "-1" }, app.t("tray.title"));
  const count = h("span", { class: "page__count", "data-test": "tray-count" });
  const list = h("ul", { class: "tray", "data-test": "tray" });
  const none = h(
    "div",
    { class: "nothing" },
    icon("check", "icon nothing__icon"),
    h("h2", null, app.t("tray.none")),
    h("p", null, app.t("tray.noneText")),
  );
  const el = h(
    "section",
    { class: "page page--whole page--tray" },
    h("div", { class: "page__head" }, title, count),
    h("div", { class: "page__rest" }, h("p", { class: "page__text tray__text" }, app.t("tray.text")), list, none),
  );
  app.onTick(() => {
    if (!el.hidden) for (const row of rows.values()) row.tick();
  });
  return {
    el,
    update({ view }) {
      const waiting = view?.waiting ?? [];
      text(count, app.plural("tray.count", waiting.length));
      show(count, waiting.length > 0);
      show(none, waiting.length === 0);
      show(list, waiting.length > 0);
      for (const id of rows.keys()) if (!waiting.some((row) => row.paymentId === id)) rows.delete(id);
      keyed(
        list,
        waiting,
        (row) => row.paymentId,
        (row) => {
          const made = createTrayRow(app, row);
          rows.set(row.paymentId, made);
          return made.el;
        },
        (_, row) => rows.get(row.paymentId)?.update(row),
      );
    },
  };
}
