// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, keyed, show } from "../../app/dom.js";
import { fillRow } from "../history/row.js";
import { createDialog, givesWay } from "../dialog/dialog.js";

/** The last five sales, one key away. @param {App} app */
export function createRecentDialog(app) {
  const list = h("ul", { class: "history__list" });
  const none = h("p", { class: "dialog__text" }, app.t("recent.none"));
  const all = h(
    "button",
    { type: "button", class: "button", "data-test": "recent-history", onclick: () => go(null) },
    app.t("recent.history"),
  );
  const { el } = createDialog(app, "recent", app.t("recent.title"), list, none, all);
  givesWay(el);

  /** @param {string | null} saleId */
  function go(saleId) {
    el.close();
    app.store.set({ tab: "history", historySaleId: saleId });
  }
  return {
    el,
    open() {
      const recent = app.store.get().view?.recent ?? [];
      show(none, recent.length === 0);
      keyed(
        list,
        recent,
        (row) => row.rowId,
        (row) => {
          const button = h("button", {
            type: "button",
            class: "sale-row",
            "data-test": `recent-${row.number}`,
            onclick: () => go(row.saleId),
          });
          return h("li", null, button);
        },
        (node, row) => {
          // A customer may have been forgotten, or something paid back, since it was last shown.
          if (node.firstElementChild instanceof HTMLElement) fillRow(app, node.firstElementChild, row);
        },
      );
      el.showModal();
      list.querySelector("button")?.focus();
    },
  };
}
