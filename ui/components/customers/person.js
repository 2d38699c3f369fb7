// @ts-check
/** @import { ConsentStanding, CustomerRow } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";

/** What a remembered customer is known by, in the words that stand in the list, in the head and in the dialogs.
 * @param {App} app @param {CustomerRow} row */
export function aboutPerson(app, { lastVisit, visits, usual, rememberedSince, textVersion }) {
  const t = app.t;
  const kept = rememberedSince ? t("customers.since", { date: app.format.date(rememberedSince) }) : "";
  return {
    visit: lastVisit
      ? t("charge.known.lastHere", { when: app.format.since(lastVisit, app.now()) })
      : t("charge.known.never"),
    habit: joined([
      app.plural("charge.known.visits", visits),
      usual ? t("charge.known.usual", { amount: app.format.money(usual) }) : "",
    ]),
    kept,
    agreed: joined([kept, textVersion === null ? "" : t("customers.textVersion", { version: textVersion })]),
  };
}

/** @param {string[]} words */
function joined(words) {
  return words.filter(Boolean).join(" · ");
}

/** @type {Record<ConsentStanding, string>} */
const tones = {
  pending: "",
  live: "badge--good",
  declined: "badge--quiet",
  noNumberKept: "badge--quiet",
  withdrawn: "badge--bad",
  forgotten: "badge--quiet",
};

/** @param {App} app @param {ConsentStanding} standing */
export function standingBadge(app, standing) {
  return h(
    "span",
    { class: `badge ${tones[standing]}`, "data-test": "customer-standing", "data-standing": standing },
    app.t(`customers.standing.${standing}`),
  );
}
