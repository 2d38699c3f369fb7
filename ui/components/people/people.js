// @ts-check
/** @import { PeopleView, PersonRow } from "../../generated/api.js" */
/** @import { App, State } from "../../app/types.js" */
import { attribute, fill, h, keyed, part, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";

/** Who works at the till, and who left. The owner changes it, everybody may look. @param {App} app */
export function createPeople(app) {
  /** What the list was fetched for; anything else fetches it anew. */
  let loadedFor = "";
  let isDrawn = false;
  const add = h(
    "button",
    {
      type: "button",
      class: "button button--strong",
      "data-test": "person-add",
      hidden: true,
      onclick: () => ask(null),
    },
    icon("plus"),
    app.t("people.add"),
  );
  const rows = h("tbody", { "data-test": "people" });
  const heads = /** @type {const} */ (["name", "role"]);
  const table = h(
    "table",
    { class: "articles", hidden: true },
    h("caption", { class: "only-heard" }, app.t("people.title")),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        ...heads.map((head) => h("th", { scope: "col", class: `people__${head}` }, app.t(`people.${head}`))),
      ),
    ),
    rows,
  );
  const head = h(
    "div",
    { class: "people__head" },
    h("p", { class: "card__text people__text" }, app.t("people.text")),
    add,
  );
  const list = h("div", { class: "card people-card" });
  const loading = createLoading(app, { shape: "rows", place: list, again: load });
  list.append(head, loading.el, table);
  const el = h("div", { class: "settings settings--one" }, list);

  /** @param {PersonRow | null} person */
  function ask(person) {
    app.store.set({ personAsked: { person } });
    app.openDialog("person");
  }
  async function load() {
    const answer = await loading.follow((fail) => app.call("people", {}, { onError: fail }), isDrawn);
    if (answer) draw(answer);
  }
  /** @param {PeopleView} next */
  function draw({ people, mayChange }) {
    isDrawn = true;
    show(add, mayChange);
    show(table, true);
    keyed(
      rows,
      people,
      // Whoever may change nothing gets no buttons.
      (person) => `${person.id} ${person.allowed.length > 0}`,
      (person) => createRow(person),
      (row, person) => updateRow(app, row, person, () => ask(person)),
    );
  }
  return {
    el,
    /** @param {State} state @param {boolean} isLookedAt */
    update(state, isLookedAt) {
      const wanted = `${state.view?.clerk?.id} ${state.view?.movedAt} ${state.peopleChanged}`;
      if (!isLookedAt || loadedFor === wanted) return;
      loadedFor = wanted;
      load();
    },
    /** The next one to look may do something else. */
    forget() {
      if (loadedFor === "") return;
      loadedFor = "";
      isDrawn = false;
      rows.replaceChildren();
      show(table, false);
      show(add, false);
    },
  };
}

/** @param {PersonRow} person */
function createRow(person) {
  const may = person.allowed.length > 0;
  const called = may
    ? h("button", { type: "button", class: "articles__open people__called", "aria-haspopup": "dialog" })
    : h("div", { class: "articles__open people__called" });
  return h(
    "tr",
    { class: may ? "articles__row" : "people__row" },
    h("td", { class: "articles__name people__name" }, called),
    h("td", { class: "people__role" }),
  );
}

/** @param {App} app @param {HTMLElement} row @param {PersonRow} person @param {() => void} open */
function updateRow(app, row, person, open) {
  const called = part(row, ".people__called");
  attribute(called, "data-test", `person-${person.name.toLowerCase()}`);
  attribute(row, "data-left", String(person.leftAt !== null));
  row.onclick = person.allowed.length > 0 ? open : null;
  text(part(row, ".people__role"), app.t(`sign.role.${person.role}`));
  fill(called, h("span", { class: "articles__called" }, person.name), " ", ...badges(app, person));
}

/** @param {App} app @param {PersonRow} person */
function badges(app, { isYourself, leftAt, hasPin }) {
  const quiet = "badge badge--quiet";
  return [
    isYourself ? h("span", { class: quiet }, app.t("people.you")) : null,
    leftAt === null ? null : h("span", { class: quiet }, app.t("people.left", { date: app.format.date(leftAt) })),
    leftAt === null && !hasPin ? h("span", { class: "badge" }, app.t("sign.noPin")) : null,
  ];
}
