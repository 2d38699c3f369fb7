// @ts-check
/** @import { Sound } from "./types.js" */

/** @typedef {[hertz: number, from: number, until: number]} Tone */

/** Short and soft: a shop is not a station hall. Rising is good, falling is not, and twice the same asks for somebody.
 * @type {Record<Sound, Tone[]>} */
const tones = {
  scanned: [[1568, 0, 0.07]],
  unknown: [
    [311, 0, 0.13],
    [233, 0.15, 0.34],
  ],
  approved: [
    [659, 0, 0.12],
    [988, 0.12, 0.34],
  ],
  captured: [
    [784, 0, 0.09],
    [988, 0.09, 0.18],
    [1319, 0.18, 0.42],
  ],
  attention: [
    [523, 0, 0.16],
    [523, 0.26, 0.46],
  ],
};
const LOUDNESS = 0.09;
/** Louder and softer without a click. */
const EDGE_S = 0.012;
/** Later than this after the event a sound would only puzzle. */
const LATE_MS = 400;

/** Makes the sounds with the web view's own oscillators. A computer that cannot is silent. */
export function createTones() {
  /** @type {AudioContext | null} */
  let context = null;
  /** @type {OscillatorNode[]} */
  let sounding = [];
  /** The last time it was laid to rest; what is asked for meanwhile waits for that.
   * @type {Promise<void>} */
  let resting = Promise.resolve();

  /** Resolves once the web view may be heard. Without a press it may make the till wait. */
  async function ready() {
    context ??= new AudioContext();
    await resting;
    if (context.state !== "running") await context.resume();
    return context;
  }

  /** @param {AudioContext} from @param {Tone[]} melody */
  function sound(from, melody) {
    // Never two at once: the newest counts.
    for (const one of sounding) one.stop();
    const begin = from.currentTime;
    sounding = melody.map(([hertz, at, until]) => {
      const oscillator = new OscillatorNode(from, { frequency: hertz, type: "triangle" });
      const gain = new GainNode(from, { gain: 0 });
      gain.gain.setValueAtTime(0, begin + at);
      gain.gain.linearRampToValueAtTime(LOUDNESS, begin + at + EDGE_S);
      gain.gain.setValueAtTime(LOUDNESS, begin + until - EDGE_S);
      gain.gain.linearRampToValueAtTime(0, begin + until);
      oscillator.connect(gain).connect(from.destination);
      oscillator.start(begin + at);
      oscillator.stop(begin + until);
      return oscillator;
    });
    const last = sounding.at(-1);
    last?.addEventListener("ended", () => sounding.at(-1) === last && rest(from));
  }

  /** A context that runs works all day, also where nothing is heard. @param {AudioContext} from */
  function rest(from) {
    sounding = [];
    resting = from.suspend().catch(() => {});
  }

  return {
    /** @param {Sound} name */
    async play(name) {
      const asked = performance.now();
      try {
        const from = await ready();
        if (performance.now() - asked < LATE_MS) sound(from, tones[name]);
      } catch {
        // There is nothing to be heard from, and the screen says it all.
      }
    },
    /** Gets ready with a press of somebody's, so that what comes later can be heard. */
    wake() {
      ready().then(
        (from) => sounding.length === 0 && rest(from),
        () => {},
      );
    },
  };
}
