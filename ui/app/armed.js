// @ts-check
// Buttons that give money back or lose a record want a second press.

const ARMED_MS = 4000;
/** A double click is one press: nobody has read the question sooner. */
const READ_MS = 400;

/**
 * The first press asks, the second one acts; a while without a press forgets the first.
 *
 * @param {HTMLButtonElement} button with one `[data-word]` that is exchanged while armed
 * @param {string | (() => string)} question
 * @param {() => void} act
 * @returns {() => void} forgets the first press, because what it was about has changed
 */
export function armed(button, question, act) {
  const word = button.querySelector("[data-word]") ?? button;
  let plain = "";
  let timer = 0;
  let armedAt = 0;
  const disarm = () => {
    window.clearTimeout(timer);
    if (timer === 0) return;
    timer = 0;
    word.textContent = plain;
    button.classList.remove("is-armed");
  };
  button.addEventListener("click", () => {
    if (timer !== 0) {
      if (performance.now() - armedAt < READ_MS) return;
      disarm();
      act();
      return;
    }
    plain = word.textContent ?? "";
    word.textContent = typeof question === "string" ? question : question();
    button.classList.add("is-armed");
    armedAt = performance.now();
    timer = window.setTimeout(disarm, ARMED_MS);
  });
  button.addEventListener("blur", disarm);
  return disarm;
}
