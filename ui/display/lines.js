// @ts-check
/** @import { DisplayLine } from "../generated/api.js" */
/** @import { Shown } from "./shown.js" */
import { fill, h, keyed, part, show, text } from "../app/dom.js";

/** The lines that fit, the newest last. Of a long order the last ones stay in sight, and how many more there are.
 * @param {Shown} shown */
export function createLines(shown) {
  const more = h("p", { class: "shown__more", "data-test": "display-more", hidden: true });
  const list = h("ol", { class: "shown__lines", "data-test": "display-lines" });
  const el = h("div", { class: "shown__list" }, more, list);

  /** Hides the oldest lines until the rest fits. Reads every height once, before anything is hidden. */
  function fit() {
    const rows = /** @type {HTMLElement[]} */ (Array.from(list.children));
    for (const row of rows) show(row, true);
    show(more, true);
    // As high as it may become, so that it is measured with words in it.
    text(more, shown.plural("display.more", rows.length));
    const [room, moreHeight] = [el.clientHeight, more.offsetHeight];
    const heights = rows.map((row) => row.getBoundingClientRect().height);
    let first = rows.length;
    let used = 0;
    const all = heights.reduce((sum, height) => sum + height, 0);
    const free = all <= room ? room : room - moreHeight;
    while (first > 0 && (used + (heights[first - 1] ?? 0) <= free || first === rows.length)) {
      first -= 1;
      used += heights[first] ?? 0;
    }
    rows.forEach((row, at) => show(row, at >= first));
    show(more, first > 0);
    text(more, first > 0 ? shown.plural("display.more", first) : "");
  }

  return {
    el,
    fit,
    /** @param {DisplayLine[]} lines */
    update(lines) {
      const numbered = lines.map((line, at) => ({ line, at }));
      keyed(
        list,
        numbered,
        ({ at }) => String(at),
        createLine,
        (row, { line }) => drawLine(shown, row, line),
      );
    },
  };
}

function createLine() {
  return h(
    "li",
    { class: "shown__line", "data-test": "display-line" },
    h("span", { class: "shown__what" }, h("span", { class: "shown__quantity" }), h("span", { class: "shown__name" })),
    h("span", { class: "shown__amount" }),
    h("span", { class: "shown__words" }),
  );
}

/** @param {Shown} shown @param {HTMLElement} row @param {DisplayLine} line */
function drawLine(shown, row, line) {
  const isOne = line.unit === "piece" && line.quantity === "1";
  text(part(row, ".shown__quantity"), isOne ? "" : shown.format.quantity(line));
  text(part(row, ".shown__name"), line.name);
  text(part(row, ".shown__amount"), shown.format.amount(line.total));
  const words = [line.isReturn ? shown.t("display.return") : "", discountWords(shown, line)].filter(Boolean);
  fill(part(row, ".shown__words"), words.join(" · "));
  show(part(row, ".shown__words"), words.length > 0);
}

/** @param {Shown} shown @param {DisplayLine} line */
function discountWords(shown, { discount }) {
  if (discount === null) return "";
  const off = shown.format.amount(discount.amount);
  return discount.percent === null
    ? `${shown.t("order.amountOff")}, ${off}`
    : `${shown.t("order.percentOff", { percent: shown.format.percent(discount.percent) })}, ${off}`;
}
