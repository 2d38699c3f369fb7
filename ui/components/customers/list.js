// @ts-check
/** @import { CustomerRow, CustomersView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, keyed, show, text } from "../../app/dom.js";
import { createLoading } from "../loading/loading.js";
import { createFinder } from "./finder.js";
import { aboutPerson, standingBadge } from "./person.js";

/** Remembered customers, latest visit first, found by the digits of their number. What stands there stays until the
 * newer answer has come.
 * @param {App} app @param {{ open(row: CustomerRow, isByKey: boolean): void, drawn(view: CustomersView): void }} on */
export function createList(app, on) {
  let asked = 0;
  /** Enter was pressed before the answer to what was typed had come. */
  let opensOnly = false;
  /** @type {CustomerRow[]} */
  let rows = [];
  /** @type {CustomersView | null} */
  let view = null;
  const finder = createFinder(app, "customers-digits", app.t("customers.search"), {
    typed: () => load(0, 0),
    chosen: openOnly,
    down: () => step(null, 1),
    key: "/",
  });
  const said = h("p", { class: "customers__said", role: "status", "data-test": "customers-said" });
  const list = h("ul", {
    class: "history__list",
    "aria-label": app.t("customers.list"),
    "data-test": "customers",
    onkeydown: arrows,
  });
  /** @type {HTMLButtonElement} */
  const more = h(
    "button",
    {
      type: "button",
      class: "button customers__more",
      "data-test": "customers-more",
      hidden: true,
      onclick: () => load(rows.length, 0),
    },
    app.t("customers.more"),
  );
  const loading = createLoading(app, { shape: "rows", place: list, again: () => again() });
  const el = h(
    "div",
    { class: "history__left" },
    h("div", { class: "customers__find" }, finder.el, said),
    loading.el,
    list,
    h("div", { class: "customers__below" }, more),
  );

  /** Fetches page after page, from one row on until so many are there. @param {number} from @param {number} enough */
  async function load(from, enough) {
    const mine = ++asked;
    let found = rows.slice(0, from);
    const answer = await loading.follow(async (fail) => {
      const digits = finder.digits();
      const isByDigits = isSearching();
      for (;;) {
        const page = await app.call("customers", { digits, offset: found.length }, { onError: fail });
        if (!page || mine !== asked) return undefined;
        found = [...found, ...page.rows];
        if (isByDigits || !page.hasMore || page.rows.length === 0 || found.length >= enough) return page;
      }
    }, view !== null);
    if (!answer || mine !== asked) return;
    view = answer;
    rows = found;
    draw();
    on.drawn(answer);
    if (!opensOnly) return;
    opensOnly = false;
    openOnly();
  }
  function isSearching() {
    return finder.digits() !== "";
  }
  function draw() {
    if (!view) return;
    keyed(list, rows, (row) => row.id, createRow, updateRow);
    show(list, rows.length > 0);
    // Who is looked for by digits is not turned over page by page: another digit narrows it.
    show(more, view.hasMore && !isSearching());
    text(said, sentence(view));
    mark(app.store.get().customerId);
  }
  /** @param {CustomersView} answer */
  function sentence({ digitsNeeded, total, hasMore }) {
    const typed = finder.digits().length;
    if (digitsNeeded !== null) return app.plural("charge.known.need", digitsNeeded - typed);
    if (typed === 0) return total === 0 ? "" : app.plural("customers.count", total);
    if (hasMore) return app.t("charge.known.more");
    return total === 0 ? app.t("customers.foundNone") : app.plural("customers.found", total);
  }
  /** @param {CustomerRow} row */
  function createRow(row) {
    // A press of a key has no place; then the reading goes on in what was opened.
    return h(
      "li",
      null,
      h("button", {
        type: "button",
        class: "sale-row customer-row",
        "data-test": "customer",
        "data-customer": row.id,
        onclick: (/** @type {MouseEvent} */ event) => on.open(row, event.detail === 0),
      }),
    );
  }
  /** @param {HTMLElement} node @param {CustomerRow} row */
  function updateRow(node, row) {
    const about = aboutPerson(app, row);
    if (node.firstElementChild)
      fill(
        node.firstElementChild,
        h("span", { class: "customer-row__number" }, app.format.masked(row.lastDigits)),
        standingBadge(app, row.standing),
        row.label ? h("span", { class: "customer-row__label" }, row.label) : null,
        h("span", { class: "customer-row__visit" }, about.visit, " · ", about.habit),
        h("span", { class: "customer-row__kept" }, about.agreed),
      );
  }
  /** @param {string | null} customerId */
  function mark(customerId) {
    for (const button of buttons()) attribute(button, "aria-pressed", String(button.dataset.customer === customerId));
  }
  function buttons() {
    return /** @type {HTMLButtonElement[]} */ ([...list.querySelectorAll(".customer-row")]);
  }
  function openOnly() {
    // What is drawn may be of other digits: the answer to these opens it.
    opensOnly = list.getAttribute("aria-busy") === "true";
    if (opensOnly) return;
    const [only, another] = rows;
    if (only && !another && finder.digits() !== "") on.open(only, true);
    else step(null, 1);
  }
  /** @param {Element | null} from @param {number} by */
  function step(from, by) {
    const all = buttons();
    const next = all[from === null ? 0 : all.findIndex((button) => button === from) + by];
    if (next) next.focus();
    else if (by < 0) finder.input.focus();
  }
  /** @param {KeyboardEvent} event */
  function arrows(event) {
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    step(event.target, event.key === "ArrowUp" ? -1 : 1);
  }
  function again() {
    load(0, rows.length);
  }
  return {
    el,
    mark,
    isSearching,
    /** Fetches everything that stands there once more. */
    again,
    search() {
      finder.input.focus();
      finder.input.select();
    },
    /** The row of a customer has the focus, or the field if the row is not there. @param {string} customerId */
    focus(customerId) {
      (buttons().find((button) => button.dataset.customer === customerId) ?? finder.input).focus();
    },
    /** Nothing of what was typed or found stays behind. */
    clear() {
      asked += 1;
      loading.clear();
      finder.reset();
      rows = [];
      view = null;
      fill(list);
      text(said, "");
      show(more, false);
    },
  };
}
