// @ts-check
/** @import { ImportPreview, ImportProblem, ImportRow } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { fill, h, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { stopWhileScrolling } from "../../app/scrolls.js";
import { createDialog } from "../dialog/dialog.js";
import { createLoading } from "../loading/loading.js";

/** One byte more than the till takes: it then says itself that the file is too large. */
const MOST_BYTES = 5_000_001;
const kinds = /** @type {const} */ (["new", "changed", "unchanged", "wrong"]);

/** Brings a list of articles in: first it is looked at, then all of it is taken, or nothing. @param {App} app */
export function createImportDialog(app) {
  let file = "";
  let mark = "";
  const problem = h("p", { class: "field__problem", role: "alert", "data-test": "import-problem" });
  const chosen = h("input", {
    type: "file",
    class: "only-heard",
    id: "import-file",
    accept: ".csv,.txt,text/csv",
    "data-test": "import-file",
    onchange: look,
  });
  const called = h("span", { class: "import__called", "data-test": "import-called" });
  const example = h("textarea", {
    class: "import__example",
    readonly: true,
    rows: "5",
    wrap: "off",
    spellcheck: "false",
    "data-test": "import-example",
    "aria-label": app.t("import.example"),
  });
  const copied = h("span", { class: "saved", role: "status", "data-test": "import-copied" });
  const copy = h(
    "button",
    { type: "button", class: "button", "data-test": "import-copy", onclick: copyExample },
    app.t("import.copy"),
  );
  const help = h(
    "details",
    { class: "import__help" },
    h("summary", { "data-test": "import-help" }, app.t("import.exampleTitle")),
    h("p", { class: "dialog__text" }, app.t("import.exampleText")),
    example,
    h("div", { class: "form__foot" }, copy, copied),
  );
  const figures = h("dl", { class: "import__counts", "data-test": "import-counts" });
  const notes = h("div", { class: "import__notes" });
  const problems = h("ul", { class: "import__problems", "data-test": "import-problems" });
  const rows = h("ul", { class: "import__rows", "data-test": "import-rows" });
  for (const list of [problems, rows]) stopWhileScrolling(list);
  const more = h("p", { class: "dialog__text" });
  const result = h("section", { class: "import__result", role: "status" }, figures, notes, problems, rows, more);
  const word = h("span");
  /** @type {HTMLButtonElement} */
  const go = h(
    "button",
    { type: "button", class: "button button--go", "data-test": "import-go", onclick: confirm },
    word,
  );
  // What went wrong stands beside the file, and is tried again with another choice.
  const loading = createLoading(app, { shape: "sheet", place: result, covers: [result, help, go], again: () => {} });
  const { el } = createDialog(
    app,
    "import",
    app.t("import.title"),
    h("p", { class: "dialog__text" }, app.t("import.text")),
    h(
      "div",
      { class: "field" },
      h("p", { class: "field__label" }, app.t("import.file")),
      h("label", { class: "import__file" }, chosen, h("span", { class: "button" }, app.t("import.choose")), called),
      problem,
    ),
    help,
    loading.el,
    result,
    go,
  );
  example.value = app.t("import.exampleFile");

  function reset() {
    [file, mark] = ["", ""];
    chosen.value = "";
    loading.clear();
    text(called, app.t("import.nothingChosen"));
    text(problem, "");
    text(copied, "");
    show(result, false);
    show(go, false);
    show(help, true);
  }
  function copyExample() {
    example.select();
    if (document.execCommand("copy")) copied.replaceChildren("✓ ", app.t("import.copied"));
  }
  async function look() {
    const picked = chosen.files?.[0];
    if (!picked) return;
    text(problem, "");
    text(called, picked.name);
    // So that the same file, mended meanwhile, can be chosen once more.
    const bytes = await picked.slice(0, MOST_BYTES).arrayBuffer();
    chosen.value = "";
    file = bytesAsText(new Uint8Array(bytes));
    const preview = await loading.follow(
      () =>
        app.call(
          "preview_import",
          { file },
          {
            lane: "settings",
            onError: (error) => text(problem, `${app.t(`error.${error.code}.title`)}. ${fieldSentence(app, error)}`),
          },
        ),
      false,
    );
    show(result, preview !== undefined);
    show(go, preview !== undefined);
    show(help, preview === undefined);
    if (preview) draw(preview);
  }
  /** @param {ImportPreview} preview */
  function draw(preview) {
    mark = preview.mark;
    fill(
      figures,
      ...kinds.map((kind) =>
        h(
          "div",
          {
            class:
              kind === "wrong" && preview.wrong > 0
                ? "figure import__count import__count--bad"
                : "figure import__count",
            "data-test": `import-${kind}`,
          },
          h("dt", { class: "figure__name" }, app.t(`import.counts.${kind}`)),
          h("dd", { class: "figure__number" }, app.format.number(String(preview[kind]))),
        ),
      ),
    );
    fill(
      notes,
      preview.newCategories.length > 0
        ? h("p", { class: "dialog__text" }, app.t("import.newCategories", { list: preview.newCategories.join(", ") }))
        : null,
      preview.passedOver.length > 0
        ? h("p", { class: "dialog__text" }, app.t("import.passedOver", { list: preview.passedOver.join(", ") }))
        : null,
    );
    fill(problems, ...preview.problems.map((one) => createProblem(app, one)));
    show(problems, preview.wrong > 0);
    fill(rows, ...preview.rows.map((row) => createRow(app, row)));
    show(rows, preview.wrong === 0 && preview.rows.length > 0);
    const isCut = preview.wrong > preview.problems.length || (preview.wrong === 0 && !isWhole(preview));
    text(more, isCut ? app.t("import.more") : preview.wrong > 0 ? app.t("import.mend") : "");
    show(more, more.textContent !== "");
    go.disabled = preview.wrong > 0 || preview.rows.length === 0;
    text(
      word,
      app.t(preview.wrong > 0 ? "import.goWrong" : preview.rows.length === 0 ? "import.goNothing" : "import.go"),
    );
  }
  async function confirm() {
    const done = await app.call(
      "import_articles",
      { file, mark },
      { button: go, lane: "settings", onError: (error) => text(problem, fieldSentence(app, error)) },
    );
    if (!done) return;
    el.close();
    app.announce(
      app.t("import.done", {
        added: app.plural("import.doneAdded", done.added),
        changed: app.plural("import.doneChanged", done.changed),
      }),
    );
    const catalogue = await app.call("catalogue", {});
    if (catalogue) app.store.set({ catalogue, articlesChanged: app.store.get().articlesChanged + 1 });
  }
  return {
    el,
    open() {
      reset();
      el.showModal();
      chosen.focus();
    },
  };
}

