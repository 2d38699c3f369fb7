// @ts-check
/** The phone's words, and how it writes money. */

/** @typedef {"en" | "nb"} Language */

const words = {
  en: {
    title: "Practice phone",
    band: "Practice – no real money",
    whose: "Whose phone",
    scanTitle: "Pay with a code",
    scanHint: "Paste the text of the code on the till’s screen.",
    scanLabel: "Text of the code",
    scan: "Scan",
    requests: "Requests",
    none: "Nothing to pay",
    noneHint: "Requests from the shop appear here by themselves.",
    persona: "This customer",
    shareTitle: "Share your number?",
    shareAsk: "asks you to share:",
    shareWhy: "The shop wants to remember you, so that next time the request can be sent straight to your phone.",
    shareNever: "This customer never shares.",
    share: "Share",
    dontShare: "Don’t share",
    dontShareHint: "Without sharing, this payment ends. The shop can ask again without it.",
    payTo: "Pay to",
    approve: "Approve",
    refuse: "Refuse",
    left: "left",
    back: "Back",
    done: "Done",
    processing: "Approving …",
    processingHint: "Your bank is taking its time.",
    approved: "Approved",
    approvedHint: "The sum is reserved for the shop.",
    refused: "Refused",
    refusedHint: "Nothing was paid.",
    expired: "Too late",
    expiredHint: "The request ran out. Nothing was paid.",
    withdrawn: "Taken back",
    withdrawnHint: "The shop took the request back. Nothing was paid.",
    offline: "The practice provider does not answer.",
    scopes: {
      phoneNumber: "Phone number", name: "Name", email: "E-mail address", address: "Address", birthDate: "Date of birth",
    },
    personas: {
      ordinary: "pays as usual", no_app: "has no app", too_young: "is too young", refuses_sharing: "refuses to share",
      approves_late: "approves late", declined_card: "has a card that is declined",
    },
    declined: {
      declined: "Your bank declined the card.", insufficient_funds: "There is not enough money on the card.",
      refused_by_issuer: "Your bank refused the payment.", suspected_fraud: "Your bank stopped the payment: suspected fraud.",
      withdrawal_limit: "The card’s limit has been reached.", expired_card: "The card has expired.",
      invalid_card: "The card is not valid.", three_d_secure_denied: "The card check was denied.",
      strong_authentication_required: "Your bank wants a stronger check.",
    },
    errors: {
      unknown_code: "This is not a practice payment code.", not_open: "This payment is no longer open.",
      no_app: "This customer has no app and cannot scan.", too_young: "You are too young to pay with this app.",
      refuses_sharing: "This customer never shares.", unknown_payment: "This payment is not on this phone.",
      unknown_person: "No practice customer has this number.", consent_first: "Answer the question about sharing first.",
      no_consent_asked: "This has been answered already.", processing: "The approval has begun.",
      not_kept: "The practice provider could not keep its state.", not_understood: "This was not understood.",
    },
  },
  nb: {
    title: "Øvingstelefon",
    band: "Øving – ingen ekte penger",
    whose: "Hvem sin telefon",
    scanTitle: "Betal med kode",
    scanHint: "Lim inn teksten i koden på kassens skjerm.",
    scanLabel: "Teksten i koden",
    scan: "Skann",
    requests: "Forespørsler",
    none: "Ingenting å betale",
    noneHint: "Forespørsler fra butikken dukker opp her av seg selv.",
    persona: "Denne kunden",
    shareTitle: "Dele nummeret ditt?",
    shareAsk: "ber deg dele:",
    shareWhy: "Butikken vil huske deg, så forespørselen kan sendes rett til telefonen din neste gang.",
    shareNever: "Denne kunden deler aldri.",
    share: "Del",
    dontShare: "Ikke del",
    dontShareHint: "Uten deling avsluttes betalingen. Butikken kan spørre på nytt uten.",
    payTo: "Betal til",
    approve: "Godkjenn",
    refuse: "Avslå",
    left: "igjen",
    back: "Tilbake",
    done: "Ferdig",
    processing: "Godkjenner …",
    processingHint: "Banken din bruker litt tid.",
    approved: "Godkjent",
    approvedHint: "Beløpet er reservert for butikken.",
    refused: "Avslått",
    refusedHint: "Ingenting er betalt.",
    expired: "For sent",
    expiredHint: "Forespørselen gikk ut på tid. Ingenting er betalt.",
    withdrawn: "Trukket tilbake",
    withdrawnHint: "Butikken trakk forespørselen tilbake. Ingenting er betalt.",
    offline: "Øvingsleverandøren svarer ikke.",
    scopes: {
      phoneNumber: "Telefonnummer", name: "Navn", email: "E-postadresse", address: "Adresse", birthDate: "Fødselsdato",
    },
    personas: {
      ordinary: "betaler som vanlig", no_app: "har ikke appen", too_young: "er for ung", refuses_sharing: "vil ikke dele",
      approves_late: "godkjenner sent", declined_card: "har et kort som avvises",
    },
    declined: {
      declined: "Banken din avviste kortet.", insufficient_funds: "Det er ikke nok penger på kortet.",
      refused_by_issuer: "Banken din avslo betalingen.", suspected_fraud: "Banken stoppet betalingen: mistanke om svindel.",
      withdrawal_limit: "Kortets grense er nådd.", expired_card: "Kortet er utløpt.", invalid_card: "Kortet er ikke gyldig.",
      three_d_secure_denied: "Kortsjekken ble avvist.", strong_authentication_required: "Banken krever en sterkere sjekk.",
    },
    errors: {
      unknown_code: "Dette er ikke en betalingskode for øving.", not_open: "Betalingen er ikke lenger åpen.",
      no_app: "Denne kunden har ikke appen og kan ikke skanne.", too_young: "Du er for ung til å betale med appen.",
      refuses_sharing: "Denne kunden deler aldri.", unknown_payment: "Betalingen er ikke på denne telefonen.",
      unknown_person: "Ingen øvingskunde har dette nummeret.", consent_first: "Svar på spørsmålet om deling først.",
      no_consent_asked: "Dette er allerede besvart.", processing: "Godkjenningen har begynt.",
      not_kept: "Øvingsleverandøren fikk ikke lagret.", not_understood: "Dette ble ikke forstått.",
    },
  },
};

