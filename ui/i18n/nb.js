export default {
  "app": { "starting": "Starter …", "name": "Kvitt" },
  "start": {
    "failed": "Kassen kom ikke i gang", "what": "Gjør dette nå", "again": "Prøv igjen", "practice": "Tilbake til øving",
    "safe": "Betalinger som var i gang, er tatt vare på. Kassen tar dem opp igjen når den starter. Ikke ta betalt for dem på nytt.",
    "practiceHint": "I øving flyttes ingen ekte penger. Registeret som ikke lot seg åpne, blir stående som det er.",
    "now": {
      "keychainMissing": "Installer eller start passordlageret på maskinen, for eksempel GNOME Keyring eller KWallet. Trykk så Prøv igjen.",
      "keychainLocked": "Lås opp passordlageret på maskinen. Trykk så Prøv igjen.",
      "keychainRefused": "Gi Kvitt tilgang til passordlageret på maskinen. Trykk så Prøv igjen.",
      "databaseNewer": "Installer den nyeste Kvitt på maskinen. Den åpner registeret som det er.",
      "databaseFailed": "Frigjør plass på disken, og lukk andre programmer som bruker registeret. Trykk så Prøv igjen.",
      "other": "Trykk Prøv igjen. Skjer det en gang til, ring brukerstøtte."
    }
  },
  "bar": {
    "customers": "Kunder",
    "display": "Kundeskjerm",
    "sale": "Salg", "waiting": "Venter", "history": "Historikk", "settings": "Innstillinger", "tabs": "Deler av kassen",
    "switchClerk": "Pålogget: {name}. Bytt bruker", "practicePhone": "Øvingstelefon", "keys": "Alle taster",
    "approved": "{number} godkjent, {amount}", "approvedOpen": "{number} er godkjent. Åpne", "waitingApproved": "{count} godkjent"
  },
  "connection": {
    "online": "På nett", "offline": "Ingen forbindelse", "troubled": "{brand} har problemer", "notConnected": "Ikke tilkoblet",
    "onlineHelp": "{brand} svarer.", "offlineHelp": "Kassen virker som før; betalingskrav sendes når nettet er tilbake.",
    "troubledHelp": "{brand} svarer med egne feil. Ingenting går tapt.", "notConnectedHelp": "Nøklene mangler eller ble avvist. Se Innstillinger."
  },
  "display": {
    "languages": "Språk", "order": "Varene dine", "toPay": "Å betale", "total": "Sum", "more": "+ {count} til", "return": "Retur",
    "welcome": { "title": "Velkommen" },
    "building": { "title": "Betal med {brand}", "text": "Ha telefonen klar. Du betaler når alt er slått inn." },
    "moment": { "title": "Et øyeblikk", "text": "Vi gjør klar betalingen." },
    "scan": { "title": "Skann og betal med {brand}" },
    "phone": { "title": "Åpne {brand} på telefonen", "text": "Betalingen på {amount} venter på deg der." },
    "checking": { "title": "Et øyeblikk", "text": "Vi sjekker betalingen. Du trenger ikke å gjøre noe." },
    "approved": { "title": "Godkjent", "text": "Straks ferdig …" },
    "thanks": { "title": "Takk for handelen!", "text": "{amount} er betalt med {brand}" },
    "notPaid": { "title": "Ikke betalt", "text": "Betalingen ble ikke gjennomført, og ingenting er trukket. Vi hjelper deg videre." }
  },
  "environment": { "region": "Modus", "practice": "Øving", "practiceBand": "Øving – ingen ekte penger", "test": "Test", "testBand": "Testmiljø – ingen ekte penger", "production": "Ekte salg" },
  "common": {
    "close": "Lukk", "back": "Tilbake", "dismiss": "Fjern",
    "lines": { "one": "{count} linje", "other": "{count} linjer" }, "backspace": "Slett siste siffer", "clear": "Tøm", "digitPad": "Talltastatur"
  },
  "sign": {
    "title": "Hvem står i kassen?", "pin": "PIN for {name}", "choose": "Velg navnet ditt først", "newPin": "Velg en PIN, {name}", "newPinAgain": "Samme PIN en gang til", "newPinDiffers": "PIN-kodene var ikke like. Begynn på nytt.", "newPinHint": "Fire til åtte sifre, tastet to ganger.", "noPin": "Ingen PIN ennå", "next": "Neste", "typed": { "one": "{count} siffer tastet", "other": "{count} sifre tastet" },
    "go": "Logg på", "practicePin": "PIN {pin}", "role": { "clerk": "Selger", "manager": "Butikksjef", "owner": "Eier" }, "language": "Språk",
    "practiceHint": "Dette er øving: PIN-kodene står på navnene, og ingen penger kan flyttes.", "nobody": "Ingen kan logge på ennå."
  },
  "build": {
    "age": "{age} år",
    "tipKey": "tips", "tipHelp": "Tips: tast beløpet først, eller trykk og tast (T)",
    "search": "Søk eller skann", "searchHint": "Søk eller skann …", "favourites": "Favoritter", "categories": "Kategorier", "articles": "Varer",
    "found": { "one": "{count} vare funnet. Enter legger den til.", "other": "{count} varer funnet" }, "foundNone": "Ingenting heter «{query}». Enter slår det opp som strekkode.",
    "noArticles": "Ingen varer i denne kategorien ennå.", "openAmount": "Fritt beløp", "vat": "Mva. på fritt beløp", "vatRate": "Mva. {rate}", "addLine": "Legg til",
    "addLineHelp": "Legg det frie beløpet til som linje", "quantityKey": "antall", "quantityHelp": "Antall på valgt linje", "discountKey": "rabatt", "discountHelp": "Rabatt på valgt linje",
    "perUnit": "{price} / {unit}", "clearSearch": "Tøm søket"
  },
  "order": {
    "age": "Fra {age} år",
    "share": "Salgsrabatt, {amount}", "before": "Før", "tipLine": "Uten mva.", "price": "Pris", "priceHelp": "Endre prisen på valgt linje (P)", "note": "Notat", "noteHelp": "Notat på valgt linje (N)", "removeAbout": "Fjern {name}, så rabatten på salget veier tyngre på resten",
    "saleDiscount": "Rabatt på salget", "saleDiscountPercent": "Rabatt på salget, {percent}", "explain": "Vis hvordan summen er regnet ut (=)", "emptied": "Salget ble tømt.",
    "title": "Salg {number}", "started": "startet {time}", "each": "{price} per stk.", "per": "{price} per {unit}", "return": "Retur", "returnHelp": "Varene på valgt linje kommer tilbake (R)", "returnAbout": "{name} kommer tilbake", "findPurchase": "Finn kjøpet",
    "percentOff": "{percent} rabatt", "amountOff": "Rabatt", "vat": "Mva. {rate}", "discount": "Rabatt", "total": "Å betale", "goesBack": "Går tilbake", "paid": "Betalt", "charge": "Ta betalt {amount}", "chargeEmpty": "Ta betalt",
    "park": "Parker", "recent": "Siste salg", "fewer": "Færre", "more": "Flere", "remove": "Fjern", "undo": "Angre", "empty": "Tøm",
    "emptyHelp": "Tøm hele salget", "lineTools": "Valgt linje", "lines": "Linjene i salget", "locked": "Ordren er låst mens et betalingskrav er ute. Trekk det tilbake for å endre den.",
    "approvedNote": "Pengene er reservert. Ordren kan ikke endres lenger.", "doneNote": "Betalt og avsluttet. Kvittering {receipt}.", "ordered": "Bestilt", "takeBack": "Trekk tilbake og endre", "capturingNote": "Beløpet blir trukket nå.",
    "choosingNote": "Esc går tilbake til ordren.", "emptyTitle": "Start salget", "emptyTap": "Trykk på en vare, eller skann den.", "emptyAmount": "Eller tast et beløp og trykk + Legg til.", "emptySearch": "/ søker, ? viser alle taster.",
    "parkedHere": "Parkert", "added": "{name}, {total}. Å betale {sum}."
  },
  "park": {
    "title": "Parker salget", "titleParked": "Parkerte salg", "name": "Navn, så du finner det igjen", "hint": "For eksempel: Bord 4, eller blå jakke", "confirm": "Parker",
    "recall": "Hent fram {number}", "at": "parkert {time}", "nothing": "Parker et salg for å betjene en annen først. Det blir tatt vare på, også om strømmen går."
  },
  "quantity": { "title": "Antall", "label": "Hvor mange?", "labelKilogram": "Hvor mange kilo?", "labelLitre": "Hvor mange liter?", "set": "Sett antall", "decimal": "Desimaltegn", "about": "{quantity} {name}, med rabatten linjen har" },
  "discount": {
    "of": { "line": "Denne linjen", "sale": "Hele salget" }, "what": "Rabatt på", "sale": "Hele salget, {total}. Rabatten fordeles på varene.", "wholeSale": "hele salget", "aboutAdd": "Legg til {name} med rabatten salget har",
    "title": "Rabatt", "percent": "Prosent", "amount": "Beløp", "kind": "Type rabatt", "label": "Hvor mye?", "set": "Gi rabatt", "none": "Fjern rabatten", "line": "{name}, {total}", "about": "{discount} rabatt på {name}", "aboutNone": "Ta bort rabatten på {name}"
  },
  "price": {
    "title": "Endre pris", "now": "{name}. Vanlig pris er {price}.", "label": "Ny pris", "reason": "Hvorfor?", "set": "Sett pris", "about": "{name} til {price}", "needReason": "Velg eller skriv hvorfor.",
    "reasons": { "wrongPrice": "Feil pris", "damaged": "Skadet vare", "lastDay": "Siste dag", "agreed": "Avtalt pris" }
  },
  "note": { "title": "Notat på linjen", "label": "Hva skal stå på kvitteringen?", "hint": "For eksempel: uten melk", "set": "Lagre notatet" },
  "tip": { "title": "Tips", "text": "Tips er uten mva. og får aldri rabatt. Et nytt beløp erstatter det forrige.", "label": "Hvor mye?", "set": "Legg til tips" },
  "total": {
    "title": "Slik er summen regnet ut", "rounded": "Avrundet fra {exact}", "priceBefore": "Før {price}: {reason}", "share": "Andel av rabatten på salget",
    "goods": "Varer før rabatt", "lineDiscounts": "Rabatt på linjer", "tip": "Tips", "vat": "Mva.", "rate": "Sats", "net": "Uten mva.", "tax": "Mva.", "gross": "Med mva.", "all": "I alt"
  },
  "recent": { "title": "De fem siste salgene", "none": "Ingen salg er betalt ennå i dag.", "history": "Alt fra i dag" },
  "charge": {
    "age": "Appen slipper bare til kunder som er minst {age} år.",
    "title": "Ta betalt {amount}", "how": "Hvordan vil kunden betale?", "ways": "Betalingsmåter",
    "qr": { "name": "QR-kode", "short": "Kunden skanner", "title": "Vis en QR-kode", "text": "Kunden skanner den med kameraet eller i {brand}. Du trenger ikke noe nummer.", "go": "Vis QR" },
    "change": { "title": "Be om betaling på en annen måte", "text": "{amount}. Kravet som er ute, trekkes tilbake først." },
    "known": {
      "prefersCode": "De to siste kravene nådde ikke fram. Vis en QR-kode i stedet.", "missed": "De to siste kravene nådde ikke fram", "anyway": "Send likevel",
      "name": "Kjent kunde", "short": "Siste sifre", "title": "Hvem er det?", "label": "Siste sifre i nummeret", "go": "Send krav", "need": { "one": "Tast ett siffer til.", "other": "Tast {count} sifre til." }, "start": "Tast de fire siste sifrene, eller flere.",
      "none": "Vi husker ingen med disse sifrene. Be om hele nummeret, eller vis en QR-kode.", "more": "Flere slutter på dette. Tast ett siffer til.", "several": "Flere slutter på dette. Velg den rette.",
      "lastHere": "sist her {when}", "never": "har ikke vært her ennå", "visits": { "one": "{count} besøk", "other": "{count} besøk" }, "usual": "vanligvis rundt {amount}", "isAsked": "Har et krav ute nå",
      "sendingIn": { "one": "Sender til {customer} om {count} sekund", "other": "Sender til {customer} om {count} sekunder" }, "undo": "Angre", "undone": "Ingenting ble sendt."
    },
    "number": { "name": "Oppgitt nummer", "short": "Send til telefon", "title": "Hvilket nummer?", "label": "Mobilnummer", "go": "Send krav" },
    "own": { "name": "Kundens kode", "short": "Du skanner", "title": "Skann kundens kode", "text": "Kunden åpner koden sin i {brand}, og du skanner den. Koden lagres ikke.", "label": "Koden fra appen", "go": "Send krav" },
    "remember": "Kunden vil bli husket til neste gang",
    "rememberRead": "Spør først, med disse ordene:",
    "rememberRisk": "Et nei til å dele i appen avslutter denne betalingen."
  },
  "payment": {
    "left": "{time} igjen", "leftNone": "Tiden er ute", "way": { "qr": "QR-kode", "push": "Sendt til telefon", "ownCode": "Skannet kundens kode" }, "reference": "Referanse {reference}",
    "steps": { "label": "Hvor langt det er kommet", "requested": "Krav", "waiting": "Venter på godkjenning", "approved": "Godkjent", "captured": "Trukket" },
    "serveNext": "Betjen neste kunde", "takeBack": "Trekk kravet tilbake", "escAgain": "Trykk Esc en gang til for å trekke det tilbake", "showQr": "Vis QR i stedet", "toPhone": "Send til telefon i stedet", "otherPhone": "Annet nummer", "tryNow": "Prøv nå", "withoutSharing": "Betal uten å dele",
    "showLink": "Vis som lenke", "hideLink": "Skjul lenken", "linkLabel": "Lenke til betalingen", "qrAlt": "QR-kode kunden skal skanne", "qrComing": "Koden lages …", "qrBad": "Koden kunne ikke tegnes. Vis den som lenke, eller trekk kravet tilbake.",
    "unsure": "Penger kan ha blitt flyttet. Ikke ta betalt på nytt. Det ordner seg av seg selv.",
    "sharingAsked": "Appen ber også kunden om å dele nummeret."
  },
  "coach": {
    "sending": { "title": "Sender kravet til {brand}", "text": "Det tar et sekund eller to. Kunden er ikke belastet ennå." },
    "scanCode": { "title": "Be kunden skanne med kameraet eller appen", "text": "Kunden belastes først når du trekker beløpet." },
    "openPush": { "title": "Be kunden åpne {brand}", "text": "Kravet er på telefonen. Kunden belastes først når du trekker beløpet." },
    "pushSlow": { "title": "Be kunden se under betalinger i {brand}", "text": "En app som allerede er åpen, oppdaterer seg ikke selv. Kunden kan lukke den og åpne den igjen." },
    "halfTime": { "title": "Halve tiden er gått", "text": "Spør om kunden ser kravet. Hvis ikke, trekk det tilbake og vis en QR-kode." },
    "timeIsUp": { "title": "Tiden er ute", "text": "Kassen venter på at {brand} bekrefter det. En godkjenning i siste liten gjelder fortsatt." },
    "takingBack": { "title": "Trekker kravet tilbake", "text": "Hvis kunden nettopp godkjente, gjelder godkjenningen og vises her." },
    "notSentYet": { "title": "Ingen forbindelse. Ingenting er sendt", "text": "Salget er trygt. Kravet sendes av seg selv når nettet er tilbake." },
    "asking": { "title": "Vent. Vi spør {brand}", "text": "Det er ikke sikkert ennå hva som skjedde. Kassen spør til den vet." },
    "approved": { "title": "Godkjent. Gi kunden varene.", "text": "{amount} er reservert. Pengene er dine først når du trekker beløpet." },
    "capturing": { "title": "{amount} blir trukket", "text": "Kassen sier trukket først når {brand} sier det." },
    "captured": { "title": "Trukket", "text": "{amount} er ditt." },
    "releasing": { "title": "Gir pengene tilbake", "text": "Reservasjonen på {amount} oppheves. Kunden er ikke belastet." },
    "releasingRest": { "title": "Gir resten tilbake", "text": "{captured} er trukket. Resten, {amount}, oppheves." },
    "partCaptured": { "title": "En del er trukket", "text": "{captured} er trukket. {amount} er fortsatt reservert." },
    "notCaptured": { "title": "Ikke trukket. Vent med varene.", "text": "{brand} avviste trekket. Ingenting ble trukket denne gangen." },
    "captureAgain": { "title": "Ikke trukket ennå. Vent med varene.", "text": "Ingenting er trukket i dette forsøket. Kassen prøver igjen av seg selv." },
    "refunding": { "title": "Betaler tilbake", "text": "Refusjonen er sendt til {brand}. Den bekreftes av seg selv." },
    "changingWay": { "title": "Trekker kravet tilbake for å sende et nytt", "text": "Det nye kravet går ut av seg selv. Har kunden nettopp godkjent, gjelder godkjenningen og vises her." }
  },
  "approved": { "titleOne": "Godkjent.", "titleTwo": "Gi kunden varene.", "capture": "Trekk {amount}", "release": "Opphev alt", "releaseAgain": "Trykk igjen for å gi tilbake {amount}", "serveNext": "Betjen neste kunde",
    "releaseRest": "Opphev resten", "stop": "Stopp trekket", "aboutRelease": "Opphev {amount} for salg {number}", "captureNone": "Trekk beløpet", "whole": "Alt trekkes på én gang.", "hint": "Fjern haken ved det kunden ikke får nå.", "rest": "Resten, {amount}, gis tilbake.", "restKept": "Resten, {amount}, står reservert.",
    "keep": "Behold resten reservert", "until": "Trekk beløpet innen {when}, ellers går pengene tilbake.", "untilOver": "Garantien gikk ut {when}. Trekk beløpet så snart som mulig." },
  "parts": { "list": "Varene", "quantity": "Antall {name}", "less": "Færre {name}", "more": "Flere {name}", "return": "Retur, regnes alltid med", "of": "av {total}", "notNumber": "Tast hvor mye, for eksempel 0,35.", "tooMuch": "{name}: det er bare {quantity} igjen." },
  "refusal": {
    "ownCodeNotTaken": { "title": "{brand} kjenner ikke kundens kode", "happened": "Ingenting ble sendt, og kunden er ikke belastet.", "now": "Be kunden åpne koden på nytt, og skann den en gang til. Eller vis en QR-kode." },
    "pushNotAllowed": { "title": "{brand} har ikke åpnet for krav til mobilnummer i denne butikken", "happened": "Ingenting ble sendt, og kunden er ikke belastet.", "now": "Vis en QR-kode i stedet." },
    "notReachable": { "title": "{brand} kan ikke sende til denne kunden", "happened": "Ingenting ble sendt, og kunden er ikke belastet.", "now": "Vis en QR-kode i stedet: samme salg, samme beløp." },
    "wrongCurrency": { "title": "Butikkens avtale med {brand} gjelder en annen valuta", "happened": "Kunden er ikke belastet.", "now": "Be eieren sjekke landet under Innstillinger og avtalen med {brand}." },
    "unitNotReady": { "title": "Butikken kan ikke ta imot denne betalingen i {brand} ennå", "happened": "Ingen penger ble flyttet.", "now": "La kunden betale på en annen måte, og be eieren sjekke salgsstedet i portalen til {brand}." },
    "amountNotTaken": { "title": "{brand} tar ikke imot dette beløpet", "happened": "Ingen penger ble flyttet.", "now": "Sjekk beløpet. Er det riktig, må kunden betale på en annen måte." },
    "mustCaptureAll": { "title": "Her må hele beløpet trekkes på én gang", "happened": "Ingenting ble trukket.", "now": "Trekk alt og refunder det kunden ikke fikk, eller opphev alt." },
    "fundsGone": { "title": "Banken holder ikke lenger av pengene", "happened": "Ingenting ble trukket.", "now": "Gi ikke fra deg varene. Opphev reservasjonen, og ta så betalt på nytt." },
    "tryLater": { "title": "{brand} ber oss prøve igjen senere", "happened": "Ingen penger ble flyttet.", "now": "Vent litt, og prøv igjen." },
    "capturePeriodOver": { "title": "Fristen for å trekke beløpet er ute", "happened": "Ingenting ble trukket.", "now": "Opphev reservasjonen, og ta så betalt på nytt." },
    "captureTooLarge": { "title": "Det er mer enn det som er reservert", "happened": "Ingenting ble trukket.", "now": "Trekk det som er reservert, og ta resten i et nytt salg." },
    "alreadyCaptured": { "title": "Beløpet er trukket fra før", "happened": "Ingenting ble trukket en gang til.", "now": "Se salget i historikken før du gjør noe mer." },
    "reservationGone": { "title": "Ingenting er reservert lenger", "happened": "Ingenting ble trukket.", "now": "Gi ikke fra deg varene. Opphev reservasjonen, og ta så betalt på nytt." },
    "notApproved": { "title": "Kunden har ikke godkjent ennå", "happened": "Ingenting ble trukket.", "now": "Be kunden godkjenne i {brand}, og prøv igjen." },
    "alreadyApproved": { "title": "Kunden har allerede godkjent", "happened": "Godkjenningen gjelder, og pengene er reservert.", "now": "Trekk beløpet, eller opphev reservasjonen." },
    "approvingNow": { "title": "Kunden godkjenner akkurat nå", "happened": "Ingen penger ble flyttet av dette.", "now": "Vent et øyeblikk, og se hva skjermen viser." },
    "refundNotAllowed": { "title": "Butikken kan ikke refundere gjennom {brand}", "happened": "Ingenting ble betalt tilbake.", "now": "Be eieren åpne for refusjon hos {brand}, eller betal tilbake på en annen måte." },
    "refundPeriodOver": { "title": "Fristen for å refundere er ute", "happened": "Ingenting ble betalt tilbake.", "now": "Betal tilbake på en annen måte." },
    "refundTooLarge": { "title": "Det er mer enn det som kan refunderes", "happened": "Ingenting ble betalt tilbake.", "now": "Se hva som er igjen, og refunder mindre." },
    "alreadyRefunded": { "title": "Alt er refundert fra før", "happened": "Ingenting ble betalt tilbake en gang til.", "now": "Se refusjonene på salget." },
    "refundRefused": { "title": "{brand} kan ikke refundere denne betalingen", "happened": "Ingenting ble betalt tilbake.", "now": "Betal tilbake på en annen måte, eller ring {brand}." },
    "notKnown": { "title": "{brand} kjenner ikke denne betalingen", "happened": "Ingen penger ble flyttet av dette.", "now": "Ring brukerstøtte, og oppgi referansen." },
    "usedBefore": { "title": "{brand} har sett denne referansen før", "happened": "Ingen penger ble flyttet av dette.", "now": "Prøv en gang til. Skjer det igjen, ring brukerstøtte." },
    "notUnderstood": { "title": "{brand} forsto ikke det kassen sendte", "happened": "Ingen penger ble flyttet av dette.", "now": "Prøv en gang til. Skjer det igjen, ring brukerstøtte og oppgi koden." },
    "keysRefused": { "title": "{brand} godtok ikke nøklene til butikken", "happened": "Ingen penger ble flyttet.", "now": "Be eieren sjekke nøklene under Innstillinger." },
    "busy": { "title": "{brand} er opptatt med denne betalingen", "happened": "Ingen penger ble flyttet av dette.", "now": "Vent litt, og prøv igjen." },
    "tooMany": { "title": "{brand} får for mange forespørsler akkurat nå", "happened": "Ingen penger ble flyttet av dette.", "now": "Vent et minutt, og prøv igjen." },
    "providerFault": { "title": "{brand} har en feil hos seg selv", "happened": "Ingen penger ble flyttet av dette.", "now": "Vent litt, og prøv igjen." },
    "code": "{brand}-kode {code}",
    "calls": { "creating": "Kravet er ikke sendt ennå.", "takingBack": "Kravet ble ikke trukket tilbake.", "releasing": "Reservasjonen ble ikke opphevet." }
  },
  "remembering": {
    "keptOut": "Kunden hadde bedt om ikke å bli husket. Nummeret kom, og ble ikke lagret",
    "asked": "Kunden blir bedt om å dele nummeret", "awaiting": "Kunden sa ja. Nummeret er på vei", "awaitingKnown": "Kunden vil bli husket: {customer}",
    "done": "Husket til neste gang: {customer}", "already": "Kjent kunde: {customer}", "missing": "Nummeret kom aldri. Kunden blir ikke husket"
  },
  "done": { "title": "Betalt", "amount": "{amount} mottatt", "receipt": "Kvittering {receipt}", "next": "Neste salg", "thanks": "Bekreftet av {brand}.", "part": "Bestilt for {ordered}. Resten er ikke trukket." },
  "receipt": {
    "name": "Kvittering", "label": "Kvittering {number}", "print": "Skriv ut", "printCopy": "Skriv ut kopi", "copyAgain": "Trykk igjen for kopi", "bothPrinted": "Kvitteringen og kopien er skrevet ut.", "show": "Vis kvittering", "sent": "Sendt til utskrift.", "sentCopy": "Kopien er sendt til utskrift.",
    "training": "Øving – ingen penger er flyttet", "number": "Kvittering nr.", "refundNumber": "Returkvittering nr.", "refers": "Gjelder kvittering nr.", "sale": "Salg", "at": "Dato og tid", "till": "Kasse", "clerk": "Betjent av",
    "sumBack": "Beløp tilbake, uten varelinje", "apart": "Beløp uten varelinje", "discount": "Herav rabatt", "returned": "Herav retur", "total": "Totalt", "totalBack": "Betalt tilbake", "ordered": "Bestilt for {amount}. Bare det som står her, er utlevert og betalt.",
    "rate": "Mva.", "net": "Grunnlag", "tax": "Mva.-beløp", "gross": "Sum", "taxable": "Avgiftspliktig", "exempt": "Avgiftsfritt", "paidWith": "Betalt med {brand}", "paidBack": "Tilbake til {brand}", "psp": "{brand}-referanse", "reference": "Vår referanse"
  },
  "ending": {
    "ownCodeGone": { "title": "Kravet ble ikke opprettet, og kassen lagrer ikke kundens kode. Kunden er ikke belastet.", "now": "Skann koden på nytt, eller vis en QR-kode." },
    "tooYoung": "Det kan også være at kunden er under {age} år.",
    "declined": { "title": "Kunden sa nei i appen. Kunden er ikke belastet.", "now": "Spør hva som gikk galt, og prøv igjen." },
    "expired": { "title": "Kravet gikk ut etter ti minutter. Kunden er ikke belastet.", "now": "Send et nytt hvis kunden fortsatt er her." },
    "takenBack": { "title": "Kravet er trukket tilbake. Kunden er ikke belastet.", "now": "Endre ordren, eller ta betalt på nytt." },
    "released": { "title": "Reservasjonen er opphevet. Kunden er ikke belastet.", "now": "Ordren er åpen igjen." },
    "pushNotAllowed": { "title": "{brand} har ikke åpnet for krav til mobilnummer i denne butikken. Kunden er ikke belastet.", "now": "Vis en QR-kode i stedet." },
    "notReachable": { "title": "{brand} kan ikke sende til denne kunden. Kunden er ikke belastet.", "now": "Vis en QR-kode i stedet: samme salg, samme beløp." },
    "refused": { "title": "{brand} avviste kravet. Kunden er ikke belastet.", "now": "Prøv igjen, eller vis en QR-kode." },
    "neverSent": { "title": "Kravet ble aldri sendt. Kunden er ikke belastet.", "now": "Prøv igjen når forbindelsen er tilbake." },
    "sharingMaybe": "Hvis det bare gjaldt nummeret: la kunden betale uten å dele det.", "withoutSharing": "Betal uten å dele", "showQr": "Vis QR", "again": "Nytt krav"
  },
  "tray": {
    "title": "Venter", "text": "Alle krav og reservasjoner som ikke er gjort ferdig, det som haster mest først.", "count": { "one": "{count} venter", "other": "{count} venter" },
    "none": "Ingenting venter", "noneText": "Når du betjener neste kunde mens en annen fortsatt betaler, står det åpne kravet her med sin klokke. Ingenting kan bli glemt.",
    "onScreen": "på skjermen", "open": "Åpne", "capture": "Trekk beløpet", "takeBack": "Trekk tilbake", "release": "Opphev", "releaseAgain": "Sikker?", "tryNow": "Prøv nå", "by": "av {name}", "since": "sendt {time}", "left": "{time} igjen", "over": "tiden er ute", "days": { "one": "{count} dag", "other": "{count} dager" }, "hours": { "one": "{count} time", "other": "{count} timer" }, "gone": "{number} venter ikke lenger.", "attach": "Knytt til salget", "stopRefund": "Stopp refusjonen", "captureRest": "Trekk resten", "captured": "{amount} trukket", "until": "frist {when}", "story": "Se salget",
    "lateText": "Salget var gitt opp da kunden godkjente, så ingen venter på disse pengene. Fikk kunden varene, knytt betalingen til salget og trekk beløpet. Ellers: opphev.",
    "lateOnlyRelease": "Salget er endret eller betalt på en annen måte siden, så disse pengene hører ikke til noe salg. Opphev."
  },
  "reason": {
    "customer": "Hos kunden", "approved": "Godkjent. Trekk eller opphev", "capturing": "Beløpet blir trukket", "ending": "Trekkes tilbake", "asking": "Spør {brand} hva som skjedde. Ikke ta betalt på nytt", "notSentYet": "Ingen forbindelse. Ikke sendt ennå",
    "approvedLate": "Godkjent for sent. Reservert uten salg", "partCaptured": "En del er trukket. Resten er reservert", "notCaptured": "Ikke trukket. Åpne og se hvorfor", "captureAgain": "Ikke trukket ennå. Prøves igjen av seg selv", "refunding": "Betales tilbake. Bekreftes av seg selv",
    "refundAsking": "Spør {brand} om det er betalt tilbake. Ikke refunder på nytt", "refundNotSent": "Ingen forbindelse. Refusjonen sendes av seg selv"
  },
  "customers": {
    "title": "Kunder", "search": "Siste sifre, eller hele nummeret", "searchHint": "Siste sifre, eller alle", "clearSearch": "Tøm sifrene", "letIn": "Noen vil bli husket igjen …",
    "count": { "one": "{count} kunde", "other": "{count} kunder" }, "found": { "one": "{count} kunde funnet", "other": "{count} kunder funnet" }, "foundNone": "Vi husker ingen med disse sifrene.", "list": "Kunder vi husker", "more": "Vis flere", "since": "husket siden {date}", "text": "tekst {version}",
    "unused": { "one": "Et nummer som ikke er brukt på {count} måned, blir glemt av seg selv.", "other": "Et nummer som ikke er brukt på {count} måneder, blir glemt av seg selv." },
    "swept": { "one": "{count} kunde som ikke hadde vært her på så lenge, ble glemt {date}.", "other": "{count} kunder som ikke hadde vært her på så lenge, ble glemt {date}." },
    "emptyTitle": "Vi husker ingen ennå", "emptyText": "Spør først. Sier kunden ja, setter du hake ved «{tick}» når du tar betalt. Etter et ja i appen står kunden her, og neste gang holder det med de fire siste sifrene.", "choose": "Velg en kunde for å se hva vi har lagret, hva kunden sa ja til, og hva du kan gjøre.",
    "standing": { "pending": "Ikke svart ennå", "live": "Husket", "declined": "Sa nei", "withdrawn": "Trukket tilbake", "forgotten": "Glemt" },
    "prefersCode": "De to siste kravene nådde ikke fram. Neste gang foreslår kassen QR-kode først.", "requestOut": "Et krav til kunden er ute. Til det er ferdig, kan kunden ikke glemmes.", "withdrawnText": "Det sendes ingen flere krav. Nummeret blir glemt når dagen er omme.", "forgottenAt": "Glemmes av seg selv {date} hvis kunden ikke kommer igjen.",
    "label": "Merkelapp", "labelHint": "Det du kjenner kunden på. Det er personopplysninger: De slettes når kunden glemmes, og står i eksporten.", "labelExample": "For eksempel: blå jakke", "labelSave": "Lagre",
    "actions": "Dette kan gjøres", "withdraw": "Trekk samtykket tilbake", "withdrawAgain": "Trykk igjen for å trekke tilbake", "withdrawText": "Når kunden ikke vil lenger. Fra da av sendes ingen krav, et som er ute, trekkes tilbake, og nummeret blir glemt når dagen er omme.", "forget": "Glem …", "export": "Eksporter", "exportText": "Eksporten skriver alt vi har lagret om kunden, til to filer som er til kunden.", "join": "Slå sammen …", "managersOnly": "Butikksjefen godkjenner med PIN: {what}.",
    "aboutForget": "Glem {customer} for godt", "aboutExport": "Eksporter det som er lagret om {customer}", "aboutJoin": "Slå sammen {kept} og {lost}. {kept} beholdes.",
    "purchases": "Kjøp", "purchasesOwn": "Bare dine egne salg vises.", "purchasesLast": "De femti siste vises.", "purchasesNone": "Ingen kjente kjøp.",
    "consents": "Dette sa kunden ja til", "consentsNone": "Ingen samtykker er lagret.", "textGone": "Ordlyden ble ikke lagret den gangen.", "asked": "Spurt", "how": "Måte", "source": { "app": "I appen", "told": "Nummeret oppgitt i kassen, ja i appen" }, "words": "Ordlyd", "wordsOf": "Versjon {version}, {language}", "scope": "Bedt om i appen", "reference": "Vår referanse", "sale": "Salg {number}",
    "consent": { "pending": "Ikke svart ennå", "live": "Gitt {at}", "declined": "Ikke gitt {at}", "withdrawn": "Trukket tilbake {at}", "forgotten": "Avsluttet da kunden ble glemt, {at}" },
    "forgetting": {
      "title": "Glemme {customer}?", "goes": "Slettes for godt", "stays": "Blir stående", "number": "Nummeret, også de siste sifrene", "label": "Merkelappen", "id": "Kundens id hos {brand}", "link": "Det som knytter personen til kjøpene",
      "sales": "Kjøp og kvitteringer, uten personen: Bokføringsloven krever dem", "record": "At det fantes et samtykke, på en id som ikke fører til noen", "mark": { "one": "Et merke som ingen kan lese nummeret ut av. Det holder nummeret ute i {count} måned, med mindre kunden selv ber om å bli husket", "other": "Et merke som ingen kan lese nummeret ut av. Det holder nummeret ute i {count} måneder, med mindre kunden selv ber om å bli husket" },
      "go": "Glem for godt", "done": "Kunden er glemt", "gone": "Slettet for godt", "kept": "Står igjen"
    },
    "exported": { "title": "To filer er skrevet", "text": "De inneholder hele nummeret og er bare til denne kunden. Gi dem til kunden, og slett dem så fra maskinen.", "folder": "Mappe", "page": "Til å lese", "data": "Til programmer" },
    "joining": { "notNow": "Nummeret som beholdes, må tilhøre en vi husker, og det kan ikke være et krav ute til det andre.", "title": "Slå sammen to som er samme person", "text": "Kjøpene og samtykkene til begge blir én kundes. Ett nummer beholdes, det andre blir glemt.", "search": "Den andre: siste sifre, eller hele nummeret", "kept": "Dette nummeret beholdes", "lost": "Dette nummeret glemmes", "swap": "Behold det andre nummeret", "again": "Velg en annen", "go": "Slå sammen", "goAgain": "Trykk igjen for å slå sammen", "done": "Slått sammen. {customer} er beholdt." },
    "lettingIn": { "title": "Vil bli husket igjen", "text": "For en som har bedt om ikke å bli husket, og som har ombestemt seg. Tast hele nummeret. Ingenting sendes, og nummeret lagres ikke av dette: Kunden blir husket etter et ja i appen.", "go": "Slipp inn igjen", "was": "Nummeret ble holdt ute, men blir det ikke lenger. Sett hake ved «{tick}» når du tar betalt.", "wasNot": "Dette nummeret ble ikke holdt ute. Sett hake ved «{tick}» når du tar betalt." }
  },
  "history": {
    "openCustomer": "Åpne kunden",
    "title": "Historikk", "today": "I dag", "before": "Dagen før", "after": "Dagen etter", "sum": "Sum", "count": "Salg", "vatOf": "Mva. {rate}", "none": "Ingen salg ble betalt denne dagen.", "noneToday": "Ingen salg ennå i dag. Hvert salg som er betalt, står her, med alt som skjedde.",
    "choose": "Velg et salg for å se linjene og hva som skjedde.", "list": "Dagens salg", "more": { "one": "+ {count} til", "other": "+ {count} til" }, "receipt": "Kvittering {receipt}", "reference": "Vår referanse", "psp": "Referanse hos {brand}", "customer": "Kunde", "way": "Måte", "clerk": "Selger", "story": "Hva som skjedde", "lines": "Linjer", "notKnown": "Ikke husket", "captured": "Trukket", "refunded": "Refundert", "net": "Sum etter refusjon", "netOf": "uten mva. {amount}", "ordered": "Bestilt for {amount}. Det som ikke ble utlevert, er ikke trukket.",
    "refundOf": "Refusjon av {number}", "refundedOf": "{amount} refundert", "unpaid": "Ikke betalt", "noLines": "Ingen linjer", "notPaidText": "Ingenting er trukket for dette salget.", "unfinished": "Ikke ferdig", "unfinishedText": "Se hva hver av dem trenger.", "refunds": "Refusjoner"
  },
  "returning": { "title": "{what} kommer tilbake, {amount}", "text": "Velg kjøpet varene kom fra, og trykk Refunder. Returlinjene går da ut av salg {number}.", "cancel": "Tilbake til salget" },
  "unpaid": { "open": "Under arbeid", "parked": "Parkert", "requested": "Venter på betaling", "discarded": "Gitt opp" },
  "refund": {
    "open": "Refunder …", "title": "Refunder salg {number}", "ways": "Hva skal refunderes?", "way": { "all": "Alt", "lines": "Varer", "amount": "Beløp" }, "ceiling": "Opptil {amount} kan refunderes, til {when}.", "ceilingOnly": "Opptil {amount} kan refunderes.", "busy": "En refusjon er på vei. Når den er ferdig, kan du refundere mer.", "badAmount": "Tast beløpet, for eksempel 49,00.", "takes": "Med denne refusjonen går returlinjene, {amount}, ut av salg {number}.",
    "all": "Alt som er igjen av salget betales tilbake til kunden.", "linesHint": "Sett hake ved det kunden leverer tilbake.", "amountLabel": "Hvor mye?", "reason": "Hvorfor?", "reasons": { "returned": "Vare levert tilbake", "fault": "Feil på varen", "wrongPrice": "Feil pris", "paidTwice": "Betalt to ganger", "mistake": "Slått inn feil" },
    "amount": "Betales tilbake", "left": "Igjen etterpå", "vat": "Herav mva. {rate}", "go": "Refunder {amount}", "goEmpty": "Refunder", "needReason": "Velg eller skriv hvorfor.", "about": "Refunder {amount} for salg {number}", "ordered": "Refusjon på {amount} er bestilt.",
    "state": { "underWay": "Betales tilbake", "unsure": "Spør {brand} hva som skjedde. Ikke refunder på nytt", "done": "Betalt tilbake", "refused": "Avvist. Ingenting er betalt tilbake", "stopped": "Stoppet. Ingenting er betalt tilbake" }, "by": "av {name}", "approvedBy": "godkjent av {name}", "row": "Refusjon {number}"
  },
  "approval": {
    "title": "Butikksjefen må godkjenne", "who": "Hvem godkjenner?", "choose": "Velg navnet ditt først", "go": "Godkjenn", "nobody": "Ingen butikksjef eller eier har PIN ennå. Be eieren logge på først.", "kept": "Salget står som det er til det er godkjent. Esc avbryter."
  },
  "story": {
    "consentWithdrawn": "Samtykket trukket tilbake", "customerKeptOut": "Nummeret kom fra en som hadde bedt om ikke å bli husket, og ble ikke lagret",
    "ownCodeRequested": "Krav til kunden som viste koden sin, {amount}", "ownCodeGone": "Kassen hadde ikke lenger kundens kode. Kravet ble ikke sendt på nytt",
    "receiptPrinted": "Kvitteringen skrevet ut", "copyPrinted": "Kopi av kvitteringen skrevet ut", "refundReceiptPrinted": "Returkvittering {text} skrevet ut", "refundCopyPrinted": "Kopi av returkvittering {text} skrevet ut",
    "priceChanged": "{text}: pris endret til {amount} ({words})", "noteChanged": "{text}: notat «{words}»", "noteRemoved": "{text}: notatet tatt bort", "saleDiscountChanged": "Rabatten på salget tatt bort", "saleDiscountPercent": "Rabatt på hele salget: {percent}", "saleDiscountAmount": "Rabatt på hele salget: {amount}", "tipAdded": "Tips, {amount}", "saleReopened": "Angret tømmingen. Salget er åpent igjen",
    "saleOpened": "Salget åpnet", "lineAdded": "{text} lagt til ({quantity} à {amount})", "quantityChanged": "{text}: antall endret til {quantity}", "discountChanged": "{text}: rabatten tatt bort", "discountPercent": "{text}: rabatt {percent}", "discountAmount": "{text}: rabatt {amount}", "lineRemoved": "{text} fjernet", "lineReturned": "{text} kommer tilbake", "lineKept": "{text} selges likevel", "returnsRestored": "Refusjonen ble ikke noe av: returlinjene er tilbake", "returnsRefunded": "Returlinjene gikk ut av salget, til refusjon av kjøpet de kom fra", "lineRestored": "{text} lagt tilbake", "line": "linje {line}", "saleParked": "Parkert som «{text}»", "saleRecalled": "Hentet fram igjen", "saleDiscarded": "Salget tømt",
    "qrRequested": "Ba om QR-kode, {amount}", "pushRequested": "Krav til telefonen, {amount}", "sharingAsked": "Kunden ble bedt om å dele nummeret", "requestCreated": "{brand} tok imot kravet", "requestRefused": "{brand} avviste kravet ({text})", "outcomeUnknown": "Ikke noe klart svar. Kassen spurte videre", "tillRestarted": "Kassen ble stoppet og tok opp tråden igjen",
    "customerApproved": "Kunden godkjente {amount}", "customerDeclined": "Kunden sa nei", "requestExpired": "Kravet gikk ut", "takeBackAsked": "Ba om å få kravet tilbake", "takenBack": "Kravet er trukket tilbake", "releaseAsked": "Ba om å oppheve reservasjonen", "released": "Reservasjonen opphevet, {amount}",
    "reservationLapsed": "{brand} ga reservasjonen tilbake, {amount}", "captureAsked": "Trekk av alt bestilt, {amount}", "partCaptureAsked": "Trekk av en del bestilt, {amount}", "partHandedOver": "Utlevert: {text}, {quantity}", "restReleaseAsked": "Resten gis tilbake etterpå, {amount}", "captureStopped": "Trekket ble stoppet og sendes ikke på nytt",
    "approvedLate": "Godkjent etter at salget var gitt opp, {amount}", "attached": "Betalingen knyttet til salget igjen", "wayChanged": "Byttet betalingsmåte", "managerApproved": "Godkjent av {text}", "refundAsked": "Refusjon bestilt, {amount} ({text})", "partRefunded": "Levert tilbake: {text}, {quantity}", "refundConfirmed": "Betalt tilbake, bekreftet av {brand}, {amount}", "refundRefused": "{brand} avviste refusjonen ({text})", "refundNumbered": "Refusjonskvittering {text}", "refundStopped": "Refusjonen ble stoppet og sendes ikke på nytt",
    "refundNotSent": "Sendes ikke: det er betalt tilbake andre steder imens", "captureNotSent": "Sendes ikke: det er trukket andre steder imens",
    "captureConfirmed": "Trukket, bekreftet av {brand}, {amount}", "captureRefused": "{brand} avviste trekket ({text})", "customerRemembered": "Nummeret husket", "customerForgotten": "Kunden glemt", "receiptNumbered": "Kvittering {text}", "ledgerAgrees": "Sammenlignet med {brand}: likt", "ledgerDiffers": "Sammenlignet med {brand}: ulikt"
  },
  "notice": {
    "ledgerDiffers": { "title": "{brand} har noe annet enn vi har på salg {number}", "text": "Sammenlign med portalen før dagen avsluttes. Kassen endrer ingenting selv." },
    "approvedLate": { "title": "Salg {number} ble godkjent etter at det var gitt opp: {amount} er reservert", "text": "Det står under Venter: knytt betalingen til salget, eller opphev den." },
    "stillTrying": { "title": "Et kall til {brand} for salg {number} er prøvd mange ganger uten et klart svar", "text": "Ikke ta betalt på nytt. Kassen prøver videre av seg selv." },
    "captureSoon": { "title": "Beløpet for salg {number} må snart trekkes: {amount} er reservert", "text": "Trekk eller opphev før fristen. Ellers går pengene tilbake til kunden av seg selv." },
    "reservationLapsed": { "title": "Reservasjonen på salg {number} er falt bort: {amount} gikk tilbake til kunden", "text": "Ingenting ble trukket. Fikk kunden varene, må du ta betalt på nytt." },
    "refundRefused": { "title": "{brand} avviste refusjonen på salg {number}: {amount} er ikke betalt tilbake", "text": "Åpne salget for å se hvorfor, og betal kunden tilbake på en annen måte om nødvendig." },
    "refundElsewhere": { "title": "{amount} av salg {number} er betalt tilbake utenfor denne kassen", "text": "Se i portalen før du betaler kunden tilbake igjen." },
    "refundNotSent": { "title": "Refusjonen på {amount} for salg {number} er ikke sendt", "text": "Andre har betalt tilbake av samme salg i mellomtiden. Se hva som er igjen, og refunder på nytt hvis kunden fortsatt skal ha penger." },
    "takenElsewhere": { "title": "Salg {number}: {amount} er trukket utenfor denne kassen", "text": "Se i portalen før du tar betalt på nytt." },
    "captureNotSent": { "title": "Trekket på {amount} for salg {number} er ikke sendt", "text": "Andre har trukket av samme reservasjon i mellomtiden. Se hva som er igjen, og trekk på nytt." },
    "diskFull": { "title": "Disken på denne datamaskinen er full", "text": "Det er plass til noen salg til, og så kan ingenting slås inn. Frigjør plass nå: kassen holder av plass igjen av seg selv." },
    "region": "Beskjeder", "openSale": "Åpne salget"
  },
  "settings": {
    "customers": { "title": "Kunder vi husker", "text": "Numre kundene har sagt ja til å dele. Et nummer lagres så lenge det brukes.", "months": "Måneder uten besøk", "hint": "Etter det blir nummeret glemt av seg selv når dagen er omme. Kundene leser dette tallet før de sier ja.", "save": "Lagre" },
    "partsLabel": "Deler av innstillingene", "parts": {"shop": "Butikk", "articles": "Varer"},
    "display": { "title": "Kundeskjerm", "text": "Det kunden ser på en egen skjerm: linjene, summen, koden og takken. Ingenting om de ansatte eller andre kunder. Av seg selv åpner den seg bare på en ekstra skjerm.", "when": "Når den åpner seg", "automatic": "Av seg selv", "onRequest": "Ved behov", "off": "Av", "open": "Åpne den nå", "close": "Lukk den nå", "second": "En ekstra skjerm er koblet til.", "noSecond": "Ingen ekstra skjerm er koblet til. Kundeskjermen åpner seg som et eget vindu.",
      "keyboard": "Gi den tastaturet" },
    "look": { "title": "Utseende og lyd", "text": "Gjelder denne kassen og kundeskjermen ved siden av.", "theme": "Farger", "system": "Som systemet", "light": "Lyst", "dark": "Mørkt", "contrast": "Høy kontrast",
      "sounds": "Lyder", "soundsText": "Korte og lave, én om gangen. Alt de sier, står også på skjermen.", "listen": "Hør en lyd", "scanned": "Skannet", "unknown": "Ukjent kode", "approved": "Godkjent", "captured": "Betalt", "attention": "Noen må se på det" },
    "title": "Innstillinger", "ownerOnly": "Bare eieren kan endre innstillingene. Du kan se dem.", "saved": "Lagret", "shop": "Butikken", "shopText": "Dette står på kvitteringene og i det {brand} viser kunden.",
    "name": "Navn på butikken", "address": "Gateadresse", "town": "Postnummer og sted", "organisationNumber": "Organisasjonsnummer", "isVatRegistered": "Registrert i Merverdiavgiftsregisteret", "country": "Land", "language": "Språk", "referencePrefix": "Prefiks i referanser", "referencePrefixHint": "2 til 8 bokstaver eller sifre",
    "organisationNumberHints": { "NO": "Ni sifre", "DK": "Åtte sifre", "FI": "Som 1234567-8" },
    "countries": { "NO": "Norge", "DK": "Danmark", "FI": "Finland" }, "saveShop": "Lagre butikken",
    "connect": "Koble til {brand}", "connectText": "De fire nøklene ligger i {brand}-portalen, under utvikler. De går bare én vei: når de er lagret, kan ingen lese dem her.",
    "keysFor": "Nøkler for", "clientId": "Client id", "clientSecret": "Client secret", "subscriptionKey": "Subscription key", "merchantSerialNumber": "Salgsstedets nummer (MSN)", "saveKeys": "Lagre nøklene", "keysSet": "Nøklene er lagret", "keysNotSet": "Ingen nøkler er lagret ennå", "keyStored": "Lagret. Skriv en ny for å erstatte den",
    "check": "Sjekk forbindelsen", "checking": "Sjekker …", "keyPlace": "Hvor nøklene ligger", "keyPlaces": { "keychain": "I passordlageret på denne maskinen", "practiceFile": "I en fil i øvingsmappen, bare for denne brukeren" },
    "ownQr": "{brand} har godkjent vår egen QR-utforming", "ownQrText": "Av: kunden ser bildet fra {brand}. På: kassen tegner koden selv, skarpere og raskere.",
    "missing": "Et ekte salg trenger fortsatt: {list}.", "missingFields": { "name": "navn", "address": "adresse", "town": "sted", "organisationNumber": "organisasjonsnummer", "keys": "nøkler" },
    "mode": "Hva slags kasse er dette?", "modeText": "Et bytte starter programmet på nytt. Hver modus har sitt eget register; ingenting flyttes mellom dem.", "modes": { "practice": "Øving", "test": "Test", "production": "Ekte salg" },
    "modeTexts": { "practice": "En liksom-{brand} på denne maskinen. Ingenting sendes ut herfra.", "test": "Testmiljøet til {brand}, med testbrukere og uten ekte penger.", "production": "Ekte kunder og ekte penger." },
    "use": { "practice": "Bytt til øving", "test": "Bytt til test", "production": "Bytt til ekte salg" }, "useAgain": "Trykk igjen: programmet starter på nytt", "now": "i bruk nå", "register": "Kvitt er ikke et erklært kassasystem i Norge. Der loven krever et kassasystem, erstatter ikke denne kassen det.",
    "about": "Om", "version": "Versjon", "folder": "Mappen til registeret"
  },
  "check": {
    "what": { "network": "Nettverk", "keys": "Nøkler", "unit": "Salgssted", "other": "{what}" },
    "network": { "works": "{brand} kan nås.", "fails": "{brand} kan ikke nås. Sjekk nettverkskabelen eller trådløst nett.", "notTried": "Ikke prøvd ennå." },
    "keys": { "works": "Nøklene er godtatt.", "fails": "Nøklene ble ikke godtatt. Kopier alle fire på nytt fra portalen.", "notTried": "Ikke prøvd, fordi trinnet før feilet." },
    "unit": { "works": "Salgsstedet svarer og kan ta imot betaling.", "fails": "Salgsstedet svarer ikke på disse nøklene. Sjekk nummeret på salgsstedet.", "notTried": "Ikke prøvd, fordi trinnet før feilet." },
    "other": { "works": "Virker.", "fails": "Virker ikke.", "notTried": "Ikke prøvd, fordi trinnet før feilet." },
    "code": "kode {code}"
  },
  "alert": {
    "addArticle": "Legg inn varen", "openAmount": "Tast beløp i stedet"
  },
  "arrange": {
    "start": "Ordne favorittene", "done": "Ferdig", "tile": "flis som kan flyttes",
    "hint": "Dra en vare dit den skal stå. Med tastatur: mellomrom løfter, piltastene flytter, mellomrom slipper, Esc angrer.",
    "up": "{name} er løftet, plass {place} av {count}.", "moved": "{name}, plass {place} av {count}.", "down": "{name} står nå på plass {place} av {count}.", "back": "{name} er tilbake på plass {place} av {count}."
  },
  "articles": {
    "title": "Varer", "search": "Søk i varene", "searchHint": "Navn, varenummer eller strekkode …", "add": "Ny vare", "import": "Hent fra fil", "alsoOut": "Vis også varer som er tatt ut av salg",
    "count": {"one": "{count} vare", "other": "{count} varer"}, "none": "Ingen varer ennå. Legg inn den første, eller hent dem fra en fil.", "foundNone": "Ingen vare heter «{query}», eller har det som nummer eller strekkode.", "page": "Side {page} av {pages}", "before": "Forrige side", "after": "Neste side",
    "heads": {"number": "Nummer", "name": "Navn", "category": "Kategori", "vat": "Mva.", "price": "Pris"}, "managersOnly": "Varene holdes av butikksjefen og eieren."
  },
  "article": {
    "titleNew": "Ny vare", "titleChange": "Endre vare", "name": "Navn", "price": "Pris ({currency})", "unit": "Selges per", "units": {"piece": "stk.", "kilogram": "kg", "litre": "liter"}, "vat": "Mva.", "age": "Aldersgrense", "ageNone": "Ingen", "ageFrom": "{age} år",
    "category": "Kategori", "categoryNew": "Ny kategori …", "newCategory": "Navn på ny kategori", "number": "Varenummer", "barcode": "Strekkode", "barcodeHint": "Tast eller skann", "favourite": "Favoritt", "forSale": "I salg", "outOfSale": "Tatt ut av salg",
    "save": "Lagre varen", "saveToSale": "Lagre og legg i salget", "saved": "{name} er lagret.", "about": "{name} til {price} lagres som vare", "noteBack": "Varen med denne koden er tatt ut av salg. Lagre, så er den tilbake.", "noteClerk": "En butikksjef godkjenner med PIN når du lagrer."
  },
  "changes": {
    "title": "Endringer", "open": "Endringer", "added": "Ny vare", "broughtIn": "Fra fil", "older": "Vis eldre",
    "none": "Ingen endringer er skrevet ned ennå.", "noneBefore": "Hva som gjaldt før dette, er ikke skrevet ned.", "to": "til", "nothing": "ingen", "yes": "Ja", "no": "Nei"
  },
  "import": {
    "exampleFile": "Varenr;Strekkode;Navn;Pris;Mva;Kategori;Enhet;Favoritt;Aldersgrense\n101;;Cappuccino;49,00;15;Kaffe;stk;ja;\n401;7038010009457;Eplemost;39,00;15;Kalde drikker;stk;nei;\n404;7044610874661;Sider 0,33 l;89,00;25;Kalde drikker;stk;nei;18\n502;;Brunost;189,00;15;Mat;kg;nei;",
    "title": "Hent varer fra fil", "text": "Listen vises først. Ingenting lagres før du sier ja, og da lagres alt eller ingenting. Varer kjennes igjen på varenummeret, ellers på strekkoden.", "file": "CSV-fil fra regneark eller et annet kassesystem", "choose": "Velg fil", "nothingChosen": "Ingen fil valgt ennå",
    "exampleTitle": "Slik ser filen ut", "exampleText": "Navn og pris må være med; nye varer trenger også mva. og kategori. Semikolon eller komma mellom kolonnene. En kolonne som mangler, endrer ingenting.", "example": "Eksempel på filen", "copy": "Kopier eksempelet", "copied": "Kopiert",
    "counts": {"new": "Nye", "changed": "Endres", "unchanged": "Uendret", "wrong": "Feil"}, "newCategories": "Nye kategorier: {list}.", "passedOver": "Kolonner som ikke brukes: {list}.", "row": "Rad {row}, {column}:", "isNew": "Ny", "isChanged": "Endres", "priceChange": "{before} → {after}", "more": "Bare de første vises her.", "mend": "Rett dette i filen, og velg den på nytt.",
    "columns": {"number": "varenummer", "barcode": "strekkode", "name": "navn", "price": "pris", "vatBasisPoints": "mva", "category": "kategori", "unit": "enhet", "isFavourite": "favoritt", "minimumAge": "aldersgrense"},
    "go": "Lagre alle", "goWrong": "Kan ikke lagres før feilene er rettet", "goNothing": "Ingenting å lagre", "done": "{added} varer er lagt til, {changed} er endret."
  },
  "keys": {
    "park": "Parker salget, eller hent fram et parkert", "refundOpen": "I historikken: refunder åpnet salg", "empty": "Tøm salget",
    "changes": "I skjemaet for en vare: hva som er endret", "receipt": "I historikken: kvitteringen for salget",
    "customers": "Kunder vi husker",
    "scanOwn": "Når du tar betalt, er det du skanner, kundens egen kode.",
    "print": "Når det er betalt: skriv ut",
    "addArticle": "Legg inn varen med den ukjente koden",
    "display": "Kundeskjerm på eller av",
    "keyboard": "Tastaturet til kundeskjermen; Esc gir det tilbake",
    "price": "Endre prisen på linjen", "note": "Notat på linjen", "tip": "Tastede sifre blir tips", "total": "Slik er summen regnet ut",
    "title": "Taster", "everywhere": "Overalt", "building": "Når salget bygges", "charging": "Når du tar betalt", "paying": "Mens kunden betaler",
    "search": "Søk", "charge": "Legg til fritt beløp, eller ta betalt", "addLine": "Legg til fritt beløp", "quantity": "Tastede sifre blir antall", "quantityEdit": "Endre antall", "discount": "Rabatt på linjen", "choose": "Velg linje", "return": "Valgt linje kommer tilbake, eller selges likevel", "remove": "Fjern linjen", "undo": "Angre fjerning",
    "remember": "Kunden vil huskes",
    "recent": "De fem siste salgene", "approved": "Åpne det nyeste godkjente", "known": "Ta betalt av kjent kunde", "back": "Ett steg tilbake", "takeBack": "Trekk kravet tilbake", "next": "Betjen neste kunde", "capture": "Det den store knappen sier", "parts": "Velg vare; mellomrom setter hake", "partQuantity": "Færre eller flere av varen", "changeWay": "Send til telefon i stedet", "ways": "Velg betalingsmåte", "withoutSharing": "Betal uten å dele", "showQr": "Vis QR", "help": "Denne listen", "fullScreen": "Fullskjerm av og på", "scan": "Bare skann: det virker overalt", "tabs": "Salg, Venter, Kunder, Historikk, Innstillinger"
  },
  "error": {
    "badMonths": { "title": "Ugyldig antall måneder", "happened": "Det må være et helt tall fra 1 til {limit}. Ingenting ble endret.", "now": "Tast det på nytt." },
    "exportFailed": { "title": "Filene kunne ikke skrives", "happened": "Disken kan være full, eller det er ikke lov å skrive i mappen. Ingen halv fil er igjen.", "now": "Frigjør plass, og trykk Eksporter på nytt." },
    "optedOut": { "title": "Vil ikke bli husket", "happened": "Kunden har bedt om ikke å bli husket. Ingenting ble sendt.", "now": "Ta bort haken, eller slipp kunden inn igjen under Kunder hvis kunden har ombestemt seg." },
    "articleScanned": { "title": "Det er en vare", "happened": "Du skannet {text}, som er en vare. Ingenting ble sendt.", "now": "Skann koden i kundens app." },
    "notAnOwnCode": { "title": "Det er ikke en kode fra appen", "happened": "Det du skannet, er ikke kundens egen kode. Ingenting ble sendt.", "now": "Be kunden åpne koden i {brand} og skann den på nytt, eller vis en QR-kode." },
    "ownCodeTooEarly": { "title": "Det ser ut som kundens egen kode", "happened": "Det er ikke en vare. Ingenting ble lagt til, og ingenting ble sendt.", "now": "Trykk Ta betalt først, og skann koden på nytt." },
    "badPrice": { "title": "Ugyldig pris", "happened": "Prisen ble ikke forstått.", "now": "Skriv den med komma, for eksempel 49,50." },
    "numberTaken": { "title": "Varenummeret er i bruk", "happened": "«{text}» har dette nummeret.", "now": "Velg et annet nummer." },
    "barcodeTaken": { "title": "Strekkoden er i bruk", "happened": "«{text}» har denne strekkoden.", "now": "Sjekk koden, eller endre den andre varen." },
    "badVatRate": { "title": "Ukjent mva-sats", "happened": "Satsen finnes ikke i dette landet.", "now": "Bruk en av disse, i prosent: {text}." },
    "badUnit": { "title": "Ukjent enhet", "happened": "Enheten ble ikke forstått.", "now": "Skriv stk, kg eller l." },
    "badAge": { "title": "Ugyldig aldersgrense", "happened": "En aldersgrense er et helt tall fra 1 til 100.", "now": "Skriv for eksempel 18, eller la feltet stå tomt." },
    "badYesNo": { "title": "Verken ja eller nei", "happened": "Svaret ble ikke forstått.", "now": "Skriv ja eller nei." },
    "missingColumn": { "title": "En kolonne mangler", "happened": "Første linje i filen må ha navn på kolonnene, og minst Navn og Pris. Ingenting ble lagret.", "now": "Se eksempelet, og velg filen på nytt." },
    "twiceInFile": { "title": "Varen står to ganger", "happened": "Den står også i rad {text}.", "now": "Ta bort den ene raden." },
    "fileEmpty": { "title": "Ingen varer i filen", "happened": "Filen er tom, eller er ikke en CSV-fil. Ingenting ble lagret.", "now": "Lagre listen som CSV, og velg filen på nytt." },
    "fileTooLarge": { "title": "Filen er for stor", "happened": "Den kan være på {limit} MB. Ingenting ble lagret.", "now": "Del listen i flere filer." },
    "importOutdated": { "title": "Varene er endret i mellomtiden", "happened": "Listen gir ikke lenger det du så. Ingenting ble lagret.", "now": "Velg filen på nytt, og se over en gang til." },
    "incident": "Nummer til brukerstøtte: {incident}",
    "signedOff": { "title": "Ingen er pålogget", "happened": "Ingenting ble endret.", "now": "Logg på og prøv igjen." },
    "wrongPin": { "title": "Feil PIN", "happened": "Det er ikke riktig PIN.", "now": "Prøv igjen." },
    "pinLocked": { "title": "For mange feil PIN-koder", "happened": "Navnet er låst en stund.", "now": "Vent {limit} sekunder, eller velg et annet navn." },
    "needsManager": { "title": "Dette må butikksjefen gjøre", "happened": "Rollen din omfatter det ikke. Ingenting ble endret.", "now": "Be butikksjefen om hjelp." },
    "needsOwner": { "title": "Bare eieren kan gjøre dette", "happened": "Rollen din omfatter det ikke. Ingenting ble endret.", "now": "Be eieren logge på." },
    "gone": { "title": "Det finnes ikke lenger", "happened": "Det er endret eller avsluttet i mellomtiden. Ingen penger ble flyttet av dette.", "now": "Se hva skjermen viser nå." },
    "orderLocked": { "title": "Ordren er låst", "happened": "Et betalingskrav er ute, så linjene kan ikke endres. Ingen penger ble flyttet.", "now": "Trekk kravet tilbake først." },
    "emptySale": { "title": "Salget er tomt", "happened": "Det er ingenting å ta betalt for.", "now": "Legg til en linje først." },
    "amountTooSmall": { "title": "Beløpet er for lite", "happened": "Det minste som kan betales, er {limit}. Kunden er ikke belastet.", "now": "Legg noe mer til salget." },
    "amountTooLarge": { "title": "Beløpet er for stort", "happened": "Det meste som kan betales på én gang, er {limit}. Kunden er ikke belastet.", "now": "Del det i to salg." },
    "returnsExceedSale": { "title": "Returen er større enn kjøpet", "happened": "Det er en refusjon, ikke et salg. Kunden er ikke belastet.", "now": "Trykk Finn kjøpet, og refunder salget varene ble kjøpt i. Det som kjøpes nå, blir stående på dette salget." },
    "badAmount": { "title": "Det er ikke et beløp", "happened": "Beløpet kunne ikke forstås.", "now": "Tast bare sifre, for eksempel 4900 for 49,00." },
    "badQuantity": { "title": "Det er ikke et antall", "happened": "Antallet må være over null og ha høyst tre desimaler.", "now": "Tast det på nytt." },
    "badDiscount": { "title": "Rabatten passer ikke", "happened": "En rabatt kan ikke være under null eller større enn linjen.", "now": "Tast en mindre." },
    "discountTooLarge": { "title": "Det er mer enn du kan gi", "happened": "Du kan gi opptil {limit} prosent.", "now": "Gi mindre, eller la butikksjefen godkjenne." },
    "badPhoneNumber": { "title": "Det er ikke et mobilnummer", "happened": "Ingenting ble sendt.", "now": "Sjekk sifrene med kunden." },
    "tooLong": { "title": "Det er for langt", "happened": "Det er plass til høyst {limit} tegn.", "now": "Gjør det kortere." },
    "tooManyLines": { "title": "Salget er fullt", "happened": "Det er ikke plass til flere linjer i ett salg.", "now": "Ta betalt for dette og start et nytt." },
    "required": { "title": "Noe mangler", "happened": "Dette må fylles ut.", "now": "Skriv det inn og lagre på nytt." },
    "currencyFixed": { "title": "Dette registeret beholder valutaen", "happened": "Det er solgt på det, eller et salg er åpent. Ingenting er endret.", "now": "En butikk i et annet land trenger et eget register." },
    "badOrganisationNumber": { "title": "Organisasjonsnummeret er ikke gyldig", "happened": "Et slikt nummer kan ikke finnes i landet som er valgt.", "now": "Sjekk sifrene." },
    "badPrefix": { "title": "Prefikset passer ikke", "happened": "Det må være 2 til 8 bokstaver eller sifre.", "now": "Skriv det på nytt." },
    "badKeys": { "title": "Nøklene ser ikke riktige ut", "happened": "{brand} gir ikke ut nøkler på denne formen. Ingenting ble lagret.", "now": "Kopier dem på nytt fra portalen." },
    "unknownBarcode": { "title": "Ingen vare har denne koden", "happened": "Ingenting ble lagt til for {text}.", "now": "Søk etter varen, eller tast et fritt beløp." },
    "alreadyRequested": { "title": "Kravet er allerede ute", "happened": "Ingenting ble sendt to ganger.", "now": "Vent på kunden, eller trekk kravet tilbake." },
    "notNow": { "title": "Det går ikke akkurat nå", "happened": "Betalingen har gått videre. Ingen penger ble flyttet av dette trykket.", "now": "Se hva skjermen viser nå." },
    "nothingHandedOver": { "title": "Ingen varer er valgt", "happened": "Da er det ingenting å trekke. Ingen penger ble flyttet.", "now": "Sett hake ved det kunden får, eller opphev alt." },
    "partNotAllowed": { "title": "Her må alt trekkes på én gang", "happened": "Avtalen med {brand} lar ikke butikken trekke en del. Ingen penger ble flyttet.", "now": "Trekk alt og refunder det kunden ikke fikk, eller opphev alt." },
    "saleChanged": { "title": "Salget er endret siden kunden godkjente", "happened": "Kunden godkjente {limit}, men salget er nå på et annet beløp. Ingen penger ble flyttet.", "now": "Opphev reservasjonen, og ta så betalt på nytt." },
    "otherRequestOut": { "title": "Et annet krav for dette salget er ute", "happened": "Et salg kan bare ha ett krav om gangen. Ingen penger ble flyttet.", "now": "Trekk det andre kravet tilbake først. Det står under Venter." },
    "refundedMeanwhile": { "title": "Det er betalt tilbake mer imens", "happened": "Denne refusjonen er ikke bestilt.", "now": "Se på beløpet en gang til, og trykk igjen hvis kunden fortsatt skal ha penger." },
    "nothingToRefund": { "title": "Det er ingenting igjen å refundere", "happened": "Alt er betalt tilbake, eller er på vei tilbake. Ingenting mer ble flyttet.", "now": "Se refusjonene på salget." },
    "refundTooLarge": { "title": "Det er mer enn det som er igjen", "happened": "Høyst {limit} kan refunderes. Ingenting ble betalt tilbake.", "now": "Refunder mindre." },
    "refundPeriodOver": { "title": "Fristen for å refundere er ute", "happened": "{brand} refunderer ikke så gamle betalinger. Ingenting ble betalt tilbake.", "now": "Betal kunden tilbake på en annen måte." },
    "receiptPrinted": { "title": "Kvitteringen er skrevet ut fra før", "happened": "Ingenting ble skrevet ut nå.", "now": "Kom den ikke ut av skriveren, skriv ut kopien." },
    "copyPrinted": { "title": "Kvitteringen og kopien er skrevet ut", "happened": "Det er bare lov med én kopi. Ingenting ble skrevet ut nå.", "now": "Vis kvitteringen på skjermen i stedet." },
    "shopIncomplete": { "title": "Butikken er ikke satt opp ennå", "happened": "Et ekte salg trenger opplysninger om butikken og nøkler. Kunden er ikke belastet.", "now": "Fyll ut det som mangler under Innstillinger." },
    "keychainMissing": { "title": "Finner ikke passordlageret", "happened": "Maskinen har ikke noe ulåst passordlager, så nøklene til {brand} kan ikke leses. Ingen penger ble flyttet.", "now": "Installer eller start systemets passordlager, og start kassen på nytt." },
    "keychainLocked": { "title": "Passordlageret er låst", "happened": "Nøklene til {brand} kan ikke leses. Ingen penger ble flyttet.", "now": "Lås opp passordlageret på maskinen, og prøv igjen." },
    "keychainRefused": { "title": "Passordlageret sa nei", "happened": "Nøklene til {brand} kunne ikke leses eller lagres. Ingen penger ble flyttet.", "now": "Gi Kvitt tilgang i passordlageret, og prøv igjen." },
    "databaseNewer": { "title": "Registeret er fra en nyere versjon", "happened": "En nyere Kvitt har brukt dette registeret. Ingenting ble endret.", "now": "Installer den versjonen." },
    "databaseFailed": { "title": "Får ikke skrevet til registeret", "happened": "Disken kan være full, eller et annet program bruker filen. Ingenting nytt ble sendt.", "now": "Frigjør plass eller lukk det andre programmet, og prøv igjen. Noter betalinger som er i gang." },
    "internal": { "title": "Noe gikk galt inne i kassen", "happened": "Det er en feil hos oss. Det som var lagret, er trygt.", "now": "Se under Venter før du tar betalt på nytt, og oppgi nummeret til brukerstøtte." }
  }
};
