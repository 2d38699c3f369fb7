// @ts-check
/** @import { StoryEntry, StoryKind } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";

/** How an entry looks; the words say it all the same.
 * @type {Partial<Record<StoryKind, "good" | "bad" | "wait">>} */
const tone = {
  customerApproved: "good",
  captureConfirmed: "good",
  customerRemembered: "good",
  ledgerAgrees: "good",
  attached: "good",
  refundConfirmed: "good",
  requestRefused: "bad",
  customerDeclined: "bad",
  requestExpired: "bad",
  captureRefused: "bad",
  ledgerDiffers: "bad",
  reservationLapsed: "bad",
  refundRefused: "bad",
  outcomeUnknown: "wait",
  tillRestarted: "wait",
  approvedLate: "wait",
  captureStopped: "wait",
  refundStopped: "wait",
  refundNotSent: "bad",
  captureNotSent: "bad",
};

/** What happened, oldest first, in words. A day that is not today stands before what happened on it.
 * @param {App} app @param {StoryEntry[]} story */
export function createStory(app, story) {
  let shown = app.format.date(new Date(app.now()).toISOString());
  return h(
    "ol",
    { class: "story", "data-test": "story" },
    ...story.flatMap((entry) => {
      const day = entry.day === null ? app.format.date(entry.at) : shown;
      const isNew = day !== shown;
      shown = day;
      return [isNew ? h("li", { class: "story__day" }, day) : null, createEntry(app, entry)];
    }),
  );
}

/** @param {App} app @param {StoryEntry} entry */
function createEntry(app, entry) {
  return h(
    "li",
    { class: `story__entry story__entry--${tone[entry.kind] ?? "plain"}`, "data-kind": entry.kind },
    h("time", { class: "story__time", datetime: entry.day ?? entry.at }, timeOf(app, entry)),
    h(
      "span",
      { class: "story__what" },
      sentence(app, entry),
      // With room to break between them.
      " ",
      entry.line === null ? null : h("span", { class: "story__line" }, app.t("story.line", { line: entry.line })),
      " ",
      entry.by ? h("span", { class: "story__by" }, entry.by) : null,
    ),
  );
}

/** To the second, or the day where nothing more is told. @param {App} app @param {StoryEntry} entry */
function timeOf(app, { at, day }) {
  return day === null ? app.format.exactTime(at) : app.format.dayDigits(day);
}

/** @param {App} app @param {StoryEntry} entry */
function sentence(app, entry) {
  const { kind, amount, quantity } = entry;
  const values = {
    words: entry.words ?? "",
    amount: amount ? app.format.money(amount) : "",
    text: entry.text ?? "",
    quantity: quantity === null ? "" : app.format.number(quantity),
  };
  if (kind === "saleParked" && !entry.text) return app.t("story.parked");
  if (kind === "noteChanged" && entry.words === null) return app.t("story.noteRemoved", values);
  if (kind === "saleDiscountChanged") {
    if (quantity !== null) return app.t("story.saleDiscountPercent", { percent: app.format.percent(quantity) });
    return app.t(amount ? "story.saleDiscountAmount" : "story.saleDiscountChanged", values);
  }
  if (kind !== "discountChanged") return tidy(app.t(`story.${kind}`, values));
  if (quantity !== null)
    return app.t("story.discountPercent", { text: values.text, percent: app.format.percent(quantity) });
  return app.t(amount ? "story.discountAmount" : "story.discountChanged", values);
}

/** Takes away what is left around a value that was not given. @param {string} sentence */
function tidy(sentence) {
  return sentence.replace(/\s*\(\s*(à|at)?\s*\)|,\s*$/g, "").trim();
}
