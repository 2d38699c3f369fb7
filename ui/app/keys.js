// @ts-check
/** @import { App, State } from "./types.js" */
/** @import { Screens } from "./screens.js" */
import { openDialogs } from "./dom.js";
import { createFieldKeeper } from "./kept-out.js";
import { createScanner } from "./scanner.js";
import { heldFieldOf } from "../components/held/held-field.js";
import { createMissed } from "../components/missed/missed.js";
import { openNews } from "./news.js";
import { startChange, startCharge } from "../components/order/order.js";
import { selected } from "../components/order/line-tools.js";

/** @type {import("./types.js").Tab[]} */
const tabs = ["sale", "waiting", "customers", "history", "settings"];

/** Of a sale whose customer has been asked. @type {Set<string | undefined>} */
const paying = new Set(["waiting", "approved", "capturing"]);

/** Everything by keyboard. Keys press the buttons, so that one rule says what may be pressed.
 * @param {App} app @param {() => Screens} screens */
export function listenToKeys(app, screens) {
  const scanner = createScanner(app);
  const fields = createFieldKeeper();
  const missed = createMissed(app, scanner);
  let scan = scanner.nothing;
  let digitsBefore = "";
  let lastKeyAt = 0;
  /** A press that waits whether it is the first character of a code. @type {(() => void) | null} */
  let held = null;
  let heldTimer = 0;

  // Before any field sees the end of it: what is scanned where the customer is asked how to pay belongs to nobody else.
  window.addEventListener(
    "keydown",
    (event) => {
      missed.clear();
      scan = event.isComposing ? scanner.nothing : scanner.take(event);
      fields.look(event, scan.before);
      if (scan.code === null || !isTaken(event, scan.code)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      letGo(false);
      scan = scanner.nothing;
    },
    { capture: true },
  );
  window.addEventListener("pointerdown", missed.clear, { capture: true });
  window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "F11") {
      event.preventDefault();
      if (!event.repeat) turnFullScreen();
      return;
    }
    const isTyping = isTextField(event.target);
    if (event.timeStamp - lastKeyAt > scanner.apartMs()) digitsBefore = app.store.get().digits;
    lastKeyAt = event.timeStamp;
    const { isBurst } = scan;
    letGo(!isBurst);
    const isDialogOpen = document.querySelector("dialog[open]") !== null;
    const code = scan.code ?? (isDialogOpen || !isBuilding() ? null : scan.short);
    if (code !== null && !isTyping && app.store.get().view?.clerk) {
      event.preventDefault();
      app.store.set({ digits: digitsBefore });
      sell(code);
      return;
    }
    if (isDialogOpen) {
      if (isBurst && event.key === "Enter" && isOnButton(event)) event.preventDefault();
      return;
    }
    if (press(event, isTyping, isBurst)) event.preventDefault();
  });

  /** Articles may have short codes, and digits typed here would be an amount. */
  function isBuilding() {
    return app.store.get().view?.sale?.stage === "building" && !screens().charge.isOpen();
  }

  /** Whether somebody wanted a code that just ended, or nobody may: neither a field for words or digits nor a PIN.
   * @param {KeyboardEvent} event @param {string} code */
  function isTaken(event, code) {
    const { build, charge } = screens();
    if (build.search.isField(event.target)) {
      build.search.scanned(code);
      return true;
    }
    const isCustomers = charge.isOpen() && !document.querySelector("dialog[open]") && charge.takesScan(event, code);
    if (isCustomers) charge.scanned(code);
    if (isCustomers) return true;
    if (screens().forgetPin()) {
      missed.tell(app.store.get().view?.clerk ? "dialog" : "signOn");
      return true;
    }
    const isKeptOut = fields.putBack(event.target);
    if (isKeptOut) sell(code, heldFieldOf(event.target) !== undefined);
    return isKeptOut;
  }

  /** Nothing that is scanned is lost without a word. @param {string} code @param {boolean} [isBesideHeld] it came into a held field */
  function sell(code, isBesideHeld = false) {
    const dialogs = openDialogs();
    const form = dialogs[0]?.querySelector("[data-takes-code]");
    if (form) return void form.dispatchEvent(new CustomEvent("scanned", { detail: code }));
    if (dialogs.length > 0) {
      // In a dialog in which something is being done nothing changes, nor behind it, nor behind what is read over it.
      if (dialogs.some((dialog) => dialog.dataset.givesWay === undefined)) return missed.tell("dialog");
      for (const dialog of dialogs) dialog.close();
    } else {
      const { view, changingSaleId } = app.store.get();
      // The order of a sale that is being paid stays as it is.
      if (changingSaleId !== null || paying.has(view?.sale?.stage)) return missed.tell("paying");
      if (screens().charge.isOpen()) return missed.tell("charge");
    }
    app.store.set({ tab: "sale" });
    app.callApproved("scan", { code, isBesideHeld }, { about: app.t("discount.aboutAdd", { name: code }) });
  }

  /** @param {() => void} act */
  function hold(act) {
    held = act;
    heldTimer = window.setTimeout(() => letGo(true), scanner.holdMs());
  }
  /** @param {boolean} isByHand else it was the beginning of a code */
  function letGo(isByHand) {
    const act = held;
    held = null;
    window.clearTimeout(heldTimer);
    if (isByHand) act?.();
  }

  /** @param {KeyboardEvent} event @param {boolean} isTyping @param {boolean} isBurst */
  function press(event, isTyping, isBurst) {
    const state = app.store.get();
    if (!state.view) return false;
    if (!state.view.clerk) return !isTyping && !event.ctrlKey && !isOnButton(event) && screens().signOn.key(event);
    if (anywhere(event, state)) return true;
    if (event.key === "Escape") return escape(state);
    if (isTyping && !(event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.value === ""))
      return false;
    if (event.ctrlKey || event.metaKey)
      return event.key.toLowerCase() === "z" && !isTyping && tap(screens().part("undo-remove"));
    if (event.altKey) return false;
    if (event.key === "?") {
      if (!isBurst) hold(() => app.openDialog("keys"));
      return true;
    }
    // A code that ends while a button has the focus does not press it, nor does a key that is kept down.
    if (event.key === "Enter" && isOnButton(event)) return isBurst || event.repeat;
    if (state.tab === "history") return inHistory(event, isBurst);
    if (event.key === "/" && state.tab === "customers" && !isBurst) {
      screens().customers.search();
      return true;
    }
    if (state.tab !== "sale" || (event.key === "Enter" && event.repeat)) return false;
    const act = ofCharacter(event, state);
    if (act) {
      if (event.repeat) act();
      else if (!isBurst) hold(act);
      return true;
    }
    // The end of a scan too short for a code asks nobody to pay, and a link with its strokes does not go on in the search.
    const isScan =
      isBurst &&
      (state.view.sale?.stage !== "building" || event.key === "/" || (screens().charge.isOpen() && scan.before > 1));
    // While favourites are arranged, no key does anything to the sale.
    return isScan || (!state.isArranging && onSale(event, state));
  }

  /** @param {KeyboardEvent} event @param {boolean} isBurst */
  function inHistory(event, isBurst) {
    const key = event.key.toLowerCase();
    if ((key !== "p" && key !== "r") || event.repeat) return false;
    if (!isBurst)
      hold(() => tap(key === "p" ? screens().history.receipt() : document.querySelector('[data-test="refund-open"]')));
    return true;
  }

  /** What a character does that may as well belong to a code. @param {KeyboardEvent} event @param {State} state @returns {(() => void) | null} */
  function ofCharacter(event, state) {
    const { approved, build, charge, done, waiting } = screens();
    const stage = state.view?.sale?.stage;
    const key = event.key.toLowerCase();
    if (state.isArranging || stage === undefined) return null;
    if (charge.isOpen()) return /^[1-4]$/.test(key) ? () => charge.key(event) : null;
    if (key === " ") return stage === "building" ? null : spaceOn(event);
    /** @type {Partial<Record<typeof stage, Record<string, () => unknown>>>} */
    const keys = {
      building: {
        "+": build.keypad.addLine,
        "*": build.keypad.multiply,
        "-": () => build.keypad.openFor("discount"),
        r: () => tap(screens().part("line-return")),
        p: () => tap(screens().part("line-price")),
        n: () => tap(screens().part("line-note")),
        t: build.keypad.tip,
        v: build.keypad.nextRate,
        w: () => tap(build.ended.withoutSharing),
        q: () => tap(build.ended.showQr),
      },
      waiting: {
        n: () => tap(waiting.serveNext),
        q: () => tap(waiting.showQr),
        p: () => tap(waiting.changeWay),
        x: () => tap(waiting.wrongPerson),
        w: () => tap(waiting.withoutSharing),
      },
      approved: {
        n: () => tap(approved.serveNext),
        "-": () => approved.parts.step(-1n),
        "+": () => approved.parts.step(1n),
      },
      capturing: { n: () => tap(approved.serveNext) },
      // A key that is kept down prints once.
      done: { p: () => event.repeat || tap(done.print) },
    };
    if (key === "=") return () => tap(screens().part("explain-total"));
    return keys[stage]?.[key] ?? null;
  }

  /** @param {KeyboardEvent} event @param {State} state */
  function anywhere(event, state) {
    const tab = event.altKey ? tabs[Number(event.key) - 1] : undefined;
    if (tab) {
      app.store.set({ tab });
      return true;
    }
    if (event.altKey && event.key === "0" && !event.repeat)
      return tap(document.querySelector('[data-test="turn-display"]'));
    if (event.altKey && event.key === "8") return !event.repeat && screens().notices.step();
    if (event.altKey && event.key === "9" && !event.repeat) {
      app.call("lend_keyboard", {}, { lane: "settings" });
      return true;
    }
    switch (event.key) {
      case "F2":
        startCharge(app, "known");
        startChange(app, "known");
        screens().charge.update(app.store.get());
        if (app.store.get().choosingSaleId) screens().charge.key(new KeyboardEvent("keydown", { key: "2" }));
        return true;
      case "F3":
        if (screens().charge.isOpen() && !event.repeat) screens().charge.turnRemember();
        return true;
      case "F4":
        if (state.tab === "sale") screens().build.keypad.openFor("quantity");
        return true;
      case "F7":
        if (state.tab === "sale") tap(screens().part("park"));
        return true;
      case "Insert":
        return tap(screens().alert.addArticle);
      case "F6":
        app.store.set({ tab: "customers" });
        return true;
      case "F8":
        openNews(app);
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
    else if (state.isArranging && state.tab === "sale") app.store.set({ isArranging: false });
    else if (state.customerId !== null) screens().customers.stepBack();
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
    const { approved, charge, done } = screens();
    switch (state.view?.sale?.stage) {
      case "building":
        return state.choosingSaleId !== null ? charge.key(event) : onBuilding(event, state);
      case "waiting":
        return state.changingSaleId !== null && charge.key(event);
      case "approved":
        if (event.key === "ArrowUp" || event.key === "ArrowDown") {
          approved.parts.move(event.key === "ArrowUp" ? -1 : 1);
          return true;
        }
        // Enter captures what the button says.
        return event.key === "Enter" && tap(approved.capture);
      case "done":
        return event.key === "Enter" && tap(done.next);
      default:
        return false;
    }
  }

  /** @param {KeyboardEvent} event @param {State} state */
  function onBuilding({ key, shiftKey }, state) {
    const { build } = screens();
    const { keypad } = build;
    if (/^\d$/.test(key)) keypad.press(key);
    else if (key === "Backspace") keypad.back();
    else if (key === "Enter")
      state.digits !== "" ? keypad.addLine() : tap(screens().part("charge")) || tap(screens().part("find-purchase"));
    else if (key === "/") build.search.focus();
    else if (key === "Delete") tap(screens().part(shiftKey ? "discard" : "line-remove"));
    else if (key === "ArrowUp" || key === "ArrowDown") chooseLine(state, key === "ArrowUp" ? -1 : 1);
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
  return (
    (target instanceof HTMLInputElement && target.type !== "checkbox") ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/** Turns the tick or presses the button in focus, as the space bar does by itself. @param {KeyboardEvent} event @returns {(() => void) | null} */
function spaceOn({ target, repeat }) {
  if (target instanceof HTMLInputElement && target.type === "checkbox")
    return () => {
      if (!repeat && !target.closest("[hidden]")) target.click();
    };
  return target instanceof HTMLButtonElement
    ? () => {
        if (!repeat) tap(target);
      }
    : null;
}

/** A button in focus takes Enter itself. @param {KeyboardEvent} event */
function isOnButton(event) {
  return (event.key === "Enter" || event.key === " ") && event.target instanceof HTMLButtonElement;
}
