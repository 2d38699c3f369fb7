// @ts-check
/** @import { PrintKind, ReceiptOf } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, keyCap } from "../../app/dom.js";
import { createPrintButtons } from "../receipt/print.js";

/** What can be done with the receipt of a sale or a refund. @typedef {{ look(of: ReceiptOf): void, printed(): void }} ReceiptActions */

/** Looking at a receipt and printing it.
 * @param {App} app @param {string} name for `data-test` @param {ReceiptOf} of @param {PrintKind | null} nextPrint @param {ReceiptActions} actions @param {string | null} [key] */
export function createReceiptTools(app, name, of, nextPrint, actions, key = null) {
  const look = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": `${name}-receipt`,
      "aria-keyshortcuts": key,
      onclick: () => actions.look(of),
    },
    app.t("receipt.show"),
    key === null ? null : keyCap(key),
  );
  const buttons = createPrintButtons(app, `${name}-print`, null, () => actions.printed());
  buttons.draw(of, nextPrint);
  buttons.el.prepend(look);
  return buttons.el;
}