/** @type {Language} */
export const language = new URLSearchParams(location.search).get("lang") === "nb" ? "nb" : "en";

/** The words of the chosen language. */
export const said = words[language];

/** Numbers are written the way of the shop's country in every language, as on the till. @type {Record<string, { locale: string, symbol: string }>} */
const places = { NOK: { locale: "nb-NO", symbol: "kr" }, DKK: { locale: "da-DK", symbol: "kr." }, EUR: { locale: "fi-FI", symbol: "€" } };

/** @param {string} currency */
const place = (currency) => places[currency] ?? { locale: "nb-NO", symbol: currency };

/** @param {{ currency: string, value: number }} amount */
export function money(amount) {
  const { locale, symbol } = place(amount.currency);
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${format.format(amount.value / 100).replace(/^-/, "−")}\u00a0${symbol}`;
}

/** @param {string} text a quantity with a decimal point @param {string} currency of the shop */
export function quantity(text, currency) {
  return new Intl.NumberFormat(place(currency).locale, { maximumFractionDigits: 8 }).format(Number(text));
}

/** @param {string} number an MSISDN */
export function telephone(number) {
  const [, country = "", national = ""] = number.match(/^(358|\d\d)(\d*)$/) ?? [];
  const groups = country === "47" ? /^(\d{3})(\d{2})(\d{3})$/ : /^(\d{2})(\d{2})(\d{2})(\d{2,})$/;
  return `+${country} ${national.replace(groups, (_, ...parts) => parts.slice(0, -2).join(" "))}`;
}

/** @param {number} seconds */
export function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
