// @ts-check
/** @import { App } from "../../app/types.js" */
import { h, keyed, show, text } from "../../app/dom.js";
import { fieldSentence } from "../../app/errors.js";
import { createParked } from "../order/empty.js";
import { createDialog } from "../dialog/dialog.js";

/** Put a sale aside under a name, or take one up again. @param {App} app */
export function createParkDialog(app) {
  const problem = h("p", { class: "field__problem", role: "alert" });
  const input = h("input", {
    class: "field__input",
    id: "park-name",
    "data-test": "park-name",
    autocomplete: "off",
    placeholder: app.t("park.hint"),
    maxlength: "60",
  });
  const confirm = h(
    "button",
    { type: "submit", class: "button button--go", "data-test": "park-confirm" },
    app.t("park.confirm"),
  );
  const form = h(
    "form",
    { class: "form", onsubmit: submit },
    h(
      "div",
      { class: "field" },
      h("label", { class: "field__label", for: "park-name" }, app.t("park.name")),
      input,
      problem,
    ),
    confirm,
  );
  const list = h("ul", { class: "parked" });
  const listTitle = h("h3", { class: "dialog__sub" }, app.t("park.titleParked"));
  const nothing = h("p", { class: "dialog__text" }, app.t("park.nothing"));
  const { el, heading } = createDialog(app, "park", app.t("park.title"), form, listTitle, list, nothing);

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const answer = await app.call(
      "park",
      { name: input.value.trim() },
      { button: confirm, onError: (error) => text(problem, fieldSentence(app, error)) },
    );
    if (answer) el.close();
  }
  return {
    el,
    open() {
      const { view } = app.store.get();
      const canPark = view?.sale?.allowed.includes("park") ?? false;
      const parked = view?.parked ?? [];
      input.value = "";
      text(problem, "");
      text(heading, app.t(canPark ? "park.title" : "park.titleParked"));
      show(form, canPark);
      show(listTitle, canPark && parked.length > 0);
      show(nothing, parked.length === 0);
      keyed(
        list,
        parked,
        (row) => row.saleId,
        (row) => createParked(app, row, () => el.close()),
      );
      el.showModal();
      if (canPark) input.focus();
      else list.querySelector("button")?.focus();
    },
  };
}
