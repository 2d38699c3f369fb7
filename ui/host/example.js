// @ts-check
// Answers with examples, so that every screen can be driven in an ordinary browser:
// ?example=NAME (or starting, or passphrase, or start-failed&code=CODE) &theme=dark|light|contrast&quiet&offline&lang=nb|da|fi|sv|en&country=NO|DK|FI&keys=file (not in the password store)&slow=COMMAND (never answered; COMMAND:N after N answers)&failing=COMMAND (the first time)&paper (what would be printed, on the screen)&do=PRESS,PRESS… where PRESS is a `data-test` name, name=text to type, @name to focus, *name to paste into, !Key to press, !!CODE to scan, or ~ to wait until a second press counts.
/** @import { Host } from "../app/types.js" */
/** @import { Commands, HeldView, Preferences, TillView, UserError } from "../generated/api.js" */
import { catalogue, catalogueOf, keysInFile, longestShop, settings } from "./examples/shop.js";
import { consentTextIn } from "./examples/consent.js";
import {
  changedCustomer,
  customerOf,
  customersOf,
  exportedOf,
  forgetExample,
  foundOf,
  rememberAll,
} from "./examples/customers.js";
import { dayOf, detailOf, refundedOf, unpaidOf } from "./examples/history.js";
import { forgetPrints, notePrint, receiptOf } from "./examples/receipts.js";
import { changesOf, formOf, pageOf, previewOf } from "./examples/articles.js";
import { peopleOf, refusedName } from "./examples/people.js";
import { drive } from "./examples/drive.js";
import { putFieldsAway, typedIn, typeHeld } from "./examples/held.js";
import { quoteCapture, quoteRefund } from "./examples/quotes.js";
import { views } from "./examples/views.js";

/** Which example a command leads to. @type {Partial<Record<keyof Commands, string>>} */
const leads = {
  sign_on: "empty",
  sign_off: "sign-on",
  forget_pin: "building",
  person_leaves: "building",
  person_comes_back: "building",
  charge_qr: "waiting",
  charge_customer: "push",
  charge_number: "push",
  charge_own_code: "own-code",
  take_back: "declined",
  change_to_code: "changing-way",
  wrong_person: "changing-way",
  change_to_customer: "changing-way",
  change_to_number: "changing-way",
  change_to_own_code: "changing-way",
  capture_part: "releasing-rest",
  stop_capture: "approved",
  attach: "approved",
  serve_next: "empty-parked",
  open_sale: "approved",
  capture: "done",
  show_qr: "waiting",
  pay_without_sharing: "waiting",
  next_sale: "empty",
  recall: "building",
  park: "empty-parked",
  discard_sale: "empty-undo",
  undo_discard: "building",
  add_article: "building",
  add_open_amount: "building",
  reopen_register: "building",
};

