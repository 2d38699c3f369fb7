// @ts-check
/** @import { EndedAttempt } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { endingSentences, refusalSentences } from "../../app/errors.js";
import { startCharge } from "../order/order.js";

/** How the last attempt ended, and the one key that goes on from there.
 * @param {App} app @returns {Component & { withoutSharing: HTMLButtonElement, showQr: HTMLButtonElement }} */
export function createEnded(app) {
  const title = h("h2", { class: "ended__title" });
  const now = h("p", { class: "ended__now" });
  /** @type {HTMLButtonElement} */
  const withoutSharing = h(
    "button",
    {
      type: "button",
      class: "button button--strong",
      "data-test": "pay-without-sharing",
      "aria-keyshortcuts": "W",
      onclick: () => app.call("pay_without_sharing", {}, { button: withoutSharing, lane: "payment" }),
    },
    app.t("ending.withoutSharing"),
    keyCap("W"),
  );
  /** @type {HTMLButtonElement} */
  const showQr = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "ended-show-qr",
      "aria-keyshortcuts": "Q",
      onclick: () => app.call("show_qr", { remember: false }, { button: showQr, lane: "payment" }),
    },
    app.t("ending.showQr"),
    keyCap("Q"),
  );
  const again = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "ended-again",
      onclick: () => startCharge(app, app.store.get().view?.sale?.ended?.way === "ownCode" ? "own" : "qr"),
    },
    app.t("ending.again"),
  );
  const el = h(
    "section",
    { class: "ended", "data-test": "ended", role: "status" },
    icon("info", "icon ended__icon"),
    h(
      "div",
      { class: "ended__body" },
      h("div", { class: "ended__text" }, title, now),
      h("div", { class: "ended__actions" }, withoutSharing, showQr, again),
    ),
  );
  return {
    el,
    withoutSharing,
    showQr,
    update({ view }) {
      const sale = view?.sale;
      const ended = sale?.ended;
      show(el, Boolean(ended));
      if (!view || !sale || !ended) return;
      const said = saidOf(app, ended);
      const canSkipSharing = sale.allowed.includes("payWithoutSharing");
      const code = ended.providerCode === null ? "" : app.t("refusal.code", { code: ended.providerCode });
      attribute(el, "data-ending", ended.ending);
      text(title, said.title);
      const next = canSkipSharing && ended.askedToShare ? app.t("ending.sharingMaybe") : said.now;
      // Somebody too young is refused like somebody who cannot be reached.
      const young =
        ended.ending === "notReachable" && sale.minimumAge !== null
          ? app.t("ending.tooYoung", { age: sale.minimumAge })
          : "";
      text(now, [next, young, code === "" ? "" : `(${code})`].filter(Boolean).join(" "));
      show(withoutSharing, canSkipSharing);
      show(showQr, sale.allowed.includes("showQr"));
      show(again, sale.allowed.includes("charge"));
    },
  };
}

/** Some refusals have sentences of their own; others are told by what they mean. @param {App} app @param {EndedAttempt} ended */
function saidOf(app, { ending, meaning, providerCode }) {
  if (ending !== "refused" || meaning === null) return endingSentences(app, ending, {});
  const { title, happened, now } = refusalSentences(app, { meaning, providerCode });
  return { title: `${title}. ${happened}`, now };
}
