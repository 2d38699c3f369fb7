// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { sentences } from "../../app/errors.js";

/** What could not be done: what happened, whether money moved, what now. Floats, so that nothing moves.
 * @param {App} app @returns {Component} */
export function createAlert(app) {
  const title = h("strong", { class: "alert__title" });
  const body = h("span", { class: "alert__body" });
  const incident = h("span", { class: "alert__incident" });
  const close = h("button", { type: "button", class: "button button--icon", "data-test": "alert-close", "aria-label": app.t("common.close"), onclick: () => app.store.set({ error: null }) }, icon("close"));
  const box = h("div", { class: "alert", "data-test": "alert" }, icon("warning", "icon alert__icon"), h("p", { class: "alert__text" }, title, body, incident), close);
  const el = h("div", { class: "alert-place", role: "alert" });
  return {
    el,
    update({ error }) {
      if (!error) {
        el.replaceChildren();
        return;
      }
      const said = sentences(app, error);
      text(title, said.title);
      text(body, `${said.happened} ${said.now}`.trim());
      text(incident, said.incident);
      show(incident, said.incident !== "");
      attribute(box, "data-code", error.code);
      box.classList.toggle("alert--problem", said.severity === "problem");
      if (box.parentElement !== el) el.append(box);
    },
  };
}
