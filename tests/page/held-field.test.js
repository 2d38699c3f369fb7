// A held field: what reaches the program, in which order, and what stands in the input meanwhile.

import assert from "node:assert/strict";
import { test } from "node:test";

import { changeOf } from "../../ui/components/held/changes.js";

/** As much of an input as the field needs. */
class Input extends EventTarget {
  /** @type {Record<string, string>} */
  attributes = {};
  #value = "";
  /** Everything that ever stood there. @type {string[]} */
  stood = [];
  selectionStart = 0;
  selectionEnd = 0;
  get value() {
    return this.#value;
  }
  set value(value) {
    this.#value = value;
    this.stood.push(value);
    this.setSelectionRange(value.length, value.length);
  }
  setSelectionRange(/** @type {number} */ from, /** @type {number} */ to) {
    [this.selectionStart, this.selectionEnd] = [Math.min(from, this.value.length), Math.min(to, this.value.length)];
  }
  select() {
    this.setSelectionRange(0, this.value.length);
  }
  hasAttribute(/** @type {string} */ name) {
    return name in this.attributes;
  }
  getAttribute(/** @type {string} */ name) {
    return this.attributes[name] ?? null;
  }
  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    this.attributes[name] = value;
  }
  append() {}
}

/** @type {any} */
const page = globalThis;
page.document = { activeElement: null, createElement: () => new Input() };
page.InputEvent = class extends Event {
  constructor(/** @type {string} */ type, /** @type {any} */ init = {}) {
    super(type, { cancelable: true, ...init });
    Object.assign(this, { inputType: init.inputType, data: init.data ?? null, isComposing: false });
  }
};
const { createHeldField } = await import("../../ui/components/held/held-field.js");

/** A field with the focus, and a program that answers only when it is let. */
function typing(/** @type {any} */ on = {}) {
  /** What was copied, for the program to read. */
  const copied = { text: "" };
  /** @type {any[]} */
  const sent = [];
  /** @type {(() => void)[]} */
  const answers = [];
  let held = "";
  const view = () => ({
    shown: held.replace(/\d(?=\d{4})/g, "•"),
    digits: held.length,
    length: held.length,
    caret: held.length,
  });
  const call = (/** @type {string} */ name, /** @type {any} */ { edit, isAll }, /** @type {any} */ options) => {
    if (name === "paste_held") {
      sent.push({ kind: "paste", isAll });
      const isRefused = copied.text === "";
      if (!isRefused) held = (isAll ? "" : held) + copied.text;
      return new Promise((resolve) =>
        answers.push(() => resolve(isRefused ? void options.onError({ code: "nothingToPaste" }) : view())),
      );
    }
    assert.equal(name, "edit_held");
    sent.push(edit);
    if (edit?.kind === "insert") held += edit.text;
    if (edit?.kind === "replace") held = edit.text;
    if (edit?.kind === "clear") held = "";
    if (edit?.kind === "cut") held = held.slice(0, edit.length);
    return new Promise((resolve) => answers.push(() => resolve(view())));
  };
  const app = /** @type {any} */ ({ call, fault: assert.fail });
  const field = createHeldField(app, "number", {}, on);
  const input = /** @type {any} */ (field.input);
  page.document.activeElement = input;
  return {
    field,
    input,
    sent,
    copied,
    held: () => held,
    /** @param {string} inputType @param {string | null} [data] */
    type(inputType, data = null) {
      const event = new page.InputEvent("beforeinput", { inputType, data });
      input.dispatchEvent(event);
      assert.ok(event.defaultPrevented, "the page types nothing by itself");
    },
    async answerAll() {
      for (let round = 0; round < 40; round += 1) {
        answers.shift()?.();
        await new Promise((done) => setImmediate(done));
      }
    },
  };
}

