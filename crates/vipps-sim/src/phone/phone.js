// @ts-check
/** The phone: whose it is, what it shows, and a look at the provider every second. */

import { Refused, provider } from "./provider.js";
import {
  amountScreen,
  consentScreen,
  doneScreen,
  inboxScreen,
  make,
  ownCodeScreen,
  processingScreen,
  startingScreen,
} from "./screens.js";
import { clock, language, said, telephone } from "./words.js";

/** @import { Person, PhoneRequest } from "./provider.js" */

/** @template {Element} T @param {string} selector @returns {T} */
function find(selector) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(selector);
  return /** @type {T} */ (element);
}

const screen = find("[data-screen]");
const notice = /** @type {HTMLElement} */ (find("[data-notice]"));
const live = find("[data-live]");
const picker = /** @type {HTMLSelectElement} */ (find("[data-test=person]"));
const asked = new URLSearchParams(location.search);
/** A faster answer needs no word before it. */
const PATIENCE_MS = 300;

/** @type {Person[]} */ let people = [];
/** @type {PhoneRequest[]} */ let inbox = [];
/** @type {PhoneRequest | null} */ let shown = null;
/** The text of the customer's own code, while it is held out to the shop. @type {string | null} */ let ownCode = null;
/** What is on the screen now, so that a look which changes nothing leaves focus and typing alone. */
let drawn = "";
/** Counts what the customer does; an answer to an older look must not undo it. */
let deeds = 0;

const person = () => people.find((one) => one.number === picker.value) ?? people[0];

/** @param {string} text */
function tell(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

/** Does something with the provider, and tells why it did not work. @param {() => Promise<PhoneRequest | null>} work */
async function attempt(work) {
  deeds += 1;
  tell("");
  try {
    shown = await work();
  } catch (error) {
    const word = error instanceof Refused ? error.word : "";
    tell(said.errors[/** @type {keyof typeof said.errors} */ (word)] ?? said.offline);
  }
  deeds += 1;
  draw();
  look();
}

/** @param {string} text */
const scan = (text) => attempt(() => provider.scan(picker.value, text));
const back = () => attempt(async () => (ownCode = null));
const showOwn = () =>
  attempt(async () => {
    ownCode = (await provider.ownCode(picker.value)).text;
    return null;
  });

/** @param {string} persona */
async function behave(persona) {
  await provider.behave(picker.value, persona).catch(() => tell(said.offline));
  people = await provider.people().catch(() => people);
  draw();
}

function screenNow() {
  if (!shown && ownCode !== null)
    return ownCodeScreen(person(), ownCode, provider.ownCodePicture(picker.value), { back });
  if (!shown) {
    const open = (/** @type {PhoneRequest} */ request) =>
      attempt(() => provider.request(picker.value, request.reference));
    return inboxScreen(person(), inbox, { scan, showOwn, open, behave });
  }
  const { reference, step } = shown;
  const number = picker.value;
  switch (step) {
    case "consent":
      return consentScreen(person(), shown, {
        back,
        consent: (agree) => attempt(() => provider.consent(number, reference, agree)),
      });
    case "amount":
      return amountScreen(shown, {
        back,
        approve: () => attempt(() => provider.approve(number, reference)),
        refuse: () => attempt(() => provider.refuse(number, reference)),
      });
    case "processing":
      return processingScreen({ back });
    default:
      return doneScreen(shown, { back });
  }
}

/** Draws the screen anew if anything but the time left has changed. */
function draw() {
  const still = (/** @type {PhoneRequest} */ request) => ({ ...request, seconds_left: 0 });
  const next = JSON.stringify([person(), ownCode, shown ? still(shown) : (ownCode ?? inbox.map(still))]);
  if (next === drawn) return countDown();
  const isOtherScreen = JSON.stringify(stage()) !== screen.getAttribute("data-stage");
  drawn = next;
  const typed = /** @type {HTMLInputElement | null} */ (document.querySelector("#code"));
  const [text, hadFocus] = [typed?.value ?? "", document.activeElement === typed];
  screen.replaceChildren(...screenNow());
  screen.setAttribute("data-stage", JSON.stringify(stage()));
  const again = /** @type {HTMLInputElement | null} */ (document.querySelector("#code"));
  if (again && !isOtherScreen) {
    again.value = text;
    if (hadFocus) again.focus();
  }
  find("[data-face]").textContent = person()?.label.slice(0, 1) ?? "";
  if (isOtherScreen) live.textContent = screen.querySelector("h1")?.textContent ?? "";
}

const stage = () => [shown?.reference ?? null, shown?.step ?? (ownCode === null ? "inbox" : "own")];

function countDown() {
  for (const request of shown ? [shown] : inbox) {
    const left = document.querySelector(`[data-left="${CSS.escape(request.reference)}"]`);
    if (left) left.textContent = `${clock(request.seconds_left)} ${said.left}`;
  }
}

/** Looks what has come in and how the request on the screen stands. */
async function look() {
  const before = deeds;
  const number = picker.value;
  try {
    const [list, one] = await Promise.all([
      provider.inbox(number),
      shown ? provider.request(number, shown.reference) : null,
    ]);
    if (before !== deeds || number !== picker.value) return;
    // The shop has scanned it: what it asks for takes its place.
    if (list.length > inbox.length) ownCode = null;
    inbox = list;
    shown = one;
    if (notice.textContent === said.offline) tell("");
    draw();
  } catch (error) {
    if (before === deeds && !(error instanceof Refused)) tell(said.offline);
  }
}

/** A code can come with the address: after `#scan=`, or as the token of a landing page. */
function scanFromAddress() {
  const text = new URLSearchParams(location.hash.slice(1)).get("scan");
  if (text) scan(text);
  else if (asked.has("token")) scan(location.href.split("#")[0] ?? "");
}

async function begin() {
  document.documentElement.lang = language;
  document.title = said.title;
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = said[/** @type {"band" | "whose"} */ (element.getAttribute("data-words"))];
  }
  const slow = setTimeout(() => screen.replaceChildren(...startingScreen()), PATIENCE_MS);
  try {
    people = await provider.people();
  } catch {
    screen.replaceChildren(...startingScreen());
    tell(said.offline);
    setTimeout(begin, 1000);
    return;
  } finally {
    clearTimeout(slow);
  }
  tell("");
  screen.removeAttribute("aria-busy");
  const wanted = asked.get("number");
  picker.replaceChildren(
    ...people.map((one) =>
      make("option", { value: one.number, selected: one.number === wanted }, `${one.label} · ${telephone(one.number)}`),
    ),
  );
  picker.addEventListener("change", back);
  addEventListener("hashchange", scanFromAddress);
  draw();
  scanFromAddress();
  look();
  setInterval(look, 1000);
}

begin();
