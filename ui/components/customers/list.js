// @ts-check
/** @import { CustomerRow, CustomersView, ListedByNumber, HeldEdit } from "../../generated/api.js" */
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
  /** Rises when the list is left: what waits for a key that is on its way is not fetched then. */
  let left = 0;
  /** Enter was pressed before the answer to what was typed had come. */
  let opensOnly = false;
  /** @type {CustomerRow[]} */
  let rows = [];
  /** @type {ListedByNumber | null} */
  let listed = null;
  const finder = createFinder(app, "customers", app.t("customers.search"), {
    ask: (edit) => load(0, 0, edit),
    chosen: () => afterTyping(openOnly),
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
      onclick: () => afterTyping(() => load(rows.length, 0, null)),
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

  /** Fetches page after page, from one row on until so many are there, after what was typed has changed.
   * @param {number} from @param {number} enough @param {HeldEdit | null} edit */
  async function load(from, enough, edit) {
    const mine = ++asked;
    let found = rows.slice(0, from);
    let change = edit;
    /** @type {ListedByNumber | undefined} */
    let page;
    const answer = await loading.follow(async (fail) => {
      for (;;) {
        const args = { field: /** @type {const} */ ("customers"), edit: change, offset: found.length };
        change = null;
        page = await app.call("customers", args, { onError: fail });
        if (!page || mine !== asked) return undefined;
        const { rows: more, hasMore } = page.found;
        found = [...found, ...more];
        if (page.number.digits > 0 || !hasMore || more.length === 0 || found.length >= enough) return page;
      }
    }, listed !== null);
    if (answer && mine === asked) {
      listed = answer;
      rows = found;
      draw();
      on.drawn(answer.found);
      if (opensOnly) openOnly();
    }
    return page?.number;
  }
  function isSearching() {
    return listed !== null && listed.number.digits > 0;
  }
  function draw() {
    if (!listed) return;
    keyed(list, rows, (row) => row.id, createRow, updateRow);
    show(list, rows.length > 0);
    // Who is looked for by digits is not turned over page by page: another digit narrows it.
    show(more, listed.found.hasMore && !isSearching());
    text(said, sentence(listed));
    mark(app.store.get().customerId);
  }
  /** @param {ListedByNumber} answer */
  function sentence({ number, missing, found: { total, hasMore, isTypedOn } }) {
    if (missing > 0) return app.plural("charge.known.need", missing);
    if (number.digits === 0) return total === 0 ? "" : app.plural("customers.count", total);
    if (total === 0) return app.t("customers.foundNone");
    const read = isTypedOn ? [app.t("charge.known.typedOn")] : [];
    if (hasMore) return [...read, app.t("charge.known.more")].join(" ");
    return [app.plural("customers.found", total), ...read].join(". ");
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
    const only = rows.find(({ id }) => id === listed?.found.only);
    if (only) on.open(only, true);
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
    afterTyping(() => load(0, rows.length, null));
  }
  /** @param {() => unknown} act */
  function afterTyping(act) {
    const mine = left;
    finder.then(() => {
      if (mine === left) act();
    });
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
      left += 1;
      loading.clear();
      finder.reset();
      rows = [];
      listed = null;
      fill(list);
      text(said, "");
      show(more, false);
    },
  };
}
