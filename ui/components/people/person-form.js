// @ts-check
/** @import { PersonRow, RoleView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, h, keyCap, show, text } from "../../app/dom.js";
import { armed } from "../../app/armed.js";
import { createDialog } from "../dialog/dialog.js";
import { createField, sayBeside } from "../settings/form.js";

/** @type {RoleView[]} */
const roles = ["clerk", "manager", "owner"];
const LONGEST = 40;

/** Adds somebody who works at the till, or changes one: name, role, the PIN, and whether they work here.
 * @param {App} app */
export function createPersonDialog(app) {
  const name = createField("name", app.t("people.name"), { id: "person-name", maxlength: LONGEST });
  const role = createField("role", app.t("people.role"), {
    id: "person-role",
    choices: roles.map((one) => [one, app.t(`sign.role.${one}`)]),
    hint: app.t("people.may.clerk"),
  });
  const fields = [name, role];
  const note = h("p", { class: "dialog__text", "data-test": "person-note" });
  const word = h("span");
  /** @type {HTMLButtonElement} */
  const save = h(
    "button",
    { type: "submit", class: "button button--go", "data-test": "person-save" },
    word,
    keyCap("Enter"),
  );
  const form = h("form", { class: "form", novalidate: true, onsubmit: submit }, name.el, role.el, save);
  const forgetPin = createAct("person-forget-pin", app.t("people.forgetPin"));
  const leave = createAct("person-leave", app.t("people.leave"));
  const comeBack = createAct("person-come-back", app.t("people.comeBack"));
  const acts = h("div", { class: "dialog__row person__acts" }, forgetPin, leave, comeBack);
  const about = h("p", { class: "dialog__text person__about" });
  const rest = h("div", { class: "person__rest" }, acts, about);
  const { el, heading } = createDialog(app, "person", app.t("people.titleNew"), note, form, rest);
  /** @type {PersonRow | null} */
  let drawn = null;

  const disarms = [
    armed(forgetPin, app.t("people.forgetPinAgain"), () => act("forget_pin", forgetPin, "pinForgotten")),
    armed(leave, app.t("people.leaveAgain"), () => act("person_leaves", leave, "hasLeft")),
  ];
  comeBack.addEventListener("click", () => act("person_comes_back", comeBack, "isBack"));
  role.input.addEventListener("change", drawRole);

  function drawRole() {
    const hint = el.querySelector("#person-role-hint");
    if (hint) text(hint, app.t(`people.may.${/** @type {RoleView} */ (role.input.value)}`));
  }
  /** @param {"saved" | "pinForgotten" | "hasLeft" | "isBack"} said @param {string} called */
  function done(said, called) {
    el.close();
    app.announce(app.t(`people.${said}`, { name: called }));
    app.store.set({ peopleChanged: app.store.get().peopleChanged + 1 });
  }
  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    for (const field of fields) field.say("");
    const called = name.input.value.trim();
    const answer = await app.call(
      "save_person",
      { personId: drawn?.id ?? null, name: called, role: /** @type {RoleView} */ (role.input.value) },
      { button: save, lane: "settings", onError: (error) => sayBeside(app, fields, error) },
    );
    if (answer) done("saved", called);
  }
  /** @param {"forget_pin" | "person_leaves" | "person_comes_back"} command @param {HTMLButtonElement} button
   * @param {"pinForgotten" | "hasLeft" | "isBack"} said */
  async function act(command, button, said) {
    if (!drawn) return;
    const { id, name: called, isYourself } = drawn;
    // Whoever is signed off by it goes on at the sign-on screen, which is entered with nothing open.
    if (isYourself) el.close();
    /** @type {import("../../app/types.js").CallOptions} */
    const beside = isYourself ? {} : { onError: (error) => sayBeside(app, fields, error) };
    const answer = await app.call(command, { personId: id }, { button, lane: "settings", ...beside });
    if (answer) done(said, called);
  }
  /** @param {PersonRow | null} person */
  function draw(person) {
    drawn = person;
    for (const disarm of disarms) disarm();
    for (const field of fields) field.say("");
    const allowed = person?.allowed ?? ["rename", "setRole"];
    text(heading, app.t(person ? "people.titleChange" : "people.titleNew"));
    text(word, app.t(person ? "people.save" : "people.saveNew"));
    text(note, noteOf(app, person));
    show(note, note.textContent !== "");
    name.input.value = person?.name ?? "";
    role.input.value = person?.role ?? "clerk";
    role.input.disabled = !allowed.includes("setRole");
    show(forgetPin, allowed.includes("forgetPin"));
    show(leave, allowed.includes("leave"));
    show(comeBack, allowed.includes("comeBack"));
    text(about, aboutOf(app, person));
    show(rest, person !== null);
    drawRole();
  }
  return {
    el,
    open() {
      const asked = app.store.get().personAsked;
      if (!asked) return;
      draw(asked.person);
      attribute(el, "data-person", asked.person?.id ?? "new");
      el.showModal();
      name.input.focus();
      if (name.input instanceof HTMLInputElement) name.input.select();
    },
  };
}

/** @param {string} test @param {string} word */
function createAct(test, word) {
  return h("button", { type: "button", class: "button", "data-test": test }, h("span", { "data-word": true }, word));
}

/** What is to know before anything is typed. @param {App} app @param {PersonRow | null} person */
function noteOf(app, person) {
  if (!person) return app.t("people.noteNew");
  return person.bound === null ? "" : app.t(`people.bound.${person.bound}`);
}

/** What the buttons do. @param {App} app @param {PersonRow | null} person */
function aboutOf(app, person) {
  if (!person) return "";
  if (person.leftAt !== null) return app.t("people.aboutLeft");
  if (person.isYourself) return app.t("people.aboutYourself");
  return app.t(person.hasPin ? "people.about" : "people.aboutNoPin");
}
