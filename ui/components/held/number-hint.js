// @ts-check
/** @import { HeldView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, text } from "../../app/dom.js";

/** Says beside a held field what is seen of the number, and how many digits there are.
 * @param {App} app @param {string} id */
export function createNumberHint(app, id) {
  const count = h("span", { "data-test": `${id}-count` });
  const el = h("p", { class: "field__hint number-hint", id, "data-test": id }, count, " ", app.t("number.seen"));
  return {
    el,
    /** @param {HeldView} number */
    draw({ digits }) {
      text(count, digits === 0 ? "" : app.plural("number.digits", digits));
    },
  };
}
