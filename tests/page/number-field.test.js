// A number field: what reaches the program, in which order, and what stands in the input meanwhile.

import assert from "node:assert/strict";
import { test } from "node:test";

import { changeOf } from "../../ui/components/number/changes.js";

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
const { createNumberField } = await import("../../ui/components/number/number-field.js");

/** A field with the focus, and a program that answers only when it is let. */
function typing() {
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
  const call = (/** @type {string} */ name, /** @type {any} */ { edit }) => {
    assert.equal(name, "edit_number");
    sent.push(edit);
    if (edit?.kind === "insert") held += edit.text;
    if (edit?.kind === "replace") held = edit.text;
    if (edit?.kind === "clear") held = "";
    if (edit?.kind === "cut") held = held.slice(0, edit.length);
    return new Promise((resolve) => answers.push(() => resolve(view())));
  };
  const app = /** @type {any} */ ({ call, fault: assert.fail });
  const field = createNumberField(app, "number", {});
  const input = /** @type {any} */ (field.input);
  page.document.activeElement = input;
  return {
    field,
    input,
    sent,
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

test("what is pasted or dropped goes to the program and not into the input", async () => {
  const { input, held, answerAll } = typing();
  for (const [kind, carrier] of [
    ["paste", "clipboardData"],
    ["drop", "dataTransfer"],
  ]) {
    const event = new Event(kind, { cancelable: true });
    input.dispatchEvent(Object.assign(event, { [carrier]: { getData: () => "98765432" } }));
    assert.ok(event.defaultPrevented);
  }
  await answerAll();
  assert.equal(held(), "9876543298765432");
  for (const value of input.stood) assert.doesNotMatch(value, /\d{5}/);
});

test("each way of changing a text is a change of the number, or none", () => {
  const of = (/** @type {string} */ inputType, isAll = false, /** @type {string | null} */ data = null) =>
    changeOf({ inputType, data, dataTransfer: null }, isAll)?.kind ?? null;
  assert.equal(of("insertText", false, "1"), "insert");
  assert.equal(of("insertFromPaste", true, "1"), "replace");
  assert.equal(of("insertReplacementText", false, "1"), "replace");
  assert.equal(of("insertText"), null);
  assert.equal(of("deleteContentBackward"), "backspace");
  assert.equal(of("deleteContentForward"), "delete");
  for (const kind of ["deleteContentBackward", "deleteContentForward"]) assert.equal(of(kind, true), "clear");
  for (const kind of ["deleteWordBackward", "deleteSoftLineBackward"]) assert.equal(of(kind), "clear");
  for (const kind of ["deleteByCut", "deleteByDrag", "historyUndo", "historyRedo"]) assert.equal(of(kind, true), null);
});
