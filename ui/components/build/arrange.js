// @ts-check
/** @import { ArticleView } from "../../generated/api.js" */
/** @import { App } from "../../app/types.js" */
import { attribute, part } from "../../app/dom.js";

/** So far a finger may tremble before it drags. */
const DRAG_PX = 6;
/** So near the edge a tile that is dragged takes the list along. */
const EDGE_PX = 40;

/** Puts the favourites in order: by dragging, or by keyboard with Space and the arrows. The till stores every drop.
 * @param {App} app @param {HTMLElement} grid */
export function createArrange(app, grid) {
  /** The order while a tile is up, or until the till has stored it. @type {string[] | null} */
  let order = null;
  /** The tile that is up, and the order it was taken out of. @type {{ id: string, from: string[] } | null} */
  let lifted = null;
  /** Where a finger went down. @type {{ id: string, x: number, y: number, pointer: number } | null} */
  let pressed = null;
  let isStoring = false;

  const stored = () =>
    (app.store.get().catalogue?.articles ?? []).filter((article) => article.isFavourite).map((article) => article.id);
  const now = () => order ?? stored();
  const redraw = () => app.store.set({});

  /** @param {string} id */
  function lift(id) {
    lifted = { id, from: now() };
    order = now();
    redraw();
  }
  /** @param {string} id @param {number} to */
  function move(id, to) {
    const rest = now().filter((other) => other !== id);
    const at = Math.min(rest.length, Math.max(0, to));
    order = [...rest.slice(0, at), id, ...rest.slice(at)];
    redraw();
  }
  function cancel() {
    lifted = null;
    pressed = null;
    order = null;
    redraw();
  }
  function drop() {
    const was = lifted;
    lifted = null;
    if (!was || !order || order.join() === was.from.join()) {
      cancel();
      return;
    }
    redraw();
    store();
  }
  /** Stores the order; one that came about meanwhile goes after it, so that no drop is lost. */
  async function store() {
    if (isStoring) return;
    isStoring = true;
    let isOver = false;
    while (order && !lifted && !isOver) {
      const wanted = order;
      const catalogue = await app.call("arrange_favourites", { articleIds: wanted }, { lane: "settings" });
      isOver = order === wanted || !catalogue;
      if (isOver && !lifted) order = null;
      app.store.set(catalogue ? { catalogue } : {});
    }
    isStoring = false;
  }
  /** @param {"up" | "moved" | "down" | "back"} what @param {string} id */
  function say(what, id) {
    const name = app.store.get().catalogue?.articles.find((article) => article.id === id)?.name ?? "";
    app.announce(app.t(`arrange.${what}`, { name, place: now().indexOf(id) + 1, places: now().length }));
  }

  grid.addEventListener("keydown", (event) => {
    const id = idOf(event.target);
    if (!app.store.get().isArranging || id === null) return;
    const step = stepOf(event.key);
    if (event.key === " " || (event.key === "Enter" && lifted)) {
      event.preventDefault();
      if (event.repeat) return;
      if (lifted) {
        say("down", id);
        drop();
      } else {
        lift(id);
        say("up", id);
      }
    } else if (event.key === "Escape" && lifted) {
      event.preventDefault();
      const { id: up } = lifted;
      cancel();
      say("back", up);
    } else if (step !== 0) {
      event.preventDefault();
      const to = now().indexOf(id) + step;
      if (to < 0 || to >= now().length) return;
      if (lifted) {
        move(lifted.id, to);
        say("moved", lifted.id);
      }
      focus(lifted ? lifted.id : now()[to]);
    }
  });
  // Whoever walks away with a tile up has put nothing down.
  grid.addEventListener("focusout", (event) => {
    if (lifted && !pressed && event.relatedTarget !== null && idOf(event.relatedTarget) === null) cancel();
  });
  grid.addEventListener("pointerdown", (event) => {
    const id = idOf(event.target);
    if (!app.store.get().isArranging || id === null || lifted || event.button !== 0) return;
    event.preventDefault();
    pressed = { id, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    grid.setPointerCapture(event.pointerId);
    focus(id);
  });
  grid.addEventListener("pointermove", (event) => {
    if (!pressed || event.pointerId !== pressed.pointer) return;
    const isFar = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG_PX;
    if (!lifted && !isFar) return;
    if (!lifted) lift(pressed.id);
    takeAlong(grid, event.clientY);
    const under = idOf(document.elementFromPoint(event.clientX, event.clientY));
    if (under !== null && under !== pressed.id) move(pressed.id, now().indexOf(under));
  });
  grid.addEventListener("pointerup", (event) => {
    if (!pressed || event.pointerId !== pressed.pointer) return;
    const { id } = pressed;
    pressed = null;
    if (!lifted) return;
    say("down", id);
    drop();
  });
  grid.addEventListener("pointercancel", () => {
    if (pressed) cancel();
  });

  /** @param {string | undefined} id */
  function focus(id) {
    const tile = id === undefined ? null : grid.querySelector(`[data-key="${CSS.escape(id)}"]`);
    if (!(tile instanceof HTMLElement)) return;
    tile.focus({ preventScroll: true });
    tile.scrollIntoView({ block: "nearest" });
  }
  /** A key one row down moves by as many places as stand in a row. @param {string} key */
  function stepOf(key) {
    const columns = getComputedStyle(grid).gridTemplateColumns.split(" ").length;
    return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key] ?? 0;
  }

  return {
    isUp: () => lifted !== null,
    /** The favourites in the order that is being made. @param {ArticleView[]} favourites */
    inOrder(favourites) {
      if (order === null) return favourites;
      const places = new Map(order.map((id, place) => [id, place]));
      return [...favourites].sort(
        (one, other) => (places.get(one.id) ?? favourites.length) - (places.get(other.id) ?? favourites.length),
      );
    },
    /** @param {boolean} isArranging */
    draw(isArranging) {
      if (!isArranging && (lifted || pressed)) {
        [lifted, pressed, order] = [null, null, null];
      }
      grid.classList.toggle("tiles--arranging", isArranging);
      for (const tile of grid.children) {
        const isUp = isArranging && lifted !== null && idOf(tile) === lifted.id;
        tile.classList.toggle("tile--up", isUp);
        attribute(tile, "aria-pressed", isArranging ? String(isUp) : null);
        attribute(tile, "aria-roledescription", isArranging ? app.t("arrange.tile") : null);
      }
    },
  };
}

/** @param {EventTarget | null} target */
function idOf(target) {
  const tile = target instanceof Element ? target.closest(".tile") : null;
  return tile instanceof HTMLElement ? (tile.dataset.key ?? null) : null;
}

/** @param {HTMLElement} grid @param {number} y */
function takeAlong(grid, y) {
  const scroll = part(document, ".tiles-scroll");
  const { top, bottom } = scroll.getBoundingClientRect();
  if (!scroll.contains(grid)) return;
  if (y < top + EDGE_PX) scroll.scrollBy({ top: -EDGE_PX / 2 });
  else if (y > bottom - EDGE_PX) scroll.scrollBy({ top: EDGE_PX / 2 });
}
