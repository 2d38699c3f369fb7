// @ts-check
/** @import { App, Component } from "../../app/types.js" */
import { h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { armed } from "../../app/armed.js";
import { createSteps } from "../waiting/steps.js";
import { createRemembered } from "./remembered.js";

/** Approved, and the capture under way: large and calm.
 * @param {App} app @returns {Component & { capture: HTMLButtonElement, serveNext: HTMLButtonElement }} */
export function createApproved(app) {
  const sign = h("div", { class: "outcome__sign", "aria-hidden": "true" }, icon("check"), h("span", { class: "spinner" }));
  const titleOne = h("span", null);
  const titleTwo = h("span", { class: "outcome__second" });
  const title = h("h1", { class: "outcome__title", tabindex: "-1", "aria-live": "polite" }, titleOne, " ", titleTwo);
  const words = h("p", { class: "outcome__text" });
  const unsure = h("p", { class: "waiting__unsure", role: "alert", "data-test": "unsure" }, icon("warning"), h("span", null, app.t("payment.unsure")));
  const remembered = createRemembered(app);
  const captureText = h("span");
  const payment = () => app.store.get().view?.sale?.payment;
  /** @type {HTMLButtonElement} */
  const capture = h("button", { type: "button", class: "button button--go outcome__go", "data-test": "capture", "aria-keyshortcuts": "Enter", onclick: () => {
    const current = payment();
    if (current) app.call("capture", { paymentId: current.id }, { button: capture, lane: "payment" });
  } }, captureText, keyCap("Enter"));
  const releaseWord = h("span", { "data-word": true }, app.t("approved.release"));
  /** @type {HTMLButtonElement} */
  const release = h("button", { type: "button", class: "button button--big button--away", "data-test": "release" }, releaseWord);
  const ask = () => app.t("approved.releaseAgain", { amount: amountText() });
  const amountText = () => {
    const current = payment();
    return current ? app.format.money(current.amount) : "";
  };
  armed(release, ask, () => {
    const current = payment();
    if (current) app.call("release", { paymentId: current.id }, { button: release, lane: "payment" });
  });
  /** @type {HTMLButtonElement} */
  const serveNext = h("button", { type: "button", class: "button button--big", "data-test": "approved-serve-next", "aria-keyshortcuts": "N", onclick: () => app.call("serve_next", {}, { button: serveNext, lane: "payment" }) }, app.t("approved.serveNext"), keyCap("N"));
  /** @type {HTMLButtonElement} */
  const tryNow = h("button", { type: "button", class: "button button--big", "data-test": "approved-try-now", onclick: () => app.call("try_now", {}, { button: tryNow, lane: "payment" }) }, app.t("payment.tryNow"));
  const steps = createSteps(app);
  const reference = h("p", { class: "waiting__reference", "data-test": "payment-reference" });
  const el = h("section", { class: "outcome" }, h("div", { class: "outcome__inner" }, sign, title, words, remembered.el, unsure, capture,
    h("div", { class: "outcome__actions" }, serveNext, tryNow, release), steps.el, reference));

  return {
    el, capture, serveNext,
    update({ view }) {
      const sale = view?.sale;
      const current = sale?.payment;
      if (!sale || !current || (sale.stage !== "approved" && sale.stage !== "capturing")) return;
      const values = { amount: app.format.money(current.amount) };
      const isCalm = sale.stage === "approved" && current.inFlight === null && current.coach === "approved";
      el.classList.toggle("outcome--busy", !isCalm);
      text(titleOne, isCalm ? app.t("approved.titleOne") : app.t(`coach.${current.coach}.title`, values));
      text(titleTwo, isCalm ? app.t("approved.titleTwo") : "");
      text(words, app.t(`coach.${current.coach}.text`, values));
      text(captureText, app.t("approved.capture", values));
      show(capture, sale.allowed.includes("capture"));
      show(release, sale.allowed.includes("release"));
      show(serveNext, sale.allowed.includes("serveNext"));
      show(tryNow, sale.allowed.includes("tryNow"));
      show(unsure, current.isUnsure);
      remembered.draw(current);
      steps.draw(3, sale.stage === "capturing");
      text(reference, app.t("payment.reference", { reference: current.reference }));
    },
  };
}
