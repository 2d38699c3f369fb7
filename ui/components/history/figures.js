// @ts-check
/** @import { HistoryView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, keyed, show, text } from "../../app/dom.js";

/** The sums of the day: what was captured, what went back, and what is left of it. @param {App} app */
export function createFigures(app) {
  const count = figure(app.t("history.count"), "history-count");
  const captured = figure(app.t("history.captured"), "history-captured");
  const refunded = figure(app.t("history.refunded"), "history-refunded");
  const sum = figure(app.t("history.sum"), "history-sum");
  const vat = h("dl", { class: "history__vat history__vat--rates" });
  // As high as it will be, so that nothing moves when the day has come.
  const clear = () => {
    for (const one of [count, captured, refunded, sum]) text(one.number, "–");
    for (const one of [captured, refunded]) show(one.el, false);
    vat.replaceChildren();
  };
  clear();
  const el = h(
    "div",
    { class: "history__figures" },
    h("dl", { class: "history__vat" }, count.el, captured.el, refunded.el, sum.el),
    vat,
  );
  return {
    el,
    clear,
    /** @param {HistoryView} history */
    draw(history) {
      const isRefunded = history.refunded.minor !== 0;
      text(count.number, String(history.count));
      text(captured.number, app.format.money(history.captured));
      text(refunded.number, app.format.money(history.refunded));
      text(sum.number, app.format.money(history.sum));
      text(sum.name, app.t(isRefunded ? "history.net" : "history.sum"));
      show(captured.el, isRefunded);
      show(refunded.el, isRefunded);
      keyed(
        vat,
        history.vat,
        (rate) => String(rate.basisPoints),
        () => figure("", null).el,
        (node, rate) => {
          if (!node.firstElementChild || !node.lastElementChild) return;
          text(node.firstElementChild, app.t("history.vatOf", { rate: app.format.rate(rate.basisPoints) }));
          text(node.lastElementChild, app.format.amount(rate.tax));
          node.lastElementChild.classList.add("figure__number--small");
        },
      );
    },
  };
}

/** @param {string} word @param {string | null} test */
function figure(word, test) {
  const name = h("dt", { class: "figure__name" }, word);
  const number = h("dd", { class: "figure__number", "data-test": test });
  return { el: h("div", { class: "figure" }, name, number), name, number };
}
