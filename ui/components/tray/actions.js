// @ts-check
/** @import { Action, WaitingReason, WaitingView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { armed } from "../../app/armed.js";
import { isRefund, openWaiting } from "./open.js";

/** The one action a row needs; the others stand beside it in plain clothes.
 * @type {Record<WaitingReason, Action | "open">} */
const needed = {
  customer: "open",
  approved: "capture",
  capturing: "open",
  ending: "open",
  asking: "tryNow",
  notSentYet: "tryNow",
  approvedLate: "attach",
  partCaptured: "open",
  notCaptured: "open",
  captureAgain: "tryNow",
  refunding: "open",
  refundAsking: "tryNow",
  refundNotSent: "tryNow",
};

/** What can be done with a waiting payment. @param {App} app @param {() => WaitingView} current */
export function createRowActions(app, current) {
  const { paymentId } = current();
  const captureWord = h("span");
  const openWord = h("span");
  const stopWord = h("span");
  // By keyboard nobody captures a sale they have not opened: a press without a pointer opens it, and the next one captures.
  const capture = action("tray-capture", captureWord, (event) => {
    if (event.detail === 0) openWaiting(app, current(), capture);
    else
      app.call(
        "capture",
        { paymentId, capturedBefore: current().captured.decimal },
        { button: capture, lane: "payment" },
      );
  });
  attribute(capture, "title", app.t("tray.captureHelp"));
  const attach = action("attach", h("span", null, app.t("tray.attach")), async () => {
    if (await app.call("attach", { paymentId }, { button: attach, lane: "payment" })) app.store.set({ tab: "sale" });
  });
  const tryNow = action("tray-try-now", h("span", null, app.t("tray.tryNow")), () =>
    app.call("try_now", {}, { button: tryNow, lane: "payment" }),
  );
  const stop = action(
    "tray-stop-capture",
    stopWord,
    () => app.call("stop_capture", { paymentId }, { button: stop, lane: "payment" }),
    "button button--away",
  );
  const takeBack = action(
    "tray-take-back",
    h("span", null, app.t("tray.takeBack")),
    () => app.call("take_back", { paymentId }, { button: takeBack, lane: "payment" }),
    "button button--away",
  );
  const release = action(
    "tray-release",
    h("span", { "data-word": true }, app.t("tray.release")),
    () => {},
    "button button--away",
  );
  armed(
    release,
    () => app.t("approved.releaseAgain", { amount: app.format.money(current().amount) }),
    () => {
      const about = app.t("approved.aboutRelease", {
        amount: app.format.money(current().amount),
        number: current().saleNumber,
      });
      app.callApproved("release", { paymentId }, { about, button: release, lane: "payment" });
    },
  );
  const open = action("tray-open", openWord, () => openWaiting(app, current(), open));
  const el = h("div", { class: "tray__actions" }, takeBack, stop, release, tryNow, capture, attach, open);

  return {
    el,
    draw() {
      const { allowed, reason } = current();
      const isRest = current().captured.minor !== 0;
      /** @type {[HTMLButtonElement, Action][]} */
      const buttons = [
        [takeBack, "takeBack"],
        [stop, "stopCapture"],
        [release, "release"],
        [tryNow, "tryNow"],
        [capture, "capture"],
        [attach, "attach"],
      ];
      for (const [button, name] of buttons) {
        show(button, allowed.includes(name));
        button.classList.toggle("button--strong", needed[reason] === name);
      }
      show(open, reason !== "approvedLate");
      open.classList.toggle("button--strong", needed[reason] === "open");
      text(stopWord, app.t(isRefund(reason) ? "tray.stopRefund" : "approved.stop"));
      text(captureWord, app.t(isRest ? "tray.captureRest" : "tray.capture"));
      text(openWord, app.t(isRefund(reason) ? "tray.story" : "tray.open"));
    },
  };
}

/** @param {string} test @param {HTMLElement} word @param {(event: MouseEvent) => void} onclick @param {string} [className] @returns {HTMLButtonElement} */
function action(test, word, onclick, className = "button") {
  return h("button", { type: "button", class: className, "data-test": test, onclick }, word);
}
