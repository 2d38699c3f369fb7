// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Goods come back: the purchase they came from is looked for, and its refund takes the return lines off the sale.
 * @param {App} app @returns {Component} */
export function createReturning(app) {
  const title = h("strong", null);
  const words = h("p", { class: "returning__text" });
  const cancel = h(
    "button",
    { type: "button", class: "button", "data-test": "returning-cancel", onclick: () => app.store.set({ tab: "sale" }) },
    app.t("returning.cancel"),
  );
  const el = h(
    "section",
    { class: "returning", "data-test": "returning", role: "status" },
    icon("swap", "icon returning__icon"),
    h("div", null, title, words),
    cancel,
  );
  return {
    el,
    update({ view, returningSaleId }) {
      const sale = view?.sale;
      const returned = sale?.id === returningSaleId ? sale?.returned : null;
      show(el, Boolean(returned));
      if (!sale || !returned) return;
      const more = returned.lineCount > 1 ? ` ${app.plural("history.more", returned.lineCount - 1)}` : "";
      text(
        title,
        app.t("returning.title", { what: returned.firstLine + more, amount: app.format.money(returned.amount) }),
      );
      text(words, app.t("returning.text", { number: sale.number }));
    },
  };
}
