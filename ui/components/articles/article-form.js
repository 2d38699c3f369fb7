// @ts-check
/** @import { ArticleFields, ArticleForm, QuantityUnit } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { createDialog } from "../dialog/dialog.js";
import { createField, sayBeside } from "../settings/form.js";

/** @type {QuantityUnit[]} */
const units = ["piece", "kilogram", "litre"];
const NEW = "new";

/** Adds or changes an article: from the list, or in the middle of a sale with the code that was scanned.
 * @param {App} app @param {(articleId: string) => void} showChanges */
export function createArticleDialog(app, showChanges) {
  const fields = createFields(app);
  const { name, number, barcode, price, unit, vat, age, category, newCategory } = fields;
  const all = Object.values(fields);
  const favourite = h("input", { type: "checkbox", class: "check__input", "data-test": "article-favourite" });
  const forSale = h("input", { type: "checkbox", class: "check__input", "data-test": "article-for-sale" });
  const saleText = h("span", { class: "check__text" });
  const word = h("span");
  const changes = h(
    "button",
    {
      type: "button",
      class: "button article-form__changes",
      "data-test": "article-changes",
      "aria-haspopup": "dialog",
      "aria-keyshortcuts": "F6",
      onclick: () => {
        if (drawn?.articleId) showChanges(drawn.articleId);
      },
    },
    icon("clock"),
    app.t("changes.open"),
    keyCap("F6"),
  );
  /** @type {HTMLButtonElement} */
  const save = h(
    "button",
    { type: "submit", class: "button button--go", "data-test": "article-save" },
    word,
    keyCap("Enter"),
  );
  const note = h("p", { class: "dialog__text", "data-test": "article-note" });
  const form = h(
    "form",
    { class: "form article-form", novalidate: true, "data-takes-code": true, onsubmit: submit },
    name.el,
    price.el,
    unit.el,
    vat.el,
    age.el,
    category.el,
    newCategory.el,
    number.el,
    barcode.el,
    h(
      "div",
      { class: "article-form__checks" },
      h("label", { class: "check" }, favourite, h("span", { class: "check__text" }, app.t("article.favourite"))),
      h("label", { class: "check" }, forSale, saleText),
      changes,
    ),
    save,
  );
  const { el, heading } = createDialog(app, "article", app.t("article.titleNew"), note, form);
  /** @type {ArticleForm | null} */
  let drawn = null;
  let toSale = false;

  category.input.addEventListener("change", drawCategory);
  forSale.addEventListener("change", drawSale);
  // Whichever field has the focus, what is scanned is the code of the item. A scanner ends it with Enter, which is no wish
  // to save.
  barcode.input.dataset.scans = "";
  form.addEventListener("scanned", (event) => {
    barcode.input.value = /** @type {CustomEvent<string>} */ (event).detail;
    barcode.say("");
    barcode.input.focus();
  });
  barcode.input.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && event.key === "Enter") event.preventDefault();
  });

  el.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.repeat || changes.hidden) return;
    event.preventDefault();
    changes.click();
  });

  function drawCategory() {
    show(newCategory.el, category.input.value === NEW);
    category.say("");
  }
  function drawSale() {
    const adds = toSale && forSale.checked;
    text(word, app.t(adds ? "article.saveToSale" : "article.save"));
    text(saleText, app.t(forSale.checked ? "article.forSale" : "article.outOfSale"));
  }
  /** @returns {ArticleFields} */
  function typed() {
    const isNew = category.input.value === NEW;
    return {
      name: name.input.value,
      number: number.input.value,
      barcode: barcode.input.value,
      price: price.input.value,
      vatBasisPoints: Number(vat.input.value),
      categoryId: isNew ? "" : category.input.value,
      newCategory: isNew ? newCategory.input.value : "",
      unit: /** @type {QuantityUnit} */ (unit.input.value),
      isFavourite: favourite.checked,
      minimumAge: age.input.value === "" ? null : Number(age.input.value),
      isForSale: forSale.checked,
    };
  }
  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (!drawn) return;
    for (const field of all) field.say("");
    const article = typed();
    const answer = await app.callApproved(
      "save_article",
      { articleId: drawn.articleId, fields: article, toSale: toSale && forSale.checked },
      {
        about: app.t("article.about", { name: article.name.trim(), price: article.price.trim() }),
        button: save,
        lane: "settings",
        onError: (error) => sayBeside(app, all, error),
      },
    );
    if (!answer) return;
    el.close();
    app.announce(app.t("article.saved", { name: article.name.trim() }));
    const catalogue = await app.call("catalogue", {});
    if (catalogue) app.store.set({ catalogue, articlesChanged: app.store.get().articlesChanged + 1 });
  }
  /** @param {ArticleForm} next */
  function draw(next) {
    drawn = next;
    const isNew = next.articleId === null;
    text(heading, app.t(isNew ? "article.titleNew" : "article.titleChange"));
    choices(
      vat.input,
      next.vatGroups.map(({ basisPoints }) => [String(basisPoints), app.format.rate(basisPoints)]),
    );
    choices(age.input, [
      ["", app.t("article.ageNone")],
      ...next.ages.map(
        (years) => /** @type {[string, string]} */ ([String(years), app.t("article.ageFrom", { age: years })]),
      ),
    ]);
    choices(category.input, [
      ...next.categories.map(({ id, name: called }) => /** @type {[string, string]} */ ([id, called])),
      [NEW, app.t("article.categoryNew")],
    ]);
    const { fields: is } = next;
    for (const [field, value] of /** @type {[typeof name, string][]} */ ([
      [name, is.name],
      [number, is.number],
      [barcode, is.barcode],
      [price, is.price.replace(".", ",")],
      [unit, is.unit],
      [vat, String(is.vatBasisPoints)],
      [age, String(is.minimumAge ?? "")],
      [category, is.categoryId || NEW],
      [newCategory, is.newCategory],
    ])) {
      field.input.value = value;
      field.say("");
    }
    text(price.label, app.t("article.price", { currency: app.format.symbol(next.currency) }));
    favourite.checked = is.isFavourite;
    forSale.checked = is.isForSale;
    show(changes, next.showsChanges);
    const isBack = !is.isForSale && toSale;
    if (isBack) forSale.checked = true;
    text(
      note,
      isBack
        ? app.t("article.noteBack")
        : toSale && app.store.get().view?.clerk?.role === "clerk"
          ? app.t("article.noteClerk")
          : "",
    );
    show(note, note.textContent !== "");
    drawCategory();
    drawSale();
  }
  return {
    el,
    async open() {
      const { articleAsked, view } = app.store.get();
      if (!articleAsked) return;
      const { articleId, barcode: code } = articleAsked;
      const answer = await app.call("article_form", { articleId, barcode: code });
      if (!answer) return;
      toSale = code !== null && (view?.sale?.allowed.includes("editLines") ?? false);
      draw(answer);
      attribute(el, "data-article", answer.articleId ?? "new");
      el.showModal();
      const first = name.input.value === "" ? name : price;
      first.input.focus();
      if (first.input instanceof HTMLInputElement) first.input.select();
    },
  };
}

