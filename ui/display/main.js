// @ts-check
// Starts the customer display: a page of its own, which knows one view and a few commands.
//
// Stable names for tests of the window (`data-test`):
//   html: data-theme as on the till's page
//   shown on <main>: data-stage = starting | one of DisplayStage
//   display-shop, display-lines, display-line, display-more, display-total, display-title, display-text, display-qr, display-clock, display-help, display-sharing, display-language-<language>, band

/** @import { DisplayView } from "../generated/api.js" */
/** @import { DisplayHost } from "../host/display-host.js" */
/** @import { Shown } from "./shown.js" */
import { attribute, h, part, text } from "../app/dom.js";
import { createFormat } from "../app/format.js";
import { createTexts, localeOf } from "../app/i18n.js";
import { listenForFaults } from "../app/page-faults.js";
import { showTheme } from "../app/theme.js";
import { openDisplayHost } from "../host/display-host.js";
import { createScreen } from "./screen.js";

/** Nobody presses a key: the keyboard goes back to the till, where the scanner types. */
const LENT_MS = 20_000;
const TICK_MS = 500;
/** How long a display that cannot ask waits before it asks again. */
const ASK_AGAIN_MS = 5_000;

const band = h("section", { class: "band", "data-test": "band", hidden: true }, h("span", { class: "band__label" }));
part(document, "#band").replaceChildren(band);
const place = part(document, "#shown");

start(await openDisplayHost());

/** @param {DisplayHost} host */
function start(host) {
  /** @type {DisplayView | null} */
  let view = null;
  let clockOffset = 0;
  let spoken = "";
  /** @type {ReturnType<typeof createScreen> | null} */
  let screen = null;
  let nextAsking = 0;
  let lentUntil = 0;
  const fault = listenForFaults((message) => host.report(message));

  const now = () => Date.now() + clockOffset;
  const ask = () => {
    nextAsking = Date.now() + ASK_AGAIN_MS;
    host.view().then(accept, fault);
  };
  const giveKeyboardBack = () => {
    if (lentUntil === 0) return;
    lentUntil = 0;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    host.returnKeyboard().catch(fault);
  };
  /** @param {string} language */
  const choose = (language) => {
    host.setLanguage(language).then(accept, fault);
    giveKeyboardBack();
  };

  /** @param {DisplayView} next */
  function accept(next) {
    if (view !== null && next.revision < view.revision) return;
    if (view === null || next.now !== view.now) clockOffset = Date.parse(next.now) - Date.now();
    view = next;
    try {
      draw(next);
    } catch (error) {
      // Rather nothing than the customer before.
      screen = null;
      place.replaceChildren();
      throw error;
    }
  }

  /** @param {DisplayView} next */
  function draw(next) {
    const speaks = `${next.language} ${next.country} ${next.brand}`;
    if (screen === null || speaks !== spoken) {
      spoken = speaks;
      document.documentElement.lang = next.language;
      screen = createScreen(shownIn(next, now), choose);
      place.replaceChildren(screen.el);
    }
    drawBand(next);
    attribute(place, "data-stage", next.stage);
    attribute(place, "aria-busy", null);
    screen.update(next);
  }

  host.onView(accept);
  host.onTheme(showTheme);
  host.theme().then(showTheme, fault);
  host.onKeyboard(() => {
    lentUntil = Date.now() + LENT_MS;
    screen?.focus();
  });
  window.addEventListener("keydown", (event) => {
    if (lentUntil > 0) lentUntil = Date.now() + LENT_MS;
    if (event.key === "Escape") giveKeyboardBack();
  });
  window.addEventListener("resize", () => screen?.fit());
  window.setInterval(() => {
    screen?.tick();
    if (lentUntil > 0 && Date.now() >= lentUntil) giveKeyboardBack();
    const isOver = view !== null && view.holdsUntil !== null && now() >= Date.parse(view.holdsUntil);
    if ((view === null || isOver) && Date.now() >= nextAsking) ask();
  }, TICK_MS);
  document.fonts.ready.then(() => screen?.fit());
  ask();
}

/** What the parts speak and write with. @param {DisplayView} view @param {() => number} now @returns {Shown} */
function shownIn({ language, country, brand }, now) {
  const texts = createTexts(language);
  return {
    format: createFormat(localeOf(language), country),
    t: (key, values) => texts.t(key, { brand, ...values }),
    plural: (key, count, values) => texts.plural(key, count, { brand, ...values }),
    now,
  };
}

/** Says without doubt that no real money moves here. @param {DisplayView} view */
function drawBand({ environment, language }) {
  band.hidden = environment === "production";
  band.classList.toggle("band--test", environment === "test");
  const { t } = createTexts(language);
  attribute(band, "aria-label", t("environment.region"));
  if (environment !== "production") text(part(band, ".band__label"), t(`environment.${environment}Band`));
}
