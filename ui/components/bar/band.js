// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";

/** Says without doubt that no real money moves here.
 * @param {App} app @returns {Component} */
export function createBand(app) {
  const label = h("span", { class: "band__label" });
  const el = h("section", { class: "band", "data-test": "band", "aria-label": app.t("environment.region") }, label);
  return {
    el,
    update({ view }) {
      const environment = view?.environment ?? "production";
      show(el, environment !== "production");
      el.classList.toggle("band--test", environment === "test");
      if (environment !== "production") text(label, app.t(`environment.${environment}Band`));
    },
  };
}
