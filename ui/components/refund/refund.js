// @ts-check
/** @import { RefundWhat, SaleDetailView, Quote } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { codeSentence, fieldOf, fieldSentence } from "../../app/errors.js";
import { createDialog } from "../dialog/dialog.js";
import { ceilingText } from "./ceiling.js";
import { createReason } from "./reason.js";
import { createWays } from "./ways.js";

/** Pays back captured money. The button says the amount, which the program reckons; one opened dialog is one
 * refund, however often it is pressed.
 * @param {App} app @param {(detail: SaleDetailView) => void} done */
export function createRefundDialog(app, done) {
  /** @type {SaleDetailView | null} */
  let detail = null;
  let refundId = "";
  /** The sale whose return lines this refund takes off. @type {string | null} */
  let returnsOf = null;
  /** The newest question; an older answer is dropped. */
  let asked = 0;
  /** @type {{ what: RefundWhat, answer: Quote } | null} */
  let quoted = null;
  const ways = createWays(app, quote);
  const reason = createReason(app, () => text(problem, ""));
  const ceiling = h("p", { class: "dialog__text", "data-test": "refund-ceiling" });
  const takes = h("p", { class: "dialog__text dialog__text--strong", "data-test": "refund-takes" });
  const sums = h("dl", { class: "sums refund-sums" });
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "refund-problem" });
  const word = h("span");
  /** @type {HTMLButtonElement} */
  const go = h("button", { type: "button", class: "button button--go", "data-test": "refund-go", onclick: send }, word);
  const { el, heading } = createDialog(
    app,
    "refund",
    "",
    ceiling,
    takes,
    h(
      "div",
      { class: "refund-form" },
      ways.el,
      h("div", { class: "refund-form__side" }, reason.el, h("div", { class: "refund-form__sum" }, sums, problem, go)),
    ),
  );

  async function quote() {
    const mine = ++asked;
    const what = ways.what();
    quoted = null;
    text(problem, ways.problem());
    draw(what !== null);
    if (!detail || what === null) return;
    const answer = await app.call(
      "quote_refund",
      { saleId: detail.row.saleId, what },
      {
        onError: (error) => {
          if (mine === asked) text(problem, fieldSentence(app, error));
        },
      },
    );
    if (mine !== asked) return;
    if (answer) quoted = { what, answer };
    if (answer && answer.refused !== null)
      text(problem, answer.refused === "badAmount" ? app.t("refund.badAmount") : codeSentence(app, answer.refused));
    draw(false);
  }
  async function send() {
    const { answer, what } = quoted ?? {};
    if (!detail || !what || !answer || answer.refused !== null) return;
    if (reason.value() === "") {
      text(problem, app.t("refund.needReason"));
      reason.focus();
      return;
    }
    const amount = app.format.money(answer.amount);
    const { saleId, number } = detail.row;
    const next = await app.callApproved(
      "refund",
      { refundId, saleId, what, reason: reason.value(), refundableBefore: answer.of.decimal, returnsOf },
      {
        about: app.t("refund.about", { amount, number }),
        button: go,
        lane: "payment",
        onError: (error) => {
          text(problem, fieldSentence(app, error));
          if (fieldOf(error) === "reason") reason.focus();
          else if (error.code === "refundedMeanwhile") quote();
        },
      },
    );
    if (!next) return;
    el.close();
    app.announce(app.t("refund.ordered", { amount }));
    done(next);
    if (returnsOf) app.store.set({ tab: "sale" });
  }
  /** @param {boolean} isReckoning the program has been asked; what stands there stays so long */
  function draw(isReckoning) {
    if (isReckoning) return;
    const answer = quoted?.answer.refused === null ? quoted.answer : null;
    go.disabled = answer === null;
    text(word, answer ? app.t("refund.go", { amount: app.format.money(answer.amount) }) : app.t("refund.goEmpty"));
    const rows = !answer
      ? []
      : [
          { key: "amount", name: app.t("refund.amount"), value: app.format.money(answer.amount) },
          ...answer.vat.map((vat) => ({
            key: `vat-${vat.basisPoints}`,
            name: app.t("refund.vat", { rate: app.format.rate(vat.basisPoints) }),
            value: app.format.amount(vat.tax),
          })),
          { key: "rest", name: app.t("refund.left"), value: app.format.money(answer.rest) },
        ];
    show(sums, rows.length > 0);
    keyed(
      sums,
      rows,
      (row) => row.key,
      (row) => h("div", { class: "sums__row", "data-test": `refund-sum-${row.key}` }, h("dt"), h("dd")),
      (node, row) => {
        if (node.firstElementChild && node.lastElementChild) {
          text(node.firstElementChild, row.name);
          text(node.lastElementChild, row.value);
        }
      },
    );
  }
  return {
    el,
    /** @param {SaleDetailView} next */
    open(next) {
      detail = next;
      refundId = crypto.randomUUID();
      text(heading, app.t("refund.title", { number: next.row.number }));
      text(ceiling, ceilingText(app, next));
      const { view, returningSaleId } = app.store.get();
      returnsOf = view?.sale?.id === returningSaleId ? returningSaleId : null;
      const returned = view?.sale?.returned;
      text(
        takes,
        app.t("refund.takes", {
          number: view?.sale?.number ?? "",
          amount: returned ? app.format.money(returned.amount) : "",
        }),
      );
      show(takes, returnsOf !== null);
      attribute(el, "data-sale", next.row.number);
      reason.reset();
      // Nothing of another sale stands there until the program has answered.
      quoted = null;
      draw(false);
      el.showModal();
      ways.reset(next, refundId);
      ways.focus();
      quote();
    },
  };
}
