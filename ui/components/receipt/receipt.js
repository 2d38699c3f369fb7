// @ts-check
/** @import { ReceiptOf, ReceiptView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h, show } from "../../app/dom.js";
import { createDialog, givesWay } from "../dialog/dialog.js";
import { createLoading, late } from "../loading/loading.js";
import { createPaper } from "./paper.js";
import { createPrintButtons } from "./print.js";

/** A receipt beside whatever is told of it, kept as long as the same is looked at.
 * @param {App} app @param {(receipt: ReceiptView) => void} drawn */
export function createReceipt(app, drawn) {
  /** @type {string | null} */
  let shown = null;
  /** Whose paper stands there. @type {string | null} */
  let drawnFor = null;
  /** What is asked for, to ask for it again. @type {ReceiptOf | null} */
  let wanted = null;
  const paper = h("div", { class: "receipt__paper" });
  const el = h("div", { class: "receipt", role: "region", tabindex: "0", "aria-label": app.t("receipt.name") });
  const loading = createLoading(app, {
    shape: "paper",
    place: el,
    covers: [paper],
    again: () => {
      if (wanted) ask(wanted);
    },
  });
  el.append(loading.el, paper);

  /** @param {ReceiptView} receipt */
  function draw(receipt) {
    drawnFor = shown;
    fill(paper, createPaper(app, receipt));
    show(paper, true);
    drawn(receipt);
  }
  /** @param {ReceiptOf} of */
  async function ask(of) {
    const key = keyOf(of);
    wanted = of;
    const receipt = await loading.follow(
      (fail) => app.call("receipt", of, { onError: fail }),
      drawnFor === key && !paper.hidden,
    );
    if (receipt && shown === key) draw(receipt);
  }
  return {
    el,
    /** @param {ReceiptOf} of */
    async load(of) {
      const key = keyOf(of);
      if (shown === key) return;
      shown = key;
      // Asked for again, the same paper stands until the newer one is there; another's never does.
      if (drawnFor !== key) fill(paper);
      await ask(of);
    },
    /** The next time it is fetched anew. */
    forget() {
      shown = null;
    },
    clear() {
      if (shown === null && drawnFor === null) return;
      shown = null;
      drawnFor = null;
      loading.clear();
      fill(paper);
    },
  };
}

/** @param {ReceiptOf} of */
const keyOf = ({ saleId, refundId }) => `${saleId} ${refundId ?? ""}`;

/** One receipt to look at and to print. @param {App} app @param {() => void} printed */
export function createReceiptDialog(app, printed) {
  /** @type {ReceiptOf | null} */
  let of = null;
  const receipt = createReceipt(app, (view) => {
    if (of) buttons.draw(of, view.nextPrint);
    show(buttons.el, true);
  });
  const buttons = createPrintButtons(app, "receipt-print", null, (view) => {
    if (of && view) buttons.draw(of, view.nextPrint);
    // Not the paper itself: what was typed may tell more there than it may beside the customer.
    again();
    printed();
  });
  const { el } = createDialog(
    app,
    "receipt",
    app.t("receipt.name"),
    h("div", { class: "receipt-dialog" }, receipt.el, buttons.el),
  );
  givesWay(el);
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
      show(buttons.el, false);
      // What comes at once is there when the dialog opens; for what is late it opens before.
      await Promise.race([receipt.load(next), late()]);
      if (!el.open) el.showModal();
    },
  };
}
