// @ts-check
// Where a customer's number or own code is typed. The program holds it; of a number nothing but its last four digits is
// ever on the page, and of a code nothing but dots. So no key changes the input by itself: each goes to the program, one
// after the other, and what the program answers is drawn. What was copied the program reads by itself.
/** @import { CaretTo, HeldEdit, HeldField as Name, HeldView, UserError } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";
import { changeOf } from "./changes.js";

/** @typedef {HeldEdit | null} Change nothing asks what stands there */
/** @typedef {(change: Change) => Promise<HeldView | undefined>} Ask */
/** @typedef {object} HeldField
 * @property {HTMLInputElement} input
 * @property {(act: () => unknown) => void} then once all that was typed before is with the program; at once, if it is.
 *   What is typed after it waits until it is done
 * @property {(text: string) => void} insert
 * @property {(text: string) => void} replace all that stands there
 * @property {() => void} choose all that stands there: what is typed or scanned next takes its place
 * @property {() => void} back
 * @property {() => void} clear
 * @property {() => void} askAgain about what stands there
 * @property {() => boolean} isBusy something typed is on its way
 * @property {() => boolean} isEmpty
 * @property {() => HeldView} held what stands there
 * @property {() => () => void} mark notes what stands there, for a scan that may follow; the answer puts it back
 * @property {() => void} reset forgets what was typed, here and in the program
 */

/** @type {HeldView} */
const NOTHING = { shown: "", digits: 0, length: 0, caret: 0 };

/** Where keys move the caret. @type {Record<string, CaretTo>} */
const moves = { Home: "start", End: "end", ArrowLeft: "back", ArrowRight: "on" };

/** @type {WeakMap<EventTarget, HeldField>} */
const fields = new WeakMap();

/** The held field of an input that is one. @param {EventTarget | null} target */
export function heldFieldOf(target) {
  return target ? fields.get(target) : undefined;
}

/**
 * @param {App} app
 * @param {Name} name
 * @param {Record<string, unknown>} props of the input
 * @param {object} [on]
 * @param {Ask} [on.ask] sends a change with a question that goes with it; without one it is only typed
 * @param {() => void} [on.touched] something is being typed
 * @param {(held: HeldView) => void} [on.drawn]
 * @param {(error: UserError) => void} [on.refused] there was nothing to paste; else it is told as any error is
 * @returns {HeldField}
 */
