// @ts-check
/** @import { PaymentView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Whether the number is or will be remembered. @param {App} app */
export function createRemembered(app) {
  const words = h("span", { "data-test": "remembered" });
  const el = h("p", { class: "remembered" }, icon("heart"), words);
  return {
    el,
    /** @param {PaymentView} payment */
    draw(payment) {
      attribute(el, "data-remembering", payment.remembering);
      // Of a known customer who is the wrong one more important things are said.
      show(el, payment.remembering !== "no" && !payment.isWrongPerson);
      if (payment.remembering === "no") return;
      const customer = payment.customer ? app.format.masked(payment.customer.lastDigits) : "••••";
      const key = payment.remembering === "awaiting" && payment.customer ? "awaitingKnown" : payment.remembering;
      text(words, app.t(`remembering.${key}`, { customer }));
    },
  };
}
