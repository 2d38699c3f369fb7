// @ts-check
/** @import { CheckItem } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Says in words what works. @param {App} app */
export function createCheck(app) {
  const list = h("ul", { class: "checks", "data-test": "checks" });
  const el = h("div", { role: "status", class: "checks-place" }, list);
  const word = h("span", null, app.t("settings.check"));
  /** @type {HTMLButtonElement} */
  const button = h(
    "button",
    {
      type: "button",
      class: "button",
      "data-test": "check-connection",
      onclick: async () => {
        text(word, app.t("settings.checking"));
        const answer = await app.call("check_connection", {}, { button, lane: "settings" });
        text(word, app.t("settings.check"));
        if (answer) fill(list, ...answer.items.map((item) => createItem(app, item)));
      },
    },
    word,
  );
  return { el, button };
}

/** @param {App} app @param {CheckItem} item */
function createItem(app, item) {
  const what = item.what === "network" || item.what === "keys" || item.what === "unit" ? item.what : "other";
  const code =
    item.providerCode === null || item.result === "works"
      ? ""
      : ` (${app.t("check.code", { code: item.providerCode })})`;
  return h(
    "li",
    {
      class: `checks__item checks__item--${item.result}`,
      "data-test": `check-${item.what}`,
      "data-result": item.result,
    },
    icon(item.result === "works" ? "check" : item.result === "fails" ? "warning" : "minus"),
    h("strong", null, app.t(`check.what.${what}`, { what: item.what })),
    h("span", null, app.t(`check.${what}.${item.result}`) + code),
  );
}
