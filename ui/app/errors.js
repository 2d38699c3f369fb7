// @ts-check
/** @import { Code, Ending, RefusalMeaning, UserError } from "../generated/api.js" */
/** @import { App, Values } from "./types.js" */

/** `problem`: something is wrong; `hint`: the till only asks for something else.
 * @type {Record<Code, "problem" | "hint">} */
export const severity = {
  signedOff: "hint",
  wrongPin: "hint",
  currencyFixed: "hint",
  pinLocked: "problem",
  needsManager: "hint",
  needsOwner: "hint",
  gone: "hint",
  orderLocked: "hint",
  emptySale: "hint",
  amountTooSmall: "hint",
  amountTooLarge: "hint",
  returnsExceedSale: "hint",
  badAmount: "hint",
  badQuantity: "hint",
  badDiscount: "hint",
  discountTooLarge: "hint",
  badPhoneNumber: "hint",
  optedOut: "hint",
  badMonths: "hint",
  digitsInLabel: "hint",
  numberInLabel: "hint",
  exportFailed: "problem",
  nothingToPaste: "hint",
  tooLong: "hint",
  tooManyLines: "hint",
  required: "hint",
  badOrganisationNumber: "hint",
  badPrefix: "hint",
  badPrice: "hint",
  numberTaken: "hint",
  nameTaken: "hint",
  lastOwner: "hint",
  notYourself: "hint",
  barcodeTaken: "hint",
  badVatRate: "hint",
  badUnit: "hint",
  badAge: "hint",
  badYesNo: "hint",
  missingColumn: "hint",
  twiceInFile: "hint",
  fileEmpty: "hint",
  fileTooLarge: "hint",
  importOutdated: "hint",
  articleScanned: "hint",
  notAnOwnCode: "hint",
  ownCodeTooEarly: "hint",
  badKeys: "hint",
  unknownBarcode: "hint",
  unknownNotRepeated: "hint",
  alreadyRequested: "hint",
  notNow: "hint",
  nothingHandedOver: "hint",
  partNotAllowed: "hint",
  saleChanged: "hint",
  otherRequestOut: "hint",
  refundedMeanwhile: "hint",
  nothingToRefund: "hint",
  refundTooLarge: "hint",
  refundPeriodOver: "hint",
  receiptPrinted: "hint",
  copyPrinted: "hint",
  shopIncomplete: "hint",
  passphraseShort: "hint",
  passphrasesDiffer: "hint",
  passphraseWrong: "hint",
  passphraseNeeded: "hint",
  keychainGone: "problem",
  passphraseFileDamaged: "problem",
  passphraseFileClosed: "hint",
  registerMoved: "hint",
  paymentsOpen: "hint",
  moveNotWritten: "problem",
  moveFileMissing: "hint",
  moveFileDamaged: "hint",
  moveFileNewer: "hint",
  registerInUse: "hint",
  takeOverFailed: "problem",
  keychainMissing: "problem",
  keychainLocked: "problem",
  keychainRefused: "problem",
  databaseNewer: "problem",
  databaseFailed: "problem",
  internal: "problem",
};

/** @param {string} code @returns {code is Code} */
export function isCode(code) {
  return code in severity;
}

/** A refusal the program gave in words of its own; it has noted the causes itself.
 * @param {unknown} thrown */
export function isUserError(thrown) {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "code" in thrown &&
    typeof thrown.code === "string" &&
    isCode(thrown.code)
  );
}

/** Makes any rejection an error the table has a sentence for.
 * @param {unknown} thrown @returns {UserError} */
export function asUserError(thrown) {
  if (isUserError(thrown)) {
    const error = /** @type {UserError} */ (thrown);
    return {
      code: error.code,
      field: error.field ?? null,
      details: error.details ?? {},
      incident: error.incident ?? null,
    };
  }
  return { code: "internal", field: null, details: {}, incident: null };
}

/** What happened, whether money moved, what now.
 * @param {App} app @param {UserError} error */
export function sentences(app, error) {
  const { limit, currency, text } = error.details;
  /** @type {Values} */
  const values = {
    limit: limit === undefined ? "" : app.format.limit(limit, currency),
    seconds: app.format.seconds(limit ?? ""),
    text: text ?? "",
  };
  const key = error.code;
  return {
    title: app.t(`error.${key}.title`, values),
    happened: app.t(`error.${key}.happened`, values),
    now: app.t(`error.${key}.now`, values),
    severity: severity[key],
    incident: error.incident ? app.t("error.incident", { incident: error.incident }) : "",
  };
}

/** The short form beside a field. @param {App} app @param {UserError} error */
export function fieldSentence(app, error) {
  const said = sentences(app, error);
  return `${said.happened} ${said.now}`.trim();
}

/** Strips the path of nested arguments: `shop.name` is the field `name`. @param {UserError} error */
export function fieldOf(error) {
  return error.field?.split(/[./]/).at(-1) ?? null;
}

/** The short form of a code that came with a view instead of as an error. @param {App} app @param {string} code */
export function codeSentence(app, code) {
  const said = sentences(app, { code: isCode(code) ? code : "notNow", field: null, details: {}, incident: null });
  return `${said.title}. ${said.now}`;
}

/** What a refusal by the provider means: what it is, whether money moved, what now, and the code for support.
 * @param {App} app @param {{ meaning: RefusalMeaning, providerCode: number | null }} refusal */
export function refusalSentences(app, { meaning, providerCode }) {
  return {
    title: app.t(`refusal.${meaning}.title`),
    happened: app.t(`refusal.${meaning}.happened`),
    now: app.t(`refusal.${meaning}.now`),
    code: providerCode === null ? "" : app.t("refusal.code", { code: providerCode }),
  };
}

/** Why an attempt ended; every ending has its sentences. @param {App} app @param {Ending} ending @param {Values} values */
export function endingSentences(app, ending, values) {
  return { title: app.t(`ending.${ending}.title`, values), now: app.t(`ending.${ending}.now`, values) };
}
