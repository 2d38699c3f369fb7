// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { onEnter } from "../charge/enter.js";
import { digitsOf, ROOM } from "../charge/number-typed.js";
import { createPad } from "../charge/pad.js";

/** A field for last digits or a whole number: digits only, and nothing of it is kept.
 * @param {App} app @param {string} name @param {string} label @param {{ typed(): void, chosen(): void, down?(): void, key?: string }} on */
export function createFinder(app, name, label, on) {
  const enter = onEnter(on.chosen);
  const input = h("input", {
    class: "search__input finder__input",
    "data-personal": true,
    id: name,
    "data-test": name,
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: ROOM,
    placeholder: app.t("customers.searchHint"),
    "aria-label": label,
    "aria-keyshortcuts": on.key ?? null,
    oninput: clean,
    onkeydown: keys,
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "button button--icon search__clear",
      "data-test": `${name}-clear`,
      "aria-label": app.t("customers.clearSearch"),
      onclick: () => type(""),
    },
    icon("close"),
  );
  const cap = on.key ? keyCap(on.key) : null;
  const pad = h("div", { class: "finder__pad", id: `${name}-pad`, hidden: true }, createPad(app, input));
  const turn = h(
    "button",
    {
      type: "button",
      class: "button button--icon search__clear",
      "data-test": `${name}-turn-pad`,
      "aria-label": app.t("common.digitPad"),
      "aria-expanded": "false",
      "aria-controls": `${name}-pad`,
      onclick: turnPad,
    },
    icon("keyboard"),
  );
  const el = h(
    "div",
    { class: "finder" },
    h("label", { class: "search__box", for: name }, icon("search", "icon search__icon"), input, cap, clear, turn),
    pad,
  );

  function clean() {
    const digits = digitsOf(input.value);
    if (digits !== input.value) input.value = digits;
    draw();
    on.typed();
  }
  /** @param {string} digits */
  function type(digits) {
    input.value = digits;
    input.focus();
    clean();
  }
  /** @param {KeyboardEvent} event */
  function keys(event) {
    enter(event);
    if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      event.stopPropagation();
      type("");
    } else if (event.key === "ArrowDown" && on.down) {
      event.preventDefault();
      on.down();
    }
  }
  function turnPad() {
    const isShown = pad.hidden === true;
    show(pad, isShown);
    attribute(turn, "aria-expanded", String(isShown));
  }
  function draw() {
    show(clear, input.value !== "");
    if (cap) show(cap, input.value === "");
  }
  draw();
  return {
    el,
    input,
    digits: () => input.value,
    /** Forgets what was typed. */
    reset() {
      input.value = "";
      show(pad, false);
      attribute(turn, "aria-expanded", "false");
      draw();
    },
  };
}
