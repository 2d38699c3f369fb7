// @ts-check
// Answers the customer display with examples, so that every stage can be seen in an ordinary browser:
// display.html?example=STAGE (a DisplayStage, or welcome-new) &theme=dark|light|contrast&lang=nb|en&order=ORDER (of examples/display-orders.js)&long (a long name of the shop)&sharing&hint=HINT (a DisplayHint)&live&test&country=DK
/** @import { DisplayHint, DisplayStage, DisplayView, Theme } from "../generated/api.js" */
/** @import { DisplayHost } from "./display-host.js" */
import { consentTextIn } from "./examples/consent.js";
import { displayOrders } from "./examples/display-orders.js";
import { after, NOW } from "./examples/shop.js";
import { drive } from "./examples/drive.js";
import { exampleQr } from "./examples/qr.js";

const withOrder = ["building", "moment", "scan", "phone", "checking", "approved", "notPaid"];

/** Each stage, and what is hardest to fit. */
export const displayExamples = [
  "welcome",
  "welcome&long",
  "welcome&new",
  "building",
  "building&order=twelve",
  "building&order=many&long",
  "building&order=tooLarge",
  "moment",
  "scan",
  "scan&sharing&order=long&long",
  "scan&hint=codeNotScanned",
  "scan&hint=codeNotScanned&sharing&order=long&long",
  "phone",
  "phone&sharing",
  "phone&hint=lookUnderPayments",
  "phone&hint=askForCode",
  "checking",
  "approved",
  "approved&order=long",
  "thanks",
  "thanks&order=long",
  "notPaid&order=one",
];

/** @returns {DisplayHost} */
export function createExampleDisplayHost() {
  const asked = new URLSearchParams(window.location.search);
  const theme = /** @type {Theme} */ (asked.get("theme") ?? "system");
  let language = asked.get("lang") ?? "nb";
  let revision = 0;

  const orderName = /** @type {keyof typeof displayOrders} */ (asked.get("order") ?? "usual");
  const { lines, amount } = displayOrders[orderName];
  const stage = /** @type {DisplayStage} */ (asked.get("example") ?? "scan");
  /** @returns {DisplayView} */
  const view = () => {
    const hasOrder = withOrder.includes(stage);
    const isAsked = stage === "scan" || stage === "phone";
    const left = asked.has("hint") ? (asked.get("hint") === "lookUnderPayments" ? 548 : 276) : 581;
    revision += 1;
    return {
      revision,
      now: NOW,
      shopName: asked.has("new")
        ? ""
        : asked.has("long")
          ? "Bakeriet og Kaffebaren på Hjørnet i Øvre Bøgata"
          : "Strøm Kaffebar",
      language,
      stage,
      environment: asked.has("live") ? "production" : asked.has("test") ? "test" : "practice",
      country: asked.get("country") ?? "NO",
      brand: asked.has("country") ? "MobilePay" : "Vipps",
      lines: hasOrder ? lines : [],
      amount: hasOrder || stage === "thanks" ? amount : null,
      qr: stage === "scan" ? { svg: exampleQr, png: null } : null,
      hint: isAsked ? /** @type {DisplayHint | null} */ (asked.get("hint")) : null,
      expiresAt: isAsked ? after(left) : null,
      asksToShare: isAsked && asked.has("sharing"),
      consentText: consentTextIn(language, asked.has("country") ? "MobilePay" : "Vipps"),
      holdsUntil: null,
    };
  };
  // Told once the fonts are there and everything was drawn with them.
  drive([]);
  return {
    view: async () => view(),
    theme: async () => theme,
    returnKeyboard: async () => {},
    report: async () => {},
    async setLanguage(next) {
      language = next;
      return view();
    },
    onView() {},
    onTheme() {},
    onKeyboard() {},
  };
}
