// @ts-check
/** @import { ArticleView } from "../../generated/api.js" */
/** @import { App, Component } from "../../app/types.js" */
import { h, keyCap, show, text } from "../../app/dom.js";
import { icon } from "../../app/icons.js";

/** Search over name, number and barcode; what is found stands where the tiles stood.
 * @param {App} app @returns {Component & { focus(): void, isField(target: EventTarget | null): boolean, scanned(code: string): void }} */
export function createSearch(app) {
  let asked = 0;
  const input = h("input", {
    class: "search__input",
    type: "search",
    id: "search",
    "data-scans": true,
    "data-test": "search",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: app.t("build.searchHint"),
    "aria-label": app.t("build.search"),
    "aria-keyshortcuts": "/",
    oninput: () => look(),
    onkeydown: keys,
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "button button--icon search__clear",
      "data-test": "search-clear",
      "aria-label": app.t("build.clearSearch"),
      onclick: reset,
    },
    icon("close"),
  );
  const slash = keyCap("/");
  const said = h("p", { class: "search__said", role: "status", "data-test": "search-said" });
  const el = h(
    "div",
    { class: "search" },
    h("label", { class: "search__box", for: "search" }, icon("search", "icon search__icon"), input, said, slash, clear),
  );

  /** @returns {Promise<ArticleView[] | undefined>} */
  async function look() {
    const query = input.value.trim();
    const mine = ++asked;
    if (query === "") {
      app.store.set({ found: null });
      return undefined;
    }
    const found = await app.call("search_articles", { query });
    if (found && mine === asked) app.store.set({ found });
    return found;
  }
  /** @param {KeyboardEvent} event */
  async function keys(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      if (input.value === "") input.blur();
      else reset();
    } else if (event.key === "Enter" && input.value.trim() !== "") {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) await addFound();
    }
  }
  async function addFound() {
    const query = input.value.trim();
    const found = await look();
    if (!found) return;
    const one =
      found.length === 1 ? found[0] : found.find((article) => article.number.toLowerCase() === query.toLowerCase());
    if (one) {
      if (
        await app.callApproved(
          "add_article",
          { articleId: one.id },
          { about: app.t("discount.aboutAdd", { name: one.name }) },
        )
      )
        reset();
    } else if (found.length === 0) {
      const isAdded = await app.callApproved(
        "scan",
        { code: query, isBesideHeld: false },
        { about: app.t("discount.aboutAdd", { name: query }) },
      );
      // What is somebody's own code does not stay to be read.
      if (isAdded || app.store.get().error?.code === "ownCodeTooEarly") reset();
    }
  }
  function reset() {
    input.value = "";
    asked += 1;
    app.store.set({ found: null });
  }
  return {
    el,
    focus() {
      input.focus();
      input.select();
    },
    isField: (target) => target === input,
    /** The code alone, whatever stood there before it. */
    scanned(code) {
      input.value = code;
      void addFound();
    },
    update({ found, view }) {
      if (found === null && input.value !== "" && document.activeElement !== input) input.value = "";
      const isTyped = input.value !== "";
      show(clear, isTyped);
      show(slash, !isTyped);
      const sentence =
        found === null
          ? ""
          : found.length === 0
            ? app.t("build.foundNone", { query: input.value.trim() })
            : app.plural("build.found", found.length);
      text(said, sentence);
      show(said, sentence !== "");
      input.disabled = !(view?.sale?.allowed.includes("editLines") ?? false);
    },
  };
}
