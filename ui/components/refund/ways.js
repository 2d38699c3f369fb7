// @ts-check
/** @import { RefundWhat, SaleDetailView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { createPad } from "../charge/pad.js";
import { createParts } from "../parts/parts.js";

const isAmount = /^\d+([.,]\d{1,2})?$/;
const kinds = /** @type {const} */ (["all", "lines", "amount"]);

/** What is refunded: everything that is left, lines, or an amount.
 * @param {App} app @param {() => void} changed */
export function createWays(app, changed) {
  /** @type {RefundWhat["kind"]} */
  let kind = "all";
  const choices = kinds.map((way) =>
    h(
      "button",
      {
        type: "button",
        class: "segment",
        "data-test": `refund-way-${way}`,
        "data-kind": way,
        onclick: () => choose(way),
      },
      app.t(`refund.way.${way}`),
    ),
  );
  const parts = createParts(app, { test: "refund-line", isOn: false, onChange: changed });
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "refund-amount",
    "data-test": "refund-amount",
    inputmode: "decimal",
    autocomplete: "off",
    maxlength: "10",
    oninput: changed,
  });
  const sign = h("span", { class: "field__prefix" });
  const everything = h("strong", { class: "refund-ways__everything" });
  const all = h(
    "div",
    { class: "refund-ways__all" },
    everything,
    h("p", { class: "dialog__text" }, app.t("refund.all")),
  );
  const lines = h(
    "div",
    { class: "refund-ways__lines" },
    h("p", { class: "dialog__text" }, app.t("refund.linesHint")),
    parts.el,
  );
  const amount = h(
    "div",
    { class: "refund-ways__amount" },
    h(
      "div",
      { class: "field" },
      h("label", { class: "field__label", for: "refund-amount" }, app.t("refund.amountLabel")),
      h("div", { class: "field__row" }, input, sign),
    ),
    createPad(app, input, { separator: "," }),
  );
  const el = h(
    "div",
    { class: "refund-ways" },
    h("div", { class: "segments", role: "group", "aria-label": app.t("refund.ways") }, ...choices),
    all,
    lines,
    amount,
  );

  /** @param {RefundWhat["kind"]} way */
  function choose(way) {
    kind = way;
    draw();
    if (way === "amount") input.focus();
    changed();
  }
  function draw() {
    for (const choice of choices) attribute(choice, "aria-pressed", String(choice.dataset.kind === kind));
    show(all, kind === "all");
    show(lines, kind === "lines");
    show(amount, kind === "amount");
  }
  return {
    el,
    /** Null while nothing is chosen yet. @returns {RefundWhat | null} */
    what() {
      switch (kind) {
        case "all":
          return { kind };
        case "lines": {
          const chosen = parts.chosen();
          return chosen.length > 0 && parts.problem() === "" ? { kind, lines: chosen } : null;
        }
        case "amount": {
          const typed = input.value.trim();
          return isAmount.test(typed) ? { kind, amount: typed.replace(",", ".") } : null;
        }
      }
    },
    /** What is wrong with what was typed; a comma may still be followed by something. */
    problem() {
      if (kind === "lines") return parts.problem();
      const typed = input.value.trim().replace(/^(\d+)[.,]$/, "$1");
      return kind !== "amount" || typed === "" || isAmount.test(typed) ? "" : app.t("refund.badAmount");
    },
    /** @param {SaleDetailView} detail @param {string} purpose */
    reset(detail, purpose) {
      kind = "all";
      input.value = "";
      text(everything, app.format.money(detail.refundable));
      text(sign, app.format.symbol(detail.refundable.currency));
      parts.draw(detail.toRefund, false, purpose);
      const canByLine = detail.toRefund.some((part) => !part.isReturn);
      for (const choice of choices) if (choice.dataset.kind === "lines") choice.disabled = !canByLine;
      draw();
    },
    focus() {
      choices[0]?.focus();
    },
  };
}
