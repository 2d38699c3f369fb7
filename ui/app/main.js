// @ts-check
// Starts the page.
//
// Stable names for tests of the window (`data-test`):
//   html: data-theme = light | dark | contrast (nothing: as the system says), data-sounds = on | off, data-sounded = the last sound
//   stage on <main>: data-stage = building | choosing | waiting | changing | approved | capturing | done, data-screen = starting | start-failed | passphrase-file | passphrase | sign-on | sale | waiting | customers | history | settings
//   head: shop-name, tab-sale, tab-waiting, waiting-count, tab-customers, tab-history, tab-settings, news (data-ending), practice-phone, turn-display, keys-help, connection (data-connection), clerk, band, moved
//   sign-on: sign-on-screen, clerk-<name in lower case>, pin-key-0 … pin-key-9, pin-back, sign-on, pin-error, pin-dots, language-<code>
//     (somebody without a PIN types a new one twice: digits, sign-on, the same digits, sign-on)
//   errors and notices: alert (data-code), alert-add-article, alert-open-amount, alert-close, notices, notices-turn, notices-later, notice (data-kind), notice-open, notice-dismiss
//   what is being fetched, or could not be: loading (data-loading = waiting | failed), loading-again; what was typed is being looked up: looking
//   failed start: start-failed (data-code), start-again, start-passphrase-file, start-practice, start-language-<code>
//   keys in a file: passphrase-file-screen, passphrase-file-passphrase, passphrase-file-again, passphrase-file-show, passphrase-file-choose, passphrase-file-back; passphrase-screen, open-passphrase-file-passphrase, open-passphrase-file-show, open-passphrase-file, open-passphrase-file-practice (fields with <field>-error)
//   building: search, search-clear, search-said, category-<id>, tiles, article-<number>, arrange, arrange-hint, open-amount, key-0 … key-9, key-00, key-back, vat-<basis points>, add-line, key-quantity, key-discount, key-tip
//   order: sale-number, lines, line, of-line-<what> (quantity, name, total, price, discount, share, note), line-fewer, line-more, line-price, line-note, line-return, line-remove, undo-remove, undo-discard, discard, explain-total, sum-vat-<basis points>, sum-discount, sum-sale-discount, sum-ordered, total, charge, find-purchase, order-take-back, order-note, park, parked-count, parked-<number>, recent
//   ended attempt: ended (data-ending), pay-without-sharing, ended-show-qr, ended-again
//   charge: charge-pane, charge-back, charge-age, way-qr, way-known, way-number, way-own; remember-qr, remember-qr-words (so at every tick), show-qr; known-digits, known-said, known-matches, known-match (data-customer), known-asked, known-missed, known-countdown, known-undo; known-code-first (data-customer) with known-show-qr, known-anyway, known-back (one of several);
//     own-input, own-error, remember-own, own-send; number-input, number-error, number-hint, number-hint-count, remember-number, send-request; pad-0 … pad-9, pad-clear, pad-separator, pad-back
//   waiting: clock, coach, qr, qr-link-toggle, qr-link, push-phone, push-customer, unsure, payment-reference, serve-next, try-now, waiting-show-qr, change-way (the ways of charging once more, in stage changing), waiting-without-sharing, wrong-person, take-back
//   approved and done: approved-title, approved-text, approved-wrong-person, refusal (data-meaning), capture-until, parts, part-<n>-tick, part-<n>-less, part-<n>-more, part-<n>-much, part-<n>-quantity (weighed goods), capture-rest, capture-keep-rest,
//     capture, release (twice), approved-serve-next, approved-try-now, stop-capture, remembered, done-title, captured-amount, done-part, receipt-number, next-sale, print-receipt, print-receipt-copy (twice), print-receipt-over
//   receipt: paper (data-kind, data-print) with paper-mark, paper-total; on a printed sheet the same inside #paper; dialog-receipt with receipt-print, receipt-print-copy (twice), receipt-print-over
//   tray: tray-count, tray, waiting-<number> (data-reason) with tray-reason, tray-captured, tray-open, tray-capture, attach, tray-take-back, tray-stop-capture, tray-release (twice), tray-try-now
//   history: history-day, history-before, history-after, history-count, history-captured, history-refunded, history-sum, returning, returning-cancel, unfinished, unfinished-<number>, unpaid, unpaid-<number>, unpaid-state (data-state), history-list, history-<number>, history-refund-<receipt>, sale-detail, detail-amount, detail-ordered, detail-customer, detail-way, detail-clerk, detail-reference, detail-psp, detail-open-customer, story (entries with data-kind),
//     detail-receipt, detail-print, detail-print-copy (twice), detail-print-over, refunds, refund (data-refund), refund-receipt, refund-print, refund-print-copy (twice), refund-print-over, refund-state (data-state), refund-open, refund-refused (data-code)
//   customers: customers-let-in, customers-kept, customers-none, customers-digits, customers-digits-clear, customers-digits-turn-pad (then pad-…), customers-said, customers, customer (data-customer) with customer-standing (data-standing), customers-more;
//     customer-detail with customer-number, customer-standing, customer-label-shown, customer-notes (entries with data-note), customer-label, customer-label-save, customer-label-saved, customer-label-error, customer-withdraw (twice), customer-forget, customer-export, customer-join, customer-needs-manager, customer-exported with exported-folder, exported-page, exported-data; consents, consent (data-standing), customer-purchases, purchase-<number>;
//     dialog-forget (data-done) with forget-goes, forget-stays, forget-problem, forget-go, forget-close; dialog-join with join-digits, join-digits-clear, join-digits-turn-pad, join-said, join-matches, join-match (data-customer), join-kept and join-lost (data-customer), join-swap, join-again, join-problem, join-go (twice); dialog-let-in with let-in-number, let-in-error, let-in-hint, let-in-hint-count, let-in-answer (data-was-kept-out), let-in-go
//   refund: dialog-refund (data-sale), refund-ceiling, refund-takes, refund-way-all, refund-way-lines, refund-way-amount, refund-lines, refund-line-<n>-tick, -less, -more, -much, -quantity, refund-amount, refund-reason, refund-reason-<which>, refund-sum-amount, refund-sum-vat-<basis points>, refund-sum-rest, refund-problem, refund-go
//   approval: dialog-approval, approval-about, approval-clerk-<name in lower case>, approval-nobody, approval-pin-dots, approval-pin-key-0 … approval-pin-key-9, approval-pin-back, approval-go, approval-error
//   articles: settings-part-shop, settings-part-articles, articles-refused, articles-search, articles-import, article-add, articles-count, articles-also-out, articles, articles-<number>, articles-none, articles-before, articles-page, articles-after; dialog-article (data-article), article-note, article-<field>, article-<field>-error, article-new-category, article-favourite, article-for-sale, article-changes, article-save; dialog-changes: changes-article, changes, change-<id> (data-event, data-brought-in; fields with data-field), changes-none, changes-end, changes-older;
//     dialog-import: import-file, import-called, import-problem, import-help, import-example, import-copy, import-copied, import-counts, import-new, import-changed, import-unchanged, import-wrong, import-problems, import-rows, import-go
//   people: settings-part-people, person-add, people, person-<name in lower case>; dialog-person (data-person), person-note, person-name, person-role (with <field>-error), person-save, person-forget-pin (twice), person-leave (twice), person-come-back
//   settings: owner-only, shop-name-field, field-address, field-town, field-organisationNumber, field-referencePrefix, field-country, field-language, field-isVatRegistered, field-isInBusinessRegister, save-shop, saved-shop, <field>-error,
//     keys-environment, field-merchantSerialNumber, field-clientId, field-clientSecret, field-subscriptionKey, keys-state, settings-missing, save-keys, saved-keys, change-passphrase-current, change-passphrase-passphrase, change-passphrase-again, change-passphrase-show, change-passphrase, saved-passphrase, check-connection, checks, check-<what> (data-result), own-qr, use-<environment> (twice), not-a-kassasystem, version, folder, diagnostics-save, diagnostics-saved with diagnostics-file, diagnostics-folder, field-months, save-months, saved-months, display-<choice>, display-monitor, display-turn, display-keyboard, theme-<theme>, sounds, play-<sound>, scanner-<speed>;
//     move-passphrase, move-again, move-write, move-written, move-path, move-closed, move-reopen (twice), move-file, move-file-passphrase, move-take-over
//   dialogs: dialog-park (park-name, park-confirm), dialog-quantity (quantity-input, quantity-set), dialog-discount (discount-line, discount-sale, discount-about, discount-percent, discount-amount, discount-input, discount-set, discount-none), dialog-price (price-input, price-reason, price-reason-<which>, price-set, price-error), dialog-note (note-input, note-set, note-error), dialog-tip (tip-input, tip-set, tip-error), dialog-total (total-line with total-price, total-rounded, total-repriced, total-discount, total-share; total-goods, total-line-discounts, total-sale-discount, total-tip, total-sum, total-vat-<basis points>, total-vat-all), dialog-recent (recent-<number>, recent-history), dialog-keys, dialog-close

