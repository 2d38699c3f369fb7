// @ts-check
/** @import { CustomerDetail } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, fill, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createDialog } from "../dialog/dialog.js";
import { fieldSentence } from "../../app/errors.js";

/** Says what goes and what stays, before and after. @param {App} app @param {() => void} left */
export function createForgetDialog(app, left) {
  /** @type {CustomerDetail | null} */
  let detail = null;
  const { t } = app;
  const goes = createColumn("trash", "forget-goes");
  const stays = createColumn("check", "forget-stays");
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "forget-problem" });
  /** @type {HTMLButtonElement} */
  const go = h(
    "button",
    { type: "button", class: "button button--strong button--big", "data-test": "forget-go", onclick: send },
    t("customers.forgetting.go"),
  );
  const close = h(
    "button",
    { type: "button", class: "button button--big", "data-test": "forget-close", onclick: () => el.close() },
    t("common.close"),
  );
  const { el, heading } = createDialog(
    app,
    "forget",
    "",
    h("div", { class: "forgetting" }, goes.el, stays.el),
    problem,
    go,
    close,
  );
  el.addEventListener("close", () => {
    detail = null;
    text(heading, "");
  });

  async function send() {
    if (!detail) return;
    const done = await app.callApproved(
      "forget_customer",
      { customerId: detail.row.id },
      {
        about: t("customers.aboutForget", { customer: app.format.masked(detail.row.lastDigits) }),
        button: go,
        onError: (error) =>
          text(problem, error.code === "notNow" ? t("customers.requestOut") : fieldSentence(app, error)),
      },
    );
    if (!done) return;
    draw(true);
    close.focus();
    app.announce(t("customers.forgetting.done"));
    left();
  }
  /** @param {boolean} isDone */
  function draw(isDone) {
    if (!detail) return;
    const { row, keptOutMonths, hasRequestOut, exportedAt, hasParkedNames } = detail;
    text(
      heading,
      isDone
        ? t("customers.forgetting.done")
        : t("customers.forgetting.title", { customer: app.format.masked(row.lastDigits) }),
    );
    goes.draw(t(isDone ? "customers.forgetting.gone" : "customers.forgetting.goes"), [
      t("customers.forgetting.number"),
      row.label === null ? "" : t("customers.forgetting.label"),
      t("customers.forgetting.id"),
      t("customers.forgetting.link"),
      t("customers.forgetting.names"),
    ]);
    stays.draw(t(isDone ? "customers.forgetting.kept" : "customers.forgetting.stays"), [
      t("customers.forgetting.sales"),
      t("customers.forgetting.record"),
      t("customers.forgetting.typed"),
      hasParkedNames ? t("customers.forgetting.namesBefore") : "",
      app.plural("customers.forgetting.mark", keptOutMonths),
      exportedAt === null ? "" : t("customers.forgetting.files", { date: app.format.date(exportedAt) }),
    ]);
    text(problem, hasRequestOut && !isDone ? t("customers.requestOut") : "");
    el.dataset.done = String(isDone);
    show(go, !isDone && !hasRequestOut);
    show(close, isDone);
  }
  return {
    el,
    /** @param {CustomerDetail} next */
    open(next) {
      detail = next;
      draw(false);
      el.showModal();
    },
  };
}

/** @param {import("../../app/icons.js").IconName} picture @param {string} test */
function createColumn(picture, test) {
  const title = h("h3", { class: "forgetting__title" });
  const list = h("ul", { class: "forgetting__list" });
  const el = h("section", { class: "forgetting__column", "data-test": test }, title, list);
  return {
    el,
    /** @param {string} name @param {string[]} items */
    draw(name, items) {
      fill(title, icon(picture), name);
      fill(list, ...items.filter(Boolean).map((item) => h("li", null, `${item}.`)));
    },
  };
}
