// @ts-check
// The ways of asking. While a request is out, the same ways take it back first and ask anew.
/** @import { App, CallOptions } from "../../app/types.js" */

/** @param {App} app */
function isChanging(app) {
  return app.store.get().changingSaleId !== null;
}

/** The pane has done its work once the program has the wish. @template T @param {App} app @param {Promise<T | undefined>} call */
async function change(app, call) {
  const answer = await call;
  if (answer !== undefined) app.store.set({ changingSaleId: null });
  return answer;
}

/** @param {App} app @param {boolean} remember @param {CallOptions} options */
export function askByCode(app, remember, options) {
  return isChanging(app)
    ? change(app, app.call("change_to_code", { remember }, options))
    : app.call("charge_qr", { remember }, options);
}

/** @param {App} app @param {string} customerId @param {CallOptions} options */
export function askCustomer(app, customerId, options) {
  return isChanging(app)
    ? change(app, app.call("change_to_customer", { customerId }, options))
    : app.call("charge_customer", { customerId }, options);
}

/** By the number that was typed, which the program holds.
 * @param {App} app @param {boolean} remember @param {CallOptions} options */
export function askNumber(app, remember, options) {
  return isChanging(app)
    ? change(app, app.call("change_to_number", { remember }, options))
    : app.call("charge_number", { remember }, options);
}

/** By the customer's own code that was scanned, which the program holds.
 * @param {App} app @param {boolean} remember @param {CallOptions} options */
export function askOwnCode(app, remember, options) {
  return isChanging(app)
    ? change(app, app.call("change_to_own_code", { remember }, options))
    : app.call("charge_own_code", { remember }, options);
}
