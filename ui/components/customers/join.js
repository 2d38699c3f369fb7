// @ts-check
/** @import { CustomerDetail, CustomerRow, HeldEdit } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { armed } from "../../app/armed.js";
import { attribute, fill, h, keyed, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { unlessKeptDown } from "../charge/enter.js";
import { createDialog } from "../dialog/dialog.js";
import { createFinder } from "./finder.js";
import { aboutPerson, standingBadge } from "./person.js";

/** No more are shown than can be told apart; more wants another digit. */
const MOST = 5;

/** Makes two records of one person one. Both stand side by side before anything is joined.
 * @param {App} app @param {(detail: CustomerDetail) => void} joined */
export function createJoinDialog(app, joined) {
  const { t } = app;
  let asked = 0;
  /** @type {CustomerRow[]} */
  let found = [];
  /** Whom Enter chooses. @type {string | null} */
  let onlyId = null;
  /** Found in another reading of the digits than as they stand: to be looked at before it is chosen. */
  let isTypedOn = false;
  /** The one kept first. @type {[CustomerRow, CustomerRow] | null} */
  let pair = null;
  /** @type {CustomerRow | null} */
  let opened = null;
  const finder = createFinder(app, "join", t("customers.joining.search"), {
    ask: look,
    chosen: () => finder.then(chooseOnly),
    refused: (error) => text(said, fieldSentence(app, error)),
  });
  const said = h("p", { class: "customers__said", role: "status", "data-test": "join-said" });
  const list = h("ul", { class: "matches", "data-test": "join-matches" });
  const search = h(
    "div",
    { class: "joining__search" },
    h("p", { class: "field__label" }, t("customers.joining.search")),
    finder.el,
    said,
    list,
  );
  const cards = h("div", { class: "joining__pair" });
  const swap = h(
    "button",
    { type: "button", class: "button", "data-test": "join-swap", onclick: turn },
    t("customers.joining.swap"),
  );
  const again = h(
    "button",
    { type: "button", class: "button", "data-test": "join-again", onclick: chooseAgain },
    t("customers.joining.again"),
  );
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "join-problem" });
  /** @type {HTMLButtonElement} */
  const go = h(
    "button",
    { type: "button", class: "button button--strong button--big", "data-test": "join-go" },
    h("span", { "data-word": true }, t("customers.joining.go")),
  );
  const disarm = armed(go, t("customers.joining.goAgain"), send);
  const both = h(
    "div",
    { class: "joining__both" },
    cards,
    h("div", { class: "customer__buttons" }, swap, again),
    problem,
    go,
  );
  const { el } = createDialog(
    app,
    "join",
    t("customers.joining.title"),
    h("p", { class: "dialog__text" }, t("customers.joining.text")),
    search,
    both,
  );
  el.addEventListener("close", () => {
    opened = null;
    attribute(el, "data-customer", null);
    reset();
  });

  /** @param {HeldEdit | null} edit */
  async function look(edit) {
    const mine = ++asked;
    const answer = await app.call("customers", { field: "join", edit, offset: 0 });
    if (mine !== asked) return undefined;
    const others = answer?.found.rows.filter((row) => row.id !== opened?.id) ?? [];
    const isAsked = answer !== undefined && answer.number.digits > 0;
    found = isAsked ? others.slice(0, MOST) : [];
    isTypedOn = isAsked && answer.found.isTypedOn;
    onlyId = isAsked ? answer.found.only : null;
    text(said, isAsked ? sentence(answer.missing, others.length) : "");
    draw();
    return answer?.number;
  }
  /** @param {number} missing @param {number} count */
  function sentence(missing, count) {
    if (missing > 0) return app.plural("charge.known.need", missing);
    if (count === 0) return t("customers.foundNone");
    const read = isTypedOn ? [t("charge.known.typedOn")] : [];
    if (count > MOST) return [...read, t("charge.known.more")].join(" ");
    return isTypedOn ? [...read, t("charge.known.check")].join(" ") : "";
  }
  function draw() {
    keyed(
      list,
      found,
      (row) => row.id,
      (row) =>
        h(
          "li",
          null,
          h(
            "button",
            {
              type: "button",
              class: "match",
              "data-test": "join-match",
              "data-customer": row.id,
              onclick: () => choose(row),
              onkeydown: unlessKeptDown,
            },
            ...words(row),
          ),
        ),
    );
    show(search, pair === null);
    show(both, pair !== null);
    if (!pair) {
      fill(cards);
      return;
    }
    const [kept, lost] = pair;
    fill(cards, card(kept, true), card(lost, false));
  }
  /** @param {CustomerRow} row */
  function words(row) {
    const about = aboutPerson(app, row);
    return [
      h("span", { class: "match__number" }, app.format.masked(row.lastDigits)),
      h("span", { class: row.label ? "match__when match__label" : "match__when" }, row.label ?? about.visit),
      h("span", { class: "match__habit" }, row.label ? `${about.visit} · ${about.habit}` : about.habit),
    ];
  }
  /** @param {CustomerRow} row @param {boolean} isKept */
  function card(row, isKept) {
    const about = aboutPerson(app, row);
    return h(
      "section",
      {
        class: `joining__card${isKept ? " joining__card--kept" : ""}`,
        "data-test": isKept ? "join-kept" : "join-lost",
        "data-customer": row.id,
      },
      h("p", { class: "joining__what" }, t(isKept ? "customers.joining.kept" : "customers.joining.lost")),
      h(
        "p",
        { class: "customer__name" },
        h("strong", { class: "customer__number" }, app.format.masked(row.lastDigits)),
        standingBadge(app, row.standing),
      ),
      row.label ? h("p", { class: "customer__label" }, row.label) : null,
      h("p", { class: "detail__sub" }, about.visit, " · ", about.habit),
      h("p", { class: "detail__sub" }, about.kept),
    );
  }
  function chooseOnly() {
    const only = found.find(({ id }) => id === onlyId);
    if (only) choose(only);
    // Looked at by one Enter, chosen by the next.
    else if (found.length === 1) list.querySelector("button")?.focus();
  }
  /** @param {CustomerRow} row */
  function choose(row) {
    if (!opened) return;
    pair = [opened, row];
    draw();
    swap.focus();
  }
  function turn() {
    if (pair) pair = [pair[1], pair[0]];
    disarm();
    draw();
  }
  function chooseAgain() {
    pair = null;
    disarm();
    text(problem, "");
    draw();
    finder.input.focus();
  }
  async function send() {
    if (!pair) return;
    const [kept, lost] = pair;
    const answer = await app.callApproved(
      "join_customers",
      { keptId: kept.id, joinedId: lost.id },
      {
        about: t("customers.aboutJoin", {
          kept: app.format.masked(kept.lastDigits),
          lost: app.format.masked(lost.lastDigits),
        }),
        button: go,
        onError: (error) =>
          text(problem, error.code === "notNow" ? t("customers.joining.notNow") : fieldSentence(app, error)),
      },
    );
    if (!answer) return;
    el.close();
    app.announce(t("customers.joining.done", { customer: app.format.masked(answer.row.lastDigits) }));
    joined(answer);
  }
  /** Nothing of what was typed or found stays behind. */
  function reset() {
    asked += 1;
    disarm();
    pair = null;
    found = [];
    finder.reset();
    text(said, "");
    text(problem, "");
    draw();
  }
  return {
    el,
    /** @param {CustomerDetail} detail */
    open(detail) {
      opened = detail.row;
      reset();
      attribute(el, "data-customer", detail.row.id);
      el.showModal();
      finder.input.focus();
    },
  };
}
