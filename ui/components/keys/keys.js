// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, keyCap } from "../../app/dom.js";
import { createDialog, givesWay } from "../dialog/dialog.js";
import { keyGroups } from "./key-groups.js";

/** Every key there is. @param {App} app */
export function createKeysDialog(app) {
  const { el } = createDialog(
    app,
    "keys",
    app.t("keys.title"),
    h(
      "div",
      { class: "key-map" },
      ...keyGroups.map((group) =>
        h(
          "section",
          { class: "key-map__group" },
          h("h3", { class: "dialog__sub" }, app.t(group.title)),
          h(
            "dl",
            { class: "key-map__list" },
            ...group.keys.map(([keys, key]) =>
              h(
                "div",
                { class: "key-map__row" },
                h("dt", { class: "key-map__keys" }, ...keys.split(" ").map(keyCapRead)),
                h("dd", null, app.t(key)),
              ),
            ),
          ),
        ),
      ),
    ),
    h("p", { class: "dialog__text" }, app.t("keys.scan")),
    h("p", { class: "dialog__text" }, app.t("keys.scanOwn")),
  );
  givesWay(el);
  return { el, open: () => el.showModal() };
}

/** @param {string} label */
function keyCapRead(label) {
  const cap = keyCap(label);
  cap.removeAttribute("aria-hidden");
  return cap;
}
