// @ts-check
/** @import { App, ChargeWay, Component } from "../../app/types.js" */
/** @import { IconName } from "../../app/icons.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createQrWay } from "./qr-way.js";
import { createKnownWay } from "./known-way.js";
import { createNumberWay } from "./number-way.js";
import { createOwnWay } from "./own-way.js";

/** @type {{ way: ChargeWay, picture: IconName, key: string }[]} */
const ways = [
  { way: "qr", picture: "qr", key: "1" },
  { way: "known", picture: "person", key: "2" },
  { way: "number", picture: "phone", key: "3" },
  { way: "own", picture: "scan", key: "4" },
];

/** How will the customer pay? Four ways, one open at a time, the order still in view.
 * @param {App} app */
export function createCharge(app) {
  const back = h(
    "button",
    {
      type: "button",
      class: "button button--icon",
      "data-test": "charge-back",
      "aria-label": app.t("common.back"),
      "aria-keyshortcuts": "Escape",
      onclick: leave,
    },
    icon("back"),
  );
  const title = h("h1", { class: "charge__title", tabindex: "-1" });
  const how = h("p", { class: "charge__how" });
  const age = h("p", { class: "charge__age", "data-test": "charge-age" });
  const tabs = ways.map(({ way, picture, key }) =>
    h(
      "button",
      {
        type: "button",
        class: "way",
        "data-test": `way-${way}`,
        "data-way": way,
        "aria-keyshortcuts": key,
        onclick: () => choose(way),
      },
      icon(picture, "icon way__icon"),
      h("span", { class: "way__name" }, app.t(`charge.${way}.name`)),
      h("span", { class: "way__short" }, app.t(`charge.${way}.short`)),
      keyCap(key),
    ),
  );
  const panels = {
    qr: createQrWay(app),
    known: createKnownWay(app),
    number: createNumberWay(app),
    own: createOwnWay(app),
  };
  const el = h(
    "section",
    { class: "charge", "data-test": "charge-pane" },
    h("div", { class: "charge__head" }, back, h("div", null, title, how), age),
    h("div", { class: "ways", role: "group", "aria-label": app.t("charge.ways") }, ...tabs),
    h("div", { class: "charge__panel" }, panels.qr.el, panels.known.el, panels.number.el, panels.own.el),
  );
  /** @type {string | null} */
  let openFor = null;

  /** @param {ChargeWay} way */
  function choose(way) {
    if (panels.known.isSending()) return;
    app.store.set({ way });
    panels[way].focus();
  }
  /** @param {string} amount @param {boolean} isChanging */
  function say(amount, isChanging) {
    text(title, isChanging ? app.t("charge.change.title") : app.t("charge.title", { amount }));
    text(how, isChanging ? app.t("charge.change.text", { amount }) : app.t("charge.how"));
    el.classList.toggle("charge--change", isChanging);
  }
  function leave() {
    panels.known.stop();
    app.store.set({ choosingSaleId: null, changingSaleId: null });
  }

  /** @type {Component & { isOpen(): boolean, key(event: KeyboardEvent): boolean, takesScan(event: KeyboardEvent, code: string): boolean, scanned(code: string): void, turnRemember(): void, stepBack(): void }} */
  const component = {
    el,
    update(state) {
      const sale = state.view?.sale;
      const purpose = state.choosingSaleId ?? (state.changingSaleId === null ? null : `change ${state.changingSaleId}`);
      const isNew = openFor !== purpose;
      if (purpose === null || isNew) {
        openFor = purpose;
        for (const panel of Object.values(panels)) panel.reset();
      }
      if (!sale || purpose === null) return;
      say(app.format.money(sale.total), state.changingSaleId !== null);
      text(age, sale.minimumAge === null ? "" : app.t("charge.age", { age: sale.minimumAge }));
      show(age, sale.minimumAge !== null);
      for (const tab of tabs) attribute(tab, "aria-pressed", String(tab.dataset.way === state.way));
      for (const { way } of ways) {
        show(panels[way].el, way === state.way);
        panels[way].update(state);
      }
      if (isNew && (state.changingSaleId !== null || state.way === "own")) panels[state.way].focus();
    },
    isOpen: () => openFor !== null && el.closest("[hidden]") === null,
    /** A scan is the customer's own code, wherever the focus is. Only digits stay in a field for digits, and the field
     * for the code has it already. */
    takesScan({ target }, code) {
      if (panels.own.isField(target)) return false;
      return !(target instanceof HTMLInputElement && target.type !== "checkbox") || /[^\d+\s]/.test(code);
    },
    /** The later wish counts: what was about to be sent to a known customer is not. What was ticked beside the way that
     * is open holds for the scan too. */
    scanned(code) {
      const wantsMemory = panels[app.store.get().way].isRemembering();
      for (const panel of Object.values(panels)) panel.reset();
      app.store.set({ way: "own" });
      panels.own.send(code, wantsMemory);
    },
    key(event) {
      const chosen = ways.find(({ key }) => key === event.key);
      if (chosen) choose(chosen.way);
      else if (event.key === "Enter") panels[app.store.get().way].go();
      else return false;
      return true;
    },
    /** The customer says yes, or thinks better of it. */
    turnRemember: () => panels[app.store.get().way].turnRemember(),
    stepBack() {
      if (panels.known.isSending()) {
        panels.known.stop();
        // What had the focus is gone: the next digit goes on with the number.
        panels.known.focus();
      } else if (app.store.get().way !== "known" || !panels.known.back()) leave();
    },
  };
  return component;
}
