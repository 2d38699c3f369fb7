// @ts-check
/** @import { App } from "../../app/types.js" */
import { fill, h } from "../../app/dom.js";
import { PATIENCE_MS } from "./loading.js";

/**
 * What stands in a field while it is looked up what was typed, if that takes long. It takes no room of anything beside it.
 * Key after key asked about is one wait: the sign stays until the last answer.
 *
 * @param {App} app
 */
export function createLooking(app) {
  /** Begins with the first key that is asked about. */
  let late = 0;
  /** What is typed next may be asked about already. */
  let ending = 0;
  const el = h("span", { class: "looking", role: "status" });

  function stand() {
    fill(el, h("span", { class: "looking__word", "data-test": "looking" }, app.t("loading.looking")));
  }
  function clear() {
    window.clearTimeout(late);
    window.clearTimeout(ending);
    late = 0;
    fill(el);
  }
  return {
    el,
    clear,
    /** Follows a question to its answer. @template A @param {() => Promise<A>} ask @returns {Promise<A>} */
    async follow(ask) {
      window.clearTimeout(ending);
      if (late === 0) late = window.setTimeout(stand, PATIENCE_MS);
      try {
        return await ask();
      } finally {
        window.clearTimeout(ending);
        ending = window.setTimeout(clear);
      }
    },
  };
}
