// @ts-check
// In the gallery alone: answers the practice phone in the place of its own `provider.js` with examples:
// practice/phone?example=NAME (of `requests.js`) &theme=dark|light&lang=…&country=NO|DK|FI&persona=PERSONA (whose phone)&starting (nobody answers)&gone (nobody is there)&do=PRESS,PRESS…
/** @import { Person, PhoneRequest, provider as Provider } from "../../../crates/vipps-sim/src/phone/provider.js" */
/** @import { Written } from "./requests.js" */
import { drive } from "/host/examples/drive.js";
import { exampleQr } from "/host/examples/qr.js";
import { requests } from "./requests.js";

/** A refusal by the provider, with its word. */
export class Refused extends Error {
  /** @param {string} word */
  constructor(word) {
    super(word);
    this.word = word;
  }
}

const asked = new URLSearchParams(location.search);
const currency = { DK: "DKK", FI: "EUR" }[asked.get("country") ?? ""] ?? "NOK";
/** Those whom a fresh practice provider knows. @type {Person[]} */
const people = [
  { number: "4799999901", label: "Kari Prøve", persona: "ordinary" },
  { number: "4799989901", label: "Ola Prøve", persona: "ordinary" },
  { number: "4799999903", label: "Nils Utenapp", persona: "no_app" },
  { number: "4799999904", label: "Emma Ung", persona: "too_young" },
  { number: "4799999905", label: "Per Privat", persona: "refuses_sharing" },
  { number: "4799999906", label: "Siri Sein", persona: "approves_late" },
  { number: "4799999907", label: "Arne Avvist", persona: "declined_card" },
  { number: "4599999908", label: "Mette Prøve", persona: "ordinary" },
];
// Whose phone it is comes with the address, as on the real one.
const person = people.find(({ persona }) => persona === (asked.get("persona") ?? "ordinary"));
if (person) history.replaceState(null, "", `?${new URLSearchParams([...asked, ["number", person.number]])}`);

const written = requests[asked.get("example") ?? "inbox"] ?? [];
/** @param {number} value */
const money = (value) => ({ currency, value });
/** @param {Written} one @returns {PhoneRequest} */
const told = (one) => ({
  ...one,
  amount: money(one.amount),
  lines: one.lines.map(([name, quantity, amount]) => ({ name, quantity, amount: money(amount) })),
});
/** @template T @param {T} answer @returns {Promise<T>} */
async function tell(answer) {
  if (asked.has("starting")) return new Promise(() => {});
  if (asked.has("gone")) throw new Error("nobody is there");
  return answer;
}
/** @returns {Promise<PhoneRequest>} */
async function first() {
  const [one] = written;
  if (!one) throw new Refused(person?.persona === "no_app" ? "no_app" : "unknown_code");
  return tell(told(one));
}

/** @type {typeof Provider} */
export const provider = {
  people: () => tell(people),
  ownCode: () => tell({ text: "https://practice.invalid/own/7Kf3Q2bX9mTz4WcV8nRh" }),
  ownCodePicture: () => `data:image/svg+xml,${encodeURIComponent(exampleQr)}`,
  inbox: () => tell(written.map(told)),
  request: first,
  scan: first,
  consent: first,
  approve: first,
  refuse: first,
  behave: (number, persona) => tell({ number, label: "", persona }),
};

/** The phone is as light or dark as the computer; here as it was asked for. @param {string} theme */
function showTheme(theme) {
  document.documentElement.style.colorScheme = theme === "dark" ? "dark" : "light";
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme"))
        rule.media.mediaText = theme === "dark" ? "all" : "not all";
  document.documentElement.dataset.theme = theme;
}
showTheme(asked.get("theme") ?? "light");
drive(asked.get("do")?.split(",") ?? []);
