// @ts-check
/** @import { InFlight, RefusalView } from "../../generated/api.js" */
/** @import { TextKey } from "../../app/text-keys.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { refusalSentences } from "../../app/errors.js";

/** Of a capture the screen itself says that nothing was taken. @type {Partial<Record<InFlight, TextKey>>} */
const calls = {
  creating: "refusal.calls.creating",
  takingBack: "refusal.calls.takingBack",
  releasing: "refusal.calls.releasing",
};

/** What the provider refused, and what to do now. The screen around it says what became of the money.
 * @param {App} app */
export function createRefusal(app) {
  const title = h("strong", { class: "refusal__title" });
  const now = h("span");
  const code = h("span", { class: "refusal__code" });
  const el = h(
    "div",
    { class: "refusal", "data-test": "refusal", role: "alert" },
    icon("info", "icon refusal__icon"),
    h("p", { class: "refusal__text" }, title, now, code),
  );
  return {
    el,
    /** @param {RefusalView | null} refusal @param {boolean} isTriedAgain by itself: then nothing needs doing */
    draw(refusal, isTriedAgain) {
      show(el, refusal !== null);
      if (!refusal) return;
      const said = refusalSentences(app, refusal);
      attribute(el, "data-meaning", refusal.meaning);
      const call = calls[refusal.call];
      text(title, call ? `${app.t(call)} ${said.title}.` : said.title);
      text(now, said.now);
      show(now, !isTriedAgain);
      text(code, said.code);
      show(code, said.code !== "");
    },
  };
}