/** @import { App, Host } from "./types.js" */
import { part, text } from "./dom.js";
import { createAnnouncer } from "./announcer.js";
import { createApprovedCall } from "./approved-call.js";
import { createCall, isTillView } from "./call.js";
import { asUserError } from "./errors.js";
import { createFormat } from "./format.js";
import { createTexts, localeOf } from "./i18n.js";
import { listenToKeys } from "./keys.js";
import { listenForFaults } from "./page-faults.js";
import { createScreens } from "./screens.js";
import { createSounds } from "./sounds.js";
import { createStore } from "./store.js";
import { showTheme } from "./theme.js";
import { openHost } from "../host/host.js";

const TICK_MS = 500;

const polite = part(document, "#polite");
const places = {
  bar: part(document, "#bar"),
  band: part(document, "#band"),
  notices: part(document, "#notices"),
  stage: part(document, "#stage"),
  alert: part(document, "#alert"),
  dialogs: part(document, "#dialogs"),
};
const store = createStore();
const sounds = createSounds();

/** Until the till has said in which country it stands: what it pays with is called differently there, but the company
 * that gives the keys out has one name. */
const COMPANY = "Vipps MobilePay";

start(await openHost());

/** @param {Host} host */
async function start(host) {
  let clockOffset = 0;
  let clockRevision = -1;
  /** @type {(() => void)[]} */
  let ticks = [];
  const fault = listenForFaults((message) => host.call("report_page_fault", { message }));

  /** @param {string} language @param {string} country @returns {App} */
  const createApp = (language, country) => {
    const texts = createTexts(language);
    const call = createCall(host, store);
    const brand = () => ({ brand: store.get().view?.brand ?? COMPANY });
    return {
      store,
      fault,
      format: createFormat(localeOf(language), country),
      t: (key, values) => texts.t(key, { ...brand(), ...values }),
      plural: (key, count, values) => texts.plural(key, count, { ...brand(), ...values }),
      call,
      callApproved: createApprovedCall({ call, store }, (asking) => screens.approval.ask(asking)),
      announce: (words) => text(polite, words),
      now: () => Date.now() + clockOffset,
      onTick: (listener) => ticks.push(listener),
      openDialog: (name) => screens.openDialog(name),
      play: (sound) => void sounds.play(sound),
      hear: (sound) => sounds.hear(sound),
      open,
    };
  };

  const first = document.documentElement.lang || "nb";
  let spoken = spokenOf(first, "NO");
  let app = createApp(first, "NO");
  let screens = createScreens(app, places);
  let announcer = createAnnouncer(app);

  const draw = () => {
    const { view, preferences } = store.get();
    if (preferences) showTheme(preferences.theme);
    const language = view?.language ?? store.get().language ?? first;
    const country = view?.country ?? "NO";
    if (spokenOf(language, country, view?.brand) !== spoken) {
      spoken = spokenOf(language, country, view?.brand);
      document.documentElement.lang = language;
      ticks = [];
      app = createApp(language, country);
      screens = createScreens(app, places);
      announcer = createAnnouncer(app);
    }
    if (view && view.revision !== clockRevision) {
      clockRevision = view.revision;
      clockOffset = Date.parse(view.now) - Date.now();
    }
    screens.update(store.get());
    if (view) announcer.look(store.get());
    sounds.look(store.get());
  };
  store.subscribe(draw);
  // Every other screen is hidden from the first moment, also from the Tab key.
  draw();
  listenToKeys(
    keysApp(() => app),
    () => screens,
  );
  window.setInterval(() => {
    for (const tick of ticks) tick();
  }, TICK_MS);
  keepFocusOnPress();
  keepNumbersFromOthers();

  // Asked first and not waited for: the colours are there before a till that opens slowly.
  host.call("preferences", {}).then((preferences) => store.set({ preferences }), fault);
  await host
    .onView((view) => {
      if (isTillView(view)) store.accept(view);
    })
    .catch(fault);
  await open();

  async function open() {
    try {
      store.accept(await host.call("view", {}));
      store.set({ startError: null });
      return true;
    } catch (thrown) {
      fault(thrown);
      store.set({ [store.get().view ? "error" : "startError"]: asUserError(thrown) });
      return false;
    }
  }
}

