// @ts-check
/** The phone's screens. Each is built from what the provider says, and tells what the customer does. */

import { clock, money, quantity, said, telephone } from "./words.js";

/** @import { Person, PhoneRequest } from "./provider.js" */

/**
 * Makes an element.
 * @param {string} tag
 * @param {Record<string, string | boolean | EventListener>} traits attributes, and listeners under `on…`
 * @param {...(Node | string)} inside
 */
export function make(tag, traits, ...inside) {
  const element = document.createElement(tag);
  for (const [name, trait] of Object.entries(traits)) {
    if (typeof trait === "function") element.addEventListener(name.slice(2), trait);
    else if (trait === true) element.setAttribute(name, "");
    else if (trait !== false) element.setAttribute(name, trait);
  }
  element.append(...inside);
  return element;
}

/** Nothing is there yet. */
export function startingScreen() {
  return [make("h1", { class: "starting" }, said.starting)];
}

/**
 * @param {Person} person
 * @param {PhoneRequest[]} requests
 * @param {{ scan: (text: string) => void, showOwn: () => void, open: (request: PhoneRequest) => void, behave: (persona: string) => void }} does
 */
export function inboxScreen(person, requests, does) {
  return [
    make("h1", { class: "unseen" }, said.title),
    scanCard(does.scan, does.showOwn),
    requestList(requests, does.open),
    personaCard(person, does.behave),
  ];
}

/** The customer's own code, held out to the shop's scanner; without one its text is copied.
 * @param {Person} person @param {string} text @param {string} picture @param {{ back: () => void }} does */
export function ownCodeScreen(person, text, picture, does) {
  const field = /** @type {HTMLInputElement} */ (
    make("input", {
      class: "field",
      id: "own-code",
      "data-test": "own-code-text",
      readonly: true,
      value: text,
      onfocus: () => field.select(),
    })
  );
  const copied = make("p", { class: "hint hint--small", role: "status" });
  const copy = () => {
    field.focus();
    field.select();
    if (document.execCommand("copy")) copied.textContent = `✓ ${said.ownCopied}`;
  };
  return [
    backButton(does.back),
    make("h1", { class: "title" }, said.ownTitle),
    make(
      "div",
      { class: "own" },
      make("img", {
        class: "own__code",
        "data-test": "own-code",
        src: picture,
        alt: `${said.ownTitle}: ${person.label}`,
      }),
      make("p", { class: "lead" }, person.label),
    ),
    make(
      "div",
      { class: "card" },
      make("p", { class: "hint" }, said.ownHint),
      make(
        "div",
        { class: "row" },
        make("label", { class: "unseen", for: "own-code" }, said.scanLabel),
        field,
        make(
          "button",
          { class: "button button--main button--short", type: "button", "data-test": "own-code-copy", onclick: copy },
          said.ownCopy,
        ),
      ),
      copied,
    ),
  ];
}

/** @param {(text: string) => void} scan @param {() => void} showOwn */
function scanCard(scan, showOwn) {
  const input = /** @type {HTMLInputElement} */ (
    make("input", {
      class: "field",
      id: "code",
      "data-test": "scan-input",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "https://…",
    })
  );
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (input.value.trim()) scan(input.value.trim());
  };
  return make(
    "form",
    { class: "card", onsubmit: go },
    make("h2", { class: "card__title" }, said.scanTitle),
    make("p", { class: "hint", id: "code-hint" }, said.scanHint),
    make(
      "div",
      { class: "row" },
      make("label", { class: "unseen", for: "code" }, said.scanLabel),
      input,
      make("button", { class: "button button--main button--short", "data-test": "scan", type: "submit" }, said.scan),
    ),
    make(
      "button",
      { class: "button button--wide", "data-test": "show-own-code", type: "button", onclick: showOwn },
      said.ownShow,
    ),
  );
}

/** @param {PhoneRequest[]} requests @param {(request: PhoneRequest) => void} open */
function requestList(requests, open) {
  const section = make("section", { class: "requests" }, make("h2", { class: "heading" }, said.requests));
  if (requests.length === 0) {
    section.append(
      make(
        "div",
        { class: "empty" },
        make("span", { class: "empty__mark", "aria-hidden": "true" }),
        make("strong", {}, said.none),
        make("p", { class: "hint" }, said.noneHint),
      ),
    );
  }
  for (const request of requests) {
    section.append(
      make(
        "button",
        {
          class: "request",
          type: "button",
          "data-test": "request",
          "data-reference": request.reference,
          onclick: () => open(request),
        },
        make("span", { class: "request__shop" }, request.merchant),
        make("strong", { class: "request__sum" }, money(request.amount)),
        make("span", { class: "request__what" }, request.description ?? request.reference),
        make(
          "span",
          { class: "request__left", "data-left": request.reference },
          `${clock(request.seconds_left)} ${said.left}`,
        ),
      ),
    );
  }
  return section;
}

/** @param {Person} person @param {(persona: string) => void} behave */
function personaCard(person, behave) {
  const select = /** @type {HTMLSelectElement} */ (
    make("select", {
      class: "field",
      "data-test": "persona",
      onchange: () => behave(select.value),
    })
  );
  for (const [persona, label] of Object.entries(said.personas)) {
    select.append(make("option", { value: persona, selected: persona === person.persona }, label));
  }
  return make(
    "label",
    { class: "persona" },
    make("span", { class: "hint" }, said.persona),
    make("span", { class: "persona__pick" }, select),
  );
}

