// @ts-check
/** @import { RefundState, RefundView, SaleDetailView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
/** @import { IconName } from "../../app/icons.js" */
/** @import { DetailActions } from "./detail-body.js" */
import { h, keyCap } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { codeSentence, refusalSentences } from "../../app/errors.js";
import { ceilingText } from "../refund/ceiling.js";
import { createReceiptTools } from "./receipts.js";

/** No more lines are named: all of them are on the refund's receipt. */
const LINES_MOST = 8;

/** @type {Record<RefundState, IconName>} */
const pictures = { underWay: "clock", unsure: "warning", done: "check", refused: "close", stopped: "close" };

/** What was paid back of a sale, and the way to pay back more.
 * @param {App} app @param {SaleDetailView} detail @param {DetailActions} actions */
export function createRefunds(app, detail, actions) {
  const title = detail.refunds.length > 0 ? h("h3", { class: "detail__story-title" }, app.t("history.refunds")) : null;
  return h(
    "section",
    { class: "refunds", "data-test": "refunds" },
    title,
    detail.refunds.length > 0
      ? h(
          "ol",
          { class: "refunds__list" },
          ...detail.refunds.map((refund) => createEntry(app, detail.row.saleId, refund, actions)),
        )
      : null,
    createWayOn(app, detail, actions.refund),
  );
}

/** @param {App} app @param {SaleDetailView} detail @param {() => void} open */
function createWayOn(app, detail, open) {
  const { refundRefused } = detail;
  if (refundRefused !== null)
    return h(
      "p",
      { class: "detail__sub", "data-test": "refund-refused", "data-code": refundRefused },
      refundRefused === "notNow" ? app.t("refund.busy") : codeSentence(app, refundRefused),
    );
  return h(
    "div",
    { class: "refunds__open" },
    h(
      "button",
      { type: "button", class: "button", "data-test": "refund-open", "aria-keyshortcuts": "R", onclick: open },
      icon("undo"),
      app.t("refund.open"),
      keyCap("R"),
    ),
    h("p", { class: "detail__sub" }, ceilingText(app, detail)),
  );
}

/** @param {App} app @param {string} saleId @param {RefundView} refund @param {DetailActions} actions */
function createEntry(app, saleId, refund, actions) {
  const about = [
    refund.reason,
    app.format.when(refund.at, app.now()),
    app.t("refund.by", { name: refund.by }),
    refund.approvedBy ? app.t("refund.approvedBy", { name: refund.approvedBy }) : "",
  ];
  const named = refund.lines
    .slice(0, LINES_MOST)
    .map((part) => `${app.format.quantity(part)} ${part.name}`)
    .join(", ");
  const left = refund.lines.length - LINES_MOST;
  const lines = left > 0 ? `${named} ${app.plural("history.more", left)}` : named;
  const said = refund.refusal ? refusalSentences(app, refund.refusal) : null;
  return h(
    "li",
    { class: `refund refund--${refund.state}`, "data-test": "refund", "data-refund": refund.id },
    icon(pictures[refund.state], "icon refund__icon"),
    h(
      "div",
      { class: "refund__words" },
      h(
        "p",
        { class: "refund__state", "data-test": "refund-state", "data-state": refund.state },
        app.t(`refund.state.${refund.state}`),
        refund.receiptNumber
          ? h("span", { class: "refund__number" }, app.t("refund.row", { number: refund.receiptNumber }))
          : null,
      ),
      lines === "" ? null : h("p", { class: "refund__lines" }, lines),
      h("p", { class: "refund__about" }, about.filter(Boolean).join(" · ")),
      said
        ? h(
            "p",
            { class: "refund__refusal" },
            [`${said.title}.`, said.now, said.code === "" ? "" : `(${said.code})`].filter(Boolean).join(" "),
          )
        : null,
      refund.receiptNumber === null
        ? null
        : createReceiptTools(app, "refund", { saleId, refundId: refund.id }, refund.nextPrint, actions),
    ),
    h("strong", { class: "refund__amount" }, `\u2212${app.format.money(refund.amount)}`),
  );
}
