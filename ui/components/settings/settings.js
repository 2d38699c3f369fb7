// @ts-check
/** @import { SettingsView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";
import { createShopForm } from "./shop-form.js";
import { createKeysForm } from "./keys-form.js";
import { createPassphraseForm } from "./passphrase.js";
import { createMode } from "./mode.js";
import { createAbout } from "./about.js";
import { createArticles } from "../articles/articles.js";
import { createPeople } from "../people/people.js";
import { createCustomersCard } from "./customers.js";
import { createDisplayCard } from "./display.js";
import { createLookCard } from "./look.js";
import { createMovingCard } from "./moving.js";
import { createScannerCard } from "./scanner.js";

/** @typedef {"shop" | "articles" | "people"} Part */
/** @type {Part[]} */
const parts = ["shop", "articles", "people"];

/** The shop and its connection.
 * @param {App} app @returns {Component} */
export function createSettings(app) {
  /** @type {SettingsView | null} */
  let settings = null;
  let isLoaded = false;
  /** @param {SettingsView} next */
  const accept = (next) => {
    settings = next;
    drawPart();
    drawAll();
  };
  const shop = createShopForm(app, accept);
  const keys = createKeysForm(app, accept);
  const passphrase = createPassphraseForm(app, accept);
  const mode = createMode(app);
  const about = createAbout(app);
  const customers = createCustomersCard(app, accept);
  const display = createDisplayCard(app);
  const look = createLookCard(app);
  const scanner = createScannerCard(app);
  const moving = createMovingCard(app);
  const ownerOnly = h(
    "p",
    { class: "settings__owner-only", "data-test": "owner-only", hidden: true },
    icon("info"),
    h("span", null, app.t("settings.ownerOnly")),
  );
  const articles = createArticles(app);
  const people = createPeople(app);
  let chosen = parts[0];
  const choices = parts.map((name) =>
    h(
      "button",
      {
        type: "button",
        class: "segment",
        "data-test": `settings-part-${name}`,
        "data-part": name,
        onclick: () => choose(name),
      },
      app.t(`settings.parts.${name}`),
    ),
  );
  const shopPart = h(
    "div",
    { class: "settings" },
    h("div", { class: "settings__column" }, shop.el, look.el, scanner.el, moving.el, about.el),
    h("div", { class: "settings__column" }, mode.el, keys.el, passphrase.el, customers.el, display.el),
  );
  const shopPlace = h("div", { class: "settings__place" });
  const loading = createLoading(app, { shape: "sheet", place: shopPlace, again: load });
  shopPlace.append(loading.el, shopPart);
  const el = h(
    "section",
    { class: "page page--wide page--whole" },
    h(
      "div",
      { class: "page__head" },
      h("h1", { class: "page__title", tabindex: "-1" }, app.t("settings.title")),
      h(
        "div",
        { class: "segments settings__parts", role: "group", "aria-label": app.t("settings.partsLabel") },
        ...choices,
      ),
      ownerOnly,
    ),
    shopPlace,
    articles.el,
    people.el,
  );

  /** @param {Part} name */
  function choose(name) {
    chosen = name;
    if (name !== "shop") forgetPassphrases();
    drawPart();
    drawAll();
    updateLists(app.store.get());
  }
  /** @param {import("../../app/types.js").State} state */
  function updateLists(state) {
    articles.update(state, chosen === "articles");
    people.update(state, chosen === "people");
  }
  /** They do not wait behind another screen. */
  function forgetPassphrases() {
    passphrase.forget();
    moving.forget();
  }
  function drawPart() {
    for (const choice of choices) attribute(choice, "aria-pressed", String(choice.dataset.part === chosen));
    show(shopPlace, chosen === "shop");
    show(shopPart, settings !== null);
    show(articles.el, chosen === "articles");
    show(people.el, chosen === "people");
  }

  function drawAll() {
    if (!settings) return;
    const isOwner = app.store.get().view?.clerk?.role === "owner";
    show(ownerOnly, !isOwner && chosen !== "articles");
    for (const partOf of [shop, keys, passphrase, mode, about, customers, display, moving])
      partOf.draw(settings, isOwner);
  }
  async function load() {
    display.load();
    moving.load();
    const answer = await loading.follow((fail) => app.call("settings", {}, { onError: fail }), settings !== null);
    if (answer) accept(answer);
  }
  return {
    el,
    update(state) {
      if (state.tab !== "settings" || !state.view?.clerk) {
        isLoaded = false;
        forgetPassphrases();
        about.clear();
        articles.forget();
        people.forget();
        return;
      }
      if (!isLoaded) {
        isLoaded = true;
        load();
      }
      drawPart();
      drawAll();
      look.draw(state);
      scanner.draw(state);
      updateLists(state);
    },
  };
}
