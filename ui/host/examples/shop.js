// @ts-check
// A small coffee bar, for looking at the screens in an ordinary browser.
/** @import { ArticleView, CatalogueView, HistoryRow, LineView, MoneyView, PartView, SettingsView } from "../../generated/api.js" */

/** @param {number} minor @returns {MoneyView} */
export function kr(minor) {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return { minor, currency: "NOK", decimal: `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

/** The examples stand still at this moment, so that pictures can be compared. */
export const NOW = "2026-11-23T10:44:19+01:00";

/** @param {number} seconds */
export const after = (seconds) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

/** @param {string} number @param {string} name @param {string} categoryId @param {number} price @param {boolean} [isFavourite] @param {"piece" | "kilogram"} [unit] @returns {ArticleView} */
const article = (number, name, categoryId, price, isFavourite = true, unit = "piece") => ({
  id: `a${number}`,
  number,
  name,
  categoryId,
  price: kr(price),
  unit,
  isFavourite,
  vatBasisPoints: categoryId === "gifts" ? 2500 : 1500,
  minimumAge: number === "404" ? 18 : null,
});

/** @type {CatalogueView} */
export const catalogue = {
  categories: [
    { id: "coffee", name: "Kaffe", colour: 0 },
    { id: "bakery", name: "Bakst", colour: 1 },
    { id: "food", name: "Mat", colour: 2 },
    { id: "cold", name: "Kalde drikker", colour: 3 },
    { id: "beans", name: "Bønner", colour: 4 },
    { id: "gifts", name: "Gaver", colour: 5 },
  ],
  articles: [
    article("101", "Cappuccino", "coffee", 4900),
    article("102", "Caffè latte", "coffee", 5200),
    article("103", "Espresso", "coffee", 3600),
    article("104", "Filterkaffe, stor", "coffee", 4200),
    article("105", "Varm sjokolade", "coffee", 5500),
    article("201", "Kanelbolle", "bakery", 4500),
    article("202", "Skolebolle", "bakery", 4500),
    article("203", "Gulrotkake", "bakery", 6200),
    article("301", "Smørbrød med laks og eggerøre", "food", 9800),
    article("302", "Dagens suppe", "food", 12900),
    article("501", "Kaffebønner, Sidamo", "beans", 39900, true, "kilogram"),
    article("601", "Gavekortholder", "gifts", 1900),
    article("401", "Eplemost", "cold", 3900),
    article("402", "Vann uten kullsyre", "cold", 2900),
    article("106", "Havremelk", "coffee", 600),
    article("404", "Sider, 0,33 l", "cold", 8900, false),
    article("107", "Americano", "coffee", 4000, false),
    article("502", "Kaffebønner, Huila", "beans", 42900, false, "kilogram"),
    article("602", "Kopp, håndlaget", "gifts", 34900, false),
  ],
  cutCategories: ["gifts"],
  vatGroups: [{ basisPoints: 1500 }, { basisPoints: 2500 }, { basisPoints: 0 }],
};

/** The catalogue of an example. @param {string} example @returns {CatalogueView} */
export function catalogueOf(example) {
  if (example === "first-day") return { ...catalogue, categories: [], articles: [], cutCategories: [] };
  if (example !== "longest-names") return catalogue;
  return {
    ...catalogue,
    categories: catalogue.categories.map((one) => ({ ...one, name: "Smørbrød og varme retter lunsj" })),
    articles: catalogue.articles.map((one, at) => ({
      ...one,
      name: at % 3 === 2 ? one.name : LONGEST_NAME,
      price: at % 2 === 0 ? kr(MOST) : one.price,
    })),
  };
}

/** @param {string} id @param {string} name @param {number} minor price of one @param {number} total @param {Partial<LineView>} [more] @returns {LineView} */
export const line = (id, name, minor, total, more = {}) => ({
  id,
  name,
  quantity: "1",
  unit: "piece",
  unitPrice: kr(minor),
  priceBefore: null,
  priceReason: null,
  beforeDiscount: kr(total),
  unrounded: null,
  discount: null,
  share: null,
  vatBasisPoints: 1500,
  total: kr(total),
  isReturn: false,
  minimumAge: null,
  note: null,
  isTip: false,
  ...more,
});

/** @type {LineView[]} */
export const lines = [
  line("l1", "Cappuccino", 4900, 9800, { quantity: "2" }),
  line("l2", "Kanelbolle", 4500, 4050, { beforeDiscount: kr(4500), discount: { percent: "10", amount: kr(-450) } }),
  line("l3", "Kaffebønner, Sidamo", 39900, 13965, { quantity: "0.35", unit: "kilogram" }),
];

/** Lines as they are handed over or brought back. @param {LineView[]} from @returns {PartView[]} */
export const partsOf = (from) =>
  from.map(({ id, name, quantity, unit, total, isReturn }) => ({ lineId: id, name, quantity, unit, total, isReturn }));

/** Who bought something today, by the last digits: some of the people of `customers.js`. @type {Record<string, string>} */
const buyers = { 8812: "c3", 3318: "c9", "0264": "c10", 9054: "c11", 7719: "c6" };

/** @param {number} at */
export const six = (at) => String(at).padStart(6, "0");

/** @param {number} at @param {string} firstLine @param {number} lineCount @param {number} amount @param {"qr" | "push"} way @param {string | null} digits @param {number | null} [refunded] @returns {HistoryRow} */
const row = (at, firstLine, lineCount, amount, way, digits, refunded = null) => ({
  rowId: `s${at}`,
  kind: "sale",
  refunded: refunded === null ? null : kr(refunded),
  saleId: `s${at}`,
  number: `T1-${six(at)}`,
  receiptNumber: String(at - 3),
  capturedAt: after((at - 104) * 427),
  clerkName: at % 3 === 2 ? "Ola" : "Kari",
  amount: kr(amount),
  way,
  customer: digits ? { id: buyers[digits] ?? "", lastDigits: digits } : null,
  firstLine,
  lineCount,
});

/** As much as an order may come to. */
export const MOST = 65000000;
/** As long as a name may be: 80 letters. */
export const LONGEST_NAME = "Smørbrød med røkelaks, eggerøre, dill, sitron og syltet rødløk på surdeigsbrødet";

/** As many lines of the longest name as make the most. @type {LineView[]} */
export const grandLines = Array.from({ length: 200 }, (_, at) =>
  line(`g${at}`, `${LONGEST_NAME.slice(0, 76)} ${at + 1}`, 325000, 325000),
);

export const sales = [
  row(103, "Cappuccino", 3, 27815, "qr", "8812"),
  row(102, "Cappuccino", 3, 27815, "qr", null, 4900),
  row(101, "Cappuccino", 3, 27815, "qr", "3318"),
  row(100, "Espresso", 1, 3600, "push", "0264", 3600),
  row(99, "Smørbrød med laks og eggerøre", 1, 9800, "qr", null),
  row(98, "Gulrotkake", 1, 6200, "qr", null),
  row(97, "Filterkaffe, stor", 1, 4200, "push", "3318"),
  row(96, "Kopp, håndlaget", 1, 34900, "qr", "9054"),
  row(95, grandLines[0]?.name ?? "", 200, MOST, "qr", "7719", 64675000),
];

/** @param {number} at of the sale @param {string} rowId @param {string} receiptNumber @param {number} seconds @param {number} amount @returns {HistoryRow[]} */
const refundOf = (at, rowId, receiptNumber, seconds, amount) =>
  sales
    .filter(({ saleId }) => saleId === `s${at}`)
    .map((sale) => ({
      ...sale,
      rowId,
      kind: "refund",
      receiptNumber,
      capturedAt: after(seconds),
      clerkName: "Ola",
      amount: kr(amount),
      refunded: null,
    }));

/** Sales and refunds of the day, newest first. @type {HistoryRow[]} */
export const rows = [
  ...sales.slice(0, 1),
  ...refundOf(102, "r1", "12", -619, -4900),
  ...sales.slice(1, 3),
  ...refundOf(100, "r5", "11", -1500, -3600),
  ...sales.slice(3, 7),
  ...refundOf(95, "r10", "10", -3000, -64675000),
  ...sales.slice(7),
];

/** As long as anything said of a shop may be: 60 letters. */
export const longestShop = {
  name: "Kaffebrenneri og Konditoriet Ørjan Ålesund-Bråthen & Sønner",
  address: "Nedre Østre Skjærgårdsvei 1234 B, inngang fra Åsgårdsgata 5",
  town: "5003 Bergen, Hordaland, Vestlandet, ved den gamle tollboden",
};

/** @type {SettingsView} */
export const settings = {
  shop: {
    name: "Strøm Kaffebar",
    address: "Bryggegata 12",
    town: "5003 Bergen",
    organisationNumber: "999888777",
    isVatRegistered: true,
    isInBusinessRegister: true,
    country: "NO",
    language: "nb",
    referencePrefix: "STROM",
  },
  missing: ["keys"],
  environment: "practice",
  merchantSerialNumber: "",
  keysAreSet: false,
  keyPlace: "practiceFile",
  ownQrDesignApproved: false,
  unusedMonths: 24,
  folder: "/home/kari/.local/share/no.kvitt.till/practice",
  version: "0.1.0",
};

/** A live till on a computer without a password store. @type {Partial<SettingsView>} */
export const keysInFile = {
  missing: [],
  environment: "production",
  merchantSerialNumber: "999001",
  keysAreSet: true,
  keyPlace: "passphraseFile",
  folder: "/home/kari/.local/share/no.kvitt.till/production",
};
