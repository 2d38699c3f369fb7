// @ts-check
/** @import { CustomerDetail } from "../../generated/api.js" */
/** @import { App, State } from "../../app/types.js" */
import { fill, h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";
import { createActions } from "./actions.js";
import { createConsents } from "./consents.js";
import { createLabel } from "./label.js";
import { aboutPerson, standingBadge } from "./person.js";
import { createPurchases } from "./purchases.js";

/** One remembered customer. A newer view asks for the same customer once more, and what did not change stays untouched.
 * @param {App} app @param {() => void} changed */
export function createDetail(app, changed) {
  /** @type {string | null} */
  let shown = null;
  /** The view the customer was asked for at. */
  let revision = 0;
  /** Whom an answer is awaited of. @type {string | null} */
  let asking = null;
  let wantsFocus = false;
  const number = h("h2", { class: "detail__title customer__number", tabindex: "-1", "data-test": "customer-number" });
  const badge = h("span", { class: "customer__standing" });
  const called = h("p", { class: "customer__label", "data-test": "customer-label-shown" });
  const visit = h("p", { class: "detail__sub" });
  const kept = h("p", { class: "detail__sub" });
  const notes = h("ul", { class: "customer__notes", "data-test": "customer-notes" });
  const label = createLabel(app, accept);
  const actions = createActions(app, { accept, left });
  const consents = createConsents(app);
  const purchases = createPurchases(app);
  const el = h(
    "article",
    { class: "detail customer", "data-test": "customer-detail", hidden: true },
    h(
      "div",
      { class: "detail__head" },
      h("div", { class: "customer__who" }, h("div", { class: "customer__name" }, number, badge), called, visit, kept),
    ),
    h("div", { class: "detail__main" }, notes, label.el, actions.el, consents.el),
    h("div", { class: "detail__story" }, purchases.el),
  );

  const loading = createLoading(app, { shape: "sheet", place: el, again: load });

  /** @param {CustomerDetail} next */
  function accept(next) {
    if (next.row.id !== shown) return;
    revision = app.store.get().view?.revision ?? 0;
    draw(next);
    changed();
  }
  /** Somebody who is not remembered any more. */
  function left() {
    app.store.set({ customerId: null });
    changed();
  }
  /** @param {CustomerDetail} next */
  function draw(next) {
    const about = aboutPerson(app, next.row);
    text(number, app.format.masked(next.row.lastDigits));
    fill(badge, standingBadge(app, next.row.standing));
    text(called, next.row.label ?? "");
    show(called, next.row.label !== null);
    text(visit, `${about.visit} · ${about.habit}`);
    text(kept, about.kept);
    fill(notes, ...notesOf(app, next));
    show(notes, notes.childElementCount > 0);
    label.draw(next);
    actions.draw(next);
    consents.draw(next.consents);
    purchases.draw(next.purchases, next.row.visits);
    const isFirst = el.hidden;
    show(el, true);
    // With very large text it stands below the whole list.
    if (isFirst && el.getBoundingClientRect().top > window.innerHeight) el.scrollIntoView({ block: "start" });
    if (!wantsFocus) return;
    wantsFocus = false;
    number.focus({ preventScroll: true });
  }
  /** Nothing of whom it showed stays in the page. */
  function empty() {
    show(el, false);
    for (const told of [number, called, visit, kept]) text(told, "");
    for (const told of [badge, notes]) fill(told);
    actions.reset();
    label.reset();
    consents.clear();
    purchases.clear();
  }
  async function load() {
    const customerId = shown;
    if (customerId === null || asking === customerId) return;
    asking = customerId;
    revision = app.store.get().view?.revision ?? 0;
    const answer = await loading.follow(
      (fail) =>
        app.call(
          "customer_detail",
          { customerId },
          {
            onError: (error) => {
              // Forgotten meanwhile, perhaps because the day ended: the list shows who is left.
              if (error.code !== "gone") fail(error);
              else if (shown === customerId) left();
            },
          },
        ),
      !el.hidden,
    );
    if (asking === customerId) asking = null;
    if (answer && shown === customerId) draw(answer);
  }
  return {
    el,
    loading: loading.el,
    dialogs: actions.dialogs,
    /** @param {State} state */
    update({ customerId, view }) {
      if (customerId === shown) {
        if (shown !== null && view && view.revision > revision) load();
        return;
      }
      shown = customerId;
      asking = null;
      empty();
      loading.clear();
      if (customerId === null) return;
      el.parentElement?.scrollTo({ top: 0 });
      load();
    },
    /** Whoever opened it by a key goes on from its head. */
    focusWhenDrawn() {
      wantsFocus = true;
      if (!el.hidden && asking === null) number.focus({ preventScroll: true });
    },
  };
}

/** What there is to know beside the consents. @param {App} app @param {CustomerDetail} detail */
function notesOf(app, { row, prefersCode, hasRequestOut, wasAnothers, forgottenAt }) {
  return [
    row.standing === "withdrawn" ? note("warning", app.t("customers.withdrawnText"), "withdrawn") : null,
    hasRequestOut ? note("clock", app.t("customers.requestOut"), "request-out") : null,
    prefersCode ? note("qr", app.t("customers.prefersCode"), "prefers-code") : null,
    wasAnothers ? note("info", app.t("customers.wasAnothers"), "was-anothers") : null,
    forgottenAt && row.standing !== "withdrawn"
      ? note("info", app.t("customers.forgottenAt", { date: app.format.date(forgottenAt) }), "forgotten-at")
      : null,
  ];
}

/** @param {import("../../app/icons.js").IconName} picture @param {string} words @param {string} kind */
function note(picture, words, kind) {
  return h("li", { class: "customer__note", "data-note": kind }, icon(picture), h("span", null, words));
}
