// @ts-check
/** @import { ArticleView, CatalogueView } from "../../generated/api.js" */
/** @import { App, Component, State } from "../../app/types.js" */
import { attribute, fill, h, keyed, part, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";
import { createArrange } from "./arrange.js";

const FAVOURITES = "favourites";
/** Of what was found so many are drawn with the letter that was typed, and the rest a moment later. */
const AT_ONCE = 24;

/** Articles as tiles under their categories.
 * @param {App} app @returns {Component} */
export function createTiles(app) {
  const pills = h("div", { class: "pills", role: "group", "aria-label": app.t("build.categories") });
  const grid = h("div", { class: "tiles", "data-test": "tiles" });
  const none = h("p", { class: "tiles__none", hidden: true });
  const more = h("p", { class: "tiles__more", "data-test": "tiles-more", hidden: true }, app.t("build.moreBySearch"));
  const arrange = createArrange(app, grid);
  const start = h(
    "button",
    {
      type: "button",
      class: "button button--small",
      "data-test": "arrange",
      hidden: true,
      onclick: () => app.store.set({ isArranging: !app.store.get().isArranging }),
    },
    icon("arrange"),
  );
  const hint = h("p", { class: "tiles__hint", "data-test": "arrange-hint", hidden: true }, app.t("arrange.hint"));
  const scroll = h("div", { class: "tiles-scroll" });
  const loading = createLoading(app, { shape: "tiles", place: scroll, again: load });
  scroll.append(loading.el, grid, none, more);
  let isAsked = false;
  /** What was found and is drawn whole. @type {ArticleView[] | null} */
  let whole = null;
  const el = h("div", { class: "tiles-area" }, h("div", { class: "pills-row" }, pills, hint, start), scroll);

  async function load() {
    isAsked = true;
    const catalogue = await loading.follow((fail) => app.call("catalogue", {}, { onError: fail }), false);
    if (catalogue) app.store.set({ catalogue });
  }
  /** The frame that comes first has what there is to see; after it the rest follows, unless something else was found.
   * @param {ArticleView[]} found */
  function drawRestLater(found) {
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (app.store.get().found !== found) return;
        whole = found;
        update(app.store.get());
      }),
    );
  }
  /** @param {State} state */
  function update(state) {
    const { catalogue, found } = state;
    if (!catalogue) {
      if (state.view && !isAsked) load();
      return;
    }
    const chosen =
      state.categoryId ??
      (catalogue.articles.some((article) => article.isFavourite)
        ? FAVOURITES
        : (catalogue.categories[0]?.id ?? FAVOURITES));
    drawPills(app, pills, catalogue, found === null ? chosen : null);
    const isArranging = state.isArranging && chosen === FAVOURITES && found === null;
    const all = shown(state, catalogue, chosen);
    const isPart = found !== null && found !== whole && all.length > AT_ONCE;
    if (isPart) drawRestLater(found);
    const articles = isArranging ? arrange.inOrder(all) : isPart ? all.slice(0, AT_ONCE) : all;
    keyed(
      grid,
      articles,
      (article) => article.id,
      (article) => createTile(app, article),
      (tile, article) => updateTile(app, tile, article, colourOf(catalogue, article)),
    );
    show(none, articles.length === 0 && found === null);
    text(none, app.t(catalogue.articles.length === 0 ? "build.noArticlesAtAll" : "build.noArticles"));
    show(more, found === null && catalogue.cutCategories.includes(chosen));
    const canEdit = state.view?.sale?.allowed.includes("editLines") ?? false;
    for (const tile of grid.children) if (tile instanceof HTMLButtonElement) tile.disabled = !canEdit && !isArranging;
    // With no tile to go to, the list itself is what keys scroll.
    attribute(scroll, "tabindex", canEdit || isArranging ? null : "0");
    arrange.draw(isArranging);
    // The hint stands where the pills stood, so that no tile moves.
    show(hint, isArranging);
    show(pills, !isArranging);
    show(start, chosen === FAVOURITES && found === null && articles.length > 1 && state.view?.clerk?.role !== "clerk");
    start.classList.toggle("button--strong", isArranging);
    start.classList.toggle("button--icon", !isArranging);
    attribute(start, "aria-label", isArranging ? null : app.t("arrange.start"));
    attribute(start, "title", isArranging ? null : app.t("arrange.start"));
    if (isArranging !== (start.textContent !== "")) fill(start, isArranging ? app.t("arrange.done") : icon("arrange"));
  }
  return { el, update };
}

/** @param {App} app @param {HTMLElement} pills @param {CatalogueView} catalogue @param {string | null} chosen */
function drawPills(app, pills, catalogue, chosen) {
  const choices = [
    ...(catalogue.articles.some((article) => article.isFavourite)
      ? [{ id: FAVOURITES, name: app.t("build.favourites") }]
      : []),
    ...catalogue.categories,
  ];
  keyed(
    pills,
    choices,
    (choice) => choice.id,
    (choice) =>
      h(
        "button",
        {
          type: "button",
          class: "pill",
          "data-test": `category-${choice.id}`,
          onclick: () => app.store.set({ categoryId: choice.id, found: null }),
        },
        choice.id === FAVOURITES ? icon("star", "icon pill__star") : null,
        choice.name,
      ),
    (pill, choice) => attribute(pill, "aria-pressed", String(choice.id === chosen)),
  );
}

/** @param {State} state @param {CatalogueView} catalogue @param {string} chosen */
function shown(state, catalogue, chosen) {
  if (state.found !== null) return state.found;
  return catalogue.articles.filter((article) =>
    chosen === FAVOURITES ? article.isFavourite : article.categoryId === chosen,
  );
}

/** @param {CatalogueView} catalogue @param {ArticleView} article */
function colourOf(catalogue, article) {
  return catalogue.categories.find((category) => category.id === article.categoryId)?.colour ?? 0;
}

/** @param {App} app @param {ArticleView} article */
function createTile(app, article) {
  const add = () => {
    if (!app.store.get().isArranging)
      app.callApproved(
        "add_article",
        { articleId: article.id },
        { about: app.t("discount.aboutAdd", { name: article.name }) },
      );
  };
  return h(
    "button",
    { type: "button", "data-test": `article-${article.number}`, onclick: add },
    h("span", { class: "tile__name" }),
    h("span", { class: "tile__foot" }, h("span", { class: "tile__price" }), h("span", { class: "tile__age" })),
  );
}

/** @param {App} app @param {HTMLElement} tile @param {ArticleView} article @param {number} colour */
function updateTile(app, tile, article, colour) {
  const price = app.format.amount(article.price);
  const unit = app.format.unit(article.unit);
  attribute(tile, "class", `tile tile--${colour % 6}`);
  text(part(tile, ".tile__name"), article.name);
  text(part(tile, ".tile__price"), unit ? app.t("build.perUnit", { price, unit }) : price);
  text(part(tile, ".tile__age"), article.minimumAge === null ? "" : app.t("build.age", { age: article.minimumAge }));
}
