// @ts-check
/** @import { Ending, TillView, WaitingReason } from "../generated/api.js" */
/** @import { Sound, State } from "./types.js" */
import { isSame } from "./announcer.js";
import { createTones } from "./tones.js";

/** Every sound there is. @type {Sound[]} */
export const sounds = ["scanned", "unknown", "approved", "captured", "attention"];

/** The customer has not answered yet. @type {Set<WaitingReason>} */
const asked = new Set(/** @type {WaitingReason[]} */ (["customer", "asking", "ending", "notSentYet"]));
/** Ends that come by themselves; one that the clerk has asked for needs no sound. @type {Set<Ending>} */
const unasked = new Set(/** @type {Ending[]} */ (["declined", "expired", "pushNotAllowed", "notReachable", "refused"]));

/** Tells the ear what has become of the till. The page draws first and listens to this after. */
export function createSounds() {
  const tones = createTones();
  /** @type {State | null} */
  let before = null;
  for (const gesture of ["pointerdown", "keydown"]) {
    // Some systems let a page sound only after somebody has touched it.
    window.addEventListener(gesture, () => before?.preferences?.hasSounds && tones.wake(), {
      capture: true,
      once: true,
    });
  }
  return {
    play: tones.play,
    /** What no state tells, if anybody wants to hear it. @param {Sound} sound */
    hear(sound) {
      if (!before?.preferences?.hasSounds) return;
      document.documentElement.dataset.sounded = sound;
      tones.play(sound);
    },
    /** @param {State} state */
    look(state) {
      const sound = before === null ? null : soundOf(before, state);
      before = state;
      if (state.preferences === null) return;
      document.documentElement.dataset.sounds = state.preferences.hasSounds ? "on" : "off";
      if (sound === null || !state.preferences.hasSounds) return;
      document.documentElement.dataset.sounded = sound;
      tones.play(sound);
    },
  };
}

/** What is heard when the page goes from one state to the next: one sound at most, the most urgent.
 * @param {State} was @param {State} is @returns {Sound | null} */
export function soundOf(was, is) {
  const isSomebodyThere = was.view?.clerk && was.view.clerk.id === is.view?.clerk?.id;
  if (was.view && is.view && isSomebodyThere && was.view.revision !== is.view.revision) {
    if (needsSomebody(was.view, is.view)) return "attention";
    if (isApproved(was.view, is.view)) return "approved";
    if (isCaptured(was.view, is.view)) return "captured";
  }
  if (is.error !== was.error && is.error?.code === "unknownBarcode") return "unknown";
  return is.scans !== was.scans ? "scanned" : null;
}

/** @param {TillView} was @param {TillView} is */
function needsSomebody(was, is) {
  const isNoticed = is.notices.some((notice) => !was.notices.some((other) => other.id === notice.id));
  const isRefused = changed(was, is).some(
    ({ row, old }) => row.reason === "notCaptured" && old?.reason !== "notCaptured",
  );
  const ended = was.sale?.id === is.sale?.id && was.sale?.stage === "waiting" ? is.sale?.ended : null;
  // A request of a sale that is not on the screen has ended by itself.
  const isNews = is.news.some(
    (one) => one.ending !== null && !one.isOnScreen && !was.news.some((other) => isSame(one, other)),
  );
  return isNoticed || isRefused || isNews || (ended != null && unasked.has(ended.ending));
}

/** @param {TillView} was @param {TillView} is */
function isApproved(was, is) {
  return changed(was, is).some(
    ({ row, old }) => row.reason === "approved" && (old === undefined || asked.has(old.reason)),
  );
}

/** The whole, on the screen or from the tray, or a part. @param {TillView} was @param {TillView} is */
function isCaptured(was, is) {
  const isPaid = is.recent.some((row) => !was.recent.some((other) => other.saleId === row.saleId));
  return (
    isPaid ||
    changed(was, is).some(
      ({ row, old }) => old !== undefined && row.reason === "partCaptured" && old.captured.minor !== row.captured.minor,
    )
  );
}

/** Every payment that waits, with how it stood before. @param {TillView} was @param {TillView} is */
function changed(was, is) {
  return is.waiting.map((row) => ({ row, old: was.waiting.find((other) => other.paymentId === row.paymentId) }));
}
