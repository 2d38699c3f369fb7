// @ts-check
/** @import { App, Component, DialogName, State } from "./types.js" */
import { attribute, h, show } from "./dom.js";
import { createAlert } from "../components/alert/alert.js";
import { createArticleDialog } from "../components/articles/article-form.js";
import { createChangesDialog } from "../components/articles/changes.js";
import { createImportDialog } from "../components/articles/import.js";
import { createApproved } from "../components/approved/approved.js";
import { createBand } from "../components/bar/band.js";
import { createMoved } from "../components/bar/moved.js";
import { createBar } from "../components/bar/bar.js";
import { createBuild } from "../components/build/build.js";
import { createCharge } from "../components/charge/charge.js";
import { createCustomers } from "../components/customers/customers.js";
import { createApprovalDialog } from "../components/approval/approval.js";
import { createDiscountDialog } from "../components/discount/discount.js";
import { createKeysDialog } from "../components/keys/keys.js";
import { createNoteDialog } from "../components/note/note.js";
import { createParkDialog } from "../components/park/park.js";
import { createPriceDialog } from "../components/price/price.js";
import { createQuantityDialog } from "../components/quantity/quantity.js";
import { createRecentDialog } from "../components/recent/recent.js";
import { createTipDialog } from "../components/tip/tip.js";
import { createTotalDialog } from "../components/total/total.js";
import { createPersonDialog } from "../components/people/person-form.js";
import { createDone } from "../components/done/done.js";
import { createChoosePassphraseFile } from "../components/passphrase-file/choose.js";
import { createOpenPassphraseFile } from "../components/passphrase-file/open.js";
import { createHistory } from "../components/history/history.js";
import { createNotices } from "../components/notices/notices.js";
import { createOrder } from "../components/order/order.js";
import { createSettings } from "../components/settings/settings.js";
import { createSignOn } from "../components/sign-on/sign-on.js";
import { createStartFailed } from "../components/start-failed/start-failed.js";
import { createTray } from "../components/tray/tray.js";
import { createWaiting } from "../components/waiting/waiting.js";

/** What lies before the tabs. @type {Record<string, string>} */
const screenNames = {
  starting: "starting",
  startFailed: "start-failed",
  passphraseFile: "passphrase-file",
  passphrase: "passphrase",
  signOn: "sign-on",
};

/** @typedef {ReturnType<typeof createScreens>} Screens */

/** Builds every screen once; `update` patches what the state shows.
 * @param {App} app @param {{ bar: HTMLElement, band: HTMLElement, notices: HTMLElement, stage: HTMLElement, alert: HTMLElement, dialogs: HTMLElement }} places */
