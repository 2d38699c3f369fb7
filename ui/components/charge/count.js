// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, keyCap, show, text } from "../../app/dom.js";

const SECONDS = 3;

/** Three seconds in which a request can still be taken back, before anything is sent.
 * @param {App} app @param {(customerId: string) => Promise<unknown>} send */
export function createTakeBackCount(app, send) {
  let timer = 0;
  let left = 0;
  let customerId = "";
  let customer = "";
  /** @type {() => void} */
  let stopped = () => {};
  const number = h("span", { class: "count__number", "aria-hidden": "true" });
  const sentence = h("p", { class: "count__text", role: "status" });
  const undo = h(
    "button",
    {
      type: "button",
      class: "button button--strong",
      "data-test": "known-undo",
      "aria-keyshortcuts": "Escape",
      onclick: () => stop(),
    },
    app.t("charge.known.undo"),
    keyCap("Esc"),
  );
  const el = h("div", { class: "count", "data-test": "known-countdown", hidden: true }, number, sentence, undo);

  function draw() {
    show(el, timer !== 0);
    text(number, String(left));
    if (timer === 0) text(sentence, "");
    else if (left > 0) text(sentence, app.plural("charge.known.sendingIn", left, { customer }));
  }
  function tick() {
    left -= 1;
    draw();
    if (left > 0) return;
    const chosen = customerId;
    window.clearInterval(timer);
    send(chosen).finally(() => {
      timer = 0;
      draw();
      stopped();
    });
  }
  function stop() {
    if (timer === 0 || left === 0) return;
    window.clearInterval(timer);
    timer = 0;
    left = 0;
    draw();
    app.announce(app.t("charge.known.undone"));
    stopped();
  }
  return {
    el,
    stop,
    isRunning: () => timer !== 0,
    /** Whom it is for, as long as it runs. */
    customer: () => (timer === 0 ? null : customerId),
    /** @param {() => void} listener */
    onStop(listener) {
      stopped = listener;
    },
    /** @param {string} id @param {string} name */
    start(id, name) {
      if (timer !== 0) return;
      customerId = id;
      customer = name;
      left = SECONDS;
      timer = window.setInterval(tick, 1000);
      draw();
    },
  };
}
