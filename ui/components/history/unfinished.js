// @ts-check
/** @import { WaitingView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, keyed, part, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { openWaiting } from "../tray/open.js";

/** The day's worklist: what is not finished, whether a request, a reservation or a refund. @param {App} app */
export function createUnfinished(app) {
  const count = h("span", { class: "page__count" });
  /** @type {WeakMap<HTMLElement, (row: WaitingView) => void>} */
  const rows = new WeakMap();
  const list = h("ul", { class: "history__list" });
  const el = h(
    "section",
    { class: "unfinished", "data-test": "unfinished", "aria-labelledby": "unfinished-title" },
    h(
      "div",
      { class: "unfinished__head" },
      icon("clock", "icon unfinished__icon"),
      h("h2", { class: "unfinished__title", id: "unfinished-title" }, app.t("history.unfinished")),
      count,
      h("p", { class: "unfinished__text" }, app.t("history.unfinishedText")),
    ),
    list,
  );

  /** @param {WaitingView} first */
  function createRow(first) {
    let row = first;
    /** @type {HTMLButtonElement} */
    const button = h(
      "button",
      {
        type: "button",
        class: "sale-row sale-row--open",
        "data-test": `unfinished-${first.saleNumber}`,
        onclick: () => openWaiting(app, row, button),
      },
      h("span", { class: "sale-row__time" }, app.format.time(first.since)),
      h("span", { class: "sale-row__what" }),
      h("span", { class: "sale-row__amount" }),
      h("span", { class: "sale-row__sub" }),
    );
    const el = h("li", null, button);
    rows.set(el, (next) => {
      row = next;
    });
    return el;
  }
  return {
    el,
    /** @param {WaitingView[]} waiting */
    draw(waiting) {
      show(el, waiting.length > 0);
      text(count, String(waiting.length));
      keyed(
        list,
        waiting,
        (row) => row.paymentId,
        createRow,
        (node, row) => {
          rows.get(node)?.(row);
          text(part(node, ".sale-row__what"), app.t(`reason.${row.reason}`));
          text(part(node, ".sale-row__amount"), app.format.money(row.amount));
          text(
            part(node, ".sale-row__sub"),
            [row.saleNumber, row.customer ? app.format.masked(row.customer.lastDigits) : "", row.clerkName]
              .filter(Boolean)
              .join(" · "),
          );
        },
      );
    },
  };
}
