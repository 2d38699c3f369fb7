// @ts-check
/** @import { SaleDetailView } from "../../generated/api.js" */
/** @import { App, Component, State } from "../../app/types.js" */
import { h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createLoading } from "../loading/loading.js";
import { createReceiptDialog } from "../receipt/receipt.js";
import { createRefundDialog } from "../refund/refund.js";
import { fillDetail } from "./detail-body.js";
import { fillUnpaid } from "./unpaid.js";

/** One sale opened beside the list. While a refund is under way, every newer view asks for the sale once more.
 * @param {App} app @returns {Component & { receipt(refundId: string | null): HTMLElement | null }} */
export function createDetail(app) {
  /** @type {string | null} */
  let shown = null;
  /** @type {SaleDetailView | null} */
  let detail = null;
  let isPaid = true;
  /** The view the sale was asked for at. */
  let revision = 0;
  const hint = h(
    "div",
    { class: "nothing" },
    icon("cart", "icon nothing__icon"),
    h("p", null, app.t("history.choose")),
  );
  const body = h("div", { class: "detail", "data-test": "sale-detail", hidden: true });
  const refund = createRefundDialog(app, accept);
  // The story is longer, and another paper is next.
  const receipt = createReceiptDialog(app, () => load());
  const el = h("div", { class: "history__right", tabindex: "0" });
  // The sale before stays in sight until the next one is there, or is late.
  const loading = createLoading(app, { shape: "sheet", place: el, covers: [body], again: () => load() });
  el.append(hint, loading.el, body, refund.el, receipt.el);
  /** Which sale stands in the body. @type {string | null} */
  let drawnFor = null;

  /** @param {SaleDetailView} next */
  function accept(next) {
    if (next.row.saleId !== shown) return;
    detail = next;
    drawnFor = next.row.saleId;
    fillDetail(app, body, next, {
      refund: () => refund.open(next),
      look: (of) => receipt.open(of),
      printed: () => load(),
    });
    show(body, true);
  }
  /** @param {string} saleId */
  const isDrawn = (saleId) => drawnFor === saleId && !body.hidden;
  async function load() {
    const saleId = shown;
    if (saleId === null) return false;
    revision = app.store.get().view?.revision ?? 0;
    return isPaid ? loadPaid(saleId) : loadUnpaid(saleId);
  }
  /** @param {string} saleId */
  async function loadPaid(saleId) {
    const answer = await loading.follow(
      (fail) => app.call("sale_detail", { saleId }, { onError: fail }),
      isDrawn(saleId),
    );
    if (!answer || shown !== saleId || !isPaid) return false;
    accept(answer);
    return true;
  }
  /** It may have been paid since it was listed: then it stands among the paid ones. @param {string} saleId */
  async function loadUnpaid(saleId) {
    const answer = await loading.follow(
      (fail) =>
        app.call(
          "unpaid_detail",
          { saleId },
          {
            onError: (error) => {
              if (error.code === "gone") app.store.set({ historySaleId: saleId });
              else fail(error);
            },
          },
        ),
      isDrawn(saleId),
    );
    if (!answer || shown !== saleId || isPaid) return false;
    drawnFor = saleId;
    fillUnpaid(app, body, answer);
    show(body, true);
    return true;
  }
  /** @param {State} state */
  function isOld({ view }) {
    const isMoving =
      !isPaid || (detail?.refunds.some((one) => one.state === "underWay" || one.state === "unsure") ?? false);
    return isMoving && view !== null && view.revision > revision;
  }
  return {
    el,
    /** The button of a receipt: of the refund, if it is one of this sale's, else of the sale. A sale not paid has none. */
    receipt: (refundId) =>
      body.querySelector(`[data-refund="${refundId}"] [data-test="refund-receipt"]`) ??
      body.querySelector('[data-test="detail-receipt"]'),
    async update(state) {
      const { historySaleId, historyUnpaidId } = state;
      const next = historySaleId ?? historyUnpaidId;
      const isNextPaid = historySaleId !== null;
      show(hint, next === null);
      if (next === shown && isNextPaid === isPaid) {
        if (next !== null && isOld(state)) await load();
        return;
      }
      shown = next;
      isPaid = isNextPaid;
      detail = null;
      loading.clear();
      if (next === null) {
        drawnFor = null;
        show(body, false);
      } else if (await load()) el.scrollTop = 0;
    },
  };
}
