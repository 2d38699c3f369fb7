// @ts-check
/** The calls to the practice provider this page is served by. */

/**
 * @typedef {{ currency: string, value: number }} Amount
 * @typedef {{ number: string, label: string, persona: string }} Person
 * @typedef {{ reference: string, merchant: string, amount: Amount, description: string | null, step: string,
 *   outcome: string | null, scope: string[], never_shares: boolean, declined: string | null,
 *   lines: { name: string, quantity: string | null, amount: Amount }[], seconds_left: number }} PhoneRequest
 */

/** A refusal by the provider, with its word. */
export class Refused extends Error {
  /** @param {string} word */
  constructor(word) {
    super(word);
    this.word = word;
  }
}

/** @param {string} path @param {object} [body] */
async function call(path, body) {
  const options = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/practice/${path}`, options);
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Refused(problem.error ?? "not_understood");
}

/** @param {string} number @param {string} reference */
const about = (number, reference) => new URLSearchParams({ number, reference });

export const provider = {
  /** @returns {Promise<Person[]>} */
  people: () => call("phones"),
  /** @param {string} number @returns {Promise<{ text: string }>} */
  ownCode: (number) => call(`own_code?${new URLSearchParams({ number })}`),
  /** @param {string} number */
  ownCodePicture: (number) => `/practice/own_code/picture?${new URLSearchParams({ number })}`,
  /** @param {string} number @returns {Promise<PhoneRequest[]>} */
  inbox: (number) => call(`inbox?${new URLSearchParams({ number })}`),
  /** @param {string} number @param {string} reference @returns {Promise<PhoneRequest>} */
  request: (number, reference) => call(`request?${about(number, reference)}`),
  /** @param {string} number @param {string} text @returns {Promise<PhoneRequest>} */
  scan: (number, text) => call("scan", { number, qr_text: text }),
  /** @param {string} number @param {string} reference @param {boolean} agree @returns {Promise<PhoneRequest>} */
  consent: (number, reference, agree) => call("consent", { number, reference, agree }),
  /** @param {string} number @param {string} reference @returns {Promise<PhoneRequest>} */
  approve: (number, reference) => call("approve", { number, reference }),
  /** @param {string} number @param {string} reference @returns {Promise<PhoneRequest>} */
  refuse: (number, reference) => call("refuse", { number, reference }),
  /** @param {string} number @param {string} persona @returns {Promise<Person>} */
  behave: (number, persona) => call("persona", { number, persona }),
};
