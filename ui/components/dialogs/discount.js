// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createPad } from "../charge/pad.js";
import { selected } from "../order/line-tools.js";
import { createDialog } from "./dialog.js";

/** Discount on one line, in percent or money. @param {App} app */
export function createDiscountDialog(app) {
  let lineId = "";
  /** @type {"percent" | "amount"} */
  let kind = "percent";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "discount-error" });
  const input = h("input", { class: "field__input field__input--digits", id: "discount-input", "data-test": "discount-input", inputmode: "decimal", autocomplete: "off", maxlength: "9", oninput: () => text(problem, "") });
  const sign = h("span", { class: "field__prefix" });
  const name = h("p", { class: "dialog__text" });
  const kinds = /** @type {const} */ (["percent", "amount"]).map((choice) => h("button", { type: "button", class: "segment", "data-test": `discount-${choice}`, "data-kind": choice, onclick: () => choose(choice) }, app.t(`discount.${choice}`)));
  const set = h("button", { type: "submit", class: "button button--go", "data-test": "discount-set" }, app.t("discount.set"));
  const none = h("button", { type: "button", class: "button button--away", "data-test": "discount-none", onclick: () => send("none", "") }, app.t("discount.none"));
  const { el } = createDialog(app, "discount", app.t("discount.title"), name,
    h("form", { class: "form", onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); send(kind, input.value.trim().replace(",", ".")); } },
      h("div", { class: "segments", role: "group", "aria-label": app.t("discount.kind") }, ...kinds),
      h("div", { class: "field" }, h("label", { class: "field__label", for: "discount-input" }, app.t("discount.label")), h("div", { class: "field__row" }, input, sign), problem),
      createPad(app, input, { separator: "," }), set, none));

  /** @param {"percent" | "amount"} choice */
  function choose(choice) {
    kind = choice;
    for (const button of kinds) attribute(button, "aria-pressed", String(button.dataset.kind === kind));
    text(sign, kind === "percent" ? "%" : app.format.symbol(selected(app)?.total.currency ?? "NOK"));
    input.focus();
  }
  /** @param {"percent" | "amount" | "none"} asked @param {string} value */
  async function send(asked, value) {
    const answer = await app.callApproved("set_line_discount", { lineId, kind: asked, value }, { about: about(asked, value), button: asked === "none" ? none : set, onError: (error) => text(problem, fieldSentence(app, error)) });
    if (answer) el.close();
  }
  /** @param {"percent" | "amount" | "none"} asked @param {string} value */
  function about(asked, value) {
    const line = app.store.get().view?.sale?.lines.find((one) => one.id === lineId);
    const name = line?.name ?? "";
    if (asked === "none" || !/^\d+(\.\d+)?$/.test(value)) return app.t("discount.aboutNone", { name });
    return app.t("discount.about", { name, discount: asked === "percent" ? app.format.percent(value) : app.format.limit(value, line?.total.currency) });
  }
  return {
    el,
    open() {
      const line = selected(app);
      if (!line) return;
      lineId = line.id;
      text(name, app.t("discount.line", { name: line.name, total: app.format.money(line.total) }));
      text(problem, "");
      input.value = line.discount?.percent?.replace(".", ",") ?? "";
      show(none, line.discount !== null);
      el.showModal();
      choose(line.discount && line.discount.percent === null ? "amount" : "percent");
      input.select();
    },
  };
}
