// @ts-check
/** @import { App } from "../../app/types.js" */
/** @import { TextKey } from "../../app/text-keys.js" */
import { h, keyCap } from "../../app/dom.js";
import { createDialog } from "./dialog.js";

/** @type {{ title: TextKey, keys: [string, TextKey][] }[]} */
const groups = [
  { title: "keys.building", keys: [["/", "keys.search"], ["Enter", "keys.charge"], ["+", "keys.addLine"], ["*", "keys.quantity"], ["F4", "keys.quantityEdit"], ["−", "keys.discount"], ["↑ ↓", "keys.choose"], ["Delete", "keys.remove"], ["Shift Delete", "keys.empty"], ["R", "keys.return"], ["P", "keys.price"], ["N", "keys.note"], ["T", "keys.tip"], ["=", "keys.total"], ["Ctrl Z", "keys.undo"], ["F7", "keys.park"], ["Insert", "keys.addArticle"]] },
  { title: "keys.charging", keys: [["1–4", "keys.ways"], ["F2", "keys.known"], ["F3", "keys.remember"], ["Esc", "keys.back"]] },
  { title: "keys.paying", keys: [["Enter", "keys.capture"], ["↑ ↓", "keys.parts"], ["− +", "keys.partQuantity"], ["N", "keys.next"], ["Esc Esc", "keys.takeBack"], ["W", "keys.withoutSharing"], ["Q", "keys.showQr"], ["P", "keys.changeWay"], ["P", "keys.print"]] },
  { title: "bar.history", keys: [["P", "keys.receipt"], ["R", "keys.refundOpen"]] },
  { title: "keys.articleForm", keys: [["F6", "keys.changes"]] },
  { title: "keys.everywhere", keys: [["F6", "keys.customers"], ["F8", "keys.approved"], ["F9", "keys.recent"], ["Alt 1–5", "keys.tabs"], ["Alt 0", "keys.display"], ["Alt 9", "keys.keyboard"], ["F11", "keys.fullScreen"], ["?", "keys.help"]] },
];

/** Every key there is. @param {App} app */
export function createKeysDialog(app) {
  const { el } = createDialog(app, "keys", app.t("keys.title"),
    h("div", { class: "key-map" }, ...groups.map((group) => h("section", { class: "key-map__group" }, h("h3", { class: "dialog__sub" }, app.t(group.title)),
      h("dl", { class: "key-map__list" }, ...group.keys.map(([keys, key]) => h("div", { class: "key-map__row" }, h("dt", { class: "key-map__keys" }, ...keys.split(" ").map(keyCapRead)), h("dd", null, app.t(key)))))))),
    h("p", { class: "dialog__text" }, app.t("keys.scan")), h("p", { class: "dialog__text" }, app.t("keys.scanOwn")));
  return { el, open: () => el.showModal() };
}

/** @param {string} label */
function keyCapRead(label) {
  const cap = keyCap(label);
  cap.removeAttribute("aria-hidden");
  return cap;
}
