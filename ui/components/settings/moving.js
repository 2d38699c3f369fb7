// @ts-check
/** @import { UserError } from "../../generated/api.js" */
/** @import { App, State } from "../../app/types.js" */
import { h, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { armed } from "../../app/armed.js";
import { createField, sayBeside } from "./form.js";

/** A register that leaves for another computer, and one that comes. The passphrase goes one way only. @param {App} app */
export function createMovingCard(app) {
  const leaving = createLeaving(app);
  const arriving = createArriving(app);
  const el = h(
    "section",
    { class: "card" },
    h("h2", { class: "card__title" }, app.t("moving.title")),
    h("p", { class: "card__text" }, app.t("moving.text")),
    leaving.el,
    h("div", { class: "card__rule" }),
    arriving.el,
  );
  return {
    el,
    load: () => arriving.load(),
    /** Whoever leaves takes the passphrases along. */
    forget() {
      leaving.forget();
      arriving.forget();
    },
    /** @param {unknown} _settings @param {boolean} isOwner */
    draw(_settings, isOwner) {
      leaving.draw(app.store.get(), isOwner);
      arriving.draw(isOwner);
    },
  };
}

/** What typing better mends: only then does a passphrase stay in its field. @type {UserError["code"][]} */
const mistyped = ["required", "passphraseShort", "passphrasesDiffer", "passphraseWrong", "moveFileMissing"];

/** @param {...import("./form.js").Field} fields */
function empty(...fields) {
  for (const { input } of fields) input.value = "";
}

/** @param {App} app */
function createLeaving(app) {
  const passphrase = createField("passphrase", app.t("moving.passphrase"), {
    type: "password",
    test: "move-passphrase",
    id: "move-passphrase",
    hint: app.t("moving.passphraseHint"),
    maxlength: 200,
  });
  const again = createField("again", app.t("moving.again"), {
    type: "password",
    test: "move-again",
    id: "move-again",
    maxlength: 200,
  });
  const word = h("span", null, app.t("moving.write"));
  const write = h("button", { type: "submit", class: "button button--strong", "data-test": "move-write" }, word);
  const path = h("strong", { class: "written__path", "data-test": "move-path" });
  const written = h(
    "div",
    { class: "written", "data-test": "move-written", hidden: true },
    icon("check"),
    h("p", null, app.t("moving.written"), " ", path, " ", app.t("moving.writtenNow")),
  );
  const closedAt = h("p", { tabindex: "-1" });
  const reopen = h(
    "button",
    { type: "button", class: "button", "data-test": "move-reopen" },
    h("span", { "data-word": true }, app.t("moving.reopen")),
  );
  armed(reopen, app.t("moving.reopenAgain"), async () => {
    if (await app.call("reopen_register", {}, { button: reopen, lane: "settings" })) show(written, false);
  });
  const closed = h(
    "div",
    { class: "moving__closed", "data-test": "move-closed", hidden: true },
    closedAt,
    h("p", { class: "card__text" }, app.t("moving.reopenText")),
    reopen,
  );
  const el = h(
    "form",
    { class: "form", novalidate: true, onsubmit: submit },
    h("h3", { class: "moving__part" }, app.t("moving.from")),
    h("p", { class: "card__text" }, app.t("moving.fromText")),
    closed,
    h("div", { class: "form__pair" }, passphrase.el, again.el),
    h("div", { class: "form__foot" }, write),
    h("div", { role: "status", class: "moving__status" }, written),
  );
  const fields = [passphrase, again];
  const writeWord = () => app.t(app.store.get().view?.movedAt == null ? "moving.write" : "moving.writeAgain");

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    for (const field of fields) field.say("");
    show(written, false);
    text(word, app.t("moving.writing"));
    let isMistyped = false;
    const answer = await app.call(
      "write_move",
      { passphrase: passphrase.input.value, again: again.input.value },
      {
        button: write,
        lane: "settings",
        onError: (/** @type {UserError} */ error) => {
          sayBeside(app, fields, error);
          isMistyped = mistyped.includes(error.code);
        },
      },
    );
    text(word, writeWord());
    if (!isMistyped) empty(passphrase, again);
    if (!answer) return;
    text(path, answer.path);
    show(written, true);
    closedAt.focus();
    written.scrollIntoView({ block: "nearest" });
  }
  function forget() {
    empty(passphrase, again);
    for (const field of fields) field.say("");
  }
  return {
    el,
    forget,
    /** @param {State} state @param {boolean} isOwner */
    draw({ view }, isOwner) {
      for (const control of [passphrase.input, again.input, write, reopen]) control.disabled = !isOwner;
      const movedAt = view?.movedAt ?? null;
      show(closed, movedAt !== null);
      if (write.getAttribute("aria-busy") !== "true") text(word, writeWord());
      if (movedAt !== null) text(closedAt, app.t("moving.closed", { when: app.format.moment(movedAt) }));
    },
  };
}

/** @param {App} app */
function createArriving(app) {
  const path = createField("path", app.t("moving.file"), {
    test: "move-file",
    id: "move-file",
    hint: app.t("moving.fileHint"),
  });
  const passphrase = createField("passphrase", app.t("moving.filePassphrase"), {
    type: "password",
    test: "move-file-passphrase",
    id: "move-file-passphrase",
    maxlength: 200,
  });
  const word = h("span", null, app.t("moving.takeOver"));
  const take = h("button", { type: "submit", class: "button button--strong", "data-test": "move-take-over" }, word);
  const el = h(
    "form",
    { class: "form", novalidate: true, onsubmit: submit },
    h("h3", { class: "moving__part" }, app.t("moving.to")),
    h("p", { class: "card__text" }, app.t("moving.toText")),
    path.el,
    passphrase.el,
    h("div", { class: "form__foot" }, take),
  );
  const fields = [path, passphrase];

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    for (const field of fields) field.say("");
    text(word, app.t("moving.takingOver"));
    // Once it is taken over, the program starts again.
    let isMistyped = false;
    await app.call(
      "take_over",
      { path: path.input.value, passphrase: passphrase.input.value },
      {
        button: take,
        lane: "settings",
        onError: (/** @type {UserError} */ error) => {
          sayBeside(app, fields, error);
          isMistyped = mistyped.includes(error.code);
        },
      },
    );
    text(word, app.t("moving.takeOver"));
    if (!isMistyped) empty(passphrase);
  }
  function forget() {
    empty(passphrase);
    passphrase.say("");
  }
  return {
    el,
    forget,
    /** What lies where people put files is there already; typed text stays. */
    async load() {
      if (app.store.get().view?.clerk?.role !== "owner") return;
      const answer = await app.call("move_state", {});
      if (!answer?.found || path.input.value !== "") return;
      path.input.value = answer.found;
      // Of a long path the end tells more.
      path.input.scrollLeft = path.input.scrollWidth;
    },
    /** @param {boolean} isOwner */
    draw(isOwner) {
      for (const control of [path.input, passphrase.input, take]) control.disabled = !isOwner;
    },
  };
}