export function createScreens(app, places) {
  const band = createBand(app);
  const moved = createMoved(app);
  const notices = createNotices(app);
  const bar = createBar(app, notices.turn);
  const alert = createAlert(app);
  const startFailed = createStartFailed(app);
  const passphraseFile = createChoosePassphraseFile(app);
  const passphrase = createOpenPassphraseFile(app);
  const signOn = createSignOn(app);
  const build = createBuild(app);
  const charge = createCharge(app);
  const waiting = createWaiting(app);
  const approved = createApproved(app);
  const done = createDone(app);
  const order = createOrder(app);
  const tray = createTray(app);
  const customers = createCustomers(app);
  const history = createHistory(app);
  const settings = createSettings(app);
  const changes = createChangesDialog(app);
  /** @type {Record<DialogName, { el: HTMLDialogElement, open(): void }>} */
  const dialogs = {
    park: createParkDialog(app),
    quantity: createQuantityDialog(app),
    discount: createDiscountDialog(app),
    price: createPriceDialog(app),
    note: createNoteDialog(app),
    tip: createTipDialog(app),
    total: createTotalDialog(app),
    recent: createRecentDialog(app),
    keys: createKeysDialog(app),
    article: createArticleDialog(app, changes.open),
    import: createImportDialog(app),
    person: createPersonDialog(app),
  };

  const approval = createApprovalDialog(app);
  const left = h("div", { class: "till__left" }, build.el, charge.el, waiting.el, approved.el, done.el);
  const sale = h("div", { class: "till" }, left, order.el);
  places.bar.replaceChildren(bar.el);
  places.band.replaceChildren(band.el, moved.el);
  places.notices.replaceChildren(notices.el);
  places.alert.replaceChildren(alert.el);
  const starting = places.stage.querySelector(".starting");
  places.stage.replaceChildren(
    ...(starting ? [starting] : []),
    startFailed.el,
    passphraseFile.el,
    passphrase.el,
    signOn.el,
    sale,
    tray.el,
    customers.el,
    history.el,
    settings.el,
  );
  places.dialogs.replaceChildren(...Object.values(dialogs).map((dialog) => dialog.el), changes.el, approval.el);

  /** @type {Component[]} */
  const components = [
    bar,
    band,
    moved,
    notices,
    alert,
    startFailed,
    passphraseFile,
    passphrase,
    signOn,
    build,
    charge,
    waiting,
    approved,
    done,
    order,
    tray,
    customers,
    history,
    settings,
  ];
  let shownPane = "";

  /** @param {State} state */
  function update(state) {
    const pane = paneOf(state);
    if (starting instanceof HTMLElement) show(starting, pane === "starting");
    show(startFailed.el, pane === "startFailed");
    show(passphraseFile.el, pane === "passphraseFile");
    show(passphrase.el, pane === "passphrase");
    show(signOn.el, pane === "signOn");
    show(sale, state.view?.clerk != null && state.tab === "sale");
    show(tray.el, pane === "tray");
    show(customers.el, pane === "customers");
    show(history.el, pane === "history");
    show(settings.el, pane === "settings");
    show(build.el, pane === "building");
    show(charge.el, pane === "choosing" || pane === "changing");
    show(waiting.el, pane === "waiting");
    show(approved.el, pane === "approved" || pane === "capturing");
    show(done.el, pane === "done");
    for (const component of components) {
      try {
        component.update(state);
      } catch (error) {
        app.fault(error);
      }
    }
    const stage = state.view?.sale ? stageOf(state) : "";
    attribute(places.stage, "data-stage", stage);
    attribute(places.stage, "aria-busy", pane === "starting" ? "true" : null);
    attribute(places.stage, "data-screen", screenNames[pane] ?? state.tab);
    if (pane !== shownPane) {
      shownPane = pane;
      entered(pane);
    }
  }

  /** A new pane is read from its heading; the eye and the keys stay free. @param {string} pane */
  function entered(pane) {
    if (document.querySelector("dialog[open]")) return;
    const root = {
      startFailed: startFailed.el,
      passphraseFile: passphraseFile.el,
      passphrase: passphrase.el,
      signOn: signOn.el,
      building: build.el,
      choosing: charge.el,
      changing: charge.el,
      waiting: waiting.el,
      approved: approved.el,
      capturing: approved.el,
      done: done.el,
      tray: tray.el,
      customers: customers.el,
      history: history.el,
      settings: settings.el,
    }[pane];
    if (root?.contains(document.activeElement)) return;
    // Where there is but one thing to type, it is typed at once.
    const heading = root?.querySelector("[data-first]") ?? root?.querySelector("h1");
    if (heading instanceof HTMLElement && !heading.closest("[hidden]")) heading.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  return {
    update,
    alert,
    notices,
    signOn,
    build,
    charge,
    waiting,
    approved,
    done,
    customers,
    approval,
    history,
    /** What a scanner typed is no PIN: answers whether one was asked for. */
    forgetPin: () => signOn.forgetPin() || approval.forgetPin(),
    /** @param {DialogName} name */
    openDialog(name) {
      if (document.querySelector("dialog[open]") || !app.store.get().view?.clerk) return;
      dialogs[name].open();
    },
    /** A part of the order by its stable name. @param {string} test @returns {HTMLElement | null} */
    part: (test) => sale.querySelector(`[data-test="${test}"]`),
  };
}

/** @param {State} state */
function stageOf(state) {
  const stage = state.view?.sale?.stage ?? "building";
  if (stage === "building" && state.choosingSaleId !== null) return "choosing";
  return stage === "waiting" && state.changingSaleId !== null ? "changing" : stage;
}

/** Nothing is open yet. @param {State} state */
function beforeStart({ startError, isChoosingPassphraseFile }) {
  if (!startError) return "starting";
  if (startError.code === "passphraseNeeded") return "passphrase";
  return startError.code === "keychainMissing" && isChoosingPassphraseFile ? "passphraseFile" : "startFailed";
}

/** @param {State} state */
function paneOf(state) {
  if (!state.view) return beforeStart(state);
  if (!state.view.clerk) return "signOn";
  switch (state.tab) {
    case "sale":
      return stageOf(state);
    case "waiting":
      return "tray";
    default:
      return state.tab;
  }
}