test("keys go to the program one after the other, and only what it answers is drawn", async () => {
  const { field, input, sent, type, held, answerAll } = typing();
  for (const key of "98765432") type("insertText", key);
  await new Promise((done) => setImmediate(done));
  assert.deepEqual([sent.length, input.value, field.isEmpty()], [1, "", false]);
  await answerAll();
  assert.deepEqual([held(), input.value, field.isBusy()], ["98765432", "••••5432", false]);
  for (const value of input.stood) assert.doesNotMatch(value, /\d{5}/);
});

test("what is to be done with the number waits for the keys before it, and the keys after it wait for that", async () => {
  const { field, type, held, answerAll } = typing();
  type("insertText", "1");
  type("insertText", "2");
  let stood = "";
  field.then(() => (stood = held()));
  type("insertText", "3");
  assert.equal(stood, "");
  await answerAll();
  assert.deepEqual([stood, held()], ["12", "123"]);
  field.then(() => (stood = "at once"));
  assert.equal(stood, "at once");
});

test("a key after Enter waits until what stood there is sent, also where nothing else was on its way", async () => {
  const { field, sent, type, held, answerAll } = typing();
  type("insertText", "1");
  await answerAll();
  let stood = "";
  /** @type {(sent: unknown) => void} */
  let done = () => {};
  field.then(() => {
    stood = held();
    return new Promise((resolve) => (done = resolve));
  });
  type("insertText", "2");
  await answerAll();
  assert.deepEqual([stood, held(), field.isBusy()], ["1", "1", true]);
  done(null);
  await answerAll();
  assert.deepEqual([stood, held(), field.isBusy(), sent.length], ["1", "12", false, 2]);

  // What it types by itself comes before what a hand types after it.
  field.then(() => field.replace("7"));
  type("insertText", "8");
  await answerAll();
  assert.equal(held(), "78");
});

test("everything chosen is typed over once, however fast the next key comes", async () => {
  const { input, sent, type, held, answerAll } = typing();
  type("insertText", "12345");
  await answerAll();
  input.select();
  type("insertText", "6");
  type("insertText", "7");
  await answerAll();
  assert.deepEqual(sent.slice(1), [
    { kind: "replace", text: "6" },
    { kind: "insert", text: "7" },
  ]);
  assert.equal(held(), "67");
});

test("the first key in a new field takes the place of what the program may still hold", async () => {
  const { field, sent, type, answerAll } = typing();
  type("insertText", "1");
  await answerAll();
  field.reset();
  type("insertText", "2");
  await answerAll();
  assert.deepEqual(sent, [{ kind: "replace", text: "1" }, { kind: "clear" }, { kind: "replace", text: "2" }]);
});

test("what is forgotten while keys are on their way is neither sent nor drawn", async () => {
  const { field, input, type, held, answerAll } = typing();
  for (const key of "9876") type("insertText", key);
  field.reset();
  await answerAll();
  assert.deepEqual([held(), input.value, field.isEmpty()], ["", "", true]);
  const asked = typing();
  asked.field.reset();
  assert.deepEqual(asked.sent, [], "an empty field asks nothing");
});

test("after a scan the field is cut back to what stood there when it began", async () => {
  const { field, sent, type, answerAll } = typing();
  type("insertText", "1");
  type("insertText", "2");
  const putBack = field.mark();
  for (const key of "500011") type("insertText", key);
  putBack();
  await answerAll();
  assert.deepEqual(sent.at(-1), { kind: "cut", length: 2 });
});

test("what comes into the input past all this does not stay in it", async () => {
  const { input, type, held, answerAll } = typing();
  type("insertText", "1");
  await answerAll();
  input.value = "98765432";
  input.dispatchEvent(new Event("input"));
  assert.equal(input.value, "1");
  await answerAll();
  assert.equal(held(), "98765432");
  input.value = "";
  input.dispatchEvent(new Event("input"));
  await answerAll();
  assert.equal(held(), "");

  // What is composed stands there until its end is told, and no longer than to the next event.
  input.dispatchEvent(new Event("compositionstart"));
  input.value = "98765";
  input.dispatchEvent(new Event("input"));
  assert.equal(input.value, "");
  input.dispatchEvent(Object.assign(new Event("compositionend"), { data: "98765" }));
  await answerAll();
  assert.deepEqual([held(), input.value], ["98765", "•8765"]);
});

