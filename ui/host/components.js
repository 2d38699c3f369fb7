// @ts-check
// Each small component once, drawn by the page's own code, to be looked at in an ordinary browser:
// components.html?part=buttons|fields|choices|chips|cards|rows|said|dialog (or all of them)&theme=dark|light|contrast&lang=nb|da|fi|sv|en&country=NO|DK|FI
/** @import { App } from "../app/types.js" */
/** @import { LineView, Theme } from "../generated/api.js" */
import { h } from "../app/dom.js";
import { createFormat } from "../app/format.js";
import { createTexts, localeOf } from "../app/i18n.js";
import { icon, ring } from "../app/icons.js";
import { createStore } from "../app/store.js";
import { showTheme } from "../app/theme.js";
import { createAlert } from "../components/alert/alert.js";
import { createEnded } from "../components/build/ended.js";
import { createMatch, markMatch } from "../components/charge/match.js";
import { createHeldField } from "../components/held/held-field.js";
import { createNumberHint } from "../components/held/number-hint.js";
import { createPad } from "../components/charge/pad.js";
import { createRemember } from "../components/charge/remember.js";
import { standingBadge } from "../components/customers/person.js";
import { createDialog } from "../components/dialog/dialog.js";
import { fillRow } from "../components/history/row.js";
import { createStory } from "../components/history/story.js";
import { createNotices } from "../components/notices/notices.js";
import { createPlainLine } from "../components/order/line.js";
import { createField } from "../components/settings/form.js";
import { createTrayRow } from "../components/tray/row.js";
import { createSteps } from "../components/waiting/steps.js";
import { consentTextIn } from "./examples/consent.js";
import { matchesOf } from "./examples/customers.js";
import { drive } from "./examples/drive.js";
import { detailOf } from "./examples/history.js";
import { catalogue, lines, NOW, rows } from "./examples/shop.js";
import { views } from "./examples/views.js";

const asked = new URLSearchParams(window.location.search);
const language = asked.get("lang") ?? "nb";
const country = asked.get("country") ?? "NO";
const brand = country === "NO" ? "Vipps" : "MobilePay";
document.documentElement.lang = language;
showTheme(/** @type {Theme} */ (asked.get("theme") ?? "system"));

/** @returns {App} */
function createExampleApp() {
  const texts = createTexts(language);
  const nothing = async () => undefined;
  return {
    store: createStore(),
    format: createFormat(localeOf(language), country),
    t: (key, values) => texts.t(key, { brand, ...values }),
    plural: (key, count, values) => texts.plural(key, count, { brand, ...values }),
    call: nothing,
    callApproved: nothing,
    announce() {},
    now: () => Date.parse(NOW),
    onTick() {},
    openDialog() {},
    play() {},
    hear() {},
    open: async () => true,
    fault: (error) => {
      document.documentElement.dataset.fault = String(error);
    },
  };
}

const app = createExampleApp();

/** @param {string} name @param {...(Node | string)} kinds */
const card = (name, ...kinds) =>
  h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, name),
    h("div", { class: "sheet__kinds" }, ...kinds),
  );

/** The same over the whole width. @param {string} name @param {...(Node | string)} kinds */
function wide(name, ...kinds) {
  const el = card(name, ...kinds);
  el.classList.add("sheet__wide");
  return el;
}

/** @param {string} kind @param {string} word @param {Record<string, unknown>} [more] */
const button = (kind, word, more = {}) =>
  h("button", { type: "button", class: `button ${kind}`, .../** @type {{}} */ (more) }, word);

function buttons() {
  const busy = button("", app.t("park.confirm"), { "aria-busy": "true" });
  return card(
    app.t("keys.title"),
    button("button--go", app.t("charge.qr.go")),
    button("button--go", app.t("order.chargeEmpty"), { disabled: true }),
    button("button--strong", app.t("park.confirm")),
    button("", app.t("park.confirm")),
    button("button--big", app.t("charge.known.anyway")),
    button("button--small", app.t("notice.openSale")),
    button("button--away", app.t("approved.release")),
    button("button--away is-armed", app.t("tray.release")),
    button("button--quiet", app.t("common.back")),
    h("button", { type: "button", class: "button button--icon", "aria-label": app.t("common.close") }, icon("close")),
    busy,
    button("", app.t("order.undo"), { disabled: true }),
    h("kbd", { class: "key-cap" }, "Enter"),
  );
}

function fields() {
  const plain = createField("name", app.t("settings.referencePrefix"), { hint: app.t("settings.referencePrefixHint") });
  const wrong = createField("wrong", app.t("settings.organisationNumber"));
  wrong.say(app.t("error.badOrganisationNumber.now"));
  const closed = createField("closed", app.t("settings.town"));
  closed.input.toggleAttribute("disabled", true);
  const chosen = createField("chosen", app.t("settings.country"), {
    choices: [
      ["NO", app.t("settings.countries.NO")],
      ["FI", app.t("settings.countries.FI")],
    ],
  });
  return card(app.t("settings.title"), plain.el, wrong.el, closed.el, chosen.el);
}

