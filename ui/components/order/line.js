// @ts-check
/** @import { LineView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, part, show, text } from "../../app/dom.js";

/** One line of a sale. @param {App} app @param {LineView} line */
export function createLine(app, line) {
  const choose = () => app.store.set({ selectedLineId: line.id });
  return h("li", { class: "order__item" },
    h("button", { type: "button", class: "line", "data-test": "line", onclick: choose },
      h("span", { class: "line__quantity" }), h("span", { class: "line__name" }), h("span", { class: "line__total" }),
      h("span", { class: "line__price" }), h("span", { class: "line__discount" })));
}

/** @param {App} app @param {HTMLElement} item @param {LineView} line @param {boolean} canEdit @param {boolean} isSelected */
export function updateLine(app, item, line, canEdit, isSelected) {
  const button = part(item, ".line");
  button.classList.toggle("line--return", line.isReturn);
  attribute(button, "aria-pressed", canEdit ? String(isSelected) : null);
  if (button instanceof HTMLButtonElement) button.disabled = !canEdit;
  text(part(item, ".line__quantity"), app.format.quantity(line));
  text(part(item, ".line__name"), line.name);
  text(part(item, ".line__total"), app.format.amount(line.total));
  text(part(item, ".line__price"), priceText(app, line));
  const discount = part(item, ".line__discount");
  show(discount, line.discount !== null);
  text(discount, line.discount ? discountText(app, line.discount) : "");
}

/** The same line to look at only. @param {App} app @param {LineView} line */
export function createPlainLine(app, line) {
  const item = h("li", { class: "order__item" }, h("div", { class: line.isReturn ? "line line--return" : "line" }));
  fill(part(item, ".line"), h("span", { class: "line__quantity" }, app.format.quantity(line)), h("span", { class: "line__name" }, line.name),
    h("span", { class: "line__total" }, app.format.amount(line.total)), h("span", { class: "line__price" }, priceText(app, line)),
    line.discount ? h("span", { class: "line__discount" }, discountText(app, line.discount)) : null);
  return item;
}

/** @param {App} app @param {LineView} line */
const priceText = (app, line) => [line.isReturn ? app.t("order.return") : "", unitPrice(app, line), line.minimumAge === null ? "" : app.t("order.age", { age: line.minimumAge })].filter(Boolean).join(" · ");

/** @param {App} app @param {LineView} line */
function unitPrice(app, line) {
  const price = app.format.amount(line.unitPrice);
  return line.unit === "piece" ? app.t("order.each", { price }) : app.t("order.per", { price, unit: app.format.unit(line.unit) });
}

/** @param {App} app @param {NonNullable<LineView["discount"]>} discount */
function discountText(app, discount) {
  const words = discount.percent === null ? app.t("order.amountOff") : app.t("order.percentOff", { percent: app.format.percent(discount.percent) });
  return `${words}, ${app.format.amount(discount.amount)}`;
}