/** @param {string} kind @param {string} carrier */
function bringing(kind, carrier) {
  const event = new Event(kind, { cancelable: true });
  const data = { getData: () => assert.fail("the page reads nothing of it") };
  return Object.assign(event, { [carrier]: data });
}

test("what was copied is read by the program, after the keys before it and before those after it", async () => {
  const { input, sent, copied, type, held, answerAll } = typing();
  copied.text = "98765432";
  type("insertText", "1");
  const event = bringing("paste", "clipboardData");
  input.dispatchEvent(event);
  assert.ok(event.defaultPrevented);
  type("insertText", "2");
  await answerAll();
  assert.equal(held(), "1987654322");
  input.select();
  input.dispatchEvent(bringing("paste", "clipboardData"));
  await answerAll();
  assert.deepEqual([held(), sent.at(-1)], ["98765432", { kind: "paste", isAll: true }]);
  for (const value of input.stood) assert.doesNotMatch(value, /\d{5}/);
});

test("where somebody is looked for, the answer to what was pasted says who was found", async () => {
  /** @type {any[]} */
  const asked = [];
  const { input, copied, answerAll } = typing({
    ask: async (/** @type {any} */ change) => {
      asked.push(change);
      return { shown: "•••• 5432", digits: 8, length: 8, caret: 9 };
    },
  });
  copied.text = "98765432";
  input.dispatchEvent(bringing("paste", "clipboardData"));
  await answerAll();
  assert.deepEqual([asked, input.value], [[null], "•••• 5432"]);
});

test("where there is nothing to paste it is told beside the field, and what stands there stays", async () => {
  /** @type {string[]} */
  const told = [];
  const { input, type, held, answerAll } = typing({ refused: (/** @type {any} */ error) => told.push(error.code) });
  type("insertText", "1");
  input.dispatchEvent(bringing("paste", "clipboardData"));
  await answerAll();
  assert.deepEqual([told, held(), input.value], [["nothingToPaste"], "1", "1"]);
});

test("what is dropped, or pasted by the middle of a mouse, is neither read nor taken", async () => {
  const { input, sent, copied, answerAll } = typing();
  copied.text = "98765432";
  const drop = bringing("drop", "dataTransfer");
  input.dispatchEvent(drop);
  input.dispatchEvent(Object.assign(new Event("pointerdown"), { button: 1 }));
  const paste = bringing("paste", "clipboardData");
  input.dispatchEvent(paste);
  await answerAll();
  assert.deepEqual([drop.defaultPrevented, paste.defaultPrevented, sent], [true, true, []]);
});

test("each way of changing a text is a change of the field, or none", () => {
  const of = (/** @type {string} */ inputType, isAll = false, /** @type {string | null} */ data = null) =>
    changeOf({ inputType, data }, isAll)?.kind ?? null;
  assert.equal(of("insertText", false, "1"), "insert");
  assert.equal(of("insertText", true, "1"), "replace");
  assert.equal(of("insertFromComposition", false, "1"), "insert");
  for (const kind of ["insertFromPaste", "insertFromDrop", "insertFromYank"]) assert.equal(of(kind, true, "1"), null);
  assert.equal(of("insertReplacementText", false, "1"), "replace");
  assert.equal(of("insertText"), null);
  assert.equal(of("deleteContentBackward"), "backspace");
  assert.equal(of("deleteContentForward"), "delete");
  for (const kind of ["deleteContentBackward", "deleteContentForward"]) assert.equal(of(kind, true), "clear");
  for (const kind of ["deleteWordBackward", "deleteSoftLineBackward"]) assert.equal(of(kind), "clear");
  for (const kind of ["deleteByCut", "deleteByDrag", "historyUndo", "historyRedo"]) assert.equal(of(kind, true), null);
});