export function createHeldField(app, name, props, on = {}) {
  let drawn = NOTHING;
  /** Everything that was typed, one after the other; never rejected. @type {Promise<void>} */
  let queue = Promise.resolve();
  let waiting = 0;
  /** Rises when what was typed is forgotten: what is on its way then is not drawn any more. */
  let era = 0;
  /** What the program may hold here is older than this field: the first key takes its place. */
  let isFresh = true;
  let isComposing = false;
  /** Pressed with the middle of a mouse, which pastes what is chosen somewhere and not what was copied. */
  let isMiddle = false;
  const input = h("input", {
    "data-personal": true,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    ...props,
    onbeforeinput: beforeInput,
    oninput: strayed,
    onpaste: pasted,
    ondrop: (/** @type {Event} */ event) => event.preventDefault(),
    onpointerdown: (/** @type {PointerEvent} */ event) => (isMiddle = event.button === 1),
    oncompositionstart: () => (isComposing = true),
    oncompositionend: composed,
    onfocus: () => isAllChosen() || toCaret(),
    onpointerup: pointed,
  });
  input.addEventListener("keydown", () => (isMiddle = false));
  input.addEventListener("keydown", moved);
  /** @type {Ask} */
  const ask = on.ask ?? typeOnly;

  /** @param {Change} change */
  function typeOnly(change) {
    return app.call("edit_held", { field: name, edit: change }, { onError: () => {} });
  }
  /** @param {() => unknown} act */
  function then(act) {
    if (waiting > 0) return follow(act);
    const done = new Promise((resolve) => resolve(act()));
    // What it types by itself comes before what is typed next.
    wait(Promise.all([done, queue]));
  }
  /** @param {() => unknown} act */
  function follow(act) {
    wait(queue.then(act));
  }
  /** What comes next waits for this. @param {Promise<unknown>} done */
  function wait(done) {
    waiting += 1;
    queue = done
      .then(() => {})
      .catch(app.fault)
      .finally(() => (waiting -= 1));
  }
  /** @param {Change | Promise<Change>} change @param {() => void} [afterwards] */
  function edit(change, afterwards) {
    // What was chosen is typed over once.
    toCaret();
    on.touched?.();
    send(change, afterwards);
  }
  /** @param {Change | Promise<Change>} change @param {() => void} [afterwards] */
  function send(change, afterwards) {
    const mine = era;
    follow(async () => {
      const said = await change;
      if (mine !== era) return;
      const first = firstOf(said);
      const held = (await (first?.kind === "move" ? typeOnly : ask)(first)) ?? (await typeOnly(null));
      if (mine !== era || !held) return;
      draw(held);
      afterwards?.();
    });
  }
  function paste() {
    const mine = era;
    const isAll = isAllChosen();
    toCaret();
    on.touched?.();
    follow(async () => {
      if (mine !== era) return;
      const options = on.refused ? { onError: on.refused } : {};
      const held = await app.call("paste_held", { field: name, isAll: isAll || isFresh }, options);
      if (mine !== era || !held) return;
      isFresh = false;
      const found = (on.ask ? await on.ask(null) : null) ?? held;
      if (mine === era) draw(found);
    });
  }
  /** @param {Change} change @returns {Change} */
  function firstOf(change) {
    if (!isFresh || change === null) return change;
    isFresh = false;
    if (change.kind === "insert") return { kind: "replace", text: change.text };
    return change.kind === "replace" ? change : { kind: "clear" };
  }
  /** @param {HeldView} held */
  function draw(held) {
    const wasAll = isAllChosen();
    drawn = held;
    if (input.value !== held.shown) input.value = held.shown;
    if (wasAll) input.select();
    else toCaret();
    on.drawn?.(held);
  }
  /** @param {InputEvent} event */
  function beforeInput(event) {
    // Enter is nobody's character.
    if (event.inputType === "insertLineBreak") return;
    event.preventDefault();
    if (isComposing || event.isComposing) return;
    const change = changeOf(event, isAllChosen());
    if (change) edit(change);
  }
  /** What came in all the same, such as what is composed or filled in by another program, does not stay.
   * @param {Event} event */
  function strayed(event) {
    const { value } = input;
    if (value === drawn.shown) return;
    input.value = drawn.shown;
    if (isComposing) return;
    const data = event instanceof InputEvent ? event.data : null;
    if (value === "") edit({ kind: "clear" });
    else edit(data ? { kind: "insert", text: data } : { kind: "replace", text: value });
  }
  /** @param {CompositionEvent} event */
  function composed(event) {
    isComposing = false;
    if (input.value !== drawn.shown) input.value = drawn.shown;
    if (event.data) edit({ kind: "insert", text: event.data });
  }
  /** @param {Event} event */
  function pasted(event) {
    event.preventDefault();
    if (!isMiddle) paste();
  }
  function isAllChosen() {
    const { selectionStart, selectionEnd, value } = input;
    return document.activeElement === input && value !== "" && selectionStart === 0 && selectionEnd === value.length;
  }
  function toCaret() {
    // WebKit gives the focus to whatever a selection is set in.
    if (document.activeElement === input) input.setSelectionRange(drawn.caret, drawn.caret);
  }
  /** The program knows where the caret is; of what cannot be seen no part is chosen, but all of it.
   * @param {KeyboardEvent} event */
  function moved(event) {
    const to = moves[event.key];
    if (!to || event.altKey || isComposing) return;
    event.preventDefault();
    if (event.shiftKey) input.select();
    else if (event.ctrlKey || event.metaKey || isAllChosen()) move(to === "start" || to === "back" ? "start" : "end");
    else move(to);
  }
  /** @param {CaretTo} to */
  function move(to) {
    toCaret();
    send({ kind: "move", to });
  }
  function pointed() {
    const { selectionStart, selectionEnd } = input;
    if (isComposing || isAllChosen()) return;
    if (selectionStart !== selectionEnd) input.select();
    else if (selectionStart !== drawn.caret) move(selectionStart === 0 ? "start" : "end");
  }
  /** @param {string} text */
  function insert(text) {
    edit({ kind: isAllChosen() ? "replace" : "insert", text });
  }

  /** @type {HeldField} */
  const field = {
    input,
    then,
    insert,
    replace: (text) => edit({ kind: "replace", text }),
    choose() {
      input.focus();
      input.select();
    },
    back: () => edit({ kind: isAllChosen() ? "clear" : "backspace" }),
    clear: () => edit({ kind: "clear" }),
    /** Asks once more about what stands there. */
    askAgain: () => send(null),
    isBusy: () => waiting > 0,
    isEmpty: () => waiting === 0 && drawn.length === 0,
    held: () => drawn,
    mark() {
      if (isAllChosen()) return () => edit({ kind: "putBack" }, () => input.select());
      const length = queue.then(() => drawn.length);
      return () => edit(length.then((stood) => ({ kind: "cut", length: stood })));
    },
    reset() {
      era += 1;
      isComposing = false;
      drawn = NOTHING;
      if (input.value !== "") input.value = "";
      on.drawn?.(NOTHING);
      if (isFresh && waiting === 0) return;
      isFresh = true;
      follow(() => typeOnly({ kind: "clear" }));
    },
  };
  fields.set(input, field);
  return field;
}
