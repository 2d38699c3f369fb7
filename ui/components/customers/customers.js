// @ts-check
/** @import { CustomerRow, CustomersView, TillView } from "../../generated/api.js" */
/** @import { App, Component, State } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createDetail } from "./detail.js";
import { createLetInDialog } from "./let-in.js";
import { createList } from "./list.js";

/** Everybody who is remembered, and one of them opened: what is kept, what was agreed to, and what can be done.
 * @param {App} app @returns {Component & { search(): void, stepBack(): void }} */
export function createCustomers(app) {
  /** What the list was fetched for; nothing while nobody looks. */
  let seen = "";
  let isNone = false;
  const list = createList(app, { open, drawn });
  const detail = createDetail(app, () => list.again());
  const letIn = createLetInDialog(app);
  const title = h("h1", { class: "page__title", tabindex: "-1" }, app.t("customers.title"));
  const again = h(
    "button",
    {
      type: "button",
      class: "button customers__let-in",
      "data-test": "customers-let-in",
      "aria-haspopup": "dialog",
      onclick: () => letIn.open(),
    },
    app.t("customers.letIn"),
  );
  const kept = h("p", { class: "page__text", "data-test": "customers-kept" });
  const hint = h(
    "div",
    { class: "nothing" },
    icon("person", "icon nothing__icon"),
    h("p", null, app.t("customers.choose")),
  );
  const none = h(
    "div",
    { class: "nothing", "data-test": "customers-none", hidden: true },
    icon("person", "icon nothing__icon"),
    h("h2", null, app.t("customers.emptyTitle")),
    h("p", null, app.t("customers.emptyText", { tick: app.t("charge.remember") })),
  );
  const right = h("div", { class: "history__right" }, hint, none, detail.loading, detail.el);
  const el = h(
    "section",
    { class: "page page--wide" },
    h("div", { class: "page__head customers__head" }, title, again, kept),
    h("div", { class: "history customers" }, list.el, right),
    letIn.el,
    ...detail.dialogs,
  );

  /** @param {CustomerRow} row @param {boolean} isByKey */
  function open(row, isByKey) {
    app.store.set({ customerId: row.id });
    if (isByKey) detail.focusWhenDrawn();
  }
  /** @param {CustomersView} view */
  function drawn(view) {
    text(kept, told(view));
    isNone = view.total === 0 && !list.isSearching();
    show(none, isNone);
    draw(app.store.get());
  }
  /** @param {CustomersView} view */
  function told({ unusedMonths, lastSwept }) {
    const unused = app.plural("customers.unused", unusedMonths);
    return lastSwept
      ? `${unused} ${app.plural("customers.swept", lastSwept.count, { date: app.format.date(lastSwept.at) })}`
      : unused;
  }
  /** @param {State} state */
  function draw(state) {
    show(hint, state.customerId === null && !isNone);
    list.mark(state.customerId);
    detail.update(state);
  }
  return {
    el,
    update(state) {
      if (state.tab !== "customers" || !state.view?.clerk) {
        if (seen === "") return;
        seen = "";
        list.clear();
        letIn.el.close();
        detail.update({ ...state, customerId: null });
        return;
      }
      const fresh = `at ${whatCounts(state.view)}`;
      if (seen !== fresh) {
        seen = fresh;
        list.again();
      }
      draw(state);
    },
    search: list.search,
    stepBack() {
      const { customerId } = app.store.get();
      const wasInside = right.contains(document.activeElement);
      app.store.set({ customerId: null });
      if (wasInside && customerId !== null) list.focus(customerId);
    },
  };
}

/** Changes when somebody has paid: then another one may be remembered. @param {TillView} view */
function whatCounts(view) {
  return [...view.recent.map((row) => row.rowId), view.clerk?.id, view.sale?.payment?.remembering].join(" ");
}
