// @ts-check

/** Enter in a field does this, once however long it is kept down, and nothing else on the screen.
 * @param {() => void} act @returns {(event: KeyboardEvent) => void} */
export function onEnter(act) {
  return (event) => {
    if (event.key !== "Enter" || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** On a button to which Enter goes before it is pressed: a key kept down since then is no choice.
 * @param {KeyboardEvent} event */
export function unlessKeptDown(event) {
  if (event.key === "Enter" && event.repeat) event.preventDefault();
}
