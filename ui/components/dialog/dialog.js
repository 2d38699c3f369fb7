// @ts-check
/** @import { App } from "../../app/types.js" */
import { h } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/**
 * A dialog with a title and a way out. Esc and a press beside it close it.
 *
 * @param {App} app @param {string} name @param {string} title @param {...HTMLElement} children
 */
export function createDialog(app, name, title, ...children) {
  const heading = h("h2", { class: "dialog__title", id: `dialog-${name}-title` }, title);
  const el = h(
    "dialog",
    {
      class: `dialog dialog--${name}`,
      "data-test": `dialog-${name}`,
      "aria-labelledby": `dialog-${name}-title`,
      onclick: (/** @type {Event} */ event) => {
        if (event.target === el) el.close();
      },
    },
    h(
      "div",
      { class: "dialog__box" },
      h(
        "div",
        { class: "dialog__head" },
        heading,
        h(
          "button",
          {
            type: "button",
            class: "button button--icon",
            "data-test": "dialog-close",
            "aria-label": app.t("common.close"),
            onclick: () => el.close(),
          },
          icon("close"),
        ),
      ),
      ...children,
    ),
  );
  return { el, heading };
}

/** There is only something to read: a scan closes the dialog and is used. @param {HTMLElement} dialog */
export function givesWay(dialog) {
  dialog.dataset.givesWay = "";
}
