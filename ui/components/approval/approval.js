// @ts-check
/** @import { ClerkView, UserError } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
/** @import { Asking } from "../../app/approved-call.js" */
import { attribute, h, keyed, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";
import { fieldSentence } from "../../app/errors.js";
import { createPinPad } from "../sign-on/pin-pad.js";
import { createDialog } from "../dialog/dialog.js";

/** A manager approves on the spot, beside the clerk who stays signed on. The PIN is forgotten with each press.
 * @param {App} app */
export function createApprovalDialog(app) {
  /** @type {Asking | null} */
  let asking = null;
  /** @type {string | null} */
  let clerkId = null;
  let closed = () => {};
  const about = h("p", { class: "approval__about", "data-test": "approval-about" });
  const tiles = h("div", { class: "approval__tiles", role: "group", "aria-label": app.t("approval.who") });
  const nobody = h("p", { class: "dialog__text", "data-test": "approval-nobody" }, app.t("approval.nobody"));
  const label = h("h3", { class: "sign-on__label", tabindex: "-1" });
  const problem = h("p", { class: "sign-on__problem", role: "alert", "data-test": "approval-error" });
  const pad = createPinPad(app, {
    digit: "approval-pin-key",
    back: "approval-pin-back",
    dots: "approval-pin-dots",
    go: "approval-go",
    word: app.t("approval.go"),
    submit,
    changed() {
      text(problem, "");
      draw();
    },
  });
  const enter = h(
    "div",
    { class: "approval__pin" },
    label,
    pad.dots,
    h("div", { class: "sign-on__said" }, problem),
    pad.el,
  );
  const { el } = createDialog(
    app,
    "approval",
    app.t("approval.title"),
    h(
      "div",
      { class: "approval" },
      h(
        "div",
        { class: "approval__who" },
        about,
        tiles,
        nobody,
        h("p", { class: "approval__kept" }, icon("info"), h("span", null, app.t("approval.kept"))),
      ),
      enter,
    ),
  );
  el.addEventListener("keydown", (event) => {
    const isOnTile = event.key === "Enter" && event.target instanceof HTMLButtonElement;
    if (!isOnTile && !event.ctrlKey && !event.altKey && !event.metaKey && pad.key(event)) event.preventDefault();
  });
  el.addEventListener("close", () => {
    asking = null;
    text(about, "");
    pad.clear();
    closed();
  });

  async function submit() {
    const pin = pad.value();
    if (!asking || clerkId === null || pin === "") return;
    pad.clear();
    draw();
    /** @param {UserError} error */
    const onError = (error) => text(problem, fieldSentence(app, error));
    if (await asking.send({ clerkId, pin }, { button: pad.go, onError })) el.close();
  }
  /** @param {string} id */
  function choose(id) {
    label.focus({ preventScroll: true });
    if (id === clerkId) return;
    clerkId = id;
    pad.clear();
    text(problem, "");
    draw();
  }
  function draw() {
    const approvers = approversOf(app);
    const chosen = approvers.find((clerk) => clerk.id === clerkId);
    keyed(
      tiles,
      approvers,
      (clerk) => clerk.id,
      (clerk) => createTile(app, clerk, choose),
      (tile, clerk) => attribute(tile, "aria-pressed", String(clerk.id === clerkId)),
    );
    text(about, asking?.about ?? "");
    text(label, chosen ? app.t("sign.pin", { name: chosen.name }) : app.t("approval.choose"));
    show(nobody, approvers.length === 0);
    show(enter, approvers.length > 0);
    pad.draw(chosen !== undefined, 1);
  }
  return {
    el,
    forgetPin() {
      if (!el.open) return false;
      pad.clear();
      draw();
      return true;
    },
    /** Resolves when the dialog is closed, whatever came of it. @param {Asking} next @returns {Promise<void>} */
    ask(next) {
      const approvers = approversOf(app);
      asking = next;
      clerkId = approvers.length === 1 ? (approvers[0]?.id ?? null) : null;
      text(problem, "");
      draw();
      el.showModal();
      label.focus({ preventScroll: true });
      return new Promise((resolve) => {
        closed = () => resolve();
      });
    },
  };
}

/** @param {App} app */
function approversOf(app) {
  return app.store.get().view?.clerks.filter((clerk) => clerk.role !== "clerk" && clerk.hasPin) ?? [];
}

/** @param {App} app @param {ClerkView} clerk @param {(id: string) => void} choose */
function createTile(app, clerk, choose) {
  const known = app.store.get().view?.practicePins.find((practice) => practice.clerkId === clerk.id);
  return h(
    "button",
    {
      type: "button",
      class: "sign-on__tile approval__tile",
      "data-test": `approval-clerk-${clerk.name.toLowerCase()}`,
      onclick: () => choose(clerk.id),
    },
    h("span", { class: "sign-on__initial", "aria-hidden": "true" }, clerk.name.slice(0, 1)),
    h("span", { class: "sign-on__name" }, clerk.name),
    h("span", { class: "sign-on__role" }, app.t(`sign.role.${clerk.role}`)),
    h("span", { class: "sign-on__pin" }, known ? app.t("sign.practicePin", { pin: known.pin }) : ""),
  );
}
