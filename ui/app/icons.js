// @ts-check
// The few pictures of the page, drawn with strokes of one width.

const space = "http://www.w3.org/2000/svg";

const paths = {
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l4.5 4.5",
  star: "M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.8-5.2 2.8 1-5.8-4.2-4.1 5.8-.8z",
  backspace: "M9 5h11v14H9l-6-7zM12.5 9.5l5 5M17.5 9.5l-5 5",
  minus: "M5 12h14",
  plus: "M12 5v14M5 12h14",
  trash: "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5",
  undo: "M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
  swap: "M4 9h15M15.5 5.5L19 9l-3.5 3.5M20 15.5H5M8.5 12l-3.5 3.5L8.5 19",
  arrange: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6M14.5 17.5L17 20l2.5-2.5",
  close: "M6 6l12 12M18 6L6 18",
  check: "M4.5 12.5l5 5L20 7",
  phone:
    "M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM10.5 18.5h3",
  qr: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2M14 18v2M18 18h2v2",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8.5v7M11 8.5v7M13.5 8.5v7M16 8.5v7",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.8-3.8 3.7-5.5 7.5-5.5s6.7 1.7 7.5 5.5",
  key: "M8 19.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M11.2 11.8L19.5 3.5M15 8l3.5 3.5M17.5 5.5l3 3",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2",
  back: "M14.5 5.5L8 12l6.5 6.5",
  forward: "M9.5 5.5L16 12l-6.5 6.5",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.2v.1",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.5M12 7.6v.1",
  cart: "M3 4h2.5l2.3 11h10l2.2-8H6.5M9 19.5v.1M16.5 19.5v.1",
  heart: "M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z",
  printer: "M7 8V3.5h10V8M7 17H4.5V8h15v9H17M7 13.5h10v7H7z",
  price: "M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8 8v.1",
  note: "M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4",
  park: "M9 5v14M15 5v14",
  play: "M8 5l11 7-11 7z",
  keyboard: "M3 6h18v12H3zM6.5 9.5h.1M10 9.5h.1M13.5 9.5h.1M17 9.5h.1M6.5 14.5h.1M9.5 14.5h5M17.5 14.5h.1",
  screen: "M3.5 5h17v11h-17zM12 16v4M8.5 20h7",
};

/** @typedef {keyof typeof paths} IconName */

/** @param {IconName} name @param {string} [className] */
export function icon(name, className = "icon") {
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}

/** A ring that empties; `draw` takes the part that is left, 0 to 1. */
export function ring() {
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 28 28");
  svg.setAttribute("class", "ring");
  svg.setAttribute("aria-hidden", "true");
  for (const className of ["ring__track", "ring__left"]) {
    const circle = document.createElementNS(space, "circle");
    for (const [name, value] of [
      ["cx", "14"],
      ["cy", "14"],
      ["r", "11"],
      ["pathLength", "100"],
      ["class", className],
    ]) {
      circle.setAttribute(name ?? "", value ?? "");
    }
    svg.append(circle);
  }
  return {
    el: svg,
    /** @param {number} left */
    draw(left) {
      svg.lastElementChild?.setAttribute("stroke-dasharray", `${Math.round(left * 100)} 100`);
    },
  };
}

const drawable = new Set(["svg", "g", "path", "rect"]);

/** Takes a drawing made by the program; anything but plain shapes is left out.
 * @param {string} source @returns {SVGElement | null} */
export function drawing(source) {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.nodeName !== "svg" || parsed.querySelector("parsererror")) return null;
  for (const el of [root, ...Array.from(root.querySelectorAll("*"))]) {
    if (!drawable.has(el.nodeName)) {
      el.remove();
      continue;
    }
    for (const { name } of Array.from(el.attributes)) {
      if (name.startsWith("on") || name === "style" || name.includes("href")) el.removeAttribute(name);
    }
  }
  const node = document.importNode(root, true);
  return node instanceof SVGElement ? node : null;
}
