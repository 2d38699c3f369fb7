// @ts-check
/** @import { NoticeView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { openWaiting } from "../tray/open.js";

/** Things somebody should know; they stay until dismissed. They float, so that nothing moves, and can be put off: then a
 * button in the bar brings them back, and so does the next one that comes. Over the list of what waits they are folded:
 * the first one says what it is about in the head of the page, and lies over the list only when it was asked for.
 * @param {App} app @returns {Component & { turn: HTMLButtonElement, step(): boolean }} */
export function createNotices(app) {
  /** Those that were put off. @type {Set<string>} */
  let later = new Set();
  let isUnfolded = false;
  const count = h("span", { class: "bar__count" });
  const turn = h(
    "button",
    {
      type: "button",
      class: "bar__tool bar__notices",
      "data-test": "notices-turn",
      "aria-keyshortcuts": "Alt+8",
      onclick: () => (isRead() ? putOff() : bring()),
    },
    icon("warning"),
    count,
  );
  const title = h("h2", { class: "notices__title" });
  const first = h("p", { class: "notices__first", "data-test": "notices-first" });
  const unfold = h("button", {
    type: "button",
    class: "button button--small notices__unfold",
    "data-test": "notices-unfold",
    onclick: bring,
  });
  const list = h("div", { class: "notices__list" });
  const el = h(
    "section",
    { class: "notices", "aria-label": app.t("notice.region"), "data-test": "notices" },
    h(
      "div",
      { class: "notices__head" },
      icon("warning", "icon notices__icon"),
      title,
      first,
      unfold,
      h(
        "button",
        { type: "button", class: "button button--small button--quiet", "data-test": "notices-later", onclick: putOff },
        app.t("notice.later"),
      ),
    ),
    list,
  );

  const all = () => {
    const { view } = app.store.get();
    return view?.clerk ? view.notices : [];
  };
  function putOff() {
    later = new Set(all().map((notice) => notice.id));
    isUnfolded = false;
    update();
  }
  function bring() {
    later = new Set();
    isUnfolded = true;
    update();
  }
  const isFolded = () => app.store.get().tab === "waiting" && !isUnfolded;
  /** They lie there to be read. */
  const isRead = () => !el.hidden && !isFolded();
  /** By key: to them, and from them back to the sale, for which Enter then stands again. */
  function step() {
    if (all().length === 0) return false;
    if (isRead() && el.contains(document.activeElement)) putOff();
    else {
      bring();
      list.querySelector("button")?.focus();
    }
    return true;
  }
  function update() {
    const notices = all();
    const newest = notices.find((notice) => !later.has(notice.id));
    const words = app.plural("notice.count", notices.length);
    if (app.store.get().tab !== "waiting") isUnfolded = false;
    attribute(el, "data-folded", isFolded());
    show(el, newest !== undefined);
    show(turn, notices.length > 0);
    attribute(turn, "aria-expanded", String(isRead()));
    text(first, newest ? noticeTitle(app, newest) : "");
    text(unfold, app.plural("notice.unfold", notices.length));
    attribute(turn, "aria-label", words);
    attribute(turn, "title", words);
    text(count, app.format.number(String(notices.length)));
    text(title, words);
    keyed(
      list,
      notices,
      (notice) => notice.id,
      (notice) => createNotice(app, notice),
    );
  }
  return { el, turn, step, update };
}

/** What it is about, in one sentence. @param {App} app @param {NoticeView} notice */
export function noticeTitle(app, notice) {
  return app.t(`notice.${notice.kind}.title`, valuesOf(app, notice));
}

/** @param {App} app @param {NoticeView} notice */
function valuesOf(app, { saleNumber, amount }) {
  return { number: saleNumber ?? "", amount: amount ? app.format.money(amount) : "" };
}

/** @param {App} app @param {NoticeView} notice */
function createNotice(app, notice) {
  const values = valuesOf(app, notice);
  const { saleId } = notice;
  const open = saleId
    ? h(
        "button",
        {
          type: "button",
          class: "button button--small notice__open",
          "data-test": "notice-open",
          onclick: () => openSale(app, saleId),
        },
        app.t("notice.openSale"),
      )
    : null;
  /** @type {HTMLButtonElement} */
  const dismiss = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "notice-dismiss",
      "aria-label": app.t("common.dismiss"),
      onclick: () => app.call("dismiss_notice", { noticeId: notice.id }, { button: dismiss }),
    },
    icon("close"),
  );
  return h(
    "div",
    { class: `notice notice--${notice.kind}`, "data-test": "notice", "data-kind": notice.kind },
    icon("warning", "icon notice__icon"),
    h("strong", { class: "notice__title" }, noticeTitle(app, notice)),
    dismiss,
    h("p", { class: "notice__text" }, app.t(`notice.${notice.kind}.text`, values)),
    open,
  );
}

/** @param {App} app @param {string} saleId */
async function openSale(app, saleId) {
  const row = app.store.get().view?.waiting.find((waiting) => waiting.saleId === saleId);
  if (row) await openWaiting(app, row);
  else app.store.set({ tab: "history", historySaleId: saleId });
}
