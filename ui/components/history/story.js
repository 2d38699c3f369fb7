// @ts-check
/** @import { StoryEntry, StoryKind } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";

/** How an entry looks; the words say it all the same.
 * @type {Partial<Record<StoryKind, "good" | "bad" | "wait">>} */
const tone = {
  customerApproved: "good", captureConfirmed: "good", customerRemembered: "good", ledgerAgrees: "good",
  requestRefused: "bad", customerDeclined: "bad", requestExpired: "bad", captureRefused: "bad", ledgerDiffers: "bad",
  outcomeUnknown: "wait", tillRestarted: "wait",
};

/** What happened, oldest first, in words. @param {App} app @param {StoryEntry[]} story */
export function createStory(app, story) {
  return h("ol", { class: "story", "data-test": "story" }, ...story.map((entry) => {
    const values = { amount: entry.amount ? app.format.money(entry.amount) : "", text: entry.text ?? "" };
    return h("li", { class: `story__entry story__entry--${tone[entry.kind] ?? "plain"}`, "data-kind": entry.kind },
      h("time", { class: "story__time", datetime: entry.at }, app.format.exactTime(entry.at)),
      h("span", { class: "story__what" }, tidy(app.t(`story.${entry.kind}`, values)), entry.by ? h("span", { class: "story__by" }, entry.by) : null));
  }));
}

/** Takes away what is left around a value that was not given. @param {string} sentence */
function tidy(sentence) {
  return sentence.replace(/\s*\(\)|,\s*$|\s*[“«][”»]/g, "").trim();
}
