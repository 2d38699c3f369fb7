// @ts-check
/** @import { ArticleChange, ArticleChanges, FieldChange } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createDialog, givesWay } from "../dialog/dialog.js";

/** What became of an article, newest first: who changed what, and when. Older ones are fetched when they are asked for.
 * @param {App} app */
export function createChangesDialog(app) {
  /** @type {ArticleChanges | null} */
  let shown = null;
  const name = h("p", { class: "changes__article", "data-test": "changes-article" });
  const list = h("ol", { class: "changes__list", "data-test": "changes" });
  const none = h(
    "div",
    { class: "nothing", "data-test": "changes-none" },
    icon("clock", "icon nothing__icon"),
    h("p", null, app.t("changes.none")),
  );
  const end = h("p", { class: "changes__end", "data-test": "changes-end" }, app.t("changes.noneBefore"));
  const button = h(
    "button",
    { type: "button", class: "button", "data-test": "changes-older", onclick: showOlder },
    app.t("changes.older"),
  );
  const older = h("div", { class: "changes__older" }, button);
  const region = h(
    "div",
    { class: "changes", role: "region", tabindex: "0", "aria-label": app.t("changes.title") },
    list,
    none,
    end,
    older,
  );
  const { el } = createDialog(app, "changes", app.t("changes.title"), name, region);
  givesWay(el);

  /** @param {ArticleChanges} next */
  function draw(next) {
    shown = next;
    text(name, next.name);
    list.append(...next.changes.map((change) => createChange(app, change)));
    const first = next.changes.at(-1);
    show(list, first !== undefined);
    show(none, first === undefined);
    show(end, next.older === null && first?.event === "changed");
    show(older, next.older !== null);
  }
  async function showOlder() {
    if (shown === null) return;
    const { articleId, older: before } = shown;
    const answer = await app.call("article_changes", { articleId, before }, { button });
    if (!answer || shown?.articleId !== articleId || shown.older !== before) return;
    const seen = list.childElementCount;
    draw(answer);
    // On with reading where it was left off.
    const next = list.children[seen];
    if (next instanceof HTMLElement) next.focus();
  }
  return {
    el,
    /** @param {string} articleId */
    async open(articleId) {
      const answer = await app.call("article_changes", { articleId, before: null });
      if (!answer || el.open) return;
      list.replaceChildren();
      draw(answer);
      el.showModal();
      region.scrollTop = 0;
      region.focus();
    },
  };
}

/** @param {App} app @param {ArticleChange} change */
function createChange(app, { id, at, by, approvedBy, event, isBroughtIn, fields }) {
  const who = [by ?? "", approvedBy === null ? "" : app.t("refund.approvedBy", { name: approvedBy })]
    .filter(Boolean)
    .join(", ");
  return h(
    "li",
    {
      class: "change",
      tabindex: "-1",
      "data-test": `change-${id}`,
      "data-event": event,
      "data-brought-in": String(isBroughtIn),
    },
    h(
      "div",
      { class: "change__when" },
      h("time", { class: "change__time", datetime: at }, `${app.format.date(at)} ${app.format.time(at)}`),
      h("span", { class: "change__who" }, who),
      event === "added" || isBroughtIn
        ? h(
            "span",
            { class: "change__badges" },
            event === "added" ? h("span", { class: "badge" }, app.t("changes.added")) : null,
            isBroughtIn ? h("span", { class: "badge badge--quiet" }, app.t("changes.broughtIn")) : null,
          )
        : null,
    ),
    h("dl", { class: "change__fields" }, ...fields.map((field) => createField(app, field, event === "added"))),
  );
}

/** @param {App} app @param {FieldChange} change @param {boolean} isNew */
function createField(app, change, isNew) {
  const { label, before, after } = told(app, change);
  return h(
    "div",
    { class: "change__field", "data-field": change.field },
    h("dt", { class: "change__label" }, label),
    h(
      "dd",
      { class: "change__values" },
      ...(isNew
        ? []
        : [
            h("span", { class: "change__before" }, before),
            h("span", { class: "change__arrow", "aria-hidden": "true" }, "→"),
            h("span", { class: "only-heard" }, " ", app.t("changes.to"), " "),
          ]),
      h("strong", { class: "change__after" }, after),
    ),
  );
}

/** The two values in words; nothing before reads as nothing. @param {App} app @param {FieldChange} change @returns {{ label: string, before: string, after: string }} */
function told(app, change) {
  /** @param {string | null} value */
  const plain = (value) => (value === null || value === "" ? app.t("changes.nothing") : value);
  /** @template T @param {string} label @param {{ before: T | null, after: T | null }} values @param {(value: T) => string} words */
  const both = (label, { before, after }, words) => ({
    label,
    before: plain(before === null ? null : words(before)),
    after: plain(after === null ? null : words(after)),
  });
  /** @param {string} value */
  const same = (value) => value;
  /** @param {boolean} is */
  const yesNo = (is) => app.t(is ? "changes.yes" : "changes.no");
  switch (change.field) {
    case "name":
      return both(app.t("article.name"), change, same);
    case "price":
      return both(app.t("articles.heads.price"), change, app.format.money);
    case "unit":
      return both(app.t("article.unit"), change, (unit) => app.t(`article.units.${unit}`));
    case "vat":
      return both(app.t("article.vat"), change, app.format.rate);
    case "minimumAge":
      return both(app.t("article.age"), change, (age) => app.t("article.ageFrom", { age }));
    case "category":
      return both(app.t("article.category"), change, same);
    case "number":
      return both(app.t("article.number"), change, same);
    case "barcode":
      return both(app.t("article.barcode"), change, same);
    case "favourite":
      return both(app.t("article.favourite"), change, yesNo);
    case "forSale":
      return both(app.t("article.forSale"), change, yesNo);
  }
}
