// @ts-check
/** @import { PaymentView, SaleView } from "../../generated/api.js" */
/** @import { App, Component, State } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createSteps } from "../waiting/steps.js";
import { createHandOver } from "./hand-over.js";
import { createRefusal } from "./refusal.js";
import { createRelease } from "./release.js";
import { createRemembered } from "./remembered.js";

/** The last days before a reservation goes back by itself are told. */
const DEADLINE_NEAR_MS = 7 * 86_400_000;

/** Approved, and the capture under way: large and calm.
 * @param {App} app @returns {Component & { capture: HTMLButtonElement, serveNext: HTMLButtonElement, parts: ReturnType<typeof createHandOver>["parts"] }} */
export function createApproved(app) {
  const payment = () => app.store.get().view?.sale?.payment;
  const sign = h(
    "div",
    { class: "outcome__sign", "aria-hidden": "true" },
    icon("check"),
    icon("warning"),
    h("span", { class: "spinner" }),
  );
  const titleOne = h("span", null);
  const titleTwo = h("span", { class: "outcome__second" });
  const title = h(
    "h1",
    { class: "outcome__title", tabindex: "-1", "aria-live": "polite", "data-test": "approved-title" },
    titleOne,
    " ",
    titleTwo,
  );
  const words = h("p", { class: "outcome__text", "data-test": "approved-text" });
  const unsure = h(
    "p",
    { class: "waiting__unsure", role: "alert", "data-test": "unsure" },
    icon("warning"),
    h("span", null, app.t("payment.unsure")),
  );
  const wrongPerson = h(
    "p",
    { class: "waiting__unsure", role: "alert", "data-test": "approved-wrong-person" },
    icon("warning"),
    h("span", null, app.t("approved.wrongPerson")),
  );
  const until = h("span");
  const deadline = h("p", { class: "deadline", "data-test": "capture-until" }, icon("clock"), until);
  const refusal = createRefusal(app);
  const remembered = createRemembered(app);
  const handOver = createHandOver(app);
  const release = createRelease(app);
  /** @type {HTMLButtonElement} */
  const serveNext = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "approved-serve-next",
      "aria-keyshortcuts": "N",
      onclick: () => app.call("serve_next", {}, { button: serveNext, lane: "payment" }),
    },
    app.t("approved.serveNext"),
    keyCap("N"),
  );
  /** @type {HTMLButtonElement} */
  const tryNow = h(
    "button",
    {
      type: "button",
      class: "button button--big",
      "data-test": "approved-try-now",
      onclick: () => app.call("try_now", {}, { button: tryNow, lane: "payment" }),
    },
    app.t("payment.tryNow"),
  );
  /** @type {HTMLButtonElement} */
  const stop = h(
    "button",
    {
      type: "button",
      class: "button button--big button--away",
      "data-test": "stop-capture",
      onclick: () => {
        const current = payment();
        if (current) app.call("stop_capture", { paymentId: current.id }, { button: stop, lane: "payment" });
      },
    },
    app.t("approved.stop"),
  );
  const steps = createSteps(app);
  const reference = h("p", { class: "waiting__reference", "data-test": "payment-reference" });
  const el = h(
    "section",
    { class: "outcome" },
    h(
      "div",
      { class: "outcome__inner" },
      h("div", { class: "outcome__head" }, sign, h("div", { class: "outcome__heading" }, title, words)),
      refusal.el,
      unsure,
      wrongPerson,
      remembered.el,
      deadline,
      handOver.el,
      h("div", { class: "outcome__actions" }, tryNow, serveNext, stop, release.el),
      steps.el,
      reference,
    ),
  );

  /** @param {PaymentView} current */
  function say(current) {
    const values = {
      amount: app.format.money(current.moving ?? current.remaining),
      captured: app.format.money(current.captured),
    };
    const isCalm = current.inFlight === null && current.coach === "approved";
    const coach = current.coach === "releasing" && current.captured.minor !== 0 ? "releasingRest" : current.coach;
    text(titleOne, isCalm ? app.t("approved.titleOne") : app.t(`coach.${coach}.title`, values));
    text(titleTwo, isCalm && !current.isWrongPerson ? app.t("approved.titleTwo") : "");
    text(words, app.t(`coach.${coach}.text`, values));
    attribute(el, "data-coach", current.coach);
    el.classList.toggle("outcome--busy", current.inFlight !== null || isBusy(current));
    el.classList.toggle("outcome--bad", current.coach === "notCaptured");
  }
  /** @param {SaleView} sale */
  function allow(sale) {
    show(serveNext, sale.allowed.includes("serveNext"));
    show(tryNow, sale.allowed.includes("tryNow"));
    tryNow.classList.toggle("button--strong", sale.payment?.coach === "captureAgain");
    show(stop, sale.allowed.includes("stopCapture"));
  }

  /** Once the date is past the provider may still capture, but no longer owes it. @param {string | null} captureUntil */
  function drawDeadline(captureUntil) {
    const left = captureUntil === null ? Infinity : Date.parse(captureUntil) - app.now();
    show(deadline, left < DEADLINE_NEAR_MS);
    if (captureUntil !== null)
      text(until, app.t(left > 0 ? "approved.until" : "approved.untilOver", { when: app.format.moment(captureUntil) }));
  }

  /** Where the page stood at the last view. @type {{ saleId: string | undefined, tab: string, isHere: boolean }} */
  let before = { saleId: undefined, tab: "", isHere: false };
  /** A clerk who has opened the sale, or its tab, looks at it; one who had it open was doing something else.
   * @param {State} state */
  function notice({ view, tab }) {
    const sale = view?.sale;
    const was = before;
    before = { saleId: sale?.id, tab, isHere: sale?.stage === "approved" || sale?.stage === "capturing" };
    if (before.isHere && !(was.isHere && was.saleId === sale?.id))
      handOver.appeared(was.saleId === sale?.id && was.tab === "sale" && tab === "sale");
    else if (was.tab !== tab) handOver.appeared(false);
  }

  return {
    el,
    capture: handOver.capture,
    serveNext,
    parts: handOver.parts,
    update(state) {
      notice(state);
      const sale = state.view?.sale;
      const current = sale?.payment;
      if (!sale || !current || (sale.stage !== "approved" && sale.stage !== "capturing")) return;
      say(current);
      allow(sale);
      refusal.draw(
        current.isUnsure || current.coach === "asking" || current.coach === "capturing" || current.coach === "releasing"
          ? null
          : current.refusal,
        current.coach === "captureAgain",
      );
      handOver.draw(sale, current);
      release.draw(sale, current);
      remembered.draw(current);
      show(unsure, current.isUnsure);
      show(wrongPerson, current.isWrongPerson);
      drawDeadline(sale.stage === "approved" ? current.captureUntil : null);
      el.classList.toggle("outcome--choosing", !handOver.el.hidden);
      steps.draw(3, sale.stage === "capturing" && current.coach !== "releasing");
      text(reference, app.t("payment.reference", { reference: current.reference }));
    },
  };
}

/** Something settles by itself. @param {PaymentView} payment */
function isBusy(payment) {
  switch (payment.coach) {
    case "approved":
    case "partCaptured":
    case "notCaptured":
    case "captured":
      return false;
    default:
      return true;
  }
}
