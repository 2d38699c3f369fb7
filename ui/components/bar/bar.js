// @ts-check
/** @import { App, Component, State, Tab } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { newsText, newsToTell, openNews } from "../../app/news.js";

/** @type {Tab[]} */
const tabs = ["sale", "waiting", "customers", "history", "settings"];

/** The head of the window: where you are, whether the line is up, who is at the till.
 * @param {App} app @param {HTMLElement} notices what brings notices back @returns {Component} */
export function createBar(app, notices) {
  const shop = h("span", { class: "bar__shop", "data-test": "shop-name" });
  const count = h("span", { class: "bar__count", "data-test": "waiting-count" });
  const tabButtons = tabs.map((tab) =>
    h(
      "button",
      { type: "button", class: "bar__tab", "data-test": `tab-${tab}`, "data-tab": tab, onclick: () => open(app, tab) },
      app.t(`bar.${tab}`),
      tab === "waiting" ? count : null,
    ),
  );
  const nav = h("nav", { class: "bar__tabs", "aria-label": app.t("bar.tabs") }, ...tabButtons);

  const newsWords = h("span", { class: "bar__news-text" });
  const newsMore = h("span", { class: "bar__news-more" });
  const news = h(
    "button",
    {
      type: "button",
      class: "bar__news",
      "data-test": "news",
      "aria-keyshortcuts": "F8",
      onclick: () => openNews(app),
    },
    icon("check", "icon bar__news-good"),
    icon("warning", "icon bar__news-ended"),
    newsWords,
    newsMore,
    keyCap("F8"),
  );
  const practice = h(
    "button",
    {
      type: "button",
      class: "bar__tool",
      "data-test": "practice-phone",
      title: app.t("bar.practicePhone"),
      onclick: () => app.call("open_practice_phone", {}),
    },
    icon("phone"),
    h("span", { class: "bar__tool-text" }, app.t("bar.practicePhone")),
  );
  /** @type {HTMLButtonElement} */
  const display = h(
    "button",
    {
      type: "button",
      class: "bar__tool",
      "data-test": "turn-display",
      title: app.t("bar.display"),
      "aria-label": app.t("bar.display"),
      "aria-keyshortcuts": "Alt+0",
      onclick: () => app.call("turn_display", {}, { button: display, lane: "settings" }),
    },
    icon("screen"),
  );
  const help = h(
    "button",
    {
      type: "button",
      class: "bar__tool",
      "data-test": "keys-help",
      title: app.t("bar.keys"),
      "aria-label": app.t("bar.keys"),
      "aria-keyshortcuts": "?",
      onclick: () => app.openDialog("keys"),
    },
    h("span", { "aria-hidden": "true" }, "?"),
  );

  const word = h("span", { class: "bar__connection-word" });
  const connection = h(
    "span",
    { class: "bar__connection", "data-test": "connection", role: "status" },
    h("span", { class: "bar__dot" }),
    word,
  );
  // Drawn by the style sheet: it is no part of the name.
  const initial = h("span", { class: "bar__initial", "aria-hidden": "true" });
  const name = h("span", { class: "bar__name" });
  /** @type {HTMLButtonElement} */
  const clerk = h(
    "button",
    {
      type: "button",
      class: "bar__clerk",
      "data-test": "clerk",
      onclick: () => app.call("sign_off", {}, { button: clerk, lane: "sign" }),
    },
    initial,
    name,
  );

  const el = h(
    "div",
    { class: "bar" },
    h("span", { class: "bar__mark", "aria-hidden": "true" }, "k"),
    shop,
    nav,
    h("div", { class: "bar__right" }, notices, news, practice, display, help, connection, clerk),
  );

  /** @param {State} state */
  function tellNews(state) {
    const [first, ...others] = newsToTell(state);
    show(news, first !== undefined);
    if (!first) return;
    const values = { number: first.saleNumber };
    attribute(news, "data-ending", first.ending ?? "approved");
    news.classList.toggle("bar__news--ended", first.ending !== null);
    text(newsWords, newsText(app, first));
    text(newsMore, `+${others.length}`);
    show(newsMore, others.length > 0);
    attribute(
      news,
      "title",
      first.ending === null
        ? app.t("bar.approvedOpen", values)
        : app.t("bar.endedOpen", { ...values, what: app.t(`ending.short.${first.ending}`) }),
    );
  }

  return {
    el,
    update(state) {
      const { view, tab } = state;
      for (const part of [news, connection]) show(part, view !== null);
      if (!view) {
        text(shop, app.t("app.name"));
        for (const part of [nav, practice, display, help, clerk]) show(part, false);
        return;
      }
      text(shop, view.shopName || app.t("app.name"));
      show(nav, view.clerk !== null);
      for (const button of tabButtons) attribute(button, "aria-current", button.dataset.tab === tab ? "page" : null);
      text(count, String(view.waiting.length));
      show(count, view.waiting.length > 0);
      const approvals = view.waiting.filter((row) => row.reason === "approved" && !row.isOnScreen).length;
      count.classList.toggle("bar__count--good", approvals > 0);
      attribute(count, "title", approvals > 0 ? app.plural("bar.waitingApproved", approvals) : null);
      tellNews(state);
      show(practice, view.environment === "practice");
      show(display, view.clerk !== null);
      show(help, view.clerk !== null);
      attribute(connection, "data-connection", view.connection);
      text(word, app.t(`connection.${view.connection}`));
      attribute(connection, "title", app.t(`connection.${view.connection}Help`));
      show(clerk, view.clerk !== null);
      if (view.clerk) {
        attribute(initial, "data-initial", view.clerk.name.slice(0, 1));
        text(name, view.clerk.name);
        attribute(clerk, "aria-label", app.t("bar.switchClerk", { name: view.clerk.name }));
      }
    },
  };
}

/** @param {App} app @param {Tab} tab */
function open(app, tab) {
  app.store.set({ tab });
}
