// @ts-check
/** @import { PrintKind, ReceiptOf, ReceiptView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { armed } from "../../app/armed.js";
import { h, part, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createPaper } from "./paper.js";

/** Buttons that print what may be printed next of a receipt. There is one copy only, so it wants a second press.
 * @param {App} app @param {string} name for `data-test` @param {string | null} key
 * @param {(printed: ReceiptView | null) => void} done null if it was refused: something has changed */
export function createPrintButtons(app, name, key, done) {
  /** @type {ReceiptOf | null} */
  let of = null;
  /** @type {HTMLButtonElement} */
  const original = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": name,
      "aria-keyshortcuts": key,
      onclick: () => print("original", original),
    },
    icon("printer"),
    app.t("receipt.print"),
    keyHint(key),
  );
  /** @type {HTMLButtonElement} */
  const copy = h(
    "button",
    { type: "button", class: "button", "data-test": `${name}-copy`, "aria-keyshortcuts": key },
    icon("printer"),
    h("span", { "data-word": true }, app.t("receipt.printCopy")),
    keyHint(key),
  );
  const over = h(
    "p",
    { class: "printing__over", "data-test": `${name}-over` },
    icon("check"),
    app.t("receipt.bothPrinted"),
  );
  armed(
    copy,
    () => app.t("receipt.copyAgain"),
    () => print("copy", copy),
  );
  const el = h("div", { class: "printing" }, original, copy, over);

  /** @param {PrintKind} kind @param {HTMLButtonElement} button */
  async function print(kind, button) {
    if (of === null) return;
    const receipt = await app.call("print_receipt", { of, print: kind }, { button });
    done(receipt ?? null);
    if (!receipt) return;
    app.announce(app.t(kind === "copy" ? "receipt.sentCopy" : "receipt.sent"));
    putOnPaper(app, receipt);
  }
  return {
    el,
    /** @param {ReceiptOf} next @param {PrintKind | null} nextPrint */
    draw(next, nextPrint) {
      of = next;
      const hasFocus = el.contains(document.activeElement);
      show(original, nextPrint === "original");
      show(copy, nextPrint === "copy");
      show(over, nextPrint === null);
      // The button that was pressed is gone: the focus goes on to the one in its place.
      if (hasFocus && nextPrint === "copy") copy.focus({ preventScroll: true });
    },
    /** The button that is there. */
    shown: () => (original.hidden ? copy : original),
  };
}

/** @param {string | null} key */
function keyHint(key) {
  return key === null ? null : h("kbd", { class: "key-cap", "aria-hidden": "true" }, key);
}

/** Gives a receipt to the system's print dialog. The till has noted it already. Nothing but this sheet is ever printed;
 * it is taken away with the next key or touch, so that it is not printed once more unnoted.
 * @param {App} app @param {ReceiptView} receipt */
function putOnPaper(app, receipt) {
  const place = part(document, "#paper");
  place.replaceChildren(createPaper(app, receipt));
  const clear = () => {
    for (const event of ["keydown", "pointerdown"]) window.removeEventListener(event, clear, true);
    place.replaceChildren();
  };
  // On macOS this is a call to the program, which may fail later.
  Promise.resolve(window.print()).catch(app.fault);
  for (const event of ["keydown", "pointerdown"]) window.addEventListener(event, clear, true);
}
