// @ts-check
/** @import { App, Component } from "../../app/types.js" */
/** @import { IconName } from "../../app/icons.js" */
import { attribute, h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** What can be done with the chosen line; always in the same place.
 * @param {App} app @returns {Component} */
export function createLineTools(app) {
  const fewer = tool("minus", app.t("order.fewer"), "line-fewer", () => step(-1n));
  const more = tool("plus", app.t("order.more"), "line-more", () => step(1n));
  const remove = tool("trash", app.t("order.remove"), "line-remove", () => {
    const line = selected(app);
    if (line)
      app.callApproved(
        "remove_line",
        { lineId: line.id },
        { about: app.t("order.removeAbout", { name: line.name }), button: remove },
      );
  });
  const back = tool("swap", app.t("order.return"), "line-return", () => {
    const line = selected(app);
    if (line)
      app.callApproved(
        "set_return",
        { lineId: line.id, isReturn: !line.isReturn },
        { about: app.t("order.returnAbout", { name: line.name }), button: back },
      );
  });
  back.title = app.t("order.returnHelp");
  const price = tool("price", app.t("order.price"), "line-price", () => app.openDialog("price"));
  price.title = app.t("order.priceHelp");
  const note = tool("note", app.t("order.note"), "line-note", () => app.openDialog("note"));
  note.title = app.t("order.noteHelp");
  const undo = tool("undo", app.t("order.undo"), "undo-remove", () => undoLast(app, undo));
  const empty = tool("close", app.t("order.empty"), "discard", () => app.call("discard_sale", {}, { button: empty }));
  empty.title = [app.t("order.emptyHelp"), "(Shift Delete)"].join(" ");
  attribute(empty, "aria-keyshortcuts", "Shift+Delete");
  const el = h(
    "div",
    { class: "line-tools", role: "group", "aria-label": app.t("order.lineTools") },
    fewer,
    more,
    price,
    note,
    back,
    remove,
    undo,
    empty,
  );

  /** @param {bigint} by */
  function step(by) {
    const line = selected(app);
    if (!line || !/^\d+$/.test(line.quantity)) return;
    const quantity = String(BigInt(line.quantity) + by);
    if (quantity !== "0")
      app.callApproved("set_quantity", { lineId: line.id, quantity }, { about: aboutQuantity(app, line.id, quantity) });
  }

  return {
    el,
    update(state) {
      const sale = state.view?.sale;
      if (!sale) return;
      const line = selected(app);
      const canEdit = sale.allowed.includes("editLines") && state.choosingSaleId === null;
      const isGoods = line !== undefined && !line.isTip;
      const isWhole = isGoods && line.unit === "piece" && /^\d+$/.test(line.quantity);
      show(el, sale.stage === "building" && state.choosingSaleId === null);
      fewer.disabled = !canEdit || !isWhole || line.quantity === "1";
      more.disabled = !canEdit || !isWhole;
      remove.disabled = !canEdit || line === undefined;
      back.disabled = !canEdit || !isGoods;
      price.disabled = !canEdit || !isGoods;
      note.disabled = !canEdit || line === undefined;
      attribute(back, "aria-pressed", String(line?.isReturn ?? false));
      undo.disabled = !sale.allowed.includes("undoRemove") && !sale.allowed.includes("undoDiscard");
      empty.disabled = !sale.allowed.includes("discard");
    },
  };
}

/** Puts the line removed last back, or takes up the sale that was just emptied. @param {App} app @param {HTMLButtonElement} button */
export function undoLast(app, button) {
  const allowed = app.store.get().view?.sale?.allowed ?? [];
  if (allowed.includes("undoRemove")) app.call("undo_remove", {}, { button });
  else if (allowed.includes("undoDiscard")) app.call("undo_discard", {}, { button });
}

/** @param {IconName} picture @param {string} word @param {string} test @param {() => void} onclick */
function tool(picture, word, test, onclick) {
  return h(
    "button",
    { type: "button", class: "line-tools__tool", "data-test": test, onclick },
    icon(picture),
    h("span", { "data-word": true }, word),
  );
}

/** What a manager is asked when a quantity takes a discount over the ceiling. @param {App} app @param {string} lineId @param {string} quantity */
export function aboutQuantity(app, lineId, quantity) {
  const line = app.store.get().view?.sale?.lines.find((one) => one.id === lineId);
  const isNumber = /^\d+(\.\d+)?$/.test(quantity);
  return app.t("quantity.about", {
    name: line?.name ?? "",
    quantity: isNumber && line ? app.format.quantity({ quantity, unit: line.unit }) : quantity,
  });
}

/** The line that the tools and keys mean. @param {App} app */
export function selected(app) {
  const { view, selectedLineId } = app.store.get();
  return view?.sale?.lines.find((line) => line.id === selectedLineId);
}
