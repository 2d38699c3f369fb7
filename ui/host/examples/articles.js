// @ts-check
/** @import { ArticleChange, ArticleChanges, ArticleForm, ArticlePage, ArticleRow, FieldChange, ImportPreview, UserError } from "../../generated/api.js" */
import { after, catalogue, catalogueOf, kr } from "./shop.js";

/** @param {string} [example] @returns {ArticleRow[]} */
const all = (example = "") =>
  [...catalogueOf(example).articles]
    .sort((one, other) => one.name.localeCompare(other.name, "nb"))
    .map((article) => ({
      id: article.id,
      number: article.number,
      barcode: article.number === "401" ? "7038010009457" : null,
      name: article.name,
      category: catalogueOf(example).categories.find(({ id }) => id === article.categoryId)?.name ?? "",
      price: article.price,
      unit: article.unit,
      vatBasisPoints: article.vatBasisPoints,
      isFavourite: article.isFavourite,
      minimumAge: article.minimumAge,
      isForSale: article.number !== "602",
    }));

/** @param {{ query: string, page: number, alsoOutOfSale: boolean }} wanted @param {string} example @returns {ArticlePage} */
export function pageOf({ query, page, alsoOutOfSale }, example) {
  const rows = all(example).filter(
    (row) =>
      (alsoOutOfSale || row.isForSale) && `${row.number} ${row.name}`.toLowerCase().includes(query.toLowerCase()),
  );
  const isOneOfMany = query === "" && rows.length > 0;
  return { rows, count: isOneOfMany ? 1234 : rows.length, page, pages: isOneOfMany ? 25 : 1 };
}

/** @param {{ articleId: string | null, barcode: string | null }} asked @param {string} example @returns {ArticleForm} */
export function formOf({ articleId, barcode }, example) {
  const row = all(example).find(({ id }) => id === articleId);
  return {
    articleId,
    categories: catalogueOf(example).categories,
    vatGroups: [{ basisPoints: 2500 }, { basisPoints: 1500 }, { basisPoints: 1200 }, { basisPoints: 0 }],
    ages: [15, 16, 18, 20],
    currency: "NOK",
    showsChanges: articleId !== null,
    fields: {
      name: row?.name ?? "",
      number: row?.number ?? "603",
      barcode: row?.barcode ?? barcode ?? "",
      price: row?.price.decimal ?? "",
      vatBasisPoints: row?.vatBasisPoints ?? 2500,
      categoryId: row ? (catalogue.articles.find(({ id }) => id === row.id)?.categoryId ?? "") : "coffee",
      newCategory: "",
      unit: row?.unit ?? "piece",
      isFavourite: row?.isFavourite ?? false,
      minimumAge: row?.minimumAge ?? null,
      isForSale: row?.isForSale ?? true,
    },
  };
}

/** An article of the sample shop was there before anything was written down; of 102 nothing was ever changed.
 * @param {{ articleId: string, before: string | null }} wanted @returns {ArticleChanges} */
export function changesOf({ articleId, before }) {
  const row = all().find(({ id }) => id === articleId);
  const base = { articleId, name: row?.name ?? "" };
  if (row?.number === "102") return { ...base, changes: [], older: null };
  if (row?.number === "101")
    return {
      ...base,
      changes: [change("1", -2, "Åse", [{ field: "price", before: kr(4500), after: kr(4900) }])],
      older: null,
    };
  if (before === null) return { ...base, changes: recent, older: "8" };
  return {
    ...base,
    changes: [
      change("9", -590, "Jonas", [{ field: "category", before: "Mat", after: "Kalde drikker" }]),
      { ...change("10", -600, "Kari", first), approvedBy: "Jonas", event: "added" },
    ],
    older: null,
  };
}

/** @param {string} id @param {number} day @param {string} by @param {FieldChange[]} fields @returns {ArticleChange} */
const change = (id, day, by, fields) => ({
  id,
  at: after(day * 86_400),
  by,
  approvedBy: null,
  event: "changed",
  isBroughtIn: false,
  fields,
});

/** @type {FieldChange[]} */
const first = [
  { field: "name", before: null, after: "Eplesider" },
  { field: "price", before: null, after: kr(7900) },
  { field: "unit", before: null, after: "piece" },
  { field: "vat", before: null, after: 1500 },
  { field: "minimumAge", before: null, after: null },
  { field: "category", before: null, after: "Mat" },
  { field: "number", before: null, after: "404" },
  { field: "barcode", before: null, after: "7044610874661" },
  { field: "favourite", before: null, after: false },
  { field: "forSale", before: null, after: true },
];

/** @type {ArticleChange[]} */
const recent = [
  change("1", 0, "Åse", [{ field: "price", before: kr(8500), after: kr(8900) }]),
  {
    ...change("2", -21, "Jonas", [
      { field: "name", before: "Sider fra Hardanger, tørr, 0,33 l flaske", after: "Sider, 0,33 l" },
      { field: "price", before: kr(12_345_600), after: kr(8500) },
      { field: "barcode", before: "7044610874661", after: null },
    ]),
    isBroughtIn: true,
  },
  { ...change("3", -64, "Kari", [{ field: "forSale", before: false, after: true }]), approvedBy: "Jonas" },
  change("4", -70, "Jonas", [
    { field: "forSale", before: true, after: false },
    { field: "favourite", before: true, after: false },
  ]),
  change("5", -200, "Åse", [
    { field: "minimumAge", before: null, after: 18 },
    { field: "vat", before: 1500, after: 2500 },
  ]),
  change("8", -400, "Jonas", [
    { field: "unit", before: "litre", after: "piece" },
    { field: "number", before: "0404", after: "404" },
  ]),
];

/** @param {string} file @param {string} example @returns {ImportPreview} */
export function previewOf(file, example) {
  const base = { newCategories: ["Øl og sider"], passedOver: ["Leverandør"], mark: "1" };
  if (!file.includes("wrong"))
    return {
      ...base,
      new: 812,
      changed: 46,
      unchanged: 1188,
      wrong: 0,
      problems: [],
      rows: catalogueOf(example).articles.map((row, at) => ({
        row: at + 2,
        isNew: at % 3 !== 0,
        number: row.number,
        name: row.name,
        price: row.price,
        priceBefore: at % 3 === 0 ? kr(3900) : null,
      })),
    };
  /** @param {UserError["code"]} code @param {string} field @param {UserError["details"]} [details] */
  const error = (code, field, details = {}) => ({ code, field, details, incident: null });
  return {
    ...base,
    new: 812,
    changed: 46,
    unchanged: 1188,
    wrong: 3,
    rows: [],
    problems: [
      { row: 17, text: "12,345", error: error("badPrice", "price") },
      { row: 203, text: "24", error: error("badVatRate", "vatBasisPoints", { text: "25, 15, 12, 0" }) },
      { row: 1190, text: "7038010009457", error: error("barcodeTaken", "barcode", { text: "Eplemost" }) },
    ],
  };
}
