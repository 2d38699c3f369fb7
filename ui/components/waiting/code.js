// @ts-check
/** @import { PaymentView, QrView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, show, text } from "../../app/dom.js";
import { drawing, icon } from "../../app/icons.js";

/** What the customer looks at: the code, or a phone when the request went there.
 * @param {App} app @param {HTMLButtonElement} wrongPerson stands below whoever the request went to */
export function createCode(app, wrongPerson) {
  let drawn = "";
  const place = h("div", { class: "qr", "data-test": "qr", role: "img" });
  const link = h("p", {
    class: "code__link",
    "data-test": "qr-link",
    tabindex: "0",
    "aria-label": app.t("payment.linkLabel"),
    hidden: true,
  });
  const toggle = h("button", {
    type: "button",
    class: "button button--quiet code__toggle",
    "data-test": "qr-link-toggle",
    "aria-expanded": "false",
    onclick: turn,
  });
  const number = h("span", { class: "phone__number", "data-test": "push-customer" });
  const amount = h("span", { class: "phone__amount" });
  const brand = h("span", { class: "phone__brand" });
  const phone = h(
    "div",
    { class: "phone", "data-test": "push-phone" },
    h("span", { class: "phone__speaker" }),
    h(
      "div",
      { class: "phone__card" },
      brand,
      amount,
      h("span", { class: "phone__line" }),
      h("span", { class: "phone__line phone__line--short" }),
    ),
    number,
  );
  const codePart = h("div", { class: "code__qr" }, place, toggle, link);
  const phonePart = h("div", { class: "code__phone" }, phone, wrongPerson);
  const el = h("div", { class: "code" }, codePart, phonePart);

  function turn() {
    const isOpen = Boolean(link.hidden);
    show(link, isOpen);
    attribute(toggle, "aria-expanded", String(isOpen));
    text(toggle, app.t(isOpen ? "payment.hideLink" : "payment.showLink"));
  }
  text(toggle, app.t("payment.showLink"));

  return {
    el,
    /** @param {PaymentView} payment */
    draw(payment) {
      const isPush = payment.way !== "qr";
      show(phonePart, isPush);
      show(codePart, !isPush);
      text(number, payment.customer ? app.format.masked(payment.customer.lastDigits) : app.t("payment.way.push"));
      text(amount, app.format.money(payment.amount));
      text(brand, app.store.get().view?.brand ?? "");
      text(link, payment.qr?.link ?? "");
      show(toggle, Boolean(payment.qr?.link));
      if (!payment.qr?.link && !link.hidden) turn();
      const identity = payment.qr ? (payment.qr.svg ?? payment.qr.png ?? "") : `none-${payment.coach === "sending"}`;
      if (identity !== drawn) {
        drawn = identity;
        drawQr(app, place, payment.qr);
      }
    },
  };
}

/** @param {App} app @param {HTMLElement} place @param {QrView | null} qr */
function drawQr(app, place, qr) {
  attribute(place, "aria-label", app.t(qr ? "payment.qrAlt" : "payment.qrComing"));
  place.classList.toggle("qr--empty", qr === null);
  if (qr === null) {
    fill(place, icon("qr", "icon qr__coming"));
  } else if (qr.svg) {
    const node = drawing(qr.svg);
    fill(place, node ?? h("p", { class: "qr__bad" }, app.t("payment.qrBad")));
  } else if (qr.png?.startsWith("data:image/png")) {
    fill(place, h("img", { class: "qr__picture", src: qr.png, alt: "", draggable: "false" }));
  } else {
    fill(place, h("p", { class: "qr__bad" }, app.t("payment.qrBad")));
  }
}
