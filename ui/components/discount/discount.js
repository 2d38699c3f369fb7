// @ts-check
/** @import { DiscountView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createPad } from "../charge/pad.js";
import { selected } from "../order/line-tools.js";
import { createDialog } from "../dialog/dialog.js";

/** Discount on one line or on the whole sale, in percent or money. @param {App} app */
export function createDiscountDialog(app) {
  let lineId = "";
  /** @type {"line" | "sale"} */
  let what = "line";
  /** @type {"percent" | "amount"} */
  let kind = "percent";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "discount-error" });
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "discount-input",
    "data-test": "discount-input",
    inputmode: "decimal",
    autocomplete: "off",
    maxlength: "9",
    oninput: () => text(problem, ""),
  });
  const sign = h("span", { class: "field__prefix" });
  const name = h("p", { class: "dialog__text", "data-test": "discount-about" });
  const whats = segments(/** @type {const} */ (["line", "sale"]), (choice) => app.t(`discount.of.${choice}`), turn);
  const kinds = segments(/** @type {const} */ (["percent", "amount"]), (choice) => app.t(`discount.${choice}`), choose);
  const set = h(
    "button",
    { type: "submit", class: "button button--go", "data-test": "discount-set" },
    app.t("discount.set"),
  );
  const none = h(
    "button",
    { type: "button", class: "button button--away", "data-test": "discount-none", onclick: () => send("none", "") },
    app.t("discount.none"),
  );
  const { el } = createDialog(
    app,
    "discount",
    app.t("discount.title"),
    h("div", { class: "segments", role: "group", "aria-label": app.t("discount.what") }, ...whats),
    name,
    h(
      "form",
      {
        class: "form price",
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          send(kind, input.value.trim().replace(",", "."));
        },
      },
      h("div", { class: "segments", role: "group", "aria-label": app.t("discount.kind") }, ...kinds),
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "discount-input" }, app.t("discount.label")),
        h("div", { class: "field__row" }, input, sign),
        problem,
      ),
      h("div", { class: "price__pad" }, createPad(app, input, { separator: "," })),
      h("div", { class: "dialog__row" }, none, set),
    ),
  );

  const line = () => app.store.get().view?.sale?.lines.find((one) => one.id === lineId);
  /** @param {"line" | "sale"} choice */
  function turn(choice) {
    const sale = app.store.get().view?.sale;
    if (!sale || (choice === "line" && !line())) return;
    what = choice;
    press(whats, what);
    const stands = what === "line" ? (line()?.discount ?? null) : sale.sums.saleDiscount;
    const of = line();
    text(
      name,
      what === "line" && of
        ? app.t("discount.line", { name: of.name, total: app.format.money(of.total) })
        : app.t("discount.sale", { total: app.format.money(sale.total) }),
    );
    text(problem, "");
    input.value = stands?.percent?.replace(".", ",") ?? "";
    show(none, stands !== null);
    choose(kindOf(stands));
    input.select();
  }
  /** @param {"percent" | "amount"} choice */
  function choose(choice) {
    kind = choice;
    press(kinds, kind);
    text(sign, kind === "percent" ? "%" : app.format.symbol(app.store.get().view?.sale?.total.currency ?? "NOK"));
    input.focus();
  }
  /** @param {"percent" | "amount" | "none"} asked @param {string} value */
  async function send(asked, value) {
    /** @type {import("../../app/types.js").ApprovedOptions} */
    const options = {
      about: about(asked, value),
      button: asked === "none" ? none : set,
      onError: (error) => text(problem, fieldSentence(app, error)),
    };
    const answer =
      what === "line"
        ? await app.callApproved("set_line_discount", { lineId, kind: asked, value }, options)
        : await app.callApproved("set_sale_discount", { kind: asked, value }, options);
    if (answer) el.close();
  }
  /** @param {"percent" | "amount" | "none"} asked @param {string} value */
  function about(asked, value) {
    const name = what === "line" ? (line()?.name ?? "") : app.t("discount.wholeSale");
    if (asked === "none" || !/^\d+(\.\d+)?$/.test(value)) return app.t("discount.aboutNone", { name });
    return app.t("discount.about", {
      name,
      discount:
        asked === "percent"
          ? app.format.percent(value)
          : app.format.limit(value, app.store.get().view?.sale?.total.currency),
    });
  }
  return {
    el,
    open() {
      const sale = app.store.get().view?.sale;
      const chosen = selected(app);
      if (!sale || sale.lines.length === 0) return;
      // A tip is never discounted, so for it only the sale is left.
      lineId = chosen && !chosen.isTip ? chosen.id : "";
      const [ofLine] = whats;
      if (ofLine) ofLine.disabled = lineId === "";
      el.showModal();
      turn(lineId === "" || (sale.sums.saleDiscount !== null && !line()?.discount) ? "sale" : "line");
    },
  };
}

/** @param {DiscountView | null} stands @returns {"percent" | "amount"} */
const kindOf = (stands) => (stands && stands.percent === null ? "amount" : "percent");

/** @template {string} C @param {readonly C[]} choices @param {(choice: C) => string} word @param {(choice: C) => void} onChoice */
function segments(choices, word, onChoice) {
  return choices.map((choice) =>
    h(
      "button",
      {
        type: "button",
        class: "segment",
        "data-test": `discount-${choice}`,
        "data-choice": choice,
        onclick: () => onChoice(choice),
      },
      word(choice),
    ),
  );
}

/** @param {HTMLButtonElement[]} buttons @param {string} chosen */
function press(buttons, chosen) {
  for (const button of buttons) attribute(button, "aria-pressed", String(button.dataset.choice === chosen));
}
