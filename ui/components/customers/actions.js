// @ts-check
/** @import { CustomerAction, CustomerDetail } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { armed } from "../../app/armed.js";
import { h, show, text } from "../../app/dom.js";
import { createExported } from "./exported.js";
import { createForgetDialog } from "./forget.js";
import { createJoinDialog } from "./join.js";

/** What can be done with a customer. What needs a manager asks for one beside the clerk.
 * @param {App} app @param {{ accept(detail: CustomerDetail): void, left(): void }} on */
export function createActions(app, on) {
  /** @type {CustomerDetail | null} */
  let detail = null;
  const forgetting = createForgetDialog(app, on.left);
  const joining = createJoinDialog(app, (next) => {
    if (next.row.id !== detail?.row.id) app.store.set({ customerId: next.row.id });
    on.accept(next);
  });
  const exported = createExported(app);
  const word = h("span", { "data-word": true }, app.t("customers.withdraw"));
  const buttons = {
    withdraw: h("button", { type: "button", class: "button", "data-test": "customer-withdraw" }, word),
    forget: h(
      "button",
      {
        type: "button",
        class: "button",
        "data-test": "customer-forget",
        "aria-haspopup": "dialog",
        onclick: () => detail && forgetting.open(detail),
      },
      app.t("customers.forget"),
    ),
    export: h(
      "button",
      { type: "button", class: "button", "data-test": "customer-export", onclick: writeDown },
      app.t("customers.export"),
    ),
    join: h(
      "button",
      {
        type: "button",
        class: "button",
        "data-test": "customer-join",
        "aria-haspopup": "dialog",
        onclick: () => detail && joining.open(detail),
      },
      app.t("customers.join"),
    ),
  };
  const disarm = armed(buttons.withdraw, app.t("customers.withdrawAgain"), withdraw);
  const why = h("p", { class: "detail__sub" }, app.t("customers.withdrawText"));
  const whatFor = h("p", { class: "detail__sub" }, app.t("customers.exportText"));
  const managersOnly = h("p", { class: "detail__sub customer__managers", "data-test": "customer-needs-manager" });
  const el = h(
    "section",
    { class: "customer__actions", "aria-label": app.t("customers.actions") },
    h("div", { class: "customer__action" }, buttons.withdraw, why),
    h("div", { class: "customer__buttons" }, buttons.forget, buttons.export, buttons.join),
    whatFor,
    managersOnly,
    exported.el,
  );

  async function withdraw() {
    if (!detail) return;
    const answer = await app.call("withdraw_consent", { customerId: detail.row.id }, { button: buttons.withdraw });
    if (!answer) return;
    on.accept(answer);
    app.announce(app.t("customers.withdrawnText"));
  }
  async function writeDown() {
    if (!detail) return;
    const { id: customerId, lastDigits } = detail.row;
    const answer = await app.callApproved(
      "export_customer",
      { customerId },
      { about: app.t("customers.aboutExport", { customer: app.format.masked(lastDigits) }), button: buttons.export },
    );
    if (answer && customerId === detail?.row.id) exported.tell(answer);
  }
  return {
    el,
    dialogs: [forgetting.el, joining.el],
    /** @param {CustomerDetail} next */
    draw(next) {
      detail = next;
      for (const action of /** @type {const} */ (["withdraw", "forget", "export", "join"])) {
        show(buttons[action], next.allowed.includes(action) || next.needsManager.includes(action));
      }
      show(why, !buttons.withdraw.hidden);
      show(whatFor, !buttons.export.hidden);
      text(
        managersOnly,
        app.t("customers.managersOnly", { what: next.needsManager.map((action) => plain(app, action)).join(", ") }),
      );
      show(managersOnly, next.needsManager.length > 0);
    },
    reset() {
      detail = null;
      disarm();
      exported.clear();
      joining.el.close();
    },
  };
}

/** The word on the button, in the middle of a sentence. @param {App} app @param {CustomerAction} action */
function plain(app, action) {
  return app.t(`customers.${action}`).replace(" …", "").toLowerCase();
}
