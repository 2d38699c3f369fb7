// @ts-check
/** @import { PartChosen, PaymentView, Quote, SaleView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { codeSentence, fieldSentence } from "../../app/errors.js";
import { createParts } from "../parts/parts.js";

/** Presses within this are one press: nobody has read a new amount sooner. */
const SAME_PRESS_MS = 1200;
/** A press sooner than this after the approval came was on its way to what stood there before. */
const UNSEEN_MS = 700;

/** What is handed over, and the button that captures exactly what it says.
 * @param {App} app */
export function createHandOver(app) {
  const parts = createParts(app, { test: "part", isOn: true, onChange: quote });
  const said = h("p", { class: "hand-over__said", role: "status", "data-test": "capture-rest" });
  const keep = h("input", {
    type: "checkbox",
    class: "check__input",
    "data-test": "capture-keep-rest",
    onchange: () => draw(),
  });
  const keepLabel = h(
    "label",
    { class: "check hand-over__keep" },
    keep,
    h("span", { class: "check__text" }, app.t("approved.keep")),
  );
  const word = h("span");
  /** @type {HTMLButtonElement} */
  const capture = h(
    "button",
    {
      type: "button",
      class: "button button--go outcome__go",
      "data-test": "capture",
      "aria-keyshortcuts": "Enter",
      onclick: take,
    },
    word,
    keyCap("Enter"),
  );
  const el = h(
    "div",
    { class: "hand-over" },
    parts.el,
    h("div", { class: "hand-over__rest" }, said, keepLabel),
    capture,
  );
  /** The newest question; an older answer is dropped. */
  let asked = 0;
  /** What the program said about a choice, and about which. @type {{ lines: PartChosen[], answer: Quote } | null} */
  let quoted = null;
  let problem = "";
  /** @type {PaymentView | null} */
  let payment = null;
  let pressed = { id: "", at: 0 };
  /** What had been captured when the words on the button were drawn: a press that comes late takes nothing more. */
  let capturedBefore = "";
  /** Runs while the approval has just come by itself, and nobody can have seen it. */
  let unseen = 0;

  async function quote() {
    const mine = ++asked;
    quoted = null;
    problem = parts.problem();
    draw();
    if (!payment || parts.isAll() || problem !== "") return;
    const lines = parts.chosen();
    const answer = await app.call(
      "quote_capture",
      { paymentId: payment.id, lines },
      {
        onError: (error) => {
          if (mine === asked) problem = fieldSentence(app, error);
        },
      },
    );
    if (mine !== asked) return;
    if (answer) quoted = { lines, answer };
    draw();
  }
  /** Only what the button says: while the program is still reckoning, a press does nothing. */
  function take() {
    if (unseen !== 0) return;
    // The same finger a moment later meant what stood there before, even if the button says the rest by now.
    if (!payment || (pressed.id === payment.id && performance.now() - pressed.at < SAME_PRESS_MS)) return;
    pressed = { id: payment.id, at: performance.now() };
    const how = { button: capture, lane: /** @type {const} */ ("payment") };
    if (parts.isAll()) app.call("capture", { paymentId: payment.id, capturedBefore }, how);
    else if (quoted && quoted.answer.refused === null)
      app.call(
        "capture_part",
        { paymentId: payment.id, capturedBefore, lines: quoted.lines, keepsRest: keep.checked },
        how,
      );
  }
  function draw() {
    if (!payment) return;
    const isAll = parts.isAll();
    const answer = quoted?.answer;
    const isOpen = isAll || (answer !== undefined && answer.refused === null);
    const isReckoning = !isAll && answer === undefined && problem === "";
    capture.disabled = !isOpen && !isReckoning;
    attribute(capture, "data-reckoning", isReckoning);
    if (!isReckoning) capturedBefore = payment.captured.decimal;
    if (!isReckoning)
      text(
        word,
        isOpen
          ? app.t("approved.capture", {
              amount: app.format.money(isAll || !answer ? payment.remaining : answer.amount),
            })
          : app.t("approved.captureNone"),
      );
    if (!isReckoning) text(said, sentence(isAll, answer));
    said.classList.toggle("hand-over__said--problem", !isOpen && !isReckoning);
    keepLabel.classList.toggle("hand-over__keep--away", isAll || (!isOpen && !isReckoning));
  }
  /** @param {boolean} isAll @param {Quote | undefined} answer */
  function sentence(isAll, answer) {
    if (problem !== "") return problem;
    if (isAll) return app.t(isFixed() ? "approved.whole" : "approved.hint");
    if (!answer) return "";
    if (answer.refused !== null) return codeSentence(app, answer.refused);
    return app.t(keep.checked ? "approved.restKept" : "approved.rest", { amount: app.format.money(answer.rest) });
  }
  function isFixed() {
    return !app.store.get().view?.sale?.allowed.includes("capturePart");
  }

  function seen() {
    window.clearTimeout(unseen);
    unseen = 0;
    attribute(capture, "data-unseen", false);
  }

  return {
    el,
    capture,
    parts,
    /** The pane is there. @param {boolean} isUnasked by itself, under whatever the clerk was doing */
    appeared(isUnasked) {
      seen();
      if (!isUnasked) return;
      attribute(capture, "data-unseen", true);
      unseen = window.setTimeout(seen, UNSEEN_MS);
    },
    /** @param {SaleView} sale @param {PaymentView} current */
    draw(sale, current) {
      const canCapture = sale.allowed.includes("capture") || sale.allowed.includes("capturePart");
      show(el, canCapture);
      if (!canCapture) return;
      payment = current;
      const isNew = parts.draw(
        current.toHandOver,
        isFixed(),
        `${current.id} ${current.remaining.decimal} ${isFixed()}`,
      );
      show(parts.el, current.toHandOver.length > 0);
      if (isNew) {
        keep.checked = false;
        quote();
      } else {
        draw();
      }
    },
  };
}
