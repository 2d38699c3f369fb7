// @ts-check
/** @import { LineView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { attribute, h, keyed, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { aboutQuantity, selected } from "../order/line-tools.js";

const MOST_DIGITS = 9;

/** Open amount: digits shift in from the right. The same digits can become the quantity of the chosen line: pieces,
 * or of what is weighed as much as the pad shows.
 * @param {App} app */
export function createKeypad(app) {
  const amount = h("strong", { class: "keypad__amount", "data-test": "open-amount" });
  const screen = h(
    "div",
    { class: "keypad__screen" },
    h("span", { class: "keypad__label" }, app.t("build.openAmount")),
    amount,
  );
  const rates = h("div", { class: "keypad__rates", role: "group", "aria-label": app.t("build.vat") });
  const digits = ["7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0"].map((digit) =>
    h("button", { type: "button", class: "pad-key", "data-test": `key-${digit}`, onclick: () => press(digit) }, digit),
  );
  const erase = h(
    "button",
    {
      type: "button",
      class: "pad-key",
      "data-test": "key-back",
      "aria-label": app.t("common.backspace"),
      onclick: back,
    },
    icon("backspace"),
  );
  const quantity = h(
    "button",
    {
      type: "button",
      class: "pad-key pad-key--tool",
      "data-test": "key-quantity",
      title: `${app.t("build.quantityHelp")} (F4)`,
      "aria-label": app.t("build.quantityHelp"),
      onclick: multiply,
    },
    "× ",
    app.t("build.quantityKey"),
  );
  const discount = h(
    "button",
    {
      type: "button",
      class: "pad-key pad-key--tool",
      "data-test": "key-discount",
      title: app.t("build.discountHelp"),
      "aria-label": app.t("build.discountHelp"),
      onclick: () => openFor("discount"),
    },
    "− ",
    app.t("build.discountKey"),
  );
  /** @type {HTMLButtonElement} */
  const tips = h(
    "button",
    {
      type: "button",
      class: "pad-key pad-key--tool",
      "data-test": "key-tip",
      title: app.t("build.tipHelp"),
      "aria-label": app.t("build.tipHelp"),
      onclick: tip,
    },
    app.t("build.tipKey"),
  );
  /** @type {HTMLButtonElement} */
  const add = h(
    "button",
    {
      type: "button",
      class: "pad-key pad-key--add",
      "data-test": "add-line",
      title: app.t("build.addLineHelp"),
      onclick: addLine,
    },
    icon("plus"),
    h("span", null, app.t("build.addLine")),
  );
  const el = h(
    "div",
    { class: "keypad" },
    screen,
    rates,
    h("div", { class: "keypad__digits", role: "group", "aria-label": app.t("common.digitPad") }, ...digits, erase),
    h("div", { class: "keypad__tools" }, quantity, discount, tips, add),
  );

  const canEdit = () => app.store.get().view?.sale?.allowed.includes("editLines") ?? false;
  /** @param {string} digit */
  function press(digit) {
    if (!canEdit()) return;
    const typed = (app.store.get().digits + digit).replace(/^0+/, "");
    if (typed.length <= MOST_DIGITS) app.store.set({ digits: typed });
  }
  function back() {
    app.store.set({ digits: app.store.get().digits.slice(0, -1) });
  }
  function rate() {
    const { vatBasisPoints, catalogue } = app.store.get();
    return vatBasisPoints ?? catalogue?.vatGroups[0]?.basisPoints ?? 2500;
  }
  /** By key, one VAT group after the other. */
  function nextRate() {
    const groups = app.store.get().catalogue?.vatGroups ?? [];
    const next = groups[(groups.findIndex((group) => group.basisPoints === rate()) + 1) % groups.length];
    if (!next) return;
    app.store.set({ vatBasisPoints: next.basisPoints });
    app.announce(app.t("build.vatRate", { rate: app.format.rate(next.basisPoints) }));
  }
  async function addLine() {
    const typed = app.store.get().digits;
    if (typed === "") return;
    const answer = await app.callApproved(
      "add_open_amount",
      { digits: typed, vatBasisPoints: rate() },
      { about: app.t("discount.aboutAdd", { name: app.format.digits(typed) }), button: add },
    );
    if (answer && app.store.get().digits === typed) app.store.set({ digits: "" });
  }
  async function multiply() {
    const typed = app.store.get().digits;
    const line = selected(app);
    if (!line || line.isTip || !canEdit()) return;
    if (typed === "") app.openDialog("quantity");
    else if (
      await app.callApproved(
        "multiply",
        { lineId: line.id, digits: typed },
        { about: aboutDigits(line, typed), button: quantity },
      )
    )
      app.store.set({ digits: "" });
  }
  /** What a manager reads is what the pad shows. @param {LineView} line @param {string} typed */
  function aboutDigits(line, typed) {
    const isCounted = line.unit === "piece";
    return isCounted
      ? aboutQuantity(app, line.id, typed)
      : app.t("quantity.about", {
          name: line.name,
          quantity: `${app.format.digits(typed)}\u00a0${app.format.unit(line.unit)}`,
        });
  }
  /** Digits typed become the tip; without any it is asked for. */
  async function tip() {
    const typed = app.store.get().digits;
    if (!canEdit()) return;
    if (typed === "") app.openDialog("tip");
    else if ((await app.call("add_tip", { digits: typed }, { button: tips })) && app.store.get().digits === typed)
      app.store.set({ digits: "" });
  }
  /** A discount can also be on the whole sale; how many there are is of one line. @param {"quantity" | "discount"} dialog */
  function openFor(dialog) {
    const line = selected(app);
    if (line && canEdit() && (dialog === "discount" || !line.isTip)) app.openDialog(dialog);
  }

  /** @type {Component & { press: typeof press, back: typeof back, addLine: typeof addLine, multiply: typeof multiply, tip: typeof tip, nextRate: typeof nextRate, openFor: typeof openFor }} */
  const component = {
    el,
    press,
    back,
    addLine,
    multiply,
    tip,
    nextRate,
    openFor,
    update(state) {
      text(amount, app.format.digits(state.digits));
      amount.classList.toggle("keypad__amount--empty", state.digits === "");
      keyed(
        rates,
        state.catalogue?.vatGroups ?? [],
        (group) => String(group.basisPoints),
        (group) =>
          h(
            "button",
            {
              type: "button",
              class: "keypad__rate",
              "data-test": `vat-${group.basisPoints}`,
              "aria-label": app.t("build.vatRate", { rate: app.format.rate(group.basisPoints) }),
              onclick: () => app.store.set({ vatBasisPoints: group.basisPoints }),
            },
            app.format.rate(group.basisPoints),
          ),
        (button, group) => attribute(button, "aria-pressed", String(group.basisPoints === rate())),
      );
      const isOpen = canEdit();
      const hasLine = selected(app) !== undefined;
      add.disabled = !isOpen || state.digits === "";
      quantity.disabled = !isOpen || !hasLine || selected(app)?.isTip === true;
      tips.disabled = !isOpen;
      discount.disabled = !isOpen || !hasLine;
      for (const key of [...digits, erase]) key.disabled = !isOpen;
    },
  };
  return component;
}
