// @ts-check
/** @import { UnpaidDetailView, UnpaidRow } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createPlainLine } from "../order/line.js";
import { createStory } from "./story.js";
import { vatRow } from "./detail-body.js";

/** Sales begun on the day that are not paid, so that no story is out of reach. @param {App} app */
export function createUnpaid(app) {
  const count = h("span", { class: "page__count" });
  const list = h("ul", { class: "history__list" });
  const el = h(
    "section",
    { class: "unpaid", "data-test": "unpaid", "aria-labelledby": "unpaid-title" },
    h(
      "div",
      { class: "unpaid__head" },
      h("h2", { class: "unpaid__title", id: "unpaid-title" }, app.t("history.unpaid")),
      count,
    ),
    list,
  );

  /** @param {UnpaidRow} row */
  function createRow(row) {
    const more = row.lineCount > 1 ? app.plural("history.more", row.lineCount - 1) : "";
    return h(
      "li",
      null,
      h(
        "button",
        {
          type: "button",
          class: "sale-row sale-row--unpaid",
          "data-test": `unpaid-${row.number}`,
          onclick: () => app.store.set({ historyUnpaidId: row.saleId }),
        },
        h("span", { class: "sale-row__time" }, app.format.time(row.openedAt)),
        h(
          "span",
          { class: "sale-row__what" },
          row.firstLine || app.t("history.noLines"),
          " ",
          h("span", { class: "sale-row__more" }, more),
        ),
        h("span", { class: "sale-row__amount" }, app.format.money(row.total)),
        h(
          "span",
          { class: "sale-row__sub" },
          icon("info", "icon sale-row__way"),
          [row.number, app.t(`unpaid.${row.state}`), row.clerkName].join(" · "),
        ),
      ),
    );
  }
  return {
    el,
    /** @param {UnpaidRow[]} rows @param {string | null} opened */
    draw(rows, opened) {
      show(el, rows.length > 0);
      text(count, String(rows.length));
      keyed(
        list,
        rows,
        (row) => `${row.saleId} ${row.state} ${row.total.decimal}`,
        createRow,
        (node, row) => {
          if (node.firstElementChild) attribute(node.firstElementChild, "aria-pressed", String(row.saleId === opened));
        },
      );
    },
  };
}

/** Lines, sums and story of a sale that is not paid. @param {App} app @param {HTMLElement} body @param {UnpaidDetailView} detail */
export function fillUnpaid(app, body, { row, lines, vat, story }) {
  fill(
    body,
    h(
      "div",
      { class: "detail__head" },
      h(
        "div",
        null,
        h("h2", { class: "detail__title" }, app.t("order.title", { number: row.number })),
        h(
          "p",
          { class: "detail__sub", "data-test": "unpaid-state", "data-state": row.state },
          app.t(`unpaid.${row.state}`),
          " · ",
          app.t("order.started", { time: app.format.when(row.openedAt, app.now()) }),
          " · ",
          row.clerkName,
        ),
      ),
      h("strong", { class: "detail__amount" }, app.format.money(row.total)),
    ),
    h(
      "div",
      { class: "detail__main" },
      h(
        "ol",
        { class: "detail__lines", "aria-label": app.t("history.lines") },
        ...lines.map((line) => createPlainLine(app, line)),
      ),
      h(
        "dl",
        { class: "sums detail__sums" },
        ...vat.map((one) => vatRow(app, one)),
        h(
          "div",
          { class: "sums__row sums__row--total" },
          h("dt", null, app.t("history.sum")),
          h("dd", null, app.format.money(row.total)),
        ),
      ),
      h("p", { class: "detail__sub" }, app.t("history.notPaidText")),
    ),
    h(
      "div",
      { class: "detail__story" },
      h("h3", { class: "detail__story-title" }, app.t("history.story")),
      createStory(app, story),
    ),
  );
}
