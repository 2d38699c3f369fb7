// @ts-check
/** @import { CustomerMatch, KnownByNumber, HeldEdit } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, keyed, show, text } from "../../app/dom.js";
import { askCustomer } from "./asking.js";
import { createCodeFirst } from "./code-first.js";
import { createHeldField } from "../held/held-field.js";
import { createLooking } from "../loading/looking.js";
import { onEnter } from "./enter.js";
import { createMatch, markMatch } from "./match.js";
import { createPad } from "./pad.js";
import { createTakeBackCount } from "./count.js";

/** Way 2: somebody who is remembered, found by last digits. Never sends to the first of several.
 * @param {App} app */
export function createKnownWay(app) {
  let asked = 0;
  /** The view the last answer was asked for at. */
  let revision = 0;
  /** Enter was pressed, and nothing was typed after it. */
  let isPressed = false;
  /** What stands there is another than what the last answer was to. */
  let isOther = false;
  /** @type {KnownByNumber | null} */
  let answer = null;
  /** Chosen among several, and offered a code first. @type {string | null} */
  let chosenId = null;
  const looking = createLooking(app);
  const field = createHeldField(
    app,
    "known",
    {
      class: "field__input field__input--digits",
      id: "known-digits",
      "data-test": "known-digits",
      "aria-describedby": "known-hint",
      inputmode: "numeric",
      onkeydown: onEnter(() => go()),
      placeholder: "0000",
    },
    { ask: (edit) => looking.follow(() => search(edit)), touched },
  );
  const list = h("ul", { class: "matches", "data-test": "known-matches" });
  const said = h("p", { class: "way-panel__said", role: "status", "data-test": "known-said" });
  const count = createTakeBackCount(app, (customerId) => askCustomer(app, customerId, { lane: "payment" }));
  const codeFirst = createCodeFirst(app, { send, back });
  const pad = createPad(app, field);
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
        h("div", { class: "looking-place" }, field.input, looking.el),
        h("p", { class: "only-heard", id: "known-hint" }, app.t("number.seen")),
      ),
      said,
      list,
      codeFirst.el,
      count.el,
    ),
    h("div", { class: "way-panel__pad" }, pad),
  );

  function touched() {
    count.stop();
    chosenId = null;
    isPressed = false;
    isOther = true;
  }
  /** @param {HeldEdit | null} edit nothing, where what stands there is asked about once more */
  async function search(edit) {
    const mine = ++asked;
    revision = app.store.get().view?.revision ?? 0;
    const found = await app.call("find_customers", { edit }, edit ? {} : { onError: () => {} });
    if (mine !== asked || (!found && !edit && !isOther)) return found?.number;
    isOther = false;
    answer = found?.number.digits ? found : null;
    // Nobody is asked whom the digits that stand there now do not mean.
    const counted = count.customer();
    if (counted !== null && !matches().some(({ id }) => id === counted)) count.stop();
    draw();
    return found?.number;
  }
  /** A number may arrive while the digits stand there: a newer view asks once more, one question at a time.
   * @param {import("../../app/types.js").State} state */
  function update({ view, way }) {
    draw();
    if (way !== "known" || field.isEmpty() || field.isBusy() || count.isRunning() || !view || view.revision <= revision)
      return;
    field.askAgain();
  }
  /** The answer that stands there may be to other digits: what was typed is waited for. */
  function go() {
    isPressed = true;
    field.then(() => {
      if (!isPressed) return;
      isPressed = false;
      const only = theOnly();
      if (offered()) codeFirst.go();
      else if (only) send(only);
      else if (matches().length === 1) lookAt();
    });
  }
  function matches() {
    return answer?.found.matches ?? [];
  }
  /** Whom Enter asks: nobody else can be meant. */
  function theOnly() {
    return matches().find(({ id }) => id === answer?.found.only);
  }
  /** The only one shown, who may not be the one that is meant: looked at by one Enter, asked by the next. */
  function lookAt() {
    list.querySelector("button")?.focus();
  }
  /** Who is to see a code rather than get a request. */
  function offered() {
    if (count.isRunning()) return null;
    const only = theOnly();
    return matches().find((match) => match.prefersCode && (match.id === chosenId || match === only)) ?? null;
  }
  /** @param {CustomerMatch} match */
  function choose(match) {
    // What it says may be newer than what was pressed.
    const now = matches().find(({ id }) => id === match.id) ?? match;
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
    const found = matches();
    const isSending = count.isRunning();
    const first = offered();
    codeFirst.draw(first, theOnly() === undefined);
    show(list, found.length > 0 && !isSending && first === null);
    keyed(
      list,
      found,
      (match) => `${match.id} ${match.label ?? ""}`,
      (match) => createMatch(app, match, choose),
      (node, match) => markMatch(node, match, match === theOnly()),
    );
    list.classList.toggle("matches--one", theOnly() !== undefined);
    text(said, isSending || first ? "" : sentence(found));
    show(said, !isSending && first === null);
  }
  /** @param {CustomerMatch[]} found */
  function sentence(found) {
    if (answer === null) return app.t("charge.known.start");
    if (answer.missing > 0) return app.plural("charge.known.need", answer.missing);
    if (found.length === 0) return app.t("charge.known.none");
    const { hasMore, isTypedOn, only } = answer.found;
    const read = isTypedOn ? `${app.t("charge.known.typedOn")} ` : "";
    if (hasMore) return read + app.t("charge.known.more");
    if (only !== null) return "";
    return read + app.t(found.length > 1 && !isTypedOn ? "charge.known.several" : "charge.known.check");
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
      isPressed = false;
      answer = null;
      chosenId = null;
      looking.clear();
      field.reset();
      draw();
    },
    focus() {
      field.input.focus();
    },
  };
}
