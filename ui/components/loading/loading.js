// @ts-check
/** @import { UserError } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { sentences } from "../../app/errors.js";
import { icon } from "../../app/icons.js";

/** Faster answers are not waited for in words: what comes and goes at once only flickers. */
export const PATIENCE_MS = 300;
/** Grey bars of each shape, as many as fill its place. */
const bars = { rows: 6, sheet: 6, tiles: 12, paper: 9 };

/** @typedef {keyof typeof bars} Shape */
/** @typedef {(error: UserError) => void} Fail */

/** Resolves when an answer is late. @returns {Promise<void>} */
export const late = () => new Promise((resolve) => window.setTimeout(resolve, PATIENCE_MS));

/**
 * What stands in a place while its answer is not there: after a moment that it is being fetched, and when it cannot be
 * had, what happened and a button to try again. `place` is busy meanwhile; `covers` give way to it and are shown again
 * by whoever draws the answer.
 *
 * @param {App} app
 * @param {{ shape: Shape, place: HTMLElement, covers?: HTMLElement[], again: () => void }} around
 */
export function createLoading(app, { shape, place, covers = [], again }) {
  /** Counts the questions; an answer to an older one says nothing about the newest. */
  let asked = 0;
  let timer = 0;
  const waiting = h(
    "div",
    { class: "loading__waiting", role: "status", hidden: true },
    h("p", { class: shape === "tiles" ? "only-heard" : "loading__word" }, app.t("loading.word")),
    h(
      "div",
      { class: `loading__bars loading__bars--${shape}${shape === "tiles" ? " tiles" : ""}`, "aria-hidden": "true" },
      ...Array.from({ length: bars[shape] }, () => h("span", { class: "loading__bar" })),
    ),
  );
  const [title, happened, now, incident] = [h("h2"), h("p"), h("p"), h("p", { class: "loading__incident" })];
  const retry = h(
    "button",
    { type: "button", class: "button button--strong", "data-test": "loading-again", onclick: () => again() },
    app.t("loading.again"),
  );
  const failed = h(
    "div",
    { class: "nothing loading__failed", role: "alert", hidden: true },
    icon("warning", "icon nothing__icon"),
    title,
    happened,
    now,
    incident,
    retry,
  );
  const el = h("div", { class: `loading loading--${shape}`, "data-test": "loading", hidden: true }, waiting, failed);

  /** @param {"" | "waiting" | "failed"} state */
  function turn(state) {
    show(waiting, state === "waiting");
    show(failed, state === "failed");
    attribute(el, "data-loading", state || null);
    show(el, state !== "");
    if (state !== "") for (const covered of covers) show(covered, false);
  }
  /** @param {UserError} error */
  function fail(error) {
    const said = sentences(app, error);
    text(title, said.title);
    text(happened, said.happened);
    text(now, said.now);
    text(incident, said.incident);
    show(incident, said.incident !== "");
    turn("failed");
  }
  function over() {
    window.clearTimeout(timer);
    attribute(place, "aria-busy", null);
    attribute(retry, "aria-busy", null);
  }
  return {
    el,
    /**
     * Follows one question to its answer. What stands there already stays until the newer one has come.
     * @template A
     * @param {(fail: Fail) => Promise<A>} ask
     * @param {boolean} isRefreshed the same stands there already
     * @returns {Promise<A | undefined>} nothing if it failed, or if something newer was asked for meanwhile
     */
    async follow(ask, isRefreshed) {
      const mine = ++asked;
      window.clearTimeout(timer);
      attribute(place, "aria-busy", "true");
      // A failure stays where it is until the next try has come to something.
      if (!failed.hidden) attribute(retry, "aria-busy", "true");
      else if (!isRefreshed) timer = window.setTimeout(() => turn("waiting"), PATIENCE_MS);
      let hasFailed = false;
      const answer = await ask((error) => {
        if (mine !== asked) return;
        hasFailed = true;
        if (isRefreshed && failed.hidden) app.store.set({ error });
        else fail(error);
      });
      if (mine !== asked) return undefined;
      over();
      if (!hasFailed) turn("");
      return answer;
    },
    /** Nobody looks at what was asked for any more. */
    clear() {
      asked += 1;
      over();
      turn("");
    },
  };
}
