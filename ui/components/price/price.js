// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createPad } from "../charge/pad.js";
import { selected } from "../order/line-tools.js";
import { createDialog } from "../dialog/dialog.js";

const reasons = /** @type {const} */ (["wrongPrice", "damaged", "lastDay", "agreed"]);

/** Another price for one line, and why. @param {App} app */
export function createPriceDialog(app) {
  let lineId = "";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "price-error" });
  const name = h("p", { class: "dialog__text" });
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "price-input",
    "data-test": "price-input",
    inputmode: "decimal",
    autocomplete: "off",
    maxlength: "10",
    oninput: mark,
  });
  const sign = h("span", { class: "field__prefix" });
  const reason = h("input", {
    class: "field__input",
    id: "price-reason",
    "data-test": "price-reason",
    autocomplete: "off",
    maxlength: "80",
    oninput: mark,
  });
  const chips = reasons.map((which) =>
    h(
      "button",
      {
        type: "button",
        class: "chip",
        "data-test": `price-reason-${which}`,
        onclick: () => {
          reason.value = app.t(`price.reasons.${which}`);
          mark();
        },
      },
      app.t(`price.reasons.${which}`),
    ),
  );
  const set = h("button", { type: "submit", class: "button button--go", "data-test": "price-set" }, app.t("price.set"));
  const { el } = createDialog(
    app,
    "price",
    app.t("price.title"),
    name,
    h(
      "form",
      { class: "form price", onsubmit: submit },
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "price-input" }, app.t("price.label")),
        h("div", { class: "field__row" }, input, sign),
      ),
      h("div", { class: "price__pad" }, createPad(app, input, { separator: "," })),
      h(
        "div",
        { class: "field price__why" },
        h("label", { class: "field__label", for: "price-reason" }, app.t("price.reason")),
        h("div", { class: "chips" }, ...chips),
        reason,
        problem,
      ),
      set,
    ),
  );

  function mark() {
    text(problem, "");
    for (const field of [input, reason]) attribute(field, "aria-invalid", null);
    for (const chip of chips) attribute(chip, "aria-pressed", String(chip.textContent === reason.value.trim()));
  }
  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const line = app.store.get().view?.sale?.lines.find((one) => one.id === lineId);
    const price = input.value.trim().replace(",", ".");
    const told = /^\d+(\.\d+)?$/.test(price) ? app.format.limit(price, line?.unitPrice.currency) : price;
    const answer = await app.callApproved(
      "set_price",
      { lineId, price, reason: reason.value.trim() },
      {
        about: app.t("price.about", { name: line?.name ?? "", price: told }),
        button: set,
        onError: (error) => {
          text(problem, error.code === "required" ? app.t("price.needReason") : fieldSentence(app, error));
          const wrong = error.field === "price" ? input : reason;
          attribute(wrong, "aria-invalid", "true");
          wrong.focus();
        },
      },
    );
    if (answer) el.close();
  }
  return {
    el,
    open() {
      const line = selected(app);
      if (!line || line.isTip) return;
      lineId = line.id;
      const price = app.format.money(line.priceBefore ?? line.unitPrice);
      text(name, app.t("price.now", { name: line.name, price }));
      text(sign, app.format.symbol(line.unitPrice.currency));
      input.value = line.unitPrice.decimal.replace(".", ",");
      reason.value = line.priceReason ?? "";
      mark();
      el.showModal();
      input.focus();
      input.select();
    },
  };
}
