// @ts-check
// Small tools for building and patching the page. Nothing here ever parses HTML.

/**
 * Makes an element. Names starting with `on` are listeners, `true` sets a bare attribute,
 * `false`, `null` and `undefined` leave it away.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown> | null} [props]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function" && name.startsWith("on")) {
      el.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else {
      attribute(el, name, value);
    }
  }
  append(el, children);
  return el;
}

/** @param {Element} el @param {(Node | string | null | undefined)[]} children */
function append(el, children) {
  for (const child of children) if (child !== null && child !== undefined && child !== "") el.append(child);
}

/** @param {Element} el @param {string} name @param {unknown} value */
export function attribute(el, name, value) {
  if (value === false || value === null || value === undefined) {
    if (el.hasAttribute(name)) el.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (el.getAttribute(name) !== text) el.setAttribute(name, text);
}

/** Changes a text only when it differs, so that screen readers are not told the same thing twice.
 * @param {Element} el @param {string} value */
export function text(el, value) {
  if (el.textContent !== value) el.textContent = value;
}

/** Words beside each other, of which each stays whole where the line ends. @param {string[]} words */
export function pieces(words) {
  return words.flatMap((word, at) => [at === 0 ? "" : " · ", h("span", { class: "piece" }, word)]);
}

/** @param {HTMLElement} el @param {boolean} isShown */
export function show(el, isShown) {
  if (el.hidden === isShown) el.hidden = !isShown;
}

/** Replaces the children. For parts nobody can hold focus in.
 * @param {Element} el @param {...(Node | string | null | undefined)} children */
export function fill(el, ...children) {
  el.replaceChildren();
  append(el, children);
}

/**
 * Draws a list and keeps the node of every key, so that focus, scroll and a pressed finger survive.
 *
 * @template T
 * @param {Element} parent
 * @param {T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} create
 * @param {(el: HTMLElement, item: T) => void} [update]
 */
export function keyed(parent, items, keyOf, create, update) {
  const focused = document.activeElement;
  /** @type {Map<string, HTMLElement>} */
  const old = new Map();
  for (const child of Array.from(parent.children)) {
    if (child instanceof HTMLElement && child.dataset.key !== undefined) old.set(child.dataset.key, child);
  }
  /** @type {Element | null} */
  let after = null;
  for (const item of items) {
    const key = keyOf(item);
    let el = old.get(key);
    if (!el) {
      el = create(item);
      el.dataset.key = key;
    }
    old.delete(key);
    update?.(el, item);
    /** @type {Element | null} */
    const place = after ? after.nextElementSibling : parent.firstElementChild;
    if (place !== el) parent.insertBefore(el, place);
    after = el;
  }
  for (const el of old.values()) el.remove();
  // What is moved loses the focus, and the next key would go nowhere.
  if (focused instanceof HTMLElement && parent.contains(focused) && document.activeElement !== focused)
    focused.focus({ preventScroll: true });
}

/** Finds a part that the component itself has built.
 * @param {ParentNode} root @param {string} selector @returns {HTMLElement} */
export function part(root, selector) {
  const found = root.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new Error(`The page has no ${selector}.`);
}

/** The open dialogs, the topmost one first: it has the focus, and lies later in the page than those it was opened from.
 * @returns {HTMLDialogElement[]} */
export function openDialogs() {
  const open = /** @type {HTMLDialogElement[]} */ ([...document.querySelectorAll("dialog[open]")]).reverse();
  const hasFocus = (/** @type {HTMLDialogElement} */ dialog) => dialog.contains(document.activeElement);
  return open.sort((one, other) => Number(hasFocus(other)) - Number(hasFocus(one)));
}

/** A key cap as a hint; read by eyes only, since `aria-keyshortcuts` tells the rest.
 * @param {string} label */
export function keyCap(label) {
  return h("kbd", { class: "key-cap", "aria-hidden": "true" }, label);
}