/** @returns {Host} */
export function createExampleHost() {
  const asked = new URLSearchParams(window.location.search);
  /** @type {Preferences} */
  let preferences = {
    theme: /** @type {Preferences["theme"]} */ (asked.get("theme") ?? "system"),
    hasSounds: !asked.has("quiet"),
    scanner: "normal",
  };
  let language = asked.get("lang") ?? "nb";
  document.documentElement.lang = language;
  // The brand of the country as it is until MobilePay becomes Vipps: the longer word has to fit too.
  const country = asked.get("country");
  /** @type {Partial<TillView>} */
  const place = country === null ? {} : { country, brand: country === "NO" ? "Vipps" : "MobilePay" };
  printFor("print");
  if (asked.has("paper")) window.print = () => printFor("all");
  else if (asked.has("do")) window.print = () => {};
  rememberAll();
  putFieldsAway();
  forgetPrints();
  let revision = 0;
  let isDisplayOpen = false;
  let displayChoice = "automatic";
  let name = asked.get("example") ?? "sign-on";

  /** @param {string} next @returns {TillView} */
  const show = (next) => {
    name = next in views ? next : "building";
    revision += 1;
    const view = /** @type {TillView} */ (views[name]);
    const connection = asked.has("offline") ? "offline" : view.connection;
    return {
      ...view,
      connection,
      revision,
      language,
      ...place,
      consentText: consentTextIn(language, place.brand ?? view.brand),
    };
  };
  const codeAsked = /** @type {UserError["code"]} */ (asked.get("code") ?? "keychainLocked");
  let failing = asked.get("failing");
  const [slow, quickly = "0"] = asked.get("slow")?.split(":") ?? [];
  let timesAsked = 0;
  // Whoever takes a picture waits for this.
  drive(asked.get("do")?.split(",") ?? []);

  return {
    async onView(listener) {
      if (name === "announce") window.setTimeout(() => listener(show("tray")), 0);
    },
    async call(command, args) {
      if (command === slow && ++timesAsked > Number(quickly)) return new Promise(() => {});
      if (command === failing) {
        failing = null;
        throw refuse("databaseFailed", null, {}, "K7F3-Q2");
      }
      const given = /** @type {Record<string, any>} */ (args);
      return /** @type {any} */ (await answer(command, given));
    },
  };

  /** @param {HeldView} number */
  function knownByNumber(number) {
    const digits = typedIn("known");
    const missing = Math.max(0, 4 - number.digits);
    return { number, missing, found: foundOf(missing > 0 ? "" : digits) };
  }

  /** @param {HeldView} number @param {string} digits @param {number} offset */
  function listedByNumber(number, digits, offset) {
    const missing = number.digits === 0 ? 0 : Math.max(0, 4 - number.digits);
    const found = customersOf(digits, offset, isManager(), name === "empty" || name === "first-day");
    return { number, missing, found };
  }

  function isManager() {
    return views[name]?.clerk?.role !== "clerk";
  }

  /** A clerk needs a manager's word, and the manager's own PIN. @param {{ clerkId: string, pin: string } | null} approval @param {UserError["code"]} code */
  function askManager(approval, code) {
    if (views[name]?.clerk?.role !== "clerk") return;
    if (approval === null) throw refuse(code, null, code === "discountTooLarge" ? { limit: "20" } : {});
    if (!views[name]?.practicePins.some((one) => one.clerkId === approval.clerkId && one.pin === approval.pin))
      throw refuse("wrongPin", "pin");
  }

  /** "slow" is tried for ever, and "wrong" is. @param {Record<string, any>} given @param {keyof Commands} command @returns {unknown} */
  function ofPassphraseFile(given, command) {
    if ((given.current ?? given.passphrase).includes("slow")) return new Promise(() => {});
    if ((given.current ?? given.passphrase).includes("wrong"))
      throw refuse("passphraseWrong", command === "change_passphrase" ? "current" : "passphrase");
    if (command !== "open_passphrase_file" && given.passphrase.length < 12)
      throw refuse("passphraseShort", "passphrase", { limit: "12" });
    if (command !== "open_passphrase_file" && given.passphrase !== given.again)
      throw refuse("passphrasesDiffer", "again");
    return command === "change_passphrase" ? answer("settings", {}) : show("sign-on");
  }

  /** @param {keyof Commands} command @param {Record<string, any>} given */
  async function answer(command, given) {
    if (command === "preferences") return preferences;
    if (command !== "report_page_fault" && name === "starting") return new Promise(() => {});
    if (command === "open_passphrase_file" || command === "choose_passphrase_file" || command === "change_passphrase")
      return ofPassphraseFile(given, command);
    if (name === "passphrase" && command !== "report_page_fault" && command !== "use_environment")
      throw refuse("passphraseNeeded", null);
    if (name === "start-failed" && command === "use_environment" && given.environment !== "production") return null;
    if (command !== "report_page_fault" && name === "start-failed")
      throw refuse(
        command === "use_environment" ? "needsOwner" : codeAsked,
        null,
        {},
        codeAsked.startsWith("keychain") ? null : "K7F3-Q2",
      );
    switch (command) {
      case "catalogue":
        return catalogueOf(name);
      case "search_articles":
        return catalogueOf(name).articles.filter((article) =>
          `${article.number} ${article.name}`.toLowerCase().includes(String(given.query).toLowerCase()),
        );
      case "edit_held":
        return typeHeld(given.field, given.edit);
      case "paste_held":
        throw refuse("nothingToPaste", null);
      case "find_customers":
        return knownByNumber(typeHeld("known", given.edit));
      case "customers":
        return listedByNumber(typeHeld(given.field, given.edit), typedIn(given.field), given.offset);
      case "customer_detail":
        return customerOf(given.customerId, isManager());
      case "label_customer":
        if (given.label.replace(/\D/g, "").length > 4) throw refuse("digitsInLabel", "label", { limit: "4" });
        if (given.label.replace(/\D/g, "").includes("999")) throw refuse("numberInLabel", "label");
        return changedCustomer(given.customerId, { label: given.label || null }, isManager());
      case "withdraw_consent":
        return changedCustomer(given.customerId, { standing: "withdrawn" }, isManager());
      case "forget_customer":
        askManager(given.approval, "needsManager");
        if (given.customerId === "c1") throw refuse("notNow", null);
        forgetExample(given.customerId);
        return show(name);
      case "join_customers":
        askManager(given.approval, "needsManager");
        if (given.joinedId === "c3" || customerOf(given.joinedId, true)?.row.standing !== "live")
          throw refuse("notNow", null);
        forgetExample(given.joinedId);
        return customerOf(given.keptId, isManager());
      case "export_customer":
        askManager(given.approval, "needsManager");
        if (given.customerId === "c5") throw refuse("exportFailed", null);
        return exportedOf(given.customerId);
      case "let_in":
        if (typedIn("letIn").length < 8) throw refuse("badPhoneNumber", "number");
        return { wasKeptOut: typedIn("letIn").endsWith("1") };
      case "history":
        return dayOf(name === "first-day" ? "2026-11-23" : given.day);
      case "unpaid_detail":
        return unpaidOf(given.saleId);
      case "sale_detail":
        return detailOf(given.saleId);
      case "receipt":
        return receiptOf(given.saleId, given.refundId, name);
      case "print_receipt":
        return notePrint(given.of, given.print, name);
      case "quote_capture":
        return quoteCapture(
          views[name]?.sale?.payment?.toHandOver ?? [],
          given.lines,
          views[name]?.sale?.payment?.remaining.decimal ?? "0",
        );
      case "quote_refund":
        return quoteRefund(detailOf(given.saleId).toRefund, given.what, detailOf(given.saleId).refundable.decimal);
      case "refund":
        askManager(given.approval, "needsManager");
        return refundedOf(given.saleId, given.reason);
      case "release":
        askManager(given.approval, "needsManager");
        return show("declined");
      case "set_line_discount":
        if (Number(given.value) > 20) askManager(given.approval, "discountTooLarge");
        return show(name);
      case "list_articles":
        return pageOf(/** @type {Commands["list_articles"]["args"]} */ (given), name);
      case "article_form":
        return formOf(/** @type {Commands["article_form"]["args"]} */ (given), name);
      case "article_changes":
        return changesOf(/** @type {Commands["article_changes"]["args"]} */ (given));
      case "save_article":
        if (given.fields.name.trim() === "") throw refuse("required", "name");
        if (given.fields.number === "101" && given.articleId === null)
          throw refuse("numberTaken", "number", { text: "Cappuccino" });
        askManager(given.approval, "needsManager");
        return show(name);
      case "arrange_favourites":
        return {
          ...catalogue,
          articles: [...catalogue.articles].sort(
            (one, other) => given.articleIds.indexOf(one.id) - given.articleIds.indexOf(other.id),
          ),
        };
      case "people":
        return peopleOf(name, /** @type {TillView} */ (views[name]));
      case "save_person": {
        const wrong = refusedName(given.name, given.personId);
        if (wrong) throw refuse(wrong.code, "name", wrong.details);
        return show(name);
      }
      case "preview_import":
        return previewOf(given.file, name);
      case "import_articles":
        return { added: 812, changed: 46 };
      case "set_sale_discount":
        if (Number(given.value) > 20) askManager(given.approval, "discountTooLarge");
        return show("reduced");
      case "set_price":
        if (given.reason === "") throw refuse("required", "reason");
        if (Number(given.price) < 36) askManager(given.approval, "discountTooLarge");
        return show("reduced");
      case "set_note":
      case "add_tip":
        return show("reduced");
      case "set_retention":
        if (given.months < 1 || given.months > 60) throw refuse("badMonths", "months", { limit: "60" });
        return { ...settings, unusedMonths: given.months };
      case "save_diagnostics":
        return { folder: "/home/kari/Dokumenter", file: "kvitt-diagnostics-2026-11-23.txt" };
      case "move_state":
        return { found: "/home/kari/kvitt-move-strøm-2026-11-23.kvitt" };
      case "write_move":
        if (String(given.passphrase).length < 12) throw refuse("passphraseShort", "passphrase", { limit: "12" });
        if (given.passphrase !== given.again) throw refuse("passphrasesDiffer", "again");
        return { path: "/home/kari/Dokumenter/kvitt-move-strøm-kaffebar-2026-11-23-2.kvitt" };
      case "take_over":
        throw refuse("passphraseWrong", "passphrase");
      case "settings":
      case "save_shop":
      case "save_connection":
      case "approve_own_qr":
        if (command === "save_shop" && given.shop.organisationNumber.length !== 9)
          throw refuse("badOrganisationNumber", "shop.organisationNumber");
        return {
          ...settings,
          ...(asked.get("keys") === "file" ? keysInFile : {}),
          shop: {
            ...settings.shop,
            ...(name === "longest-names" ? longestShop : {}),
            ...given.shop,
            language: given.shop?.language ?? language,
          },
          ownQrDesignApproved: given.isApproved ?? false,
        };
      case "check_connection":
        return {
          items: [
            { what: "network", result: "works", providerCode: null },
            { what: "keys", result: "fails", providerCode: 401 },
            { what: "unit", result: "notTried", providerCode: null },
          ],
        };
      case "charge_own_code":
        if (/^\d+$/.test(typedIn("ownCode"))) throw refuse("articleScanned", "scanned", { text: "Kanelbolle" });
        if (typedIn("ownCode").length < 5) throw refuse("notAnOwnCode", "scanned");
        return show("own-code");
      case "scan":
        if (String(given.code).includes("://")) throw refuse("ownCodeTooEarly", null);
        if (given.isBesideHeld) throw refuse("unknownNotRepeated", null);
        throw refuse("unknownBarcode", null, { text: String(given.code) });
      case "sign_on":
        if (given.pin !== "1111" && given.pin !== "2222" && given.pin !== "3333") throw refuse("wrongPin", "pin");
        return show("empty");
      case "charge_number":
        if (typedIn("number").length < 8) throw refuse("badPhoneNumber", "number");
        if (given.remember && typedIn("number").endsWith("1")) throw refuse("optedOut", "number");
        return show("push");
      case "set_language":
        language = given.language;
        return show(name);
      case "display_state":
      case "turn_display":
      case "choose_display":
        isDisplayOpen = command === "turn_display" ? !isDisplayOpen : isDisplayOpen;
        displayChoice = given.choice ?? displayChoice;
        return { choice: displayChoice, isOpen: isDisplayOpen, hasSecondMonitor: isDisplayOpen };
      case "choose_theme":
      case "turn_sounds":
      case "choose_scanner":
        preferences = { ...preferences, ...given };
        return preferences;
      case "report_page_fault":
        document.documentElement.dataset.fault = String(given.message);
        return null;
      case "use_environment":
      case "lend_keyboard":
      case "open_practice_phone":
        return null;
      default:
        return show(leads[command] ?? name);
    }
  }
}

/** What is only for the printer, on the screen as well or no more. @param {"all" | "print"} media */
function printFor(media) {
  document.querySelector('link[href$="print.css"]')?.setAttribute("media", media);
}

/** @param {UserError["code"]} code @param {string | null} field @param {UserError["details"]} [details] @param {string | null} [incident] @returns {UserError} */
function refuse(code, field, details = {}, incident = null) {
  return { code, field, details, incident };
}
