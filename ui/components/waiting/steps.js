// @ts-check
/** @import { App } from "../../app/types.js" */
import { attribute, h } from "../../app/dom.js";

/** How far the payment has come. @param {App} app */
export function createSteps(app) {
  const items = /** @type {const} */ (["requested", "waiting", "approved", "captured"]).map((step) =>
    h("li", { class: "steps__step" }, app.t(`payment.steps.${step}`)),
  );
  const el = h("ol", { class: "steps", "aria-label": app.t("payment.steps.label") }, ...items);
  return {
    el,
    /** @param {number} reached how many steps are behind @param {boolean} [isMoving] the next one is under way */
    draw(reached, isMoving = true) {
      items.forEach((item, at) => {
        item.classList.toggle("steps__step--done", at < reached);
        item.classList.toggle("steps__step--now", at === reached && isMoving);
        attribute(item, "aria-current", at === reached && isMoving ? "step" : null);
      });
    },
  };
}
