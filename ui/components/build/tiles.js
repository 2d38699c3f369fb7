// @ts-check
/** @import { ArticleView, CatalogueView } from "../../generated/api.js" */
/** @import { App, Component, State } from "../../app/types.js" */
import { attribute, h, keyed, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

const FAVOURITES = "favourites";

/** Articles as tiles under their categories.
 * @param {App} app @returns {Component} */
export function createTiles(app) {
  const pills = h("div", { class: "pills", role: "group", "aria-label": app.t("build.categories") });
  const grid = h("div", { class: "tiles", "data-test": "tiles" });
  const none = h("p", { class: "tiles__none" }, app.t("build.noArticles"));
  const el = h("div", { class: "tiles-area" }, pills, h("div", { class: "tiles-scroll" }, grid, none));
  return {
    el,
    update(state) {
      const { catalogue, found } = state;
      if (!catalogue) return;
      const chosen = state.categoryId ?? (catalogue.articles.some((article) => article.isFavourite) ? FAVOURITES : (catalogue.categories[0]?.id ?? FAVOURITES));
      drawPills(app, pills, catalogue, found === null ? chosen : null);
      const articles = shown(state, catalogue, chosen);
      keyed(grid, articles, (article) => article.id, (article) => createTile(app, article, colourOf(catalogue, article)));
      show(none, articles.length === 0 && found === null);
      const canEdit = state.view?.sale?.allowed.includes("editLines") ?? false;
      for (const tile of grid.children) if (tile instanceof HTMLButtonElement) tile.disabled = !canEdit;
    },
  };
}

/** @param {App} app @param {HTMLElement} pills @param {CatalogueView} catalogue @param {string | null} chosen */
function drawPills(app, pills, catalogue, chosen) {
  const choices = [...(catalogue.articles.some((article) => article.isFavourite) ? [{ id: FAVOURITES, name: app.t("build.favourites") }] : []), ...catalogue.categories];
  keyed(pills, choices, (choice) => choice.id,
    (choice) => h("button", { type: "button", class: "pill", "data-test": `category-${choice.id}`, onclick: () => app.store.set({ categoryId: choice.id, found: null }) }, choice.id === FAVOURITES ? icon("star", "icon pill__star") : null, choice.name),
    (pill, choice) => attribute(pill, "aria-pressed", String(choice.id === chosen)));
}

/** @param {State} state @param {CatalogueView} catalogue @param {string} chosen */
function shown(state, catalogue, chosen) {
  if (state.found !== null) return state.found;
  return catalogue.articles.filter((article) => (chosen === FAVOURITES ? article.isFavourite : article.categoryId === chosen));
}

/** @param {CatalogueView} catalogue @param {ArticleView} article */
function colourOf(catalogue, article) {
  return catalogue.categories.find((category) => category.id === article.categoryId)?.colour ?? 0;
}

/** @param {App} app @param {ArticleView} article @param {number} colour */
function createTile(app, article, colour) {
  const price = app.format.amount(article.price);
  const unit = app.format.unit(article.unit);
  return h("button", { type: "button", class: `tile tile--${colour % 6}`, "data-test": `article-${article.number}`, onclick: () => app.call("add_article", { articleId: article.id }) },
    h("span", { class: "tile__name" }, article.name), h("span", { class: "tile__price" }, unit ? app.t("build.perUnit", { price, unit }) : price));
}
