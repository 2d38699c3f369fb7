// @ts-check
/** @import { ExportedView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h, show } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Where the files of an export lie, until another customer is opened. @param {App} app */
export function createExported(app) {
  const el = h("div", { class: "exported", role: "status", "data-test": "customer-exported", hidden: true });
  /** @param {string} name @param {string} value @param {string} test */
  const fact = (name, value, test) =>
    h("div", { class: "facts__fact" }, h("dt", null, name), h("dd", { "data-test": test }, ...breakable(value)));
  return {
    el,
    /** @param {ExportedView} files */
    tell({ folder, dataFile, pageFile }) {
      fill(
        el,
        h("p", { class: "exported__title" }, icon("check"), h("span", null, app.t("customers.exported.title"))),
        h("p", null, app.t("customers.exported.text")),
        h(
          "dl",
          { class: "facts" },
          fact(app.t("customers.exported.folder"), folder, "exported-folder"),
          fact(app.t("customers.exported.page"), pageFile, "exported-page"),
          fact(app.t("customers.exported.data"), dataFile, "exported-data"),
        ),
      );
      show(el, true);
      el.scrollIntoView({ block: "nearest" });
    },
    clear() {
      show(el, false);
      fill(el);
    },
  };
}

/** A path breaks between folders rather than within a date. @param {string} path */
function breakable(path) {
  return path.split(/(?<=[/\\])/).flatMap((part, at) => [at === 0 ? null : h("wbr"), part]);
}