/**
 * @param {Person} person
 * @param {PhoneRequest} request
 * @param {{ consent: (agree: boolean) => void, back: () => void }} does
 */
export function consentScreen(person, request, does) {
  const asked = request.scope.map((word) =>
    make(
      "li",
      { class: "asked" },
      make("span", { class: "asked__mark", "aria-hidden": "true" }, "✓"),
      make("span", {}, said.scopes[/** @type {keyof typeof said.scopes} */ (word)] ?? word),
      ...(word === "phoneNumber" ? [make("b", { class: "asked__value" }, telephone(person.number))] : []),
    ),
  );
  return [
    backButton(does.back),
    make("h1", { class: "title" }, said.shareTitle),
    make("p", { class: "lead" }, make("b", {}, request.merchant), ` ${said.shareAsk}`),
    make("ul", { class: "card card--list" }, ...asked),
    make("p", { class: "hint" }, request.never_shares ? said.shareNever : said.shareWhy),
    make(
      "div",
      { class: "deeds" },
      make(
        "button",
        {
          class: "button button--main",
          type: "button",
          "data-test": "consent-agree",
          disabled: request.never_shares,
          onclick: () => does.consent(true),
        },
        said.share,
      ),
      make(
        "button",
        {
          class: "button",
          type: "button",
          "data-test": "consent-refuse",
          onclick: () => does.consent(false),
        },
        said.dontShare,
      ),
      make("p", { class: "hint hint--small" }, said.dontShareHint),
    ),
  ];
}

/** @param {PhoneRequest} request @param {{ approve: () => void, refuse: () => void, back: () => void }} does */
export function amountScreen(request, does) {
  const declined =
    request.declined &&
    (said.declined[/** @type {keyof typeof said.declined} */ (request.declined)] ?? said.declined.declined);
  return [
    backButton(does.back),
    make(
      "div",
      { class: "price" },
      make("p", { class: "price__to" }, said.payTo),
      make("p", { class: "price__shop" }, request.merchant),
      make("h1", { class: "price__sum", "data-test": "amount" }, money(request.amount)),
      make("p", { class: "hint" }, request.description ?? request.reference),
    ),
    ...(declined ? [make("p", { class: "declined", role: "alert", "data-test": "declined" }, declined)] : []),
    ...(request.lines.length > 0 ? [linesCard(request)] : []),
    make(
      "div",
      { class: "deeds" },
      make("p", { class: "timer", "data-left": request.reference }, `${clock(request.seconds_left)} ${said.left}`),
      make(
        "button",
        { class: "button button--main button--big", type: "button", "data-test": "approve", onclick: does.approve },
        `${said.approve} ${money(request.amount)}`,
      ),
      make(
        "button",
        { class: "button button--quiet", type: "button", "data-test": "refuse", onclick: does.refuse },
        said.refuse,
      ),
    ),
  ];
}

/** @param {PhoneRequest} request */
function linesCard(request) {
  const rows = request.lines.map((line) =>
    make(
      "li",
      { class: "line" },
      make(
        "span",
        { class: "line__name" },
        line.quantity && line.quantity !== "1"
          ? `${quantity(line.quantity, line.amount.currency)} × ${line.name}`
          : line.name,
      ),
      make("span", { class: "line__sum" }, money(line.amount)),
    ),
  );
  return make("ul", { class: "card card--list", "data-test": "lines" }, ...rows);
}

/** @param {() => void} back leaves the request open */
function backButton(back) {
  return make(
    "button",
    { class: "button button--back", type: "button", "data-test": "back", onclick: back },
    `‹ ${said.back}`,
  );
}

/** @param {{ back: () => void }} does */
export function processingScreen(does) {
  return [
    backButton(does.back),
    make(
      "div",
      { class: "end", "data-test": "processing" },
      make("span", { class: "spinner", "aria-hidden": "true" }),
      make("h1", { class: "title" }, said.processing),
      make("p", { class: "lead" }, said.processingHint),
    ),
  ];
}

/** @param {PhoneRequest} request @param {{ back: () => void }} does */
export function doneScreen(request, does) {
  const outcome = /** @type {"approved" | "refused" | "expired" | "withdrawn"} */ (request.outcome ?? "expired");
  const isGood = outcome === "approved";
  return [
    make(
      "div",
      { class: "end", "data-test": "outcome", "data-outcome": outcome },
      make(
        "span",
        { class: `end__mark end__mark--${isGood ? "good" : "bad"}`, "aria-hidden": "true" },
        isGood ? "✓" : "×",
      ),
      make("h1", { class: "title" }, said[outcome]),
      ...(isGood ? [make("p", { class: "end__sum" }, money(request.amount))] : []),
      make("p", { class: "lead" }, isGood ? request.merchant : ""),
      make("p", { class: "hint" }, said[/** @type {const} */ (`${outcome}Hint`)]),
    ),
    make(
      "div",
      { class: "deeds" },
      make(
        "button",
        { class: "button button--main", type: "button", "data-test": "done", onclick: does.back },
        said.done,
      ),
    ),
  ];
}
