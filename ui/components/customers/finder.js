// @ts-check
/** @import { UserError } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { onEnter } from "../charge/enter.js";
import { createPad } from "../charge/pad.js";
import { createHeldField } from "../held/held-field.js";
import { createLooking } from "../loading/looking.js";

/** A field for last digits or a whole number.
 * @param {App} app @param {"customers" | "join"} field @param {string} label
 * @param {{ ask: import("../held/held-field.js").Ask, chosen(): void, down?(): void, refused?(error: UserError): void, key?: string }} on */
export function createFinder(app, field, label, on) {
  const name = `${field}-digits`;
  const enter = onEnter(on.chosen);
  const looking = createLooking(app);
  const typed = createHeldField(
    app,
    field,
    {
      class: "search__input finder__input",
      id: name,
      "data-test": name,
      type: "text",
      inputmode: "numeric",
      placeholder: app.t("customers.searchHint"),
      "aria-label": label,
      "aria-describedby": `${name}-hint`,
      "aria-keyshortcuts": on.key ?? null,
      onkeydown: keys,
    },
    {
      ask: (edit) => looking.follow(() => on.ask(edit)),
      drawn: draw,
      ...(on.refused ? { refused: on.refused } : {}),
    },
  );
  const { input } = typed;
  const clear = h(
    "button",
    {
      type: "button",
      class: "button button--icon search__clear",
      "data-test": `${name}-clear`,
      "aria-label": app.t("customers.clearSearch"),
      onclick: empty,
    },
    icon("close"),
  );
  const cap = on.key ? keyCap(on.key) : null;
  const pad = h("div", { class: "finder__pad", id: `${name}-pad`, hidden: true }, createPad(app, typed));
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
  const place = h("span", { class: "looking-place" }, input, looking.el);
  const el = h(
    "div",
    { class: "finder" },
    h("label", { class: "search__box", for: name }, icon("search", "icon search__icon"), place, cap, clear, turn),
    h("p", { class: "only-heard", id: `${name}-hint` }, app.t("number.seen")),
    pad,
  );

  function empty() {
    typed.clear();
    input.focus();
  }
  /** @param {KeyboardEvent} event */
  function keys(event) {
    enter(event);
    if (event.key === "Escape" && !typed.isEmpty()) {
      event.preventDefault();
      event.stopPropagation();
      empty();
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
    const hasDigits = typed.held().length > 0;
    show(clear, hasDigits);
    if (cap) show(cap, !hasDigits);
  }
  draw();
  return {
    el,
    input,
    /** Does something once all that was typed is answered. */
    then: typed.then,
    /** Forgets what was typed. */
    reset() {
      looking.clear();
      typed.reset();
      show(pad, false);
      attribute(turn, "aria-expanded", "false");
    },
  };
}
