// @ts-check
/** @import { UserError } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, show, text } from "../../app/dom.js";
import { fieldOf, fieldSentence } from "../../app/errors.js";

/**
 * A field with its label, hint and place for its error.
 *
 * @param {string} name the argument's name, which errors speak of
 * @param {string} label
 * @param {{ hint?: string, type?: string, maxlength?: number, choices?: [string, string][], test?: string, id?: string, inputmode?: string }} [options]
 */
export function createField(name, label, options = {}) {
  const id = options.id ?? `field-${name}`;
  const about = `${id}-hint ${id}-problem`;
  const test = options.test ?? id;
  const input = options.choices
    ? h(
        "select",
        { class: "field__input", id, name, "data-test": test, "aria-describedby": about },
        ...options.choices.map(([value, word]) => h("option", { value }, word)),
      )
    : h("input", {
        class: "field__input",
        id,
        name,
        "data-test": test,
        type: options.type ?? "text",
        autocomplete: "off",
        spellcheck: "false",
        inputmode: options.inputmode,
        maxlength: options.maxlength ? String(options.maxlength) : null,
        "aria-describedby": about,
        "data-scans": options.type === "password" ? true : null,
      });
  const problem = h("p", { class: "field__problem", id: `${id}-problem`, "data-test": `${test}-error`, hidden: true });
  const labelEl = h("label", { class: "field__label", for: id }, label);
  const el = h(
    "div",
    { class: "field" },
    labelEl,
    input,
    options.hint ? h("p", { class: "field__hint", id: `${id}-hint` }, options.hint) : null,
    problem,
  );
  /** @param {string} sentence */
  const say = (sentence) => {
    text(problem, sentence);
    show(problem, sentence !== "");
    attribute(input, "aria-invalid", sentence === "" ? null : "true");
  };
  input.addEventListener("input", () => say(""));
  return { el, input, name, say, label: labelEl };
}

/** @typedef {ReturnType<typeof createField>} Field */

/** Puts an error beside its field and the focus into it; one without a field goes to the banner.
 * @param {App} app @param {Field[]} fields @param {UserError} error */
export function sayBeside(app, fields, error) {
  const field = fields.find(({ name, el }) => name === fieldOf(error) && !el.hidden);
  if (!field) {
    app.store.set({ error });
    return;
  }
  field.say(fieldSentence(app, error));
  field.input.focus();
  field.el.scrollIntoView({ block: "nearest" });
}

/** A quiet "Saved" that goes away by itself. @param {App} app @param {string} test */
export function createSaved(app, test) {
  const el = h("span", { class: "saved", role: "status", "data-test": test });
  let timer = 0;
  return {
    el,
    tell() {
      el.replaceChildren("✓ ", app.t("settings.saved"));
      window.clearTimeout(timer);
      timer = window.setTimeout(() => text(el, ""), 4000);
    },
  };
}