/** The list of rows holds every article that would be stored. @param {ImportPreview} preview */
function isWhole({ rows }) {
  return rows.length < 100;
}

/** @param {App} app @param {ImportProblem} problem */
function createProblem(app, { row, text: typed, error }) {
  const column = app.t(`import.columns.${columnOf(error.field)}`);
  return h(
    "li",
    { class: "import__problem" },
    h("strong", null, app.t("import.row", { row, column })),
    typed === "" ? "" : h("span", { class: "import__typed" }, app.t("import.typed", { text: typed })),
    h("span", null, fieldSentence(app, error)),
  );
}

/** @param {string | null} field */
function columnOf(field) {
  const known = /** @type {const} */ ([
    "number",
    "barcode",
    "name",
    "price",
    "vatBasisPoints",
    "category",
    "unit",
    "isFavourite",
    "minimumAge",
  ]);
  return known.find((column) => column === field) ?? "name";
}

/** @param {App} app @param {ImportRow} row */
function createRow(app, row) {
  const price = row.priceBefore
    ? app.t("import.priceChange", { before: app.format.amount(row.priceBefore), after: app.format.amount(row.price) })
    : app.format.amount(row.price);
  return h(
    "li",
    { class: "import__row" },
    h(
      "span",
      { class: `badge${row.isNew ? "" : " badge--quiet"}` },
      app.t(row.isNew ? "import.isNew" : "import.isChanged"),
    ),
    h("span", { class: "import__number" }, row.number),
    h("span", { class: "import__name" }, row.name),
    h("span", { class: "import__price" }, price),
  );
}

/** One character for each byte: which letters they are is for the till to find out. @param {Uint8Array} bytes */
function bytesAsText(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}
