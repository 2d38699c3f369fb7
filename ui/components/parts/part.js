// @ts-check
/** @import { PartView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
/** @import { Chosen } from "./parts.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { isQuantity } from "./quantity.js";

/** One line to tick: pieces by steps, weighed goods by typing.
 * @param {App} app @param {PartView} part @param {string} test @param {(patch: Partial<Chosen>) => void} change */
export function createPart(app, part, test, change) {
  const isWhole = part.unit === "piece" && /^\d+$/.test(part.quantity);
  const tick = h("input", {
    type: "checkbox",
    class: "check__input",
    "data-test": `${test}-tick`,
    onchange: () => change({ isOn: tick.checked }),
  });
  const sub = h("span", { class: "part__sub" });
  const total = h("span", { class: "part__total" });
  const much = h("span", { class: "part__much", "data-test": `${test}-much` });
  const less = stepper("minus", app.t("parts.less", { name: part.name }), `${test}-less`, -1n);
  const more = stepper("plus", app.t("parts.more", { name: part.name }), `${test}-more`, 1n);
  const input = h("input", {
    class: "field__input part__input",
    "data-test": `${test}-quantity`,
    inputmode: "decimal",
    autocomplete: "off",
    maxlength: "9",
    "aria-label": app.t("parts.quantity", { name: part.name }),
    oninput: typed,
    onkeydown: leave,
  });
  const field = h(
    "span",
    { class: "part__field" },
    input,
    h("span", { class: "part__unit" }, app.format.unit(part.unit)),
  );
  const steps = h(
    "span",
    { class: "part__steps", role: "group", "aria-label": app.t("parts.quantity", { name: part.name }) },
    less,
    much,
    more,
    field,
  );
  const el = h(
    "li",
    { class: "part" },
    h(
      "label",
      { class: "part__label" },
      tick,
      h("span", { class: "part__words" }, h("span", { class: "part__name" }, part.name), sub),
    ),
    steps,
    total,
  );
  let quantity = part.quantity;

  /** @param {"minus" | "plus"} picture @param {string} label @param {string} name @param {bigint} by */
  function stepper(picture, label, name, by) {
    return h(
      "button",
      {
        type: "button",
        class: "button button--icon part__step",
        "data-test": name,
        "aria-label": label,
        onclick: () => step(by),
      },
      icon(picture),
    );
  }
  /** @param {bigint} by */
  function step(by) {
    const button = by < 0n ? less : more;
    if (isWhole && !button.disabled && !button.hidden) change({ quantity: String(BigInt(quantity) + by) });
  }
  function typed() {
    change({ quantity: input.value.trim().replace(",", ".") });
  }
  /** Enter takes the number as it stands, and never captures. @param {KeyboardEvent} event */
  function leave(event) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    tick.focus();
  }
  return {
    el,
    step,
    focus() {
      tick.focus();
    },
    /** @param {PartView} next @param {Chosen} now @param {boolean} isFixed */
    update(next, now, isFixed) {
      const isFree = !isFixed && !next.isReturn;
      const canStep = isFree && isWhole && next.quantity !== "1";
      const isPart = now.isOn && now.quantity !== next.quantity;
      quantity = now.quantity;
      tick.checked = now.isOn;
      tick.disabled = !isFree;
      el.classList.toggle("part--off", !now.isOn);
      for (const button of [less, more]) show(button, canStep);
      less.disabled = !now.isOn || quantity === "1";
      more.disabled = !now.isOn || quantity === next.quantity;
      show(field, isFree && !isWhole);
      show(much, isWhole || !isFree);
      input.disabled = !now.isOn;
      if (document.activeElement !== input) input.value = quantity.replace(".", ",");
      attribute(
        input,
        "aria-invalid",
        now.isOn && (!isQuantity(quantity) || Number(quantity) > Number(next.quantity)) ? "true" : null,
      );
      text(much, app.format.quantity({ quantity: isWhole ? quantity : next.quantity, unit: next.unit }));
      text(
        sub,
        next.isReturn
          ? app.t("parts.return")
          : isPart && !isWhole
            ? app.t("parts.of", { total: app.format.quantity(next) })
            : "",
      );
      text(total, isPart ? app.t("parts.of", { total: app.format.amount(next.total) }) : app.format.amount(next.total));
      total.classList.toggle("part__total--part", isPart);
    },
  };
}
