// @ts-check
/** @import { ReceiptOf, ReceiptView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h } from "../../app/dom.js";
import { createDialog } from "../dialogs/dialog.js";
import { createPaper } from "./paper.js";
import { createPrintButtons } from "./print.js";

/** A receipt beside whatever is told of it, kept as long as the same is looked at.
 * @param {App} app @param {(receipt: ReceiptView) => void} drawn */
export function createReceipt(app, drawn) {
  /** @type {string | null} */
  let shown = null;
  /** Whose paper stands there. @type {string | null} */
  let drawnFor = null;
  const el = h("div", { class: "receipt", role: "region", tabindex: "0", "aria-label": app.t("receipt.name") });

  /** @param {ReceiptView} receipt */
  function draw(receipt) {
    drawnFor = shown;
    fill(el, createPaper(app, receipt));
    drawn(receipt);
  }
  return {
    el, draw,
    /** @param {ReceiptOf} of */
    async load(of) {
      const key = `${of.saleId} ${of.refundId ?? ""}`;
      if (shown === key) return;
      shown = key;
      // Asked for again, the same paper stands until the newer one is there; another's never does.
      if (drawnFor !== key) fill(el);
      const receipt = await app.call("receipt", of);
      if (receipt && shown === key) draw(receipt);
    },
    /** The next time it is fetched anew. */
    forget() {
      shown = null;
    },
    clear() {
      if (shown === null && drawnFor === null) return;
      shown = null;
      drawnFor = null;
      fill(el);
    },
  };
}

/** One receipt to look at and to print. @param {App} app @param {() => void} printed */
export function createReceiptDialog(app, printed) {
  /** @type {ReceiptOf | null} */
  let of = null;
  const receipt = createReceipt(app, (view) => {
    if (of) buttons.draw(of, view.nextPrint);
  });
  const buttons = createPrintButtons(app, "receipt-print", null, (view) => {
    if (view) receipt.draw(view);
    else again();
    printed();
  });
  const { el } = createDialog(app, "receipt", app.t("receipt.name"), h("div", { class: "receipt-dialog" }, receipt.el, buttons.el));
  el.addEventListener("close", () => receipt.clear());

  function again() {
    receipt.forget();
    if (of) receipt.load(of);
  }
  return {
    el,
    /** @param {ReceiptOf} next */
    async open(next) {
      of = next;
      await receipt.load(next);
      if (!el.open) el.showModal();
    },
  };
}
