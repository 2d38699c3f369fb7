// @ts-check
/** @import { NoticeView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { openWaiting } from "../tray/open.js";

/** Things somebody should know; they stay until dismissed. They float, so that nothing moves, and can be put off: then a
 * button in the bar brings them back, and so does the next one that comes.
 * @param {App} app @returns {Component & { turn: HTMLButtonElement, step(): boolean }} */
export function createNotices(app) {
  /** Those that were put off. @type {Set<string>} */
  let later = new Set();
  const count = h("span", { class: "bar__count" });
  const turn = h(
    "button",
    {
      type: "button",
      class: "bar__tool bar__notices",
      "data-test": "notices-turn",
      "aria-keyshortcuts": "Alt+8",
      onclick: () => putOff(el.hidden === false),
    },
    icon("warning"),
    count,
  );
  const title = h("h2", { class: "notices__title" });
  const list = h("div", { class: "notices__list" });
  const el = h(
    "section",
    { class: "notices", "aria-label": app.t("notice.region"), "data-test": "notices" },
    h(
      "div",
      { class: "notices__head" },
      title,
      h(
        "button",
        {
          type: "button",
          class: "button button--small button--quiet",
          "data-test": "notices-later",
          onclick: () => putOff(true),
        },
        app.t("notice.later"),
      ),
    ),
    list,
  );

  const all = () => {
    const { view } = app.store.get();
    return view?.clerk ? view.notices : [];
  };
  /** @param {boolean} isPutOff */
  function putOff(isPutOff) {
    later = new Set(isPutOff ? all().map((notice) => notice.id) : []);
    update();
  }
  /** By key: to them, and from them back to the sale, for which Enter then stands again. */
  function step() {
    if (all().length === 0) return false;
    const isInside = el.contains(document.activeElement);
    putOff(isInside);
    if (!isInside) list.querySelector("button")?.focus();
    return true;
  }
  function update() {
    const notices = all();
    const isShown = notices.some((notice) => !later.has(notice.id));
    const words = app.plural("notice.count", notices.length);
    show(el, isShown);
    show(turn, notices.length > 0);
    attribute(turn, "aria-expanded", String(isShown));
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
