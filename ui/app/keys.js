// @ts-check
/** @import { App, State } from "./types.js" */
/** @import { Screens } from "./screens.js" */
import { createScanner } from "./scanner.js";
import { openAnnounced } from "../components/bar/bar.js";
import { startChange, startCharge } from "../components/order/order.js";
import { selected } from "../components/order/line-tools.js";

/** @type {import("./types.js").Tab[]} */
const tabs = ["sale", "waiting", "history", "settings"];

/** Everything by keyboard. Keys press the buttons, so that one rule says what may be pressed.
 * @param {App} app @param {() => Screens} screens */
export function listenToKeys(app, screens) {
  const scanner = createScanner();
  let digitsBefore = "";
  let lastKeyAt = 0;

  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "F11") {
      event.preventDefault();
      if (!event.repeat) turnFullScreen();
      return;
    }
    const isTyping = isTextField(event.target);
    if (event.timeStamp - lastKeyAt > 100) digitsBefore = app.store.get().digits;
    lastKeyAt = event.timeStamp;
    const code = scanner.take(event);
    if (code !== null && !isTyping && !isForPin(event.target) && app.store.get().view?.clerk) {
      event.preventDefault();
      app.store.set({ digits: digitsBefore, tab: "sale" });
      app.call("scan", { code });
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    if (press(event, isTyping)) event.preventDefault();
  });

  /** @param {KeyboardEvent} event @param {boolean} isTyping */
  function press(event, isTyping) {
    const state = app.store.get();
    if (!state.view) return false;
    if (!state.view.clerk) return !isTyping && !event.ctrlKey && !isOnButton(event) && screens().signOn.key(event);
    if (anywhere(event, state)) return true;
    if (event.key === "Escape") return escape(state);
    if (isTyping && !(event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.value === "")) return false;
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "z" && !isTyping && tap(screens().part("undo-remove"));
    if (event.altKey) return false;
    if (event.key === "?") {
      app.openDialog("keys");
      return true;
    }
    if (state.tab !== "sale" || (event.key === "Enter" && (event.repeat || isOnButton(event)))) return false;
    return onSale(event, state);
  }

  /** @param {KeyboardEvent} event @param {State} state */
  function anywhere(event, state) {
    const tab = event.altKey ? tabs[Number(event.key) - 1] : undefined;
    if (tab) {
      app.store.set({ tab });
      return true;
    }
    switch (event.key) {
      case "F2":
        startCharge(app, "known");
        startChange(app, "known");
        screens().charge.update(app.store.get());
        if (app.store.get().choosingSaleId) screens().charge.key(new KeyboardEvent("keydown", { key: "2" }));
        return true;
      case "F4":
        if (state.tab === "sale") screens().build.keypad.openFor("quantity");
        return true;
      case "F8":
        openAnnounced(app);
        return true;
      case "F9":
        app.openDialog("recent");
        return true;
      default:
        return false;
    }
  }

  /** One step back; while a request is out, twice to ask for it back. @param {State} state */
  function escape(state) {
    const { charge, waiting } = screens();
    if (state.error) app.store.set({ error: null });
    else if (state.tab !== "sale") app.store.set({ tab: "sale" });
    else if (state.choosingSaleId !== null || state.changingSaleId !== null) charge.stepBack();
    else if (state.view?.sale?.stage === "waiting") waiting.escOnce();
    else if (state.found !== null) app.store.set({ found: null });
    else if (state.digits !== "") app.store.set({ digits: "" });
    else return false;
    return true;
  }

  /** @param {KeyboardEvent} event @param {State} state */
  function onSale(event, state) {
    const { approved, charge, done, waiting } = screens();
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    switch (state.view?.sale?.stage) {
      case "building":
        return state.choosingSaleId !== null ? charge.key(event) : onBuilding(key, state);
      case "waiting":
        if (state.changingSaleId !== null) return charge.key(event);
        if (key === "n") return tap(waiting.serveNext);
        if (key === "q") return tap(waiting.showQr);
        if (key === "p") return tap(waiting.changeWay);
        if (key === "w") return tap(waiting.withoutSharing);
        return false;
      case "approved":
        return onApproved(key);
      case "done":
        return key === "Enter" && tap(done.next);
      default:
        return key === "n" && tap(approved.serveNext);
    }
  }

  /** Enter captures what the button says; the arrows go from tick to tick, and the space bar turns one.
   * @param {string} key */
  function onApproved(key) {
    const { capture, parts, serveNext } = screens().approved;
    if (key === "Enter") return tap(capture);
    if (key === "n") return tap(serveNext);
    if (key === "ArrowUp" || key === "ArrowDown") parts.move(key === "ArrowUp" ? -1 : 1);
    else if (key === "-" || key === "+") parts.step(key === "-" ? -1n : 1n);
    else return false;
    return true;
  }

  /** @param {string} key @param {State} state */
  function onBuilding(key, state) {
    const { build } = screens();
    const { keypad } = build;
    if (/^\d$/.test(key)) keypad.press(key);
    else if (key === "Backspace") keypad.back();
    else if (key === "+") keypad.addLine();
    else if (key === "Enter") state.digits === "" ? tap(screens().part("charge")) : keypad.addLine();
    else if (key === "*") keypad.multiply();
    else if (key === "-") keypad.openFor("discount");
    else if (key === "/") build.search.focus();
    else if (key === "Delete") tap(screens().part("line-remove"));
    else if (key === "ArrowUp" || key === "ArrowDown") chooseLine(state, key === "ArrowUp" ? -1 : 1);
    else if (key === "w") tap(build.ended.withoutSharing);
    else if (key === "q") tap(build.ended.showQr);
    else return false;
    return true;
  }

  /** @param {State} state @param {number} by */
  function chooseLine(state, by) {
    const lines = state.view?.sale?.lines ?? [];
    const at = lines.findIndex((line) => line.id === selected(app)?.id);
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
    if (next) app.store.set({ selectedLineId: next.id });
  }
}

/** Presses a button the way a finger would: only if it is there and allowed. @param {HTMLElement | null} button */
function tap(button) {
  if (!(button instanceof HTMLButtonElement) || button.disabled || button.closest("[hidden]")) return false;
  button.click();
  return true;
}

/** The window itself decides; where it may not, everything stays as it is. */
function turnFullScreen() {
  const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  turned.catch(() => {});
}

/** @param {EventTarget | null} target */
function isTextField(target) {
  return (target instanceof HTMLInputElement && target.type !== "checkbox") || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** A PIN that was typed very quickly is not a barcode. @param {EventTarget | null} target */
function isForPin(target) {
  return target instanceof Element && target.closest(".dialog--approval") !== null;
}

/** A button in focus takes Enter itself. @param {KeyboardEvent} event */
function isOnButton(event) {
  return (event.key === "Enter" || event.key === " ") && event.target instanceof HTMLButtonElement;
}