/** What the words on the page hang on. @param {string} language @param {string} country @param {string} [brand] */
function spokenOf(language, country, brand = COMPANY) {
  return `${language} ${country} ${brand}`;
}

/** Keys outlive a change of language, so they always ask for the newest app. @param {() => App} current @returns {App} */
function keysApp(current) {
  return {
    store,
    get format() {
      return current().format;
    },
    t: (key, values) => current().t(key, values),
    plural: (key, count, values) => current().plural(key, count, values),
    call: (name, args, options) => current().call(name, args, options),
    callApproved: (name, args, options) => current().callApproved(name, args, options),
    announce: (words) => current().announce(words),
    now: () => current().now(),
    onTick: (listener) => current().onTick(listener),
    openDialog: (name) => current().openDialog(name),
    play: (sound) => current().play(sound),
    hear: (sound) => current().hear(sound),
    fault: (error) => current().fault(error),
    open: () => current().open(),
  };
}

/** A finger on a button leaves the focus where it is: typing goes on, and Enter keeps its meaning. */
function keepFocusOnPress() {
  document.addEventListener("mousedown", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    if (pressed) event.preventDefault();
  });
}

/** A customer's number is typed to be sent or looked for, and goes nowhere else: not to where other programs read it. */
function keepNumbersFromOthers() {
  for (const way of ["copy", "cut", "dragstart"]) {
    document.addEventListener(way, (event) => {
      if (event.target instanceof Element && event.target.closest("[data-personal]")) event.preventDefault();
    });
  }
}
