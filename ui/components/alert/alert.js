// @ts-check
/** @import { UserError } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { sentences } from "../../app/errors.js";

/** What could not be done: what happened, whether money moved, what now. Floats, so that nothing moves.
 * An unknown code offers to become an article.
 * @param {App} app @returns {Component & { addArticle: HTMLButtonElement }} */
export function createAlert(app) {
  const title = h("strong", { class: "alert__title" });
  const body = h("span", { class: "alert__body" });
  const incident = h("span", { class: "alert__incident" });
  const close = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "alert-close",
      "aria-label": app.t("common.close"),
      onclick: () => app.store.set({ error: null }),
    },
    icon("close"),
  );
  const addArticle = h(
    "button",
    {
      type: "button",
      class: "button button--strong",
      "data-test": "alert-add-article",
      "aria-keyshortcuts": "Insert",
      onclick: add,
    },
    icon("plus"),
    app.t("alert.addArticle"),
    keyCap("Ins"),
  );
  const amount = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "alert-open-amount",
      onclick: () => app.store.set({ error: null, tab: "sale" }),
    },
    app.t("alert.openAmount"),
  );
  const actions = h("div", { class: "alert__actions" }, addArticle, amount);
  const box = h(
    "div",
    { class: "alert", "data-test": "alert" },
    icon("warning", "icon alert__icon"),
    h("p", { class: "alert__text" }, title, body, incident),
    close,
    actions,
  );
  const el = h("div", { class: "alert-place", role: "alert" });

  function add() {
    const code = codeOf(app.store.get().error);
    if (code === null) return;
    app.store.set({ error: null, articleAsked: { articleId: null, barcode: code } });
    app.openDialog("article");
  }
  return {
    el,
    addArticle,
    update({ error, view }) {
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
      show(actions, codeOf(error) !== null);
      show(amount, view?.clerk?.role === "clerk");
      addArticle.classList.toggle("button--strong", view?.clerk?.role !== "clerk");
      if (box.parentElement !== el) el.append(box);
    },
  };
}

/** The code that no article has. @param {UserError | null} error */
function codeOf(error) {
  return error?.code === "unknownBarcode" ? (error.details.text ?? null) : null;
}
