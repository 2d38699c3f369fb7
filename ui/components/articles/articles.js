// @ts-check
/** @import { ArticlePage, ArticleRow } from "../../generated/api.js" */
/** @import { App, State } from "../../app/types.js" */
import { attribute, fill, h, keyed, part, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";

/** The shop's articles, page by page: the list may be long, so only what is looked at is fetched. @param {App} app */
export function createArticles(app) {
  let page = 1;
  /** What the list was fetched for; anything else fetches it anew. */
  let loadedFor = "";
  const search = h("input", {
    class: "search__input",
    type: "search",
    id: "articles-search",
    "data-scans": true,
    "data-test": "articles-search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: app.t("articles.searchHint"),
    "aria-label": app.t("articles.search"),
    oninput: () => turn(1),
  });
  const alsoOut = h("input", {
    type: "checkbox",
    class: "check__input",
    "data-test": "articles-also-out",
    onchange: () => turn(1),
  });
  const add = h(
    "button",
    { type: "button", class: "button button--strong", "data-test": "article-add", onclick: () => ask(null) },
    icon("plus"),
    app.t("articles.add"),
  );
  const bring = h(
    "button",
    { type: "button", class: "button", "data-test": "articles-import", onclick: () => app.openDialog("import") },
    app.t("articles.import"),
  );
  const rows = h("tbody", { "data-test": "articles" });
  const heads = /** @type {const} */ (["number", "name", "category", "vat", "price"]);
  const table = h(
    "table",
    { class: "articles", hidden: true },
    h("caption", { class: "only-heard" }, app.t("articles.title")),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        ...heads.map((head) => h("th", { scope: "col", class: `articles__${head}` }, app.t(`articles.heads.${head}`))),
      ),
    ),
    rows,
  );
  const none = h("p", { class: "articles__none", "data-test": "articles-none", hidden: true });
  const count = h("p", { class: "articles__count", role: "status", "data-test": "articles-count" });
  const before = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "articles-before",
      "aria-label": app.t("articles.before"),
      onclick: () => turn(page - 1),
    },
    icon("back"),
  );
  const after = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "articles-after",
      "aria-label": app.t("articles.after"),
      onclick: () => turn(page + 1),
    },
    icon("forward"),
  );
  const place = h("span", { class: "articles__place", "data-test": "articles-page" });
  const list = h("div", { class: "card articles-card" });
  const loading = createLoading(app, { shape: "rows", place: list, again: load });
  let isDrawn = false;
  list.append(
    h(
      "div",
      { class: "articles__tools" },
      h("label", { class: "search__box", for: "articles-search" }, icon("search", "icon search__icon"), search),
      bring,
      add,
    ),
    h(
      "div",
      { class: "articles__over" },
      count,
      h("label", { class: "check" }, alsoOut, h("span", null, app.t("articles.alsoOut"))),
    ),
    loading.el,
    table,
    none,
    h("div", { class: "articles__pages", hidden: true }, before, place, after),
  );
  const refused = h("p", { class: "card card__text", "data-test": "articles-refused" }, app.t("articles.managersOnly"));
  const el = h("div", { class: "settings settings--one" }, refused, list);

  /** @param {string | null} articleId */
  function ask(articleId) {
    app.store.set({ articleAsked: { articleId, barcode: null } });
    app.openDialog("article");
  }
  /** @param {number} to */
  function turn(to) {
    page = to;
    load();
  }
  async function load() {
    const wanted = { query: search.value.trim(), page, alsoOutOfSale: alsoOut.checked };
    const answer = await loading.follow((fail) => app.call("list_articles", wanted, { onError: fail }), isDrawn);
    if (answer) draw(answer);
  }
  /** @param {ArticlePage} next */
  function draw(next) {
    isDrawn = true;
    page = next.page;
    keyed(
      rows,
      next.rows,
      (row) => row.id,
      (row) => createRow(row, () => ask(row.id)),
      (el, row) => updateRow(app, el, row),
    );
    const query = search.value.trim();
    text(count, app.plural("articles.count", next.count));
    text(none, query === "" ? app.t("articles.none") : app.t("articles.foundNone", { query }));
    show(none, next.count === 0);
    show(table, next.count > 0);
    text(place, app.t("articles.page", { page: next.page, pages: next.pages }));
    show(part(el, ".articles__pages"), next.pages > 1);
    before.disabled = next.page <= 1;
    after.disabled = next.page >= next.pages;
  }
  return {
    el,
    /** @param {State} state @param {boolean} isLookedAt */
    update(state, isLookedAt) {
      const clerk = state.view?.clerk;
      const may = clerk !== null && clerk !== undefined && clerk.role !== "clerk";
      show(refused, !may);
      show(list, may);
      const wanted = `${clerk?.id} ${state.articlesChanged}`;
      if (!isLookedAt || !may || loadedFor === wanted) return;
      loadedFor = wanted;
      load();
    },
    forget() {
      loadedFor = "";
    },
  };
}

/** @param {ArticleRow} row @param {() => void} open */
function createRow(row, open) {
  return h(
    "tr",
    { class: "articles__row", onclick: open },
    h("td", { class: "articles__number" }),
    h(
      "td",
      { class: "articles__name" },
      h("button", {
        type: "button",
        class: "articles__open",
        "data-test": `articles-${row.number}`,
        "aria-haspopup": "dialog",
      }),
    ),
    h("td", { class: "articles__category" }),
    h("td", { class: "articles__vat" }),
    h("td", { class: "articles__price" }),
  );
}

/** @param {App} app @param {HTMLElement} el @param {ArticleRow} row */
function updateRow(app, el, row) {
  const unit = app.format.unit(row.unit);
  const price = app.format.amount(row.price);
  el.classList.toggle("articles__row--out", !row.isForSale);
  attribute(el, "data-for-sale", String(row.isForSale));
  text(part(el, ".articles__number"), row.number);
  text(part(el, ".articles__category"), row.category);
  text(part(el, ".articles__vat"), app.format.rate(row.vatBasisPoints));
  text(part(el, ".articles__price"), unit ? app.t("build.perUnit", { price, unit }) : price);
  fill(part(el, ".articles__open"), h("span", { class: "articles__called" }, row.name), ...badges(app, row));
}

/** @param {App} app @param {ArticleRow} row */
function badges(app, row) {
  return [
    row.isFavourite
      ? h(
          "span",
          { class: "articles__star", title: app.t("article.favourite") },
          icon("star"),
          h("span", { class: "only-heard" }, app.t("article.favourite")),
        )
      : null,
    row.minimumAge === null ? null : h("span", { class: "badge" }, app.t("article.ageFrom", { age: row.minimumAge })),
    row.isForSale ? null : h("span", { class: "badge badge--quiet" }, app.t("article.outOfSale")),
  ];
}
