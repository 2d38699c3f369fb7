// @ts-check
/** @import { NoticeView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { h, keyed, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { openWaiting } from "../tray/open.js";

/** Things somebody should know; they stay until dismissed.
 * @param {App} app @returns {Component} */
export function createNotices(app) {
  const el = h("section", { class: "notices", "aria-label": app.t("notice.region"), "data-test": "notices" });
  return {
    el,
    update({ view }) {
      const notices = view?.clerk ? view.notices : [];
      show(el, notices.length > 0);
      keyed(el, notices, (notice) => notice.id, (notice) => createNotice(app, notice));
    },
  };
}

/** @param {App} app @param {NoticeView} notice */
function createNotice(app, notice) {
  const values = { number: notice.saleNumber ?? "", amount: notice.amount ? app.format.money(notice.amount) : "" };
  const title = app.t(`notice.${notice.kind}.title`, values);
  const { saleId } = notice;
  const open = saleId
    ? h("button", { type: "button", class: "button button--small", "data-test": "notice-open", onclick: () => openSale(app, saleId) }, app.t("notice.openSale"))
    : null;
  /** @type {HTMLButtonElement} */
  const dismiss = h("button", { type: "button", class: "button button--icon", "data-test": "notice-dismiss", "aria-label": app.t("common.dismiss"), onclick: () => app.call("dismiss_notice", { noticeId: notice.id }, { button: dismiss }) }, icon("close"));
  return h("div", { class: `notice notice--${notice.kind}`, "data-test": "notice", "data-kind": notice.kind, role: "status" },
    icon("warning", "icon notice__icon"),
    h("p", { class: "notice__text" }, h("strong", null, title), " ", app.t(`notice.${notice.kind}.text`, values)), open, dismiss);
}

/** @param {App} app @param {string} saleId */
async function openSale(app, saleId) {
  const row = app.store.get().view?.waiting.find((waiting) => waiting.saleId === saleId);
  if (row) await openWaiting(app, row);
  else app.store.set({ tab: "history", historySaleId: saleId });
}
