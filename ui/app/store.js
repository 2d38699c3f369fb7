// @ts-check
/** @import { State, Store } from "./types.js" */

/** Keeps the last view the program sent and what only the page knows.
 * @returns {Store} */
export function createStore() {
  /** @type {State} */
  let state = {
    view: null,
    catalogue: null,
    tab: "sale",
    choosingSaleId: null,
    changingSaleId: null,
    way: "qr",
    selectedLineId: null,
    categoryId: null,
    digits: "",
    vatBasisPoints: null,
    found: null,
    historySaleId: null,
    historyUnpaidId: null,
    customerId: null,
    returningSaleId: null,
    articleAsked: null,
    articlesChanged: 0,
    personAsked: null,
    peopleChanged: 0,
    isArranging: false,
    error: null,
    startError: null,
    isChoosingPassphraseFile: false,
    language: null,
    preferences: null,
    scans: 0,
  };
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    accept(view) {
      if (state.view && view.revision < state.view.revision) return false;
      state = { ...state, ...follow(state, view), view };
      tell();
      return true;
    },
    set(patch) {
      state = { ...state, ...patch, ...alongWith(patch) };
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One sale is looked at at a time, and whoever leaves the history has chosen no purchase, nor whoever leaves the
 * customers one of them.
 * @param {Partial<State>} patch @returns {Partial<State>} */
function alongWith(patch) {
  return {
    ...(patch.historySaleId ? { historyUnpaidId: null } : {}),
    ...(patch.historyUnpaidId ? { historySaleId: null } : {}),
    ...(patch.tab && patch.tab !== "history" ? { returningSaleId: null } : {}),
    ...(patch.tab && patch.tab !== "customers" ? { customerId: null } : {}),
    ...((patch.tab && patch.tab !== "sale") || patch.categoryId || patch.found || patch.choosingSaleId
      ? { isArranging: false }
      : {}),
  };
}

/**
 * What the page's own state becomes when a new view arrives.
 *
 * @param {State} state
 * @param {NonNullable<State["view"]>} view
 * @returns {Partial<State>}
 */
function follow(state, view) {
  const was = state.view?.sale ?? null;
  const is = view.sale;
  /** @type {Partial<State>} */
  const patch = {};
  if (!view.clerk || view.clerk.id !== state.view?.clerk?.id) patch.isArranging = false;
  if (!view.clerk)
    Object.assign(patch, {
      tab: "sale",
      customerId: null,
      historySaleId: null,
      historyUnpaidId: null,
      digits: "",
      found: null,
      choosingSaleId: null,
      changingSaleId: null,
    });
  if (was?.id !== is?.id) Object.assign(patch, { selectedLineId: null, digits: "", found: null });
  if (!is || is.id !== state.choosingSaleId || is.stage !== "building" || !is.allowed.includes("charge")) {
    patch.choosingSaleId = null;
  }
  if (!is || is.id !== state.returningSaleId || !is.allowed.includes("refundReturns")) patch.returningSaleId = null;
  if (!is || is.id !== state.changingSaleId || !is.allowed.includes("changeWay")) patch.changingSaleId = null;
  const touched = touchedLine(was, is);
  const selected = touched ?? ("selectedLineId" in patch ? null : state.selectedLineId);
  patch.selectedLineId = is?.lines.some((line) => line.id === selected) ? selected : (is?.lines.at(-1)?.id ?? null);
  return patch;
}

/** The line that was added or changed last is the one the next key press means.
 * @param {import("../generated/api.js").SaleView | null} was
 * @param {import("../generated/api.js").SaleView | null} is */
function touchedLine(was, is) {
  if (!was || !is || was.id !== is.id) return null;
  const before = new Map(was.lines.map((line) => [line.id, line.quantity]));
  return is.lines.findLast((line) => before.get(line.id) !== line.quantity)?.id ?? null;
}
