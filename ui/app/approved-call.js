// @ts-check
/** @import { Approval, UserError } from "../generated/api.js" */
/** @import { App, ApprovedName, Args, CallOptions } from "./types.js" */

/** What a manager is asked. `send` sends the command once more, with a name and a PIN that are kept nowhere.
 * @typedef {object} Asking
 * @property {string} about
 * @property {(approval: Approval, options: CallOptions) => Promise<unknown>} send */

/**
 * Commands that may need a manager: the first try goes without; if only a manager is missing, one is asked and
 * the same command is sent once more with the approval.
 *
 * @param {Pick<App, "call" | "store">} app
 * @param {(asking: Asking) => Promise<void>} ask opens the dialog and resolves when it is closed
 * @returns {App["callApproved"]}
 */
export function createApprovedCall(app, ask) {
  return async function callApproved(name, args, options) {
    const { about, ...plain } = options;
    /** @param {UserError} error */
    const tell = (error) => (options.onError ? options.onError(error) : app.store.set({ error }));
    /** @type {UserError | null} */
    let missing = null;
    /** @param {Approval | null} approval @param {CallOptions} how */
    const send = (approval, how) => app.call(name, withApproval(name, args, approval), how);
    let answer = await send(null, {
      ...plain,
      onError: (error) => {
        if (mayBeApproved(error)) missing = error;
        else tell(error);
      },
    });
    if (missing === null) return answer;
    const refused = missing;
    let isSettled = false;
    await ask({
      about,
      send: async (approval, how) => {
        answer = await send(approval, {
          ...plain,
          button: how.button,
          onError: (error) => {
            if (isAboutApproval(error)) {
              how.onError?.(error);
              return;
            }
            isSettled = true;
            tell(error);
          },
        });
        isSettled = isSettled || answer !== undefined;
        return isSettled;
      },
    });
    // Without a manager a form says why it stays open; elsewhere nothing has happened, and nothing needs saying.
    if (!isSettled) options.onError?.(refused);
    return answer;
  };
}

/** @template {ApprovedName} N @param {N} _name @param {Omit<Args<N>, "approval">} args @param {Approval | null} approval */
function withApproval(_name, args, approval) {
  return /** @type {Args<N>} */ (/** @type {unknown} */ ({ ...args, approval }));
}

/** @param {UserError} error */
function mayBeApproved(error) {
  return error.code === "needsManager" || error.code === "discountTooLarge";
}

/** The person or the PIN was wrong, not the thing to be approved. @param {UserError} error */
function isAboutApproval(error) {
  return error.field === "pin" || error.code === "wrongPin" || error.code === "pinLocked" || mayBeApproved(error);
}
