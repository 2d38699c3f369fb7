// @ts-check
/** The phone's words, and how it writes money. */

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
  da: {
    title: "Træningstelefon",
    band: "Træning – ingen rigtige penge",
    whose: "Hvis telefon",
    scanTitle: "Betal med kode",
    scanHint: "Indsæt teksten fra koden på kassens skærm.",
    scanLabel: "Kodens tekst",
    scan: "Scan",
    requests: "Anmodninger",
    none: "Intet at betale",
    noneHint: "Anmodninger fra butikken dukker op her af sig selv.",
    persona: "Denne kunde",
    shareTitle: "Dele dit nummer?",
    shareAsk: "beder dig dele:",
    shareWhy: "Butikken vil huske dig, så anmodningen kan sendes direkte til din telefon næste gang.",
    shareNever: "Denne kunde deler aldrig.",
    share: "Del",
    dontShare: "Del ikke",
    dontShareHint: "Uden deling slutter betalingen. Butikken kan spørge igen uden.",
    payTo: "Betal til",
    approve: "Godkend",
    refuse: "Afvis",
    left: "tilbage",
    back: "Tilbage",
    done: "Færdig",
    processing: "Godkender …",
    processingHint: "Din bank er lidt om det.",
    approved: "Godkendt",
    approvedHint: "Beløbet er reserveret til butikken.",
    refused: "Afvist",
    refusedHint: "Intet er betalt.",
    expired: "For sent",
    expiredHint: "Anmodningen udløb. Intet er betalt.",
    withdrawn: "Trukket tilbage",
    withdrawnHint: "Butikken trak anmodningen tilbage. Intet er betalt.",
    offline: "Træningsudbyderen svarer ikke.",
    scopes: {
      phoneNumber: "Telefonnummer", name: "Navn", email: "E-mailadresse", address: "Adresse", birthDate: "Fødselsdato",
    },
    personas: {
      ordinary: "betaler som normalt", no_app: "har ikke appen", too_young: "er for ung", refuses_sharing: "vil ikke dele",
      approves_late: "godkender sent", declined_card: "har et kort, der afvises",
    },
    declined: {
      declined: "Din bank afviste kortet.", insufficient_funds: "Der er ikke penge nok på kortet.",
      refused_by_issuer: "Din bank afviste betalingen.", suspected_fraud: "Din bank stoppede betalingen: mistanke om svindel.",
      withdrawal_limit: "Kortets grænse er nået.", expired_card: "Kortet er udløbet.", invalid_card: "Kortet er ikke gyldigt.",
      three_d_secure_denied: "Korttjekket blev afvist.", strong_authentication_required: "Din bank kræver et stærkere tjek.",
    },
    errors: {
      unknown_code: "Dette er ikke en betalingskode til træning.", not_open: "Betalingen er ikke længere åben.",
      no_app: "Denne kunde har ikke appen og kan ikke scanne.", too_young: "Du er for ung til at betale med appen.",
      refuses_sharing: "Denne kunde deler aldrig.", unknown_payment: "Betalingen er ikke på denne telefon.",
      unknown_person: "Ingen træningskunde har dette nummer.", consent_first: "Svar først på spørgsmålet om deling.",
      no_consent_asked: "Det er der allerede svaret på.", processing: "Godkendelsen er begyndt.",
      not_kept: "Træningsudbyderen kunne ikke gemme.", not_understood: "Dette blev ikke forstået.",
    },
  },
  fi: {
    title: "Harjoituspuhelin",
    band: "Harjoittelu – ei oikeaa rahaa",
    whose: "Kenen puhelin",
    scanTitle: "Maksa koodilla",
    scanHint: "Liitä koodin teksti kassan näytöltä.",
    scanLabel: "Koodin teksti",
    scan: "Skannaa",
    requests: "Maksupyynnöt",
    none: "Ei maksettavaa",
    noneHint: "Liikkeen pyynnöt ilmestyvät tänne itsestään.",
    persona: "Tämä asiakas",
    shareTitle: "Jaetaanko numerosi?",
    shareAsk: "pyytää sinua jakamaan:",
    shareWhy: "Liike haluaa muistaa sinut, jotta pyynnön voi ensi kerralla lähettää suoraan puhelimeesi.",
    shareNever: "Tämä asiakas ei koskaan jaa.",
    share: "Jaa",
    dontShare: "Älä jaa",
    dontShareHint: "Ilman jakamista tämä maksu päättyy. Liike voi pyytää uudelleen ilman sitä.",
    payTo: "Maksun saaja",
    approve: "Hyväksy",
    refuse: "Hylkää",
    left: "jäljellä",
    back: "Takaisin",
    done: "Valmis",
    processing: "Hyväksytään …",
    processingHint: "Pankillasi kestää hetki.",
    approved: "Hyväksytty",
    approvedHint: "Summa on varattu liikkeelle.",
    refused: "Hylätty",
    refusedHint: "Mitään ei maksettu.",
    expired: "Liian myöhään",
    expiredHint: "Pyyntö vanheni. Mitään ei maksettu.",
    withdrawn: "Peruttu",
    withdrawnHint: "Liike perui pyynnön. Mitään ei maksettu.",
    offline: "Harjoituspalvelu ei vastaa.",
    scopes: {
      phoneNumber: "Puhelinnumero", name: "Nimi", email: "Sähköpostiosoite", address: "Osoite", birthDate: "Syntymäaika",
    },
    personas: {
      ordinary: "maksaa tavalliseen tapaan", no_app: "ei käytä sovellusta", too_young: "on liian nuori", refuses_sharing: "ei halua jakaa",
      approves_late: "hyväksyy myöhään", declined_card: "maksaa kortilla, joka hylätään",
    },
    declined: {
      declined: "Pankkisi hylkäsi kortin.", insufficient_funds: "Kortilla ei ole tarpeeksi rahaa.",
      refused_by_issuer: "Pankkisi hylkäsi maksun.", suspected_fraud: "Pankkisi pysäytti maksun: petosepäily.",
      withdrawal_limit: "Kortin raja on täynnä.", expired_card: "Kortti on vanhentunut.", invalid_card: "Kortti ei kelpaa.",
      three_d_secure_denied: "Kortin tarkistus epäonnistui.", strong_authentication_required: "Pankkisi vaatii vahvemman tunnistuksen.",
    },
    errors: {
      unknown_code: "Tämä ei ole harjoittelun maksukoodi.", not_open: "Maksu ei ole enää avoinna.",
      no_app: "Tällä asiakkaalla ei ole sovellusta, joten hän ei voi skannata.", too_young: "Olet liian nuori maksamaan sovelluksella.",
      refuses_sharing: "Tämä asiakas ei koskaan jaa.", unknown_payment: "Maksu ei ole tässä puhelimessa.",
      unknown_person: "Kenelläkään harjoitusasiakkaalla ei ole tätä numeroa.", consent_first: "Vastaa ensin jakamista koskevaan kysymykseen.",
      no_consent_asked: "Tähän on jo vastattu.", processing: "Hyväksyntä on alkanut.",
      not_kept: "Harjoituspalvelu ei saanut tallennettua.", not_understood: "Tätä ei ymmärretty.",
    },
  },
  sv: {
    title: "Övningstelefon",
    band: "Övning – inga riktiga pengar",
    whose: "Vems telefon",
    scanTitle: "Betala med kod",
    scanHint: "Klistra in texten från koden på kassans skärm.",
    scanLabel: "Kodens text",
    scan: "Skanna",
    requests: "Förfrågningar",
    none: "Inget att betala",
    noneHint: "Förfrågningar från butiken dyker upp här av sig själva.",
    persona: "Den här kunden",
    shareTitle: "Dela ditt nummer?",
    shareAsk: "ber dig dela:",
    shareWhy: "Butiken vill minnas dig, så att förfrågan kan skickas direkt till din telefon nästa gång.",
    shareNever: "Den här kunden delar aldrig.",
    share: "Dela",
    dontShare: "Dela inte",
    dontShareHint: "Utan delning avslutas betalningen. Butiken kan fråga igen utan.",
    payTo: "Betala till",
    approve: "Godkänn",
    refuse: "Neka",
    left: "kvar",
    back: "Tillbaka",
    done: "Klar",
    processing: "Godkänner …",
    processingHint: "Din bank tar lite tid på sig.",
    approved: "Godkänt",
    approvedHint: "Beloppet är reserverat för butiken.",
    refused: "Nekat",
    refusedHint: "Inget har betalats.",
    expired: "För sent",
    expiredHint: "Förfrågan gick ut. Inget har betalats.",
    withdrawn: "Tillbakatagen",
    withdrawnHint: "Butiken tog tillbaka förfrågan. Inget har betalats.",
    offline: "Övningstjänsten svarar inte.",
    scopes: {
      phoneNumber: "Telefonnummer", name: "Namn", email: "E-postadress", address: "Adress", birthDate: "Födelsedatum",
    },
    personas: {
      ordinary: "betalar som vanligt", no_app: "har inte appen", too_young: "är för ung", refuses_sharing: "vill inte dela",
      approves_late: "godkänner sent", declined_card: "har ett kort som nekas",
    },
    declined: {
      declined: "Din bank nekade kortet.", insufficient_funds: "Det finns inte tillräckligt med pengar på kortet.",
      refused_by_issuer: "Din bank nekade betalningen.", suspected_fraud: "Din bank stoppade betalningen: misstänkt bedrägeri.",
      withdrawal_limit: "Kortets gräns är nådd.", expired_card: "Kortet har gått ut.", invalid_card: "Kortet är inte giltigt.",
      three_d_secure_denied: "Kortkontrollen nekades.", strong_authentication_required: "Din bank kräver en starkare kontroll.",
    },
    errors: {
      unknown_code: "Det här är inte en betalkod för övning.", not_open: "Betalningen är inte längre öppen.",
      no_app: "Den här kunden har inte appen och kan inte skanna.", too_young: "Du är för ung för att betala med appen.",
      refuses_sharing: "Den här kunden delar aldrig.", unknown_payment: "Betalningen finns inte på den här telefonen.",
      unknown_person: "Ingen övningskund har det här numret.", consent_first: "Svara på frågan om delning först.",
      no_consent_asked: "Det är redan besvarat.", processing: "Godkännandet har börjat.",
      not_kept: "Övningstjänsten kunde inte spara.", not_understood: "Det här gick inte att förstå.",
    },
  },
};

/** @typedef {keyof typeof words} Language */

const asked = new URLSearchParams(location.search).get("lang") ?? "en";

/** @type {Language} */
export const language = asked in words ? /** @type {Language} */ (asked) : "en";

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
