// @ts-check
/** @import { ArticleForm, ArticlePage, ArticleRow, ImportPreview, UserError } from "../../generated/api.js" */
import { catalogue, kr } from "./shop.js";

/** @returns {ArticleRow[]} */
const all = () => [...catalogue.articles].sort((one, other) => one.name.localeCompare(other.name, "nb")).map((article) => ({
  id: article.id, number: article.number, barcode: article.number === "401" ? "7038010009457" : null, name: article.name, category: catalogue.categories.find(({ id }) => id === article.categoryId)?.name ?? "",
  price: article.price, unit: article.unit, vatBasisPoints: article.vatBasisPoints, isFavourite: article.isFavourite, minimumAge: article.minimumAge, isForSale: article.number !== "602",
}));

/** @param {{ query: string, page: number, alsoOutOfSale: boolean }} wanted @returns {ArticlePage} */
export function pageOf({ query, page, alsoOutOfSale }) {
  const rows = all().filter((row) => (alsoOutOfSale || row.isForSale) && `${row.number} ${row.name}`.toLowerCase().includes(query.toLowerCase()));
  return { rows, count: query === "" ? 1234 : rows.length, page, pages: query === "" ? 25 : 1 };
}

/** @param {{ articleId: string | null, barcode: string | null }} asked @returns {ArticleForm} */
export function formOf({ articleId, barcode }) {
  const row = all().find(({ id }) => id === articleId);
  return {
    articleId, categories: catalogue.categories, vatGroups: [{ basisPoints: 2500 }, { basisPoints: 1500 }, { basisPoints: 1200 }, { basisPoints: 0 }], ages: [15, 16, 18, 20], currency: "NOK",
    fields: { name: row?.name ?? "", number: row?.number ?? "603", barcode: row?.barcode ?? barcode ?? "", price: row?.price.decimal ?? "", vatBasisPoints: row?.vatBasisPoints ?? 2500, categoryId: row ? (catalogue.articles.find(({ id }) => id === row.id)?.categoryId ?? "") : "coffee", newCategory: "", unit: row?.unit ?? "piece", isFavourite: row?.isFavourite ?? false, minimumAge: row?.minimumAge ?? null, isForSale: row?.isForSale ?? true },
  };
}

/** @param {string} file @returns {ImportPreview} */
export function previewOf(file) {
  const base = { newCategories: ["Øl og sider"], passedOver: ["Leverandør"], mark: "1" };
  if (!file.includes("wrong")) return { ...base, new: 812, changed: 46, unchanged: 1188, wrong: 0, problems: [], rows: all().map((row, at) => ({ row: at + 2, isNew: at % 3 !== 0, number: row.number, name: row.name, price: row.price, priceBefore: at % 3 === 0 ? kr(3900) : null })) };
  /** @param {UserError["code"]} code @param {string} field @param {UserError["details"]} [details] */
  const error = (code, field, details = {}) => ({ code, field, details, incident: null });
  return { ...base, new: 812, changed: 46, unchanged: 1188, wrong: 3, rows: [], problems: [{ row: 17, text: "12,345", error: error("badPrice", "price") }, { row: 203, text: "24", error: error("badVatRate", "vatBasisPoints", { text: "25, 15, 12, 0" }) }, { row: 1190, text: "7038010009457", error: error("barcodeTaken", "barcode", { text: "Eplemost" }) }] };
}
