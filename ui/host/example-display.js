// @ts-check
// Answers the customer display with examples, so that every stage can be seen in an ordinary browser:
// display.html?example=STAGE (a DisplayStage, or welcome-new) &theme=dark|light|contrast&lang=nb|en&lines=3&long (long names, a large amount)&sharing&hint=HINT (a DisplayHint)&live&test&country=DK
/** @import { DisplayHint, DisplayLine, DisplayStage, DisplayView, Theme } from "../generated/api.js" */
/** @import { DisplayHost } from "./display-host.js" */
import { consentTextIn } from "./examples/consent.js";
import { after, kr, lines as some, NOW } from "./examples/shop.js";
import { drive } from "./examples/drive.js";
import { exampleQr } from "./examples/qr.js";

const longNames = [
  "Smørbrød med laks, eggerøre, dill, sitron og syltet rødløk på surdeigsbrød fra Åpent Bakeri",
  "Håndlaget kopp i steingods, ærfuglblå, 3 dl",
  "Kjøkkenmaskin, støpt aluminium, med ekstra bolle, pastavalse og kjøttkvern",
];
const withOrder = ["building", "moment", "scan", "phone", "checking", "approved", "notPaid"];

/** Each stage, and what is hardest to fit. */
export const displayExamples = [
  "welcome",
  "welcome&long",
  "welcome&new",
  "building",
  "building&lines=12",
  "building&lines=200&long",
  "moment",
  "scan",
  "scan&sharing&lines=12&long",
  "scan&hint=codeNotScanned",
  "scan&hint=codeNotScanned&sharing&lines=12&long",
  "phone",
  "phone&sharing",
  "phone&hint=lookUnderPayments",
  "phone&hint=askForCode",
  "checking",
  "approved",
  "thanks",
  "thanks&long",
  "notPaid&lines=1",
];

/** @returns {DisplayHost} */
export function createExampleDisplayHost() {
  const asked = new URLSearchParams(window.location.search);
  const theme = /** @type {Theme} */ (asked.get("theme") ?? "system");
  let language = asked.get("lang") ?? "nb";
  let revision = 0;

  /** @param {number} at @returns {DisplayLine} */
  const line = (at) => {
    const { name, quantity, unit, discount, total, isReturn } = /** @type {DisplayLine} */ (some[at % 3]);
    const isLong = asked.has("long");
    return {
      name: isLong ? (longNames[at % 3] ?? name) : at < 3 ? name : `${name} ${at + 1}`,
      quantity: isLong && at === 1 ? "24" : quantity,
      unit,
      discount,
      total: isLong && at === 2 ? kr(64_367_733) : total,
      isReturn: isLong && at === 4 ? true : isReturn,
    };
  };
  const count = Number(asked.get("lines") ?? 3);
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
      lines: hasOrder ? Array.from({ length: count }, (_, at) => line(at)) : [],
      amount: hasOrder || stage === "thanks" ? kr(asked.has("long") ? 65_000_000 : 27_815) : null,
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
