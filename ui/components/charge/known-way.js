// @ts-check
/** @import { CustomerMatch, CustomerMatches } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, keyed, part, show, text } from "../../app/dom.js";
import { askCustomer } from "./asking.js";
import { onEnter } from "./enter.js";
import { createPad } from "./pad.js";
import { createTakeBackCount } from "./count.js";

const LONGEST = 8;

/** Way 2: somebody who is remembered, found by last digits. Never sends to the first of several.
 * @param {App} app */
export function createKnownWay(app) {
  let asked = 0;
  /** The view the last answer was asked for at. */
  let revision = 0;
  let isAsking = false;
  /** @type {CustomerMatches | null} */
  let answer = null;
  const input = h("input", { class: "field__input field__input--digits", id: "known-digits", "data-test": "known-digits", inputmode: "numeric", autocomplete: "off", maxlength: String(LONGEST), oninput: look, onkeydown: onEnter(() => go()), placeholder: "0000" });
  const list = h("ul", { class: "matches", "data-test": "known-matches" });
  const said = h("p", { class: "way-panel__said", role: "status", "data-test": "known-said" });
  const count = createTakeBackCount(app, (customerId) => askCustomer(app, customerId, { lane: "payment" }));
  const pad = createPad(app, input);
  const el = h("div", { class: "way-panel way-panel--known" },
    h("div", { class: "way-panel__main" }, h("h2", { class: "way-panel__title" }, app.t("charge.known.title")),
      h("div", { class: "field" }, h("label", { class: "field__label", for: "known-digits" }, app.t("charge.known.label")), input),
      said, list, count.el),
    h("div", { class: "way-panel__pad" }, pad));

  async function look() {
    const digits = input.value.replace(/\D/g, "");
    if (digits !== input.value) input.value = digits;
    count.stop();
    await search(digits);
  }
  /** @param {string} digits @param {import("../../app/types.js").CallOptions} [options] */
  async function search(digits, options) {
    const mine = ++asked;
    revision = app.store.get().view?.revision ?? 0;
    isAsking = digits !== "";
    const found = digits === "" ? undefined : await app.call("find_customers", { digits }, options);
    if (mine !== asked) return;
    isAsking = false;
    if (options && !found) return;
    answer = found ?? null;
    draw();
  }
  /** A number may arrive while the digits stand there: a newer view asks once more, one question at a time.
   * @param {import("../../app/types.js").State} state */
  function update({ view, way }) {
    draw();
    if (way !== "known" || input.value === "" || isAsking || count.isRunning() || !view || view.revision <= revision) return;
    search(input.value, { onError: () => {} });
  }
  function go() {
    const only = theOnly();
    if (only) send(only);
  }
  function theOnly() {
    return answer?.matches.length === 1 && !answer.hasMore ? answer.matches[0] : undefined;
  }
  /** @param {CustomerMatch} match */
  function send(match) {
    count.start(match.id, app.format.masked(match.lastDigits));
    draw();
  }
  function draw() {
    const matches = answer?.matches ?? [];
    const isSending = count.isRunning();
    show(list, matches.length > 0 && !isSending);
    keyed(list, matches, (match) => match.id, (match) => createMatch(app, match, send), (node, match) => mark(node, match, match === theOnly()));
    list.classList.toggle("matches--one", theOnly() !== undefined);
    text(said, isSending ? "" : sentence(matches));
    show(said, !isSending);
  }
  /** @param {CustomerMatch[]} matches */
  function sentence(matches) {
    const typed = input.value.length;
    if (typed === 0 || answer === null) return app.t("charge.known.start");
    if (typed < answer.digitsNeeded) return app.plural("charge.known.need", answer.digitsNeeded - typed);
    if (matches.length === 0) return app.t("charge.known.none");
    if (answer.hasMore) return app.t("charge.known.more");
    return matches.length > 1 ? app.t("charge.known.several") : "";
  }
  count.onStop(draw);

  return {
    el, go, isRemembering: () => false, turnRemember: () => {}, isSending: count.isRunning, stop: count.stop, update,
    reset() {
      count.stop();
      asked += 1;
      answer = null;
      input.value = "";
    },
    focus() { input.focus(); },
  };
}

/** @param {App} app @param {CustomerMatch} match @param {(match: CustomerMatch) => void} send */
function createMatch(app, match, send) {
  const { lastVisit, usual } = match;
  const when = lastVisit ? app.t("charge.known.lastHere", { when: app.format.since(lastVisit, app.now()) }) : app.t("charge.known.never");
  const habit = [app.plural("charge.known.visits", match.visits), usual ? app.t("charge.known.usual", { amount: app.format.money(usual) }) : ""].filter(Boolean).join(" · ");
  return h("li", null, h("button", { type: "button", class: "match", "data-test": "known-match", "data-customer": match.id, onclick: () => send(match) },
    h("span", { class: "match__number" }, app.format.masked(match.lastDigits)), h("span", { class: "match__when" }, when), h("span", { class: "match__habit" }, habit), h("span", { class: "match__asked", "data-test": "known-asked" }, app.t("charge.known.isAsked")),
    h("span", { class: "match__go" }, app.t("charge.known.go"), keyCap("Enter"))));
}

/** Enter sends only when there is nobody else. @param {HTMLElement} node @param {CustomerMatch} match @param {boolean} isOnly */
function mark(node, match, isOnly) {
  show(part(node, ".match__asked"), match.hasRequestOut);
  show(part(node, ".key-cap"), isOnly);
  attribute(part(node, ".match"), "aria-keyshortcuts", isOnly ? "Enter" : null);
}
