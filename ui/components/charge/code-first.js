// @ts-check
/** @import { CustomerMatch } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, keyCap, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { askByCode } from "./asking.js";
import { matchWords } from "./match.js";

/** Requests to this customer did not get through lately: a code is the first thing offered, a request the second.
 * @param {App} app @param {{ send(match: CustomerMatch): void, back(): void }} on */
export function createCodeFirst(app, on) {
  /** @type {CustomerMatch | null} */
  let shown = null;
  const back = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "known-back",
      "aria-label": app.t("common.back"),
      onclick: on.back,
    },
    icon("back"),
  );
  const who = h("div", { class: "code-first__who" });
  /** @type {HTMLButtonElement} */
  const code = h(
    "button",
    {
      type: "button",
      class: "button button--go",
      "data-test": "known-show-qr",
      "aria-keyshortcuts": "Enter",
      onclick: () => askByCode(app, false, { button: code, lane: "payment" }),
    },
    app.t("charge.qr.go"),
    keyCap("Enter"),
  );
  const anyway = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "known-anyway",
      onclick: () => shown && on.send(shown),
    },
    app.t("charge.known.anyway"),
  );
  const el = h(
    "div",
    { class: "code-first", "data-test": "known-code-first", hidden: true },
    h("div", { class: "code-first__head" }, back, who),
    h(
      "p",
      { class: "code-first__text", role: "status" },
      icon("warning"),
      h("span", null, app.t("charge.known.prefersCode")),
    ),
    h("div", { class: "code-first__ways" }, code, anyway),
  );
  return {
    el,
    go: () => code.click(),
    /** @param {CustomerMatch | null} match @param {boolean} isOneOfSeveral */
    draw(match, isOneOfSeveral) {
      if (match !== shown) fill(who, ...(match ? matchWords(app, match) : []));
      shown = match;
      attribute(el, "data-customer", match?.id);
      show(back, isOneOfSeveral);
      show(el, match !== null);
    },
  };
}
