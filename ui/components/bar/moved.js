// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Says without doubt that the register has moved away from here.
 * @param {App} app @returns {Component} */
export function createMoved(app) {
  const el = h(
    "section",
    { class: "moved", role: "status", "data-test": "moved", hidden: true },
    icon("info"),
    h("p", null, h("strong", null, app.t("moving.band")), " – ", app.t("moving.bandText")),
  );
  return {
    el,
    update: ({ view }) => show(el, view?.movedAt != null),
  };
}
