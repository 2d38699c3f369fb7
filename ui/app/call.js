// @ts-check
/** @import { Answer, Args, CallOptions, CommandName, Host, Store } from "./types.js" */
/** @import { TillView } from "../generated/api.js" */
import { asUserError } from "./errors.js";

/**
 * Sends commands. A press is answered at once by the button itself; a second press while the first
 * is on its way does nothing, so that nothing is ever sent twice.
 *
 * @param {Host} host
 * @param {Store} store
 */
export function createCall(host, store) {
  /** @type {Set<string>} */
  const lanes = new Set();

  /**
   * @template {CommandName} N
   * @param {N} name
   * @param {Args<N>} args
   * @param {CallOptions} [options]
   * @returns {Promise<Answer<N> | undefined>}
   */
  return async function call(name, args, options = {}) {
    const { button, lane, onError } = options;
    if (button?.getAttribute("aria-busy") === "true" || (lane && lanes.has(lane))) return undefined;
    if (lane) lanes.add(lane);
    button?.setAttribute("aria-busy", "true");
    try {
      const answer = await host.call(name, args);
      if (isTillView(answer)) {
        if (store.get().error) store.set({ error: null });
        store.accept(answer);
      }
      if (name === "scan") store.set({ scans: store.get().scans + 1 });
      return answer;
    } catch (thrown) {
      const error = asUserError(thrown);
      if (onError) onError(error);
      else store.set({ error });
      return undefined;
    } finally {
      if (lane) lanes.delete(lane);
      button?.removeAttribute("aria-busy");
    }
  };
}

/** @param {unknown} answer @returns {answer is TillView} */
export function isTillView(answer) {
  return typeof answer === "object" && answer !== null && "revision" in answer && "waiting" in answer;
}