function choices() {
  const digits = createHeldField(app, "number", {
    class: "field__input field__input--digits",
    id: "digits",
    inputmode: "numeric",
    value: "•••• 5432",
  });
  const hint = createNumberHint(app, "digits-hint");
  hint.draw({ shown: "•••• 5432", digits: 8, length: 8, caret: 9 });
  const remember = createRemember(app, "remember");
  remember.draw({
    ...app.store.get(),
    view: {
      .../** @type {NonNullable<typeof views[string]>} */ (views.building),
      consentText: consentTextIn(language, brand),
    },
  });
  remember.set(true);
  return card(
    app.t("charge.how"),
    h(
      "div",
      { class: "field" },
      h("label", { class: "field__label", for: "digits" }, app.t("charge.number.label")),
      digits.input,
      hint.el,
    ),
    remember.el,
    h(
      "div",
      { class: "segments", role: "group", "aria-label": app.t("discount.kind") },
      h("button", { type: "button", class: "segment", "aria-pressed": "true" }, app.t("discount.percent")),
      h("button", { type: "button", class: "segment", "aria-pressed": "false" }, app.t("discount.amount")),
    ),
    createPad(app, digits),
  );
}

function chips() {
  const standings = /** @type {const} */ (["pending", "live", "declined", "noNumberKept", "withdrawn", "forgotten"]);
  const turning = ring();
  turning.draw(0.6);
  const steps = createSteps(app);
  steps.draw(2);
  const pills = catalogue.categories
    .slice(0, 3)
    .map(({ name }, at) => h("button", { type: "button", class: "pill", "aria-pressed": String(at === 0) }, name));
  return card(
    app.t("customers.title"),
    ...standings.map((standing) => standingBadge(app, standing)),
    h("p", { class: "clock" }, turning.el, h("span", null, app.t("payment.left", { time: app.format.clock(208_000) }))),
    h("span", { class: "page__count" }, app.plural("tray.count", 10)),
    ...pills,
    steps.el,
  );
}

function cards() {
  const [article] = catalogue.articles;
  const tile = h(
    "button",
    { type: "button", class: "tile tile--0" },
    h("span", { class: "tile__name" }, article?.name ?? ""),
    h("span", { class: "tile__price" }, article ? app.format.amount(article.price) : ""),
  );
  const way = h(
    "button",
    { type: "button", class: "way", "aria-pressed": "true" },
    icon("qr", "icon way__icon"),
    h("span", { class: "way__name" }, app.t("charge.qr.name")),
    h("span", { class: "way__short" }, app.t("charge.qr.short")),
    h("kbd", { class: "key-cap" }, "1"),
  );
  const matches = h(
    "ul",
    { class: "matches" },
    ...matchesOf("4567").map((match) => {
      const el = createMatch(app, match, () => {});
      markMatch(el, match, false);
      return el;
    }),
  );
  return card(app.t("charge.ways"), tile, way, matches);
}

function tableRows() {
  const [sold, refund] = rows;
  const history = [sold, refund].flatMap((row) => {
    if (!row) return [];
    const el = h("button", { type: "button", class: "sale-row" });
    fillRow(app, el, row);
    return [h("li", null, el)];
  });
  const waiting = (views["tray-all"]?.waiting ?? []).slice(1, 3).map((row) => {
    const one = createTrayRow(app, row);
    one.update(row);
    return one.el;
  });
  const story = createStory(app, detailOf("s103").story.slice(6, 12));
  return wide(
    app.t("history.title"),
    h("ul", { class: "history__list" }, ...history),
    h("ul", { class: "tray" }, ...waiting),
    h("ol", { class: "order__lines" }, ...lines.map((/** @type {LineView} */ line) => createPlainLine(app, line))),
    story,
  );
}

function said() {
  const alert = createAlert(app);
  alert.update({
    ...app.store.get(),
    view: views.building ?? null,
    error: { code: "unknownBarcode", field: null, details: { text: "7038010009457" }, incident: null },
  });
  const ended = createEnded(app);
  ended.update({ ...app.store.get(), view: views.declined ?? null });
  const notices = createNotices(app);
  notices.update({ ...app.store.get(), view: views.notices ?? null });
  return wide(app.t("notice.region"), alert.el, ended.el, notices.el);
}

function dialog() {
  const { el } = createDialog(
    app,
    "sheet",
    app.t("park.title"),
    createField("park", app.t("park.name")).el,
    h(
      "div",
      { class: "dialog__row" },
      button("button--go", app.t("park.confirm")),
      button("button--away", app.t("order.undo")),
    ),
  );
  el.setAttribute("open", "");
  return card(app.t("park.title"), el);
}

/** Each kind of component, by the name it is asked for with. @type {Record<string, () => HTMLElement>} */
const kinds = { buttons, fields, choices, chips, cards, dialog, rows: tableRows, said };
const only = asked.get("part");
document
  .getElementById("sheet")
  ?.append(
    h("h1", { class: "only-heard" }, app.t("app.name")),
    ...Object.entries(kinds).flatMap(([name, make]) => (only === null || only === name ? [make()] : [])),
  );
drive(asked.get("do")?.split(",") ?? []);
