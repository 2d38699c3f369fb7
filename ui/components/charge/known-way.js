// @ts-check
/** @import { CustomerMatch, CustomerMatches } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, keyed, show, text } from "../../app/dom.js";
import { askCustomer } from "./asking.js";
import { createCodeFirst } from "./code-first.js";
import { onEnter } from "./enter.js";
import { createMatch, markMatch } from "./match.js";
import { createPad } from "./pad.js";
import { createTakeBackCount } from "./count.js";
import { digitsOf, ROOM } from "./number-typed.js";

/** Way 2: somebody who is remembered, found by last digits. Never sends to the first of several.
 * @param {App} app */
export function createKnownWay(app) {
  let asked = 0;
  /** The view the last answer was asked for at. */
  let revision = 0;
  let isAsking = false;
  /** Enter was pressed before the answer to these digits was there. */
  let isPressed = false;
  /** @type {CustomerMatches | null} */
  let answer = null;
  /** Chosen among several, and offered a code first. @type {string | null} */
  let chosenId = null;
  const input = h("input", {
    class: "field__input field__input--digits",
    id: "known-digits",
    "data-test": "known-digits",
    "data-personal": true,
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: ROOM,
    oninput: look,
    onkeydown: onEnter(() => go()),
    placeholder: "0000",
  });
  const list = h("ul", { class: "matches", "data-test": "known-matches" });
  const said = h("p", { class: "way-panel__said", role: "status", "data-test": "known-said" });
  const count = createTakeBackCount(app, (customerId) => askCustomer(app, customerId, { lane: "payment" }));
  const codeFirst = createCodeFirst(app, { send, back });
  const pad = createPad(app, input);
  const el = h(
    "div",
    { class: "way-panel way-panel--known" },
    h(
      "div",
      { class: "way-panel__main" },
      h("h2", { class: "way-panel__title" }, app.t("charge.known.title")),
      h(
        "div",
        { class: "field" },
        h("label", { class: "field__label", for: "known-digits" }, app.t("charge.known.label")),
        input,
      ),
      said,
      list,
      codeFirst.el,
      count.el,
    ),
    h("div", { class: "way-panel__pad" }, pad),
  );

  async function look() {
    const digits = digitsOf(input.value);
    if (digits !== input.value) input.value = digits;
    count.stop();
    chosenId = null;
    isPressed = false;
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
    const goesOn = isPressed;
    isPressed = false;
    if (options && !found) return;
    answer = found ?? null;
    // Nobody is asked whom the digits that stand there now do not mean.
    const counted = count.customer();
    if (counted !== null && !answer?.matches.some(({ id }) => id === counted)) count.stop();
    draw();
    if (goesOn) go();
  }
  /** A number may arrive while the digits stand there: a newer view asks once more, one question at a time.
   * @param {import("../../app/types.js").State} state */
  function update({ view, way }) {
    draw();
    if (way !== "known" || input.value === "" || isAsking || count.isRunning() || !view || view.revision <= revision)
      return;
    search(input.value, { onError: () => {} });
  }
  function go() {
    // The answer that stands there may be to other digits.
    if (isAsking) {
      isPressed = true;
      return;
    }
    const only = theOnly();
    if (offered()) codeFirst.go();
    else if (only) send(only);
  }
  function theOnly() {
    return answer?.matches.length === 1 && !answer.hasMore ? answer.matches[0] : undefined;
  }
  /** Who is to see a code rather than get a request. */
  function offered() {
    if (count.isRunning()) return null;
    const only = theOnly();
    return answer?.matches.find((match) => match.prefersCode && (match.id === chosenId || match === only)) ?? null;
  }
  /** @param {CustomerMatch} match */
  function choose(match) {
    // What it says may be newer than what was pressed.
    const now = answer?.matches.find(({ id }) => id === match.id) ?? match;
    if (!now.prefersCode) return send(now);
    chosenId = now.id;
    draw();
  }
  /** From one of several back to all of them. */
  function back() {
    if (chosenId === null) return false;
    chosenId = null;
    draw();
    return true;
  }
  /** @param {CustomerMatch} match */
  function send(match) {
    count.start(match.id, app.format.masked(match.lastDigits));
    draw();
  }
  function draw() {
    const matches = answer?.matches ?? [];
    const isSending = count.isRunning();
    const first = offered();
    codeFirst.draw(first, theOnly() === undefined);
    show(list, matches.length > 0 && !isSending && first === null);
    keyed(
      list,
      matches,
      (match) => `${match.id} ${match.label ?? ""}`,
      (match) => createMatch(app, match, choose),
      (node, match) => markMatch(node, match, match === theOnly()),
    );
    list.classList.toggle("matches--one", theOnly() !== undefined);
    text(said, isSending || first ? "" : sentence(matches));
    show(said, !isSending && first === null);
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
    el,
    go,
    back,
    isRemembering: () => false,
    turnRemember: () => {},
    isSending: count.isRunning,
    stop: count.stop,
    update,
    reset() {
      count.stop();
      asked += 1;
      isAsking = false;
      isPressed = false;
      answer = null;
      chosenId = null;
      input.value = "";
      draw();
    },
    focus() {
      input.focus();
    },
  };
}
