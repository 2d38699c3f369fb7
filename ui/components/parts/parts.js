// @ts-check
/** @import { PartChosen, PartView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, keyed } from "../../app/dom.js";
import { stopWhileScrolling } from "../../app/scrolls.js";
import { createPart } from "./part.js";
import { isQuantity } from "./quantity.js";

/** How much of a line is chosen. @typedef {{ isOn: boolean, quantity: string }} Chosen */

/** Lines to tick, each with how much of it. It counts pieces and never money: what a choice comes to is for the
 * program to say.
 * @param {App} app @param {{ test: string, isOn: boolean, onChange: () => void }} options `isOn`: ticked to begin with */
export function createParts(app, options) {
  /** @type {Map<string, Chosen>} */
  const chosen = new Map();
  /** @type {Map<string, ReturnType<typeof createPart>>} */
  const rows = new Map();
  /** @type {PartView[]} */
  let parts = [];
  let drawn = "";
  let isFixed = false;
  const el = h("ol", {
    class: options.isOn ? "parts" : "parts parts--picking",
    "aria-label": app.t("parts.list"),
    "data-test": `${options.test}s`,
  });
  stopWhileScrolling(el);

  /** @param {string} lineId @param {Partial<Chosen>} patch */
  function change(lineId, patch) {
    const now = chosen.get(lineId);
    if (!now || isFixed) return;
    chosen.set(lineId, { ...now, ...patch });
    redraw();
    options.onChange();
  }
  function redraw() {
    keyed(
      el,
      parts,
      (part) => part.lineId,
      (part) => {
        const row = createPart(app, part, `${options.test}-${parts.indexOf(part) + 1}`, (patch) =>
          change(part.lineId, patch),
        );
        rows.set(part.lineId, row);
        return row.el;
      },
      (_, part) => {
        const now = chosen.get(part.lineId);
        if (now) rows.get(part.lineId)?.update(part, now, isFixed);
      },
    );
  }
  function reset() {
    chosen.clear();
    for (const part of parts) chosen.set(part.lineId, { isOn: options.isOn || part.isReturn, quantity: part.quantity });
  }
  /** The tick that has the focus, or whose row has. */
  function focused() {
    return parts.findIndex((part) => rows.get(part.lineId)?.el.contains(document.activeElement));
  }

  return {
    el,
    /** Draws the lines; other lines, or another reason to choose, begin anew. Answers whether they did.
     * @param {PartView[]} next @param {boolean} fixed @param {string} purpose */
    draw(next, fixed, purpose) {
      const identity = [purpose, ...next.map((part) => `${part.lineId}:${part.quantity}`)].join(" ");
      parts = next;
      isFixed = fixed;
      const isNew = identity !== drawn;
      if (isNew) {
        drawn = identity;
        el.replaceChildren();
        rows.clear();
        reset();
        el.scrollTop = 0;
      }
      redraw();
      return isNew;
    },
    /** What is ticked, return lines left out: they are settled whatever is chosen. @returns {PartChosen[]} */
    chosen() {
      const free = parts.filter((part) => !part.isReturn);
      return free.flatMap((part) => {
        const now = chosen.get(part.lineId);
        return now?.isOn ? [{ lineId: part.lineId, quantity: now.quantity }] : [];
      });
    },
    isAll: () =>
      isFixed ||
      parts.every(
        (part) =>
          part.isReturn || (chosen.get(part.lineId)?.isOn && chosen.get(part.lineId)?.quantity === part.quantity),
      ),
    /** What is wrong with a quantity that was typed, in words. */
    problem() {
      for (const part of parts) {
        const now = chosen.get(part.lineId);
        if (!now?.isOn) continue;
        if (!isQuantity(now.quantity)) return app.t("parts.notNumber");
        if (Number(now.quantity) > Number(part.quantity))
          return app.t("parts.tooMuch", { name: part.name, quantity: app.format.quantity(part) });
      }
      return "";
    },
    /** Moves the focus to the next tick. @param {number} by */
    move(by) {
      const at = focused();
      const next = parts[at < 0 ? 0 : Math.min(parts.length - 1, Math.max(0, at + by))];
      if (next) rows.get(next.lineId)?.focus();
    },
    /** One piece less or more of the line in focus. @param {bigint} by */
    step(by) {
      const part = parts[focused()];
      if (part) rows.get(part.lineId)?.step(by);
    },
  };
}