/** @param {App} app */
function createFields(app) {
  /** @param {string} called @param {string} label @param {Parameters<typeof createField>[2]} [options] */
  const field = (called, label, options) =>
    createField(called, label, { id: `article-${called}`, test: `article-${called}`, ...options });
  return {
    name: field("name", app.t("article.name"), { maxlength: 80 }),
    price: field("price", app.t("article.price", { currency: "" }), { inputmode: "decimal", maxlength: 14 }),
    unit: field("unit", app.t("article.unit"), {
      choices: units.map((unit) => [unit, app.t(`article.units.${unit}`)]),
    }),
    vat: field("vatBasisPoints", app.t("article.vat"), { choices: [] }),
    age: field("minimumAge", app.t("article.age"), { choices: [] }),
    category: field("category", app.t("article.category"), { choices: [] }),
    newCategory: field("category", app.t("article.newCategory"), {
      id: "article-new-category",
      test: "article-new-category",
      maxlength: 30,
    }),
    number: field("number", app.t("article.number"), { maxlength: 64 }),
    barcode: field("barcode", app.t("article.barcode"), { hint: app.t("article.barcodeHint"), maxlength: 64 }),
  };
}

/** @param {HTMLElement} select @param {[string, string][]} options */
function choices(select, options) {
  select.replaceChildren(...options.map(([value, word]) => h("option", { value }, word)));
}
