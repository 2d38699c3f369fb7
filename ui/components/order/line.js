// @ts-check
/** @import { LineView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, fill, h, part, show, text } from "../../app/dom.js";

/** One line of a sale. @param {App} app @param {LineView} line */
export function createLine(app, line) {
  const choose = () => app.store.set({ selectedLineId: line.id });
  return h(
    "li",
    { class: "order__item" },
    h("button", { type: "button", class: "line", "data-test": "line", onclick: choose }, ...parts()),
  );
}

/** @param {App} app @param {HTMLElement} item @param {LineView} line @param {boolean} canEdit @param {boolean} isSelected */
export function updateLine(app, item, line, canEdit, isSelected) {
  const button = part(item, ".line");
  attribute(button, "aria-pressed", canEdit ? String(isSelected) : null);
  if (button instanceof HTMLButtonElement) button.disabled = !canEdit;
  draw(app, button, line);
}

/** The same line to look at only. @param {App} app @param {LineView} line */
export function createPlainLine(app, line) {
  const box = h("div", { class: "line" }, ...parts());
  draw(app, box, line);
  return h("li", { class: "order__item" }, box);
}

function parts() {
  return ["quantity", "name", "total", "price", "discount", "share", "note"].map((name) =>
    h("span", { class: `line__${name}`, "data-test": `of-line-${name}` }),
  );
}

/** @param {App} app @param {HTMLElement} box @param {LineView} line */
function draw(app, box, line) {
  box.classList.toggle("line--return", line.isReturn);
  box.classList.toggle("line--tip", line.isTip);
  text(part(box, ".line__quantity"), line.isTip ? "" : app.format.quantity(line));
  text(part(box, ".line__name"), line.name);
  text(part(box, ".line__total"), app.format.amount(line.total));
  drawPrice(app, part(box, ".line__price"), line);
  optional(part(box, ".line__discount"), line.discount ? discountText(app, line.discount) : "");
  optional(
    part(box, ".line__share"),
    line.share ? app.t("order.share", { amount: app.format.amount(line.share) }) : "",
  );
  optional(part(box, ".line__note"), line.note ?? "");
}

/** @param {HTMLElement} el @param {string} words */
function optional(el, words) {
  show(el, words !== "");
  text(el, words);
}

/** The price of one; one that was changed by hand shows the old one struck through, and why.
 * @param {App} app @param {HTMLElement} el @param {LineView} line */
function drawPrice(app, el, line) {
  const words = line.isTip
    ? app.t("order.tipLine")
    : [
        line.isReturn ? app.t("order.return") : "",
        unitPrice(app, line),
        line.priceReason ?? "",
        line.minimumAge === null ? "" : app.t("order.age", { age: line.minimumAge }),
      ]
        .filter(Boolean)
        .join(" · ");
  const before = line.priceBefore ? app.format.amount(line.priceBefore) : "";
  const key = `${before} ${words}`;
  if (el.dataset.said === key) return;
  el.dataset.said = key;
  fill(
    el,
    before === "" ? null : h("span", { class: "only-heard" }, app.t("order.before"), " "),
    before === "" ? null : h("s", { class: "line__before" }, before),
    before === "" ? null : " ",
    words,
  );
}

/** @param {App} app @param {LineView} line */
function unitPrice(app, line) {
  const price = app.format.amount(line.unitPrice);
  return line.unit === "piece"
    ? app.t("order.each", { price })
    : app.t("order.per", { price, unit: app.format.unit(line.unit) });
}

/** @param {App} app @param {NonNullable<LineView["discount"]>} discount */
function discountText(app, discount) {
  const words =
    discount.percent === null
      ? app.t("order.amountOff")
      : app.t("order.percentOff", { percent: app.format.percent(discount.percent) });
  return `${words}, ${app.format.amount(discount.amount)}`;
}
