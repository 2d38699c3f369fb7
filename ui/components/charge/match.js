// @ts-check
/** @import { CustomerMatch } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, part, show } from "../../app/dom.js";
import { unlessKeptDown } from "./enter.js";

/** What tells one remembered customer from another. @param {App} app @param {CustomerMatch} match */
export function matchWords(app, { lastDigits, label, lastVisit, visits, usual }) {
  const when = lastVisit
    ? app.t("charge.known.lastHere", { when: app.format.since(lastVisit, app.now()) })
    : app.t("charge.known.never");
  const habit = [
    label === null ? "" : when,
    app.plural("charge.known.visits", visits),
    usual ? app.t("charge.known.usual", { amount: app.format.money(usual) }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
  return [
    h("span", { class: "match__number" }, app.format.masked(lastDigits)),
    h("span", { class: label === null ? "match__when" : "match__when match__label" }, label ?? when),
    h("span", { class: "match__habit" }, habit),
  ];
}

/** @param {App} app @param {CustomerMatch} match @param {(match: CustomerMatch) => void} choose */
export function createMatch(app, match, choose) {
  return h(
    "li",
    null,
    h(
      "button",
      {
        type: "button",
        class: "match",
        "data-test": "known-match",
        "data-customer": match.id,
        onclick: () => choose(match),
        onkeydown: unlessKeptDown,
      },
      ...matchWords(app, match),
      h("span", { class: "match__asked", "data-test": "known-asked" }, app.t("charge.known.isAsked")),
      h("span", { class: "match__asked", "data-test": "known-missed" }, app.t("charge.known.missed")),
      h("span", { class: "match__go" }, app.t("charge.known.go"), keyCap("Enter")),
    ),
  );
}

/** Enter sends only when there is nobody else. @param {HTMLElement} node @param {CustomerMatch} match @param {boolean} isOnly */
export function markMatch(node, match, isOnly) {
  show(part(node, "[data-test=known-asked]"), match.hasRequestOut);
  show(part(node, "[data-test=known-missed]"), match.prefersCode);
  show(part(node, ".key-cap"), isOnly);
  attribute(part(node, ".match"), "aria-keyshortcuts", isOnly ? "Enter" : null);
}
