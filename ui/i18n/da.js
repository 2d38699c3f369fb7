export default {
  "app": { "starting": "Starter …", "name": "Kvitt" },
  "loading": { "word": "Henter …", "again": "Prøv igen" },
  "start": {
    "failed": "Kassen kunne ikke starte", "what": "Gør det her nu", "again": "Prøv igen", "practice": "Tilbage til træning",
    "safe": "Betalinger, der var i gang, er gemt. Kassen fortsætter med dem, når den starter. Opkræv dem ikke igen.",
    "practiceHint": "I træning flyttes ingen rigtige penge. Registret, der ikke kunne åbnes, bliver, som det er.",
    "now": {
      "keychainMissing": "Installér eller start computerens adgangskodelager, for eksempel GNOME Keyring eller KWallet. Tryk derefter på Prøv igen.",
      "keychainGone": "Start computerens adgangskodelager, og log ind som den bruger, der satte kassen op. Tryk derefter på Prøv igen.",
      "passphraseFileDamaged": "Læg en kopi af filen secrets.kvitt tilbage, hvis der er en. Tryk derefter på Prøv igen.",
      "keychainLocked": "Lås computerens adgangskodelager op. Tryk derefter på Prøv igen.",
      "keychainRefused": "Giv Kvitt adgang til computerens adgangskodelager. Tryk derefter på Prøv igen.",
      "databaseNewer": "Installér den nyeste Kvitt på computeren. Den åbner registret, som det er.",
      "databaseFailed": "Frigør plads på disken, og luk andre programmer, der bruger registret. Tryk derefter på Prøv igen.",
      "other": "Tryk på Prøv igen. Sker det en gang til, så ring til support."
    }
  },
  "passphraseFile": {
    "offer": "Læg nøglerne i en fil med adgangssætning i stedet",
    "title": "Nøglerne i en fil",
    "text": "Computeren har ikke noget adgangskodelager. Nøglerne til kundernes numre og til {brand} kan i stedet ligge i en fil ved siden af registret, låst med en adgangssætning, I selv vælger. Andre brugere af computeren kan ikke læse filen.",
    "everyStart": "Kassen spørger efter adgangssætningen, hver gang den starter.",
    "lost": "Bliver adgangssætningen væk, er de kunder, kassen husker, tabt, og nøglerne til {brand} skal tastes igen. Salgene bliver.",
    "rule": "Mindst {least} tegn. Fem-seks ord, der ikke hører sammen, er godt. Skriv dem ned, og lås sedlen inde.",
    "passphrase": "Adgangssætning", "again": "Samme adgangssætning igen", "show": "Vis det, der skrives",
    "choose": "Brug filen, og åbn kassen", "back": "Tilbage", "opening": "Åbner …",
    "openTitle": "Skriv adgangssætningen", "openText": "Nøglerne til dette register ligger i en fil. Adgangssætningen åbner den.", "open": "Åbn kassen",
    "lostHint": "Er adgangssætningen væk? Salgene er sikre. I vejledningen for ejere, under »The passphrase file«, står der, hvordan I kommer videre.",
    "changeTitle": "Adgangssætningen", "changeText": "Kassen spørger efter den, hver gang den starter. Ingen kan finde den igen for jer.",
    "current": "Adgangssætningen indtil nu", "next": "Ny adgangssætning", "nextAgain": "Den nye adgangssætning igen", "change": "Skift adgangssætning"
  },
  "bar": {
    "ended": "{number}: {what}", "endedOpen": "{number}: {what}. Hent salget frem",
    "customers": "Kunder",
    "display": "Kundeskærm",
    "sale": "Salg", "waiting": "Venter", "history": "Historik", "settings": "Indstillinger", "tabs": "Kassens dele",
    "switchClerk": "Logget på: {name}. Skift bruger", "practicePhone": "Træningstelefon", "keys": "Alle taster",
    "approved": "{number} godkendt, {amount}", "approvedOpen": "{number} er godkendt. Åbn", "waitingApproved": { "one": "{count} godkendt", "other": "{count} godkendte" }
  },
  "connection": {
    "online": "Online", "offline": "Ingen forbindelse", "troubled": "{brand} har problemer", "notConnected": "Ikke tilsluttet",
    "onlineHelp": "{brand} svarer.", "offlineHelp": "Kassen virker som før; betalingsanmodninger sendes, når nettet er tilbage.",
    "troubledHelp": "{brand} svarer med egne fejl. Intet går tabt.", "notConnectedHelp": "Nøglerne mangler eller blev afvist. Se Indstillinger."
  },
  "display": {
    "languages": "Sprog", "order": "Dine varer", "toPay": "At betale", "total": "I alt", "more": { "one": "+ {count} mere", "other": "+ {count} mere" }, "return": "Retur",
    "welcome": { "title": "Velkommen" },
    "building": { "title": "Betal med {brand}", "text": "Hav telefonen klar. Du betaler, når alt er slået ind." },
    "moment": { "title": "Et øjeblik", "text": "Vi gør betalingen klar." },
    "scan": { "title": "Scan og betal med {brand}" },
    "phone": { "title": "Åbn {brand} på telefonen", "text": "Betalingen på {amount} venter på dig der." },
    "hint": {
      "codeNotScanned": { "title": "Scan og betal med {brand}", "text": "Brug kameraet eller appen. Sig til, hvis det ikke virker." },
      "lookUnderPayments": { "title": "Se under betalinger i {brand}", "text": "Var appen åben i forvejen? Luk den, og åbn den igen." },
      "askForCode": { "title": "Kan du ikke se betalingen?", "text": "Sig til, så viser vi dig en kode, du kan scanne." }
    },
    "checking": { "title": "Et øjeblik", "text": "Vi tjekker betalingen. Du skal ikke gøre noget." },
    "approved": { "title": "Godkendt", "text": "Snart færdig …" },
    "thanks": { "title": "Tak for handlen!", "text": "{amount} er betalt med {brand}" },
    "notPaid": { "title": "Ikke betalt", "text": "Betalingen blev ikke gennemført, og der er ikke trukket noget. Vi hjælper dig videre." }
  },
  "environment": { "region": "Tilstand", "practice": "Træning", "practiceBand": "Træning – ingen rigtige penge", "test": "Test", "testBand": "Testmiljø – ingen rigtige penge", "production": "Rigtigt salg" },
  "common": {
    "close": "Luk", "back": "Tilbage", "dismiss": "Fjern",
    "lines": { "one": "{count} linje", "other": "{count} linjer" }, "backspace": "Slet sidste ciffer", "clear": "Ryd", "digitPad": "Taltastatur"
  },
  "sign": {
    "title": "Hvem står ved kassen?", "pin": "PIN til {name}", "choose": "Vælg dit navn først", "newPin": "Vælg en PIN, {name}", "newPinAgain": "Samme PIN en gang til", "newPinDiffers": "De to PIN-koder var ikke ens. Begynd forfra.", "newPinHint": "Fire til otte cifre, tastet to gange.", "noPin": "Ingen PIN endnu", "next": "Næste", "typed": { "one": "{count} ciffer tastet", "other": "{count} cifre tastet" },
    "go": "Log på", "practicePin": "PIN {pin}", "role": { "clerk": "Ekspedient", "manager": "Butikschef", "owner": "Ejer" }, "language": "Sprog",
    "practiceHint": "Dette er træning: PIN-koderne står på navnene, og ingen penge kan flyttes.", "nobody": "Ingen kan logge på endnu."
  },
  "build": {
    "age": "{age} år", "tipKey": "drikke­penge", "tipHelp": "Drikke­penge: tast beløbet først, eller tryk og tast (T)",
    "search": "Søg eller scan", "searchHint": "Søg eller scan …", "favourites": "Favoritter", "categories": "Varegrupper", "articles": "Varer",
    "found": { "one": "{count} vare fundet. Enter slår den ind.", "other": "{count} varer fundet" }, "foundNone": "Intet hedder »{query}«. Enter slår det op som stregkode.",
    "moreBySearch": "Der er flere varer i varegruppen. Søg for at finde dem.",
    "noArticlesAtAll": "Ingen varer endnu. Opret dem under Indstillinger, eller tast et beløb.",
    "noArticles": "Ingen varer i denne varegruppe endnu.", "openAmount": "Frit beløb", "vat": "Moms på frit beløb", "vatRate": "Moms {rate}", "addLine": "Slå ind",
    "addLineHelp": "Slå det frie beløb ind som en linje", "quantityKey": "antal", "quantityHelp": "Antal på den valgte linje", "discountKey": "rabat", "discountHelp": "Rabat på den valgte linje",
    "perUnit": "{price} / {unit}", "clearSearch": "Ryd søgningen"
  },
  "order": {
    "age": "Fra {age} år", "share": "Rabat på salget, {amount}", "before": "Før", "tipLine": "Uden moms", "price": "Pris", "priceHelp": "Ret prisen på den valgte linje (P)", "note": "Note", "noteHelp": "Note på den valgte linje (N)", "removeAbout": "Fjern {name}, så rabatten på salget vejer tungere på resten", "saleDiscount": "Rabat på salget", "saleDiscountPercent": "Rabat på salget, {percent}", "explain": "Vis, hvordan beløbet er regnet ud (=)", "emptied": "Salget er ryddet.",
    "title": "Salg {number}", "started": "startet {time}", "each": "{price} pr. stk.", "per": "{price} pr. {unit}", "return": "Retur", "returnHelp": "Varerne på den valgte linje kommer retur (R)", "returnAbout": "{name} kommer retur", "findPurchase": "Find købet",
    "percentOff": "{percent} rabat", "amountOff": "Rabat", "vat": "Moms {rate}", "discount": "Rabat", "total": "At betale", "goesBack": "Tilbage til kunden", "paid": "Betalt", "charge": "Opkræv {amount}", "chargeEmpty": "Opkræv",
    "park": "Parkér", "recent": "Seneste salg", "fewer": "Færre", "more": "Flere", "remove": "Fjern", "undo": "Fortryd", "empty": "Ryd",
    "emptyHelp": "Ryd hele salget", "lineTools": "Den valgte linje", "lines": "Salgets linjer", "locked": "Ordren er låst, mens en betalingsanmodning er ude. Træk den tilbage for at ændre ordren.",
    "approvedNote": "Pengene er reserveret. Ordren kan ikke længere ændres.", "doneNote": "Betalt og afsluttet. Bon {receipt}.", "ordered": "Bestilt", "takeBack": "Træk tilbage og ret", "capturingNote": "Beløbet hæves nu.",
    "choosingNote": "Esc går tilbage til ordren.", "emptyTitle": "Start salget", "emptyTap": "Tryk på en vare, eller scan den.", "emptyAmount": "Eller tast et beløb, og tryk på + Slå ind.", "emptySearch": "/ søger, ? viser alle taster.",
    "changed": "{quantity} {name}, {total}. At betale {sum}.",
    "parkedHere": "Parkeret", "added": "{name}, {total}. At betale {sum}."
  },
  "park": {
    "title": "Parkér salget", "titleParked": "Parkerede salg", "name": "Navn, så du kan finde det igen", "hint": "For eksempel: Bord 4 eller blå jakke", "confirm": "Parkér",
    "recall": "Hent {number} frem", "at": "parkeret {time}", "nothing": "Parkér et salg for at ekspedere en anden først. Det er gemt, også hvis strømmen går."
  },
  "quantity": { "title": "Antal", "label": "Hvor mange?", "labelKilogram": "Hvor mange kilo?", "labelLitre": "Hvor mange liter?", "set": "Sæt antal", "decimal": "Decimaltegn", "about": "{quantity} {name}, med linjens rabat" },
  "discount": {
    "of": { "line": "Denne linje", "sale": "Hele salget" }, "what": "Rabat på", "sale": "Hele salget, {total}. Rabatten fordeles på varerne.", "wholeSale": "hele salget", "aboutAdd": "Slå {name} ind med den rabat, salget har",
    "title": "Rabat", "percent": "Procent", "amount": "Beløb", "kind": "Type rabat", "label": "Hvor meget?", "set": "Giv rabat", "none": "Fjern rabatten", "line": "{name}, {total}", "about": "{discount} rabat på {name}", "aboutNone": "Fjern rabatten på {name}"
  },
  "recent": { "title": "De fem seneste salg", "none": "Ingen salg er betalt endnu i dag.", "history": "Alt fra i dag" },
  "charge": {
    "age": "Appen lader kun kunder på mindst {age} år betale.",
    "title": "Opkræv {amount}", "how": "Hvordan vil kunden betale?", "ways": "Betalingsmåder",
    "qr": { "name": "QR-kode", "short": "Kunden scanner", "title": "Vis en QR-kode", "text": "Kunden scanner den med kameraet eller i {brand}. Du skal ikke bruge et nummer.", "go": "Vis QR" },
    "change": { "title": "Bed om betaling på en anden måde", "text": "{amount}. Anmodningen, der er ude, trækkes først tilbage." },
    "known": {
      "prefersCode": "De to seneste anmodninger nåede ikke frem. Vis en QR-kode i stedet.", "missed": "De to seneste anmodninger nåede ikke frem", "anyway": "Send alligevel",
      "name": "Kendt kunde", "short": "Sidste cifre", "title": "Hvem er det?", "label": "Sidste cifre i nummeret", "go": "Send anmodning", "need": { "one": "Tast ét ciffer mere.", "other": "Tast {count} cifre mere." }, "start": "Tast de sidste fire cifre eller flere.",
      "none": "Vi husker ingen med disse cifre. Bed om hele nummeret, eller vis en QR-kode.", "more": "Flere ender på dette. Tast et ciffer mere.", "several": "Flere ender på dette. Vælg den rigtige.",
      "lastHere": "sidst her {when}", "never": "har ikke været her endnu", "visits": { "one": "{count} besøg", "other": "{count} besøg" }, "usual": "normalt omkring {amount}", "isAsked": "Har en anmodning ude nu",
      "sendingIn": { "one": "Sender til {customer} om {count} sekund", "other": "Sender til {customer} om {count} sekunder" }, "undo": "Fortryd", "undone": "Intet blev sendt."
    },
    "number": { "name": "Oplyst nummer", "short": "Send til telefon", "title": "Hvilket nummer?", "label": "Mobilnummer", "go": "Send anmodning" },
    "own": { "name": "Kundens kode", "short": "Du scanner", "title": "Scan kundens kode", "text": "Kunden åbner sin kode i {brand}, og du scanner den. Koden gemmes ikke.", "label": "Koden fra appen", "go": "Send anmodning" },
    "remember": "Kunden vil gerne huskes til næste gang",
    "rememberRead": "Spørg først, med disse ord:",
    "rememberRisk": "Et nej til at dele i appen afslutter denne betaling."
  },
  "payment": {
    "left": "{time} tilbage", "leftNone": "Tiden er gået", "way": { "qr": "QR-kode", "push": "Sendt til telefon", "ownCode": "Kundens kode scannet" }, "reference": "Reference {reference}",
    "steps": { "label": "Hvor langt det er nået", "requested": "Anmodning", "waiting": "Venter på godkendelse", "approved": "Godkendt", "captured": "Hævet" },
    "serveNext": "Næste kunde", "takeBack": "Træk anmodningen tilbage", "escAgain": "Tryk Esc igen for at trække den tilbage", "showQr": "Vis QR i stedet", "toPhone": "Send til telefon i stedet", "otherPhone": "Andet nummer", "tryNow": "Prøv nu", "withoutSharing": "Betal uden at dele",
    "showLink": "Vis som link", "hideLink": "Skjul linket", "linkLabel": "Link til betalingen", "qrAlt": "QR-kode, som kunden skal scanne", "qrComing": "Koden laves …", "qrBad": "Koden kunne ikke tegnes. Vis den som link, eller træk anmodningen tilbage.",
    "unsure": "Penge kan være flyttet. Opkræv ikke igen. Det falder på plads af sig selv.",
    "sharingAsked": "Appen beder også kunden om at dele nummeret."
  },
  "coach": {
    "sending": { "title": "Sender anmodningen til {brand}", "text": "Det tager et sekund eller to. Der er ikke hævet noget hos kunden endnu." },
    "scanCode": { "title": "Bed kunden scanne med kameraet eller appen", "text": "Der hæves først, når du trykker på Hæv." },
    "openPush": { "title": "Bed kunden åbne {brand}", "text": "Anmodningen er på telefonen. Der hæves først, når du trykker på Hæv." },
    "pushSlow": { "title": "Bed kunden se under betalinger i {brand}", "text": "Telefonen får kun én notifikation, og en app, der allerede er åben, opdaterer ikke sig selv. Kunden kan lukke den og åbne den igen." },
    "codeHalfTime": { "title": "Halvdelen af tiden er gået", "text": "Spørg, om kunden kan scanne koden, med kameraet eller i {brand}. Hvis ikke, så send anmodningen til telefonen i stedet." },
    "pushHalfTime": { "title": "Halvdelen af tiden er gået", "text": "Der kommer ingen påmindelse. Kan kunden ikke se anmodningen under betalinger, så vis en QR-kode i stedet." },
    "timeIsUp": { "title": "Tiden er gået", "text": "Kassen venter på, at {brand} bekræfter det. En godkendelse i sidste øjeblik gælder stadig." },
    "takingBack": { "title": "Trækker anmodningen tilbage", "text": "Hvis kunden lige har godkendt, gælder godkendelsen og vises her." },
    "notSentYet": { "title": "Ingen forbindelse. Intet er sendt", "text": "Salget er gemt. Anmodningen sendes af sig selv, når nettet er tilbage." },
    "asking": { "title": "Vent. Vi spørger {brand}", "text": "Det er ikke sikkert endnu, hvad der skete. Kassen spørger, til den ved det." },
    "approved": { "title": "Godkendt. Udlever varerne.", "text": "{amount} er reserveret. Pengene er først dine, når du hæver beløbet." },
    "capturing": { "title": "Hæver {amount}", "text": "Kassen siger først hævet, når {brand} siger det." },
    "captured": { "title": "Hævet", "text": "{amount} er dine." },
    "releasing": { "title": "Giver pengene tilbage", "text": "Reservationen på {amount} frigives. Der er ikke hævet noget." },
    "releasingRest": { "title": "Giver resten tilbage", "text": "{captured} er hævet. Resten, {amount}, frigives." },
    "partCaptured": { "title": "En del er hævet", "text": "{captured} er hævet. {amount} er stadig reserveret." },
    "notCaptured": { "title": "Ikke hævet. Behold varerne.", "text": "{brand} afviste hævningen. Der blev ikke hævet noget." },
    "captureAgain": { "title": "Ikke hævet endnu. Behold varerne.", "text": "Der er ikke hævet noget i dette forsøg. Kassen prøver igen af sig selv." },
    "refunding": { "title": "Betaler tilbage", "text": "Refunderingen er sendt til {brand}. Den bekræftes af sig selv." },
    "changingWay": { "title": "Trækker anmodningen tilbage for at sende en ny", "text": "Den nye anmodning sendes af sig selv. Har kunden lige godkendt, gælder godkendelsen og vises her." }
  },
  "approved": { "titleOne": "Godkendt.", "titleTwo": "Udlever varerne.", "capture": "Hæv {amount}", "release": "Frigiv alt", "releaseAgain": "Tryk igen for at give {amount} tilbage", "serveNext": "Næste kunde",
    "releaseRest": "Frigiv resten", "stop": "Stop hævningen", "aboutRelease": "Frigiv {amount} for salg {number}", "captureNone": "Hæv beløbet", "whole": "Alt hæves på én gang.", "hint": "Fjern fluebenet ved det, kunden ikke får nu.", "rest": "Resten, {amount}, gives tilbage.", "restKept": "Resten, {amount}, er fortsat reserveret.",
    "keep": "Behold resten reserveret", "until": "Hæv beløbet inden {when}, ellers går pengene tilbage.", "untilOver": "Garantien udløb {when}. Hæv beløbet så hurtigt som muligt." },
  "parts": { "list": "Varerne", "quantity": "Antal {name}", "less": "Færre {name}", "more": "Flere {name}", "return": "Retur, regnes altid med", "of": "af {total}", "notNumber": "Tast hvor meget, for eksempel 0,35.", "tooMuch": "{name}: der er kun {quantity} tilbage." },
  "refusal": {
    "ownCodeNotTaken": { "title": "{brand} kender ikke kundens kode", "happened": "Intet blev sendt, og der er ikke hævet noget.", "now": "Bed kunden åbne koden igen, og scan den én gang til. Eller vis en QR-kode." },
    "pushNotAllowed": { "title": "{brand} har ikke åbnet for anmodninger til nummer i denne butik", "happened": "Intet blev sendt, og der er ikke hævet noget.", "now": "Vis en QR-kode i stedet." },
    "notReachable": { "title": "{brand} kan ikke sende til denne kunde", "happened": "Intet blev sendt, og der er ikke hævet noget.", "now": "Vis en QR-kode i stedet: samme salg, samme beløb." },
    "wrongCurrency": { "title": "Butikkens aftale med {brand} gælder en anden valuta", "happened": "Der er ikke hævet noget.", "now": "Bed ejeren tjekke landet under Indstillinger og aftalen med {brand}." },
    "unitNotReady": { "title": "Butikken kan ikke tage imod denne betaling i {brand} endnu", "happened": "Ingen penge blev flyttet.", "now": "Lad kunden betale på en anden måde, og bed ejeren tjekke salgsstedet i {brand}-portalen." },
    "amountNotTaken": { "title": "{brand} tager ikke imod dette beløb", "happened": "Ingen penge blev flyttet.", "now": "Tjek beløbet. Er det rigtigt, må kunden betale på en anden måde." },
    "mustCaptureAll": { "title": "Her skal hele beløbet hæves på én gang", "happened": "Der blev ikke hævet noget.", "now": "Hæv alt, og refundér det, kunden ikke fik, eller frigiv alt." },
    "fundsGone": { "title": "Banken holder ikke længere pengene", "happened": "Der blev ikke hævet noget.", "now": "Behold varerne. Frigiv reservationen, og opkræv så igen." },
    "tryLater": { "title": "{brand} beder os prøve igen senere", "happened": "Ingen penge blev flyttet.", "now": "Vent lidt, og prøv igen." },
    "capturePeriodOver": { "title": "Fristen for at hæve beløbet er udløbet", "happened": "Der blev ikke hævet noget.", "now": "Frigiv reservationen, og opkræv så igen." },
    "captureTooLarge": { "title": "Det er mere, end der er reserveret", "happened": "Der blev ikke hævet noget.", "now": "Hæv det, der er reserveret, og tag resten i et nyt salg." },
    "alreadyCaptured": { "title": "Beløbet er allerede hævet", "happened": "Der blev ikke hævet en gang til.", "now": "Se salget i historikken, før du gør mere." },
    "reservationGone": { "title": "Der er ikke længere reserveret noget", "happened": "Der blev ikke hævet noget.", "now": "Behold varerne. Frigiv reservationen, og opkræv så igen." },
    "notApproved": { "title": "Kunden har ikke godkendt endnu", "happened": "Der blev ikke hævet noget.", "now": "Bed kunden godkende i {brand}, og prøv igen." },
    "alreadyApproved": { "title": "Kunden har allerede godkendt", "happened": "Godkendelsen gælder, og pengene er reserveret.", "now": "Hæv beløbet, eller frigiv reservationen." },
    "approvingNow": { "title": "Kunden er ved at godkende", "happened": "Ingen penge blev flyttet af dette.", "now": "Vent et øjeblik, og se, hvad skærmen viser." },
    "refundNotAllowed": { "title": "Butikken kan ikke refundere gennem {brand}", "happened": "Intet blev betalt tilbage.", "now": "Bed ejeren få åbnet for refundering hos {brand}, eller betal tilbage på en anden måde." },
    "refundPeriodOver": { "title": "Fristen for at refundere er udløbet", "happened": "Intet blev betalt tilbage.", "now": "Betal tilbage på en anden måde." },
    "refundTooLarge": { "title": "Det er mere, end der kan refunderes", "happened": "Intet blev betalt tilbage.", "now": "Se, hvad der er tilbage, og refundér mindre." },
    "alreadyRefunded": { "title": "Alt er allerede refunderet", "happened": "Intet blev betalt tilbage en gang til.", "now": "Se refunderingerne på salget." },
    "refundRefused": { "title": "{brand} kan ikke refundere denne betaling", "happened": "Intet blev betalt tilbage.", "now": "Betal tilbage på en anden måde, eller ring til {brand}." },
    "notKnown": { "title": "{brand} kender ikke denne betaling", "happened": "Ingen penge blev flyttet af dette.", "now": "Ring til support, og oplys referencen." },
    "usedBefore": { "title": "{brand} har set denne reference før", "happened": "Ingen penge blev flyttet af dette.", "now": "Prøv en gang til. Sker det igen, så ring til support." },
    "notUnderstood": { "title": "{brand} forstod ikke det, kassen sendte", "happened": "Ingen penge blev flyttet af dette.", "now": "Prøv en gang til. Sker det igen, så ring til support, og oplys koden." },
    "keysRefused": { "title": "{brand} godtog ikke butikkens nøgler", "happened": "Ingen penge blev flyttet.", "now": "Bed ejeren tjekke nøglerne under Indstillinger." },
    "busy": { "title": "{brand} er optaget af denne betaling", "happened": "Ingen penge blev flyttet af dette.", "now": "Vent lidt, og prøv igen." },
    "tooMany": { "title": "{brand} får for mange forespørgsler lige nu", "happened": "Ingen penge blev flyttet af dette.", "now": "Vent et minut, og prøv igen." },
    "providerFault": { "title": "{brand} har en fejl hos sig selv", "happened": "Ingen penge blev flyttet af dette.", "now": "Vent lidt, og prøv igen." },
    "code": "{brand}-kode {code}",
    "calls": { "creating": "Anmodningen er ikke sendt endnu.", "takingBack": "Anmodningen blev ikke trukket tilbage.", "releasing": "Reservationen blev ikke frigivet." }
  },
  "remembering": {
    "keptOut": "Kunden havde bedt om ikke at blive husket. Nummeret kom og blev ikke gemt",
    "asked": "Kunden bliver bedt om at dele nummeret", "awaiting": "Kunden sagde ja. Nummeret er på vej", "awaitingKnown": "Kunden vil gerne huskes: {customer}",
    "done": "Husket til næste gang: {customer}", "already": "Kendt kunde: {customer}", "missing": "Nummeret kom aldrig. Kunden bliver ikke husket"
  },
  "done": { "title": "Betalt", "amount": "{amount} modtaget", "receipt": "Bon {receipt}", "next": "Næste salg", "thanks": "Bekræftet af {brand}.", "part": "Bestilt for {ordered}. Resten er ikke hævet." },
  "ending": {
    "short": { "declined": "kunden sagde nej", "expired": "udløbet", "takenBack": "trukket tilbage", "released": "frigivet", "pushNotAllowed": "ikke sendt", "notReachable": "kunden ikke nået", "refused": "afvist", "neverSent": "ikke sendt", "ownCodeGone": "ikke oprettet" },
    "ownCodeGone": { "title": "Anmodningen blev ikke oprettet, og kassen gemmer ikke kundens kode. Der er ikke hævet noget.", "now": "Scan koden igen, eller vis en QR-kode." },
    "tooYoung": "Det kan også være, at kunden er under {age} år.",
    "declined": { "title": "Kunden sagde nej i appen. Der er ikke hævet noget.", "now": "Spørg, hvad der gik galt, og prøv igen." },
    "expired": { "title": "Anmodningen udløb efter ti minutter. Der er ikke hævet noget.", "now": "Send en ny, hvis kunden stadig er her." },
    "takenBack": { "title": "Anmodningen er trukket tilbage. Der er ikke hævet noget.", "now": "Ret ordren, eller opkræv igen." },
    "released": { "title": "Reservationen er frigivet. Der er ikke hævet noget.", "now": "Ordren er åben igen." },
    "pushNotAllowed": { "title": "{brand} har ikke åbnet for anmodninger til nummer i denne butik. Der er ikke hævet noget.", "now": "Vis en QR-kode i stedet." },
    "notReachable": { "title": "{brand} kan ikke sende til denne kunde. Der er ikke hævet noget.", "now": "Vis en QR-kode i stedet: samme salg, samme beløb." },
    "refused": { "title": "{brand} afviste anmodningen. Der er ikke hævet noget.", "now": "Prøv igen, eller vis en QR-kode." },
    "neverSent": { "title": "Anmodningen blev aldrig sendt. Der er ikke hævet noget.", "now": "Prøv igen, når forbindelsen er tilbage." },
    "sharingMaybe": "Hvis det kun var nummeret: lad kunden betale uden at dele det.", "withoutSharing": "Betal uden at dele", "showQr": "Vis QR", "again": "Ny anmodning"
  },
  "tray": {
    "captureHelp": "Med pegeren hæves beløbet med det samme. Med tastaturet åbnes salget først, og Enter hæver der.",
    "title": "Venter", "text": "Alle anmodninger og reservationer, der ikke er afsluttet, det mest presserende først.", "count": { "one": "{count} venter", "other": "{count} venter" },
    "none": "Intet venter", "noneText": "Når du tager næste kunde, mens en anden stadig betaler, står den åbne anmodning her med sit ur. Intet kan blive glemt.",
    "onScreen": "på skærmen", "open": "Åbn", "capture": "Hæv beløbet", "takeBack": "Træk tilbage", "release": "Frigiv", "tryNow": "Prøv nu", "by": "af {name}", "since": "sendt {time}", "left": "{time} tilbage", "over": "tiden er gået", "days": { "one": "{count} dag", "other": "{count} dage" }, "hours": { "one": "{count} time", "other": "{count} timer" }, "gone": "{number} venter ikke længere.", "attach": "Knyt til salget", "stopRefund": "Stop refunderingen", "captureRest": "Hæv resten", "captured": "{amount} hævet", "until": "frist {when}", "story": "Se salget",
    "lateText": "Salget var opgivet, da kunden godkendte, så ingen venter på pengene. Hvis kunden fik varerne: knyt betalingen til salget, og hæv beløbet. Ellers: frigiv.",
    "lateOnlyRelease": "Salget er siden ændret eller betalt på en anden måde, så pengene hører ikke til noget salg. Frigiv dem."
  },
  "reason": {
    "customer": "Hos kunden", "approved": "Godkendt. Hæv eller frigiv", "capturing": "Beløbet hæves", "ending": "Trækkes tilbage", "asking": "Spørger {brand}, hvad der skete. Opkræv ikke igen", "notSentYet": "Ingen forbindelse. Ikke sendt endnu",
    "approvedLate": "Godkendt for sent. Reserveret uden salg", "partCaptured": "En del er hævet. Resten er reserveret", "notCaptured": "Ikke hævet. Åbn, og se hvorfor", "captureAgain": "Ikke hævet endnu. Prøves igen af sig selv", "refunding": "Betales tilbage. Bekræftes af sig selv",
    "refundAsking": "Spørger {brand}, om det er betalt tilbage. Refundér ikke igen", "refundNotSent": "Ingen forbindelse. Refunderingen sendes af sig selv"
  },
  "customers": {
    "title": "Kunder", "search": "Sidste cifre eller hele nummeret", "searchHint": "Sidste cifre eller alle", "clearSearch": "Ryd cifrene", "letIn": "En kunde vil huskes igen …",
    "count": { "one": "{count} kunde", "other": "{count} kunder" }, "found": { "one": "{count} kunde fundet", "other": "{count} kunder fundet" }, "foundNone": "Vi husker ingen med disse cifre.", "list": "Kunder, vi husker", "more": "Vis flere", "since": "husket siden {date}",
    "unused": { "one": "Et nummer, der ikke er brugt i {count} måned, bliver glemt af sig selv.", "other": "Et nummer, der ikke er brugt i {count} måneder, bliver glemt af sig selv." },
    "swept": { "one": "{count} kunde, der ikke havde været her så længe, blev glemt {date}.", "other": "{count} kunder, der ikke havde været her så længe, blev glemt {date}." },
    "emptyTitle": "Vi husker ingen endnu", "emptyText": "Spørg først. Siger kunden ja, sætter du flueben ved »{tick}«, når du opkræver. Efter et ja i appen står kunden her, og næste gang er de sidste fire cifre nok.", "choose": "Vælg en kunde for at se, hvad vi har gemt, hvad kunden sagde ja til, og hvad du kan gøre.",
    "standing": { "pending": "Ikke svaret endnu", "live": "Husket", "declined": "Sagde nej", "withdrawn": "Trukket tilbage", "forgotten": "Glemt" },
    "prefersCode": "De to seneste anmodninger nåede ikke frem. Næste gang foreslår kassen en QR-kode først.", "requestOut": "En anmodning til kunden er ude. Så længe kan kunden ikke glemmes.", "withdrawnText": "Der sendes ikke flere anmodninger. Nummeret bliver glemt, når dagen er omme.", "forgottenAt": "Glemmes af sig selv {date}, hvis kunden ikke kommer igen.",
    "label": "Kendetegn", "labelHint": "Det, du kender kunden på. Det er personoplysninger: De slettes, når kunden glemmes, og står i eksporten.", "labelExample": "For eksempel: blå jakke", "labelSave": "Gem",
    "actions": "Det kan du gøre", "withdraw": "Træk samtykket tilbage", "withdrawAgain": "Tryk igen for at trække tilbage", "withdrawText": "Når kunden ikke vil længere. Fra da af sendes ingen anmodninger, en, der er ude, trækkes tilbage, og nummeret bliver glemt, når dagen er omme.", "forget": "Glem …", "export": "Eksportér", "exportText": "Eksporten skriver alt, vi har gemt om kunden, i to filer, som er til kunden.", "join": "Slå sammen …", "managersOnly": "Butikschefen godkender med PIN: {what}.",
    "aboutForget": "Glem {customer} for altid", "aboutExport": "Eksportér det, der er gemt om {customer}", "aboutJoin": "Slå {kept} og {lost} sammen. {kept} beholdes.",
    "purchases": "Køb", "purchasesOwn": "Kun dine egne salg vises.", "purchasesLast": "De seneste halvtreds vises.", "purchasesNone": "Ingen kendte køb.",
    "consents": "Det sagde kunden ja til", "consentsNone": "Intet samtykke er gemt.", "textGone": "Ordlyden blev ikke gemt dengang.", "asked": "Spurgt", "how": "Måde", "source": { "app": "I appen", "told": "Nummeret oplyst ved kassen, ja i appen" }, "words": "Ordlyd", "wordsOf": "Version {version}, {language}", "scope": "Bedt om i appen", "reference": "Vores reference", "sale": "Salg {number}",
    "consent": { "pending": "Ikke svaret endnu", "live": "Givet {at}", "declined": "Ikke givet {at}", "withdrawn": "Trukket tilbage {at}", "forgotten": "Sluttede, da kunden blev glemt, {at}" },
    "forgetting": {
      "title": "Glemme {customer}?", "goes": "Slettes for altid", "stays": "Bliver stående", "number": "Nummeret, også de sidste cifre", "label": "Kendetegnet", "id": "Kundens id hos {brand}", "link": "Det, der knytter personen til købene",
      "sales": "Køb og boner, uden personen: bogføringsloven kræver dem", "record": "At der var et samtykke, under et id, der ikke fører til nogen", "mark": { "one": "Et mærke, som nummeret kun kan findes ud fra ved at prøve alle numre; det tager en computer som denne uger. Det holder nummeret ude i mindst {count} måned, medmindre kunden selv beder om at blive husket", "other": "Et mærke, som nummeret kun kan findes ud fra ved at prøve alle numre; det tager en computer som denne uger. Det holder nummeret ude i mindst {count} måneder, medmindre kunden selv beder om at blive husket" },
      "go": "Glem for altid", "done": "Kunden er glemt", "gone": "Slettet for altid", "kept": "Står tilbage"
    },
    "exported": { "title": "To filer er skrevet", "text": "De indeholder hele nummeret og er kun til denne kunde. Giv dem til kunden, og slet dem så fra computeren.", "folder": "Mappe", "page": "Til at læse", "data": "Til programmer" },
    "joining": { "notNow": "Begge skal være kunder, vi husker, og der må ikke være en anmodning ude til det nummer, der glemmes.", "title": "Slå to sammen, der er samme person", "text": "Begges køb og samtykker bliver én kundes. Ét nummer beholdes, det andet bliver glemt.", "search": "Den anden: sidste cifre eller hele nummeret", "kept": "Dette nummer beholdes", "lost": "Dette nummer glemmes", "swap": "Behold det andet nummer", "again": "Vælg en anden", "go": "Slå sammen", "goAgain": "Tryk igen for at slå sammen", "done": "Slået sammen. {customer} er beholdt." },
    "lettingIn": { "title": "Vil huskes igen", "text": "Til en kunde, der har bedt om ikke at blive husket og har ombestemt sig. Tast hele nummeret. Intet sendes, og nummeret gemmes ikke af det: Kunden huskes efter et ja i appen.", "go": "Luk ind igen", "was": "Nummeret blev holdt ude, men bliver det ikke længere. Sæt flueben ved »{tick}«, når du opkræver.", "wasNot": "Nummeret blev ikke holdt ude. Sæt flueben ved »{tick}«, når du opkræver." }
  },
  "history": {
    "openCustomer": "Åbn kunden",
    "title": "Historik", "today": "I dag", "before": "Dagen før", "after": "Dagen efter", "sum": "Sum", "count": "Salg", "vatOf": "Moms {rate}", "none": "Ingen salg blev betalt denne dag.", "noneToday": "Ingen salg endnu i dag. Her står alle betalte salg og alt, hvad der skete.",
    "choose": "Vælg et salg for at se linjerne og forløbet.", "list": "Dagens salg", "more": { "one": "+ {count} mere", "other": "+ {count} mere" }, "receipt": "Bon {receipt}", "reference": "Vores reference", "psp": "Reference hos {brand}", "customer": "Kunde", "way": "Måde", "clerk": "Ekspedient", "story": "Forløb", "lines": "Linjer", "notKnown": "Ikke husket", "captured": "Hævet", "refunded": "Refunderet", "net": "Efter refundering", "netOf": "uden moms {amount}", "ordered": "Bestilt for {amount}. Det, der ikke blev udleveret, er ikke hævet.",
    "refundOf": "Refundering af {number}", "refundedOf": "{amount} refunderet", "unpaid": "Ikke betalt", "noLines": "Ingen linjer", "notPaidText": "Der er ikke hævet noget for dette salg.", "unfinished": "Ikke afsluttet", "unfinishedText": "Se, hvad hver af dem mangler.", "refunds": "Refunderinger"
  },
  "returning": { "title": "{what} kommer retur, {amount}", "text": "Vælg det køb, varerne kom fra, og tryk på Refundér. Returlinjerne går derefter ud af salg {number}.", "cancel": "Tilbage til salget" },
  "unpaid": { "open": "I gang", "parked": "Parkeret", "requested": "Venter på betaling", "discarded": "Opgivet" },
  "refund": {
    "open": "Refundér …", "title": "Refundér salg {number}", "ways": "Hvad skal refunderes?", "way": { "all": "Alt", "lines": "Varer", "amount": "Beløb" }, "ceiling": "Op til {amount} kan refunderes, til {when}.", "ceilingOnly": "Op til {amount} kan refunderes.", "busy": "En refundering er i gang. Når den er færdig, kan du refundere mere.", "badAmount": "Tast beløbet, for eksempel 49,00.", "takes": "Med denne refundering går returlinjerne, {amount}, ud af salg {number}.",
    "all": "Alt, hvad der er tilbage af salget, betales tilbage til kunden.", "linesHint": "Sæt flueben ved det, kunden afleverer.", "amountLabel": "Hvor meget?", "reason": "Hvorfor?", "reasons": { "returned": "Vare leveret tilbage", "fault": "Fejl ved varen", "wrongPrice": "Forkert pris", "paidTwice": "Betalt to gange", "mistake": "Slået forkert ind" },
    "amount": "Betales tilbage", "left": "Tilbage derefter", "vat": "Heraf moms {rate}", "go": "Refundér {amount}", "goEmpty": "Refundér", "needReason": "Vælg eller skriv hvorfor.", "about": "Refundér {amount} for salg {number}", "ordered": "Refundering af {amount} er bestilt.",
    "state": { "underWay": "Betales tilbage", "unsure": "Spørger {brand}, hvad der skete. Refundér ikke igen", "done": "Betalt tilbage", "refused": "Afvist. Intet er betalt tilbage", "stopped": "Stoppet. Intet er betalt tilbage" }, "by": "af {name}", "approvedBy": "godkendt af {name}", "row": "Refundering {number}"
  },
  "approval": {
    "title": "Butikschefen skal godkende", "who": "Hvem godkender?", "choose": "Vælg dit navn først", "go": "Godkend", "nobody": "Ingen butikschef eller ejer har en PIN endnu. Bed ejeren logge på først.", "kept": "Intet ændres, før det er godkendt. Esc annullerer."
  },
  "story": {
    "consentWithdrawn": "Samtykket trukket tilbage", "customerKeptOut": "Nummeret kom fra en, der havde bedt om ikke at blive husket, og blev ikke gemt",
    "ownCodeRequested": "Anmodning til kunden, der viste sin kode, {amount}", "ownCodeGone": "Kassen havde ikke længere kundens kode. Anmodningen blev ikke sendt igen",
    "receiptPrinted": "Bon udskrevet", "copyPrinted": "Kopi af bonen udskrevet", "refundReceiptPrinted": "Returbon {text} udskrevet", "refundCopyPrinted": "Kopi af returbon {text} udskrevet", "priceChanged": "{text}: pris ændret til {amount} ({words})", "noteChanged": "{text}: note »{words}«", "noteRemoved": "{text}: noten fjernet", "saleDiscountChanged": "Rabatten på salget fjernet", "saleDiscountPercent": "Rabat på hele salget: {percent}", "saleDiscountAmount": "Rabat på hele salget: {amount}", "tipAdded": "Drikkepenge, {amount}", "saleReopened": "Rydningen fortrudt. Salget er åbent igen", "returnsRestored": "Refunderingen blev ikke til noget: returlinjerne er tilbage",
    "saleOpened": "Salget åbnet", "lineAdded": "{text} slået ind ({quantity} à {amount})", "quantityChanged": "{text}: antal ændret til {quantity}", "discountChanged": "{text}: rabatten fjernet", "discountPercent": "{text}: rabat {percent}", "discountAmount": "{text}: rabat {amount}", "lineRemoved": "{text} fjernet", "lineReturned": "{text} kommer retur", "lineKept": "{text} sælges alligevel", "returnsRefunded": "Returlinjerne gik ud af salget, til refundering af det køb, de kom fra", "lineRestored": "{text} lagt tilbage", "line": "linje {line}", "saleParked": "Parkeret som »{text}«", "saleRecalled": "Hentet frem igen", "saleDiscarded": "Salget ryddet",
    "qrRequested": "Bad om QR-kode, {amount}", "pushRequested": "Anmodning til telefonen, {amount}", "sharingAsked": "Kunden blev bedt om at dele nummeret", "requestCreated": "{brand} tog imod anmodningen", "requestRefused": "{brand} afviste anmodningen ({text})", "outcomeUnknown": "Intet klart svar. Kassen blev ved med at spørge", "tillRestarted": "Kassen blev stoppet og fortsatte, hvor den slap",
    "customerApproved": "Kunden godkendte {amount}", "customerDeclined": "Kunden sagde nej", "requestExpired": "Anmodningen udløb", "takeBackAsked": "Bad om at få anmodningen trukket tilbage", "takenBack": "Anmodningen trukket tilbage", "releaseAsked": "Bad om at få reservationen frigivet", "released": "Reservationen frigivet, {amount}",
    "reservationLapsed": "{brand} gav reservationen tilbage, {amount}", "captureAsked": "Hævning af alt bestilt, {amount}", "partCaptureAsked": "Hævning af en del bestilt, {amount}", "partHandedOver": "Udleveret: {text}, {quantity}", "restReleaseAsked": "Resten gives tilbage derefter, {amount}", "captureStopped": "Hævningen blev stoppet og sendes ikke igen",
    "approvedLate": "Godkendt, efter at salget var opgivet, {amount}", "attached": "Betalingen knyttet til salget igen", "wayChanged": "Betalingsmåden skiftet", "managerApproved": "Godkendt af {text}", "refundAsked": "Refundering bestilt, {amount} ({text})", "partRefunded": "Leveret tilbage: {text}, {quantity}", "refundConfirmed": "Betalt tilbage, bekræftet af {brand}, {amount}", "refundRefused": "{brand} afviste refunderingen ({text})", "refundNumbered": "Returbon {text}", "refundStopped": "Refunderingen blev stoppet og sendes ikke igen",
    "refundNotSent": "Sendes ikke: der er betalt tilbage andre steder imens", "captureNotSent": "Sendes ikke: der er hævet andre steder imens",
    "captureConfirmed": "Hævet, bekræftet af {brand}, {amount}", "captureRefused": "{brand} afviste hævningen ({text})", "customerRemembered": "Nummeret husket", "customerForgotten": "Kunden glemt", "receiptNumbered": "Bon {text}", "ledgerAgrees": "Sammenlignet med {brand}: ens", "ledgerDiffers": "Sammenlignet med {brand}: forskelligt"
  },
  "notice": {
    "count": { "one": "{count} besked", "other": "{count} beskeder" }, "later": "Senere",
    "ledgerDiffers": { "title": "{brand} har noget andet, end vi har, på salg {number}", "text": "Sammenlign med portalen, før dagen afsluttes. Kassen ændrer ikke noget selv." },
    "approvedLate": { "title": "Salg {number} blev godkendt, efter at det var opgivet: {amount} er reserveret", "text": "Det står under Venter: knyt betalingen til salget, eller frigiv den." },
    "stillTrying": { "title": "Et kald til {brand} for salg {number} er prøvet mange gange uden et klart svar", "text": "Opkræv ikke igen. Kassen bliver ved med at prøve af sig selv." },
    "captureSoon": { "title": "Beløbet for salg {number} skal snart hæves: {amount} er reserveret", "text": "Hæv eller frigiv inden fristen. Ellers går pengene tilbage til kunden af sig selv." },
    "reservationLapsed": { "title": "Reservationen på salg {number} er udløbet: {amount} gik tilbage til kunden", "text": "Der blev ikke hævet noget. Fik kunden varerne, skal du opkræve igen." },
    "refundRefused": { "title": "{brand} afviste refunderingen af salg {number}: {amount} er ikke betalt tilbage", "text": "Åbn salget for at se hvorfor, og betal om nødvendigt kunden tilbage på en anden måde." },
    "refundElsewhere": { "title": "{amount} af salg {number} er betalt tilbage uden for denne kasse", "text": "Se i portalen, før du betaler kunden tilbage igen." },
    "refundNotSent": { "title": "Refunderingen på {amount} for salg {number} er ikke sendt", "text": "Andre har betalt tilbage på samme salg i mellemtiden. Se, hvad der er tilbage, og refundér igen, hvis kunden stadig skal have penge." },
    "takenElsewhere": { "title": "Salg {number}: {amount} er hævet uden for denne kasse", "text": "Se i portalen, før du opkræver igen." },
    "captureNotSent": { "title": "Hævningen på {amount} for salg {number} er ikke sendt", "text": "Andre har hævet af samme reservation i mellemtiden. Se, hvad der er tilbage, og hæv igen." },
    "diskFull": { "title": "Computerens disk er fuld", "text": "Der er plads til nogle salg mere, og så kan intet slås ind. Frigør plads nu: kassen holder selv plads af igen." },
    "region": "Beskeder", "openSale": "Åbn salget"
  },
  "settings": {
    "customers": { "title": "Kunder, vi husker", "text": "Numre, som kunderne har sagt ja til at dele. Et nummer gemmes, så længe det bruges.", "months": "Måneder uden besøg", "hint": "Derefter bliver nummeret glemt af sig selv, når dagen er omme. Kunderne læser dette tal, før de siger ja.", "save": "Gem" },
    "partsLabel": "Indstillingernes dele", "parts": { "shop": "Butik", "articles": "Varer" },
    "display": { "title": "Kundeskærm", "text": "Det, kunden ser på en ekstra skærm: linjerne, beløbet, koden og takken. Intet om de ansatte eller andre kunder. Af sig selv åbner den kun på en ekstra skærm.", "when": "Hvornår den åbner", "automatic": "Af sig selv", "onRequest": "Efter behov", "off": "Fra", "open": "Åbn den nu", "close": "Luk den nu", "second": "En ekstra skærm er tilsluttet.", "noSecond": "Ingen ekstra skærm er tilsluttet. Kundeskærmen åbner som et vindue for sig.",
      "keyboard": "Giv den tastaturet" },
    "scanner": { "title": "Scanner", "text": "Kassen kender en scanner på farten. Vælg Langsom, hvis det, der scannes, havner i beløbet.", "normal": "Almindelig", "slow": "Langsom" },
    "look": { "title": "Udseende og lyd", "text": "Gælder denne kasse og kundeskærmen ved siden af.", "theme": "Farver", "system": "Som systemet", "light": "Lyst", "dark": "Mørkt", "contrast": "Høj kontrast",
      "sounds": "Lyde", "soundsText": "Korte og lave, én ad gangen. Alt, hvad de siger, står også på skærmen.", "listen": "Hør en lyd", "scanned": "Scannet", "unknown": "Ukendt kode", "approved": "Godkendt", "captured": "Betalt", "attention": "Nogen skal se på det" },
    "title": "Indstillinger", "ownerOnly": "Kun ejeren kan ændre dette. Du kan kigge.", "saved": "Gemt", "shop": "Butikken", "shopText": "Dette står på bonerne og i det, {brand} viser kunden.",
    "name": "Butikkens navn", "address": "Adresse", "town": "Postnummer og by", "organisationNumber": "CVR-nummer", "isVatRegistered": "Momsregistreret",
    "isInBusinessRegister": "Registreret i Foretaksregisteret (selskaber og filialer)",
    "country": "Land", "language": "Sprog", "referencePrefix": "Præfiks i referencer", "referencePrefixHint": "2 til 8 bogstaver eller cifre",
    "organisationNumberHints": { "NO": "Ni cifre", "DK": "Otte cifre", "FI": "Som 1234567-8" },
    "countries": { "NO": "Norge", "DK": "Danmark", "FI": "Finland" }, "saveShop": "Gem butikken",
    "connect": "Tilslut {brand}", "connectText": "De fire nøgler ligger i {brand}-portalen under udvikler. De går kun én vej: Når de er gemt, kan ingen læse dem her.",
    "keysFor": "Nøgler til", "clientId": "Client id", "clientSecret": "Client secret", "subscriptionKey": "Subscription key", "merchantSerialNumber": "Salgsstedets nummer (MSN)", "saveKeys": "Gem nøglerne", "keysSet": "Nøglerne er gemt", "keysNotSet": "Ingen nøgler er gemt endnu", "keyStored": "Gemt. Skriv en ny for at erstatte den",
    "check": "Tjek forbindelsen", "checking": "Tjekker …", "keyPlace": "Hvor nøglerne ligger", "keyPlaces": { "keychain": "I computerens adgangskodelager", "passphraseFile": "I en fil ved siden af registret, med adgangssætning", "practiceFile": "I en fil i træningsmappen, kun for denne bruger" },
    "ownQr": "{brand} har godkendt vores eget QR-design", "ownQrText": "Fra: kunden ser billedet fra {brand}. Til: kassen tegner selv koden, skarpere og hurtigere.",
    "missing": "Et rigtigt salg mangler stadig: {list}.", "missingFields": { "name": "navn", "address": "adresse", "town": "by", "organisationNumber": "CVR-nummer", "keys": "nøgler" },
    "mode": "Hvad er det for en kasse?", "modeText": "Et skift genstarter programmet. Hver tilstand har sit eget register; intet flyttes mellem dem.", "modes": { "practice": "Træning", "test": "Test", "production": "Rigtigt salg" },
    "modeTexts": { "practice": "Et simuleret {brand} på denne computer. Intet forlader den.", "test": "Testmiljøet hos {brand}, med testbrugere og uden rigtige penge.", "production": "Rigtige kunder og rigtige penge." },
    "use": { "practice": "Skift til træning", "test": "Skift til test", "production": "Skift til rigtigt salg" }, "useAgain": "Tryk igen: programmet genstarter", "now": "i brug nu", "register": "Kvitt er ikke et anmeldt kassesystem (kassasystem) i Norge. Hvor loven kræver et kassesystem, erstatter denne kasse det ikke.",
    "about": "Om", "version": "Version", "folder": "Registrets mappe"
  },
  "moving": {
    "title": "Flyt til en anden computer", "text": "Salg, kunder og de nøgler, der åbner dem, flyttes i én låst fil. Nøglerne til {brand} er ikke med: dem skriver du igen på den nye computer.",
    "from": "Fra denne computer", "fromText": "Alt skrives i én fil, og kassen her lukkes: Den tager ikke længere imod betaling. Gør først det færdigt, der står under Venter.",
    "passphrase": "Adgangssætning til filen", "passphraseHint": "Mindst 12 tegn, for eksempel fire ord. Den gemmes ingen steder.", "again": "Samme adgangssætning igen",
    "write": "Skriv filen og luk kassen", "writeAgain": "Skriv filen igen", "writing": "Skriver og læser tilbage …", "written": "Filen er skrevet og læst tilbage:", "writtenNow": "Tag den med til den nye computer, og overtag kassen der. Slet derefter filen.",
    "closed": "Kassen blev lukket {when} for at blive flyttet.", "reopenText": "Tag den kun i brug igen, hvis den ikke er i brug et andet sted.", "reopen": "Tag i brug igen", "reopenAgain": "Tryk igen: ikke i brug andre steder",
    "to": "Til denne computer", "toText": "Kassen i filen bliver denne computers kasse. Programmet starter derefter igen.",
    "file": "Filen", "fileHint": "Sti og navn, slutter på .kvitt", "filePassphrase": "Filens adgangssætning", "takeOver": "Overtag kassen", "takingOver": "Pakker ud og kontrollerer …",
    "band": "Kassen er flyttet til en anden computer", "bandText": "Her tages der ikke imod betaling. Det solgte kan stadig ses."
  },
  "check": {
    "what": { "network": "Netværk", "keys": "Nøgler", "unit": "Salgssted", "other": "{what}" },
    "network": { "works": "Der er forbindelse til {brand}.", "fails": "Der er ikke forbindelse til {brand}. Tjek netværkskablet eller wi-fi.", "notTried": "Ikke prøvet endnu." },
    "keys": { "works": "Nøglerne er godtaget.", "fails": "Nøglerne blev ikke godtaget. Kopiér alle fire igen fra portalen.", "notTried": "Ikke prøvet, fordi trinnet før fejlede." },
    "unit": { "works": "Salgsstedet svarer og kan tage imod betaling.", "fails": "Salgsstedet svarer ikke på disse nøgler. Tjek salgsstedets nummer.", "notTried": "Ikke prøvet, fordi trinnet før fejlede." },
    "other": { "works": "Virker.", "fails": "Virker ikke.", "notTried": "Ikke prøvet, fordi trinnet før fejlede." },
    "code": "kode {code}"
  },
  "keys": {
    "vatRate": "Næste momsgruppe for frit beløb", "notices": "Gå til beskederne; en gang til lægger dem væk",
    "captured": "Når beløbet er hævet", "pin": "PIN", "pinDigits": "PIN-koden", "pinGo": "Log på, eller godkend", "pinCancel": "Annullér godkendelsen", "knownInstead": "Spørg en kendt kunde i stedet", "findCustomer": "Gå til feltet for cifre",
    "articleForm": "I formularen for en vare",
    "park": "Parkér salget, eller hent et parkeret frem", "refundOpen": "Refundér det åbnede salg", "empty": "Ryd salget",
    "changes": "Hvad der er ændret på varen", "receipt": "Bonen for det åbnede salg",
    "customers": "Kunder, vi husker",
    "scanOwn": "Når du opkræver, er det, du scanner, kundens egen kode.",
    "print": "Udskriv bonen, derefter kopien", "addArticle": "Opret varen med den ukendte kode", "price": "Ret prisen på linjen", "note": "Note på linjen", "tip": "Tastede cifre bliver drikkepenge", "total": "Sådan er beløbet regnet ud",
    "display": "Kundeskærm til eller fra",
    "keyboard": "Tastaturet til kundeskærmen; Esc giver det tilbage",
    "title": "Taster", "everywhere": "Overalt", "building": "Når salget slås ind", "charging": "Når du opkræver", "paying": "Mens kunden betaler",
    "search": "Søg", "charge": "Slå det frie beløb ind, eller opkræv", "addLine": "Slå det frie beløb ind", "quantity": "Tastede cifre bliver antal", "quantityEdit": "Ret antal", "discount": "Rabat på linjen eller hele salget", "choose": "Vælg linje", "return": "Valgt linje kommer retur eller sælges alligevel", "remove": "Fjern linjen", "undo": "Fortryd fjernelse eller rydning",
    "remember": "Kunden vil huskes",
    "recent": "De fem seneste salg", "approved": "Åbn beskeden øverst", "known": "Opkræv en kendt kunde", "back": "Ét trin tilbage", "takeBack": "Træk anmodningen tilbage", "next": "Næste kunde", "capture": "Det, den store knap siger", "parts": "Vælg vare; mellemrum sætter flueben", "partQuantity": "Færre eller flere af varen", "changeWay": "Send til telefon i stedet", "ways": "Vælg betalingsmåde", "withoutSharing": "Betal uden at dele", "showQr": "Vis QR", "help": "Denne liste", "fullScreen": "Fuld skærm til og fra", "scan": "Bare scan: det virker overalt", "tabs": "Salg, Venter, Kunder, Historik, Indstillinger"
  },
  "error": {
    "badMonths": { "title": "Ugyldigt antal måneder", "happened": "Det skal være et helt tal fra 1 til {limit}. Intet blev ændret.", "now": "Tast det igen." },
    "digitsInLabel": { "title": "Flere end {limit} cifre", "happened": "Et kendetegn må ikke indeholde et nummer, og med flere end {limit} cifre kan det være et. Intet blev ændret.", "now": "Skriv det uden cifrene." },
    "exportFailed": { "title": "Filerne kunne ikke skrives", "happened": "Disken kan være fuld, eller der må ikke skrives i mappen. Ingen halv fil er tilbage.", "now": "Frigør plads, og tryk Eksportér igen." },
    "optedOut": { "title": "Vil ikke huskes", "happened": "Kunden har bedt om ikke at blive husket. Intet blev sendt.", "now": "Fjern fluebenet, eller luk kunden ind igen under Kunder, hvis kunden har ombestemt sig." },
    "articleScanned": { "title": "Det er en vare", "happened": "Du scannede {text}, som er en vare. Intet blev sendt.", "now": "Scan koden i kundens app." },
    "notAnOwnCode": { "title": "Det er ikke en kode fra appen", "happened": "Det, du scannede, er ikke kundens egen kode. Intet blev sendt.", "now": "Bed kunden åbne koden i {brand}, og scan den igen, eller vis en QR-kode." },
    "ownCodeTooEarly": { "title": "Det ligner kundens egen kode", "happened": "Det er ikke en vare. Intet blev tilføjet, og intet blev sendt.", "now": "Tryk først på Opkræv, og scan koden igen." },
    "badPrice": { "title": "Det er ikke en pris", "happened": "Prisen kunne ikke forstås.", "now": "Skriv den med komma, for eksempel 49,50." },
    "numberTaken": { "title": "Varenummeret er i brug", "happened": "»{text}« har dette nummer.", "now": "Vælg et andet nummer." },
    "barcodeTaken": { "title": "Stregkoden er i brug", "happened": "»{text}« har denne stregkode.", "now": "Tjek koden, eller ret den anden vare." },
    "badVatRate": { "title": "Ukendt momssats", "happened": "Satsen findes ikke i dette land.", "now": "Brug en af disse, i procent: {text}." },
    "badUnit": { "title": "Ukendt enhed", "happened": "Enheden kunne ikke forstås.", "now": "Skriv stk, kg eller l." },
    "badAge": { "title": "Aldersgrænsen er ikke gyldig", "happened": "En aldersgrænse er et helt tal fra 1 til 100.", "now": "Skriv for eksempel 18, eller lad feltet stå tomt." },
    "badYesNo": { "title": "Hverken ja eller nej", "happened": "Svaret kunne ikke forstås.", "now": "Skriv ja eller nej." },
    "missingColumn": { "title": "En kolonne mangler", "happened": "Filens første linje skal have navne på kolonnerne, mindst Navn og Pris. Intet blev gemt.", "now": "Se eksemplet, og vælg filen igen." },
    "twiceInFile": { "title": "Varen står der to gange", "happened": "Den står også i række {text}.", "now": "Fjern den ene række." },
    "fileEmpty": { "title": "Ingen varer i filen", "happened": "Filen er tom eller er ikke en CSV-fil. Intet blev gemt.", "now": "Gem listen som CSV, og vælg filen igen." },
    "fileTooLarge": { "title": "Filen er for stor", "happened": "Den må fylde {limit} MB. Intet blev gemt.", "now": "Del listen op i flere filer." },
    "importOutdated": { "title": "Varerne er ændret i mellemtiden", "happened": "Listen giver ikke længere det, du så. Intet blev gemt.", "now": "Vælg filen igen, og se den igennem en gang til." },
    "receiptPrinted": { "title": "Bonen er allerede udskrevet", "happened": "Intet blev udskrevet nu.", "now": "Kom den ikke ud af printeren, så udskriv kopien." },
    "copyPrinted": { "title": "Bonen og kopien er udskrevet", "happened": "Der må kun være én kopi. Intet blev udskrevet nu.", "now": "Vis bonen på skærmen i stedet." },
    "incident": "Nummer til support: {incident}",
    "signedOff": { "title": "Ingen er logget på", "happened": "Intet blev ændret.", "now": "Log på, og prøv igen." },
    "wrongPin": { "title": "Forkert PIN", "happened": "Det er ikke den rigtige PIN.", "now": "Prøv igen." },
    "pinLocked": { "title": "For mange forkerte PIN-koder", "happened": "Navnet er låst et stykke tid.", "now": "Vent {seconds}, eller vælg et andet navn." },
    "needsManager": { "title": "Det skal butikschefen gøre", "happened": "Din rolle omfatter det ikke. Intet blev ændret.", "now": "Bed butikschefen om hjælp." },
    "needsOwner": { "title": "Kun ejeren kan gøre dette", "happened": "Din rolle omfatter det ikke. Intet blev ændret.", "now": "Bed ejeren logge på." },
    "gone": { "title": "Det er der ikke længere", "happened": "Det er ændret eller afsluttet i mellemtiden. Ingen penge blev flyttet af dette.", "now": "Se, hvad skærmen viser nu." },
    "orderLocked": { "title": "Ordren er låst", "happened": "En betalingsanmodning er ude, så linjerne kan ikke ændres. Ingen penge blev flyttet.", "now": "Træk anmodningen tilbage først." },
    "emptySale": { "title": "Salget er tomt", "happened": "Der er ikke noget at opkræve.", "now": "Slå en vare ind først." },
    "amountTooSmall": { "title": "Beløbet er for lille", "happened": "Det mindste, der kan betales, er {limit}. Der er ikke hævet noget.", "now": "Slå mere ind på salget." },
    "amountTooLarge": { "title": "Beløbet er for stort", "happened": "Det meste, der kan betales på én gang, er {limit}. Der er ikke hævet noget.", "now": "Del det i to salg." },
    "returnsExceedSale": { "title": "Returen er større end købet", "happened": "Det er en refundering, ikke et salg. Der er ikke hævet noget.", "now": "Tryk på Find købet, og refundér det salg, varerne blev købt i. Det, der købes nu, bliver på dette salg." },
    "badAmount": { "title": "Det er ikke et beløb", "happened": "Beløbet kunne ikke forstås.", "now": "Tast kun cifre, for eksempel 4900 for 49,00." },
    "badQuantity": { "title": "Det er ikke et antal", "happened": "Antallet skal være over nul og have højst tre decimaler.", "now": "Tast det igen." },
    "badDiscount": { "title": "Rabatten passer ikke", "happened": "En rabat kan ikke være under nul eller større end linjen.", "now": "Tast en mindre." },
    "discountTooLarge": { "title": "Det er mere, end du må give", "happened": "Du må give op til {limit} procent.", "now": "Giv mindre, eller lad butikschefen godkende." },
    "badPhoneNumber": { "title": "Det er ikke et mobilnummer", "happened": "Intet blev sendt.", "now": "Tjek cifrene med kunden." },
    "tooLong": { "title": "Det er for langt", "happened": "Der er plads til højst {limit} tegn.", "now": "Gør det kortere." },
    "tooManyLines": { "title": "Salget er fuldt", "happened": "Der er ikke plads til flere linjer i ét salg.", "now": "Opkræv dette, og start et nyt." },
    "required": { "title": "Noget mangler", "happened": "Dette skal udfyldes.", "now": "Skriv det, og gem igen." },
    "currencyFixed": { "title": "Dette register beholder sin valuta", "happened": "Der er solgt på det, eller et salg er åbent. Intet er ændret.", "now": "En butik i et andet land skal have sit eget register." },
    "badOrganisationNumber": { "title": "CVR-nummeret er ikke gyldigt", "happened": "Et sådant nummer kan ikke findes i det valgte land.", "now": "Tjek cifrene." },
    "badPrefix": { "title": "Præfikset passer ikke", "happened": "Det skal være 2 til 8 bogstaver eller cifre.", "now": "Skriv det igen." },
    "badKeys": { "title": "Nøglerne ser ikke rigtige ud", "happened": "{brand} udleverer ikke nøgler i den form. Intet blev gemt.", "now": "Kopiér dem igen fra portalen." },
    "unknownBarcode": { "title": "Ingen vare har denne kode", "happened": "Intet blev slået ind for {text}.", "now": "Søg efter varen, eller tast et frit beløb." },
    "alreadyRequested": { "title": "Anmodningen er allerede ude", "happened": "Intet blev sendt to gange.", "now": "Vent på kunden, eller træk anmodningen tilbage." },
    "notNow": { "title": "Det kan ikke gøres lige nu", "happened": "Betalingen er gået videre. Ingen penge blev flyttet af dette tryk.", "now": "Se, hvad skærmen viser nu." },
    "nothingHandedOver": { "title": "Ingen varer er valgt", "happened": "Så er der ikke noget at hæve. Ingen penge blev flyttet.", "now": "Sæt flueben ved det, kunden får, eller frigiv alt." },
    "partNotAllowed": { "title": "Her skal alt hæves på én gang", "happened": "Aftalen med {brand} lader ikke butikken hæve en del. Ingen penge blev flyttet.", "now": "Hæv alt, og refundér det, kunden ikke fik, eller frigiv alt." },
    "saleChanged": { "title": "Salget er ændret, siden kunden godkendte", "happened": "Kunden godkendte {limit}, men salget løber nu op i noget andet. Ingen penge blev flyttet.", "now": "Frigiv reservationen, og opkræv så igen." },
    "otherRequestOut": { "title": "En anden anmodning for dette salg er ude", "happened": "Et salg kan kun have én anmodning ad gangen. Ingen penge blev flyttet.", "now": "Træk den anden anmodning tilbage først. Den står under Venter." },
    "refundedMeanwhile": { "title": "Der er betalt mere tilbage imens", "happened": "Denne refundering er ikke bestilt.", "now": "Se på beløbet igen, og tryk en gang til, hvis kunden stadig skal have penge." },
    "nothingToRefund": { "title": "Der er ikke mere at refundere", "happened": "Alt er betalt tilbage eller er på vej tilbage. Der blev ikke flyttet mere.", "now": "Se refunderingerne på salget." },
    "refundTooLarge": { "title": "Det er mere, end der er tilbage", "happened": "Højst {limit} kan refunderes. Intet blev betalt tilbage.", "now": "Refundér mindre." },
    "refundPeriodOver": { "title": "Fristen for at refundere er udløbet", "happened": "{brand} refunderer ikke så gamle betalinger. Intet blev betalt tilbage.", "now": "Betal kunden tilbage på en anden måde." },
    "registerMoved": { "title": "Denne kasse er flyttet", "happened": "Den er lukket her, så intet blev ændret, hævet eller betalt tilbage.", "now": "Brug kassen på den anden computer. Blev flytningen ikke til noget, kan ejeren tage denne i brug igen under Indstillinger." },
    "paymentsOpen": { "title": "Der er betalinger, som ikke er færdige", "happened": "Kassen blev ikke lukket, og intet blev skrevet.", "now": "Hæv eller frigiv alt under Venter, vent til der er tomt, og prøv igen." },
    "moveNotWritten": { "title": "Filen blev ikke skrevet", "happened": "Disken er måske fuld, eller filen kunne ikke læses tilbage. Der ligger ingen fil.", "now": "Frigør plads på disken, og prøv igen. En kasse, der var i brug, er det stadig." },
    "moveFileMissing": { "title": "Filen findes ikke", "happened": "Der er ingen fil med det navn, eller den kan ikke læses. Intet blev ændret.", "now": "Kontrollér sti og navn." },
    "moveFileDamaged": { "title": "Filen er beskadiget", "happened": "Den er ikke hel, eller den er ikke en flyttefil. Intet blev ændret.", "now": "Hent filen fra den anden computer en gang til." },
    "moveFileNewer": { "title": "Filen er fra en nyere version", "happened": "En nyere Kvitt har skrevet den. Intet blev ændret.", "now": "Installér den version på denne computer." },
    "registerInUse": { "title": "Der er allerede en kasse her", "happened": "Kunder har fået betalingsanmodninger fra den, så den erstattes ikke. Intet blev ændret.", "now": "Brug en anden computer eller bruger, eller få hjælp til først at flytte den kasse væk." },
    "takeOverFailed": { "title": "Kassen kunne ikke sættes på plads", "happened": "Der mangler måske plads på disken. Det, der var her, er urørt.", "now": "Frigør plads, og prøv igen." },
    "shopIncomplete": { "title": "Butikken er ikke sat op endnu", "happened": "Et rigtigt salg kræver oplysninger om butikken og nøgler. Der er ikke hævet noget.", "now": "Udfyld det, der mangler, under Indstillinger." },
    "passphraseShort": { "title": "Adgangssætningen er for kort", "happened": "Den skal have mindst {limit} tegn.", "now": "Gør den længere, for eksempel med et ord mere." },
    "passphrasesDiffer": { "title": "De to er ikke ens", "happened": "Adgangssætningen blev skrevet på to måder. Intet blev ændret.", "now": "Skriv den samme to gange." },
    "passphraseWrong": { "title": "Det er ikke adgangssætningen", "happened": "Adgangssætningen åbner ikke filen. Intet er tabt.", "now": "Prøv igen. Store bogstaver og mellemrum tæller." },
    "keychainGone": { "title": "Adgangskodelageret svarer ikke", "happened": "Nøglerne til dette register ligger i computerens adgangskodelager, og det svarer ikke. Ingen penge blev flyttet.", "now": "Start adgangskodelageret, og start kassen igen." },
    "passphraseNeeded": { "title": "Adgangssætningen mangler", "happened": "Nøglerne til dette register ligger i en fil, der ikke er åbnet endnu. Ingen penge blev flyttet.", "now": "Skriv adgangssætningen." },
    "passphraseFileDamaged": { "title": "Filen med nøglerne er beskadiget", "happened": "Filen secrets.kvitt kan ikke læses. Ingen penge blev flyttet, og salgene er, som de var.", "now": "Læg en kopi af filen tilbage, hvis der er en." },
    "passphraseFileClosed": { "title": "Nøglerne til det register ligger i en fil", "happened": "Filen er kun åben, mens det register er i brug. Intet blev gemt.", "now": "Skift til det register først, og tast nøglerne dér." },
    "keychainMissing": { "title": "Intet adgangskodelager", "happened": "Computeren har ikke et åbent adgangskodelager, så nøglerne til {brand} kan ikke læses. Ingen penge blev flyttet.", "now": "Installér eller start systemets adgangskodelager, og start kassen igen." },
    "keychainLocked": { "title": "Adgangskodelageret er låst", "happened": "Nøglerne til {brand} kan ikke læses. Ingen penge blev flyttet.", "now": "Lås computerens adgangskodelager op, og prøv igen." },
    "keychainRefused": { "title": "Adgangskodelageret sagde nej", "happened": "Nøglerne til {brand} kunne ikke læses eller gemmes. Ingen penge blev flyttet.", "now": "Giv Kvitt adgang i adgangskodelageret, og prøv igen." },
    "databaseNewer": { "title": "Registret er fra en nyere version", "happened": "En nyere Kvitt har brugt dette register. Intet blev ændret.", "now": "Installér den version." },
    "databaseFailed": { "title": "Der kan ikke skrives i registret", "happened": "Disken kan være fuld, eller et andet program bruger filen. Intet nyt blev sendt.", "now": "Frigør plads, eller luk det andet program, og prøv igen. Notér betalinger, der er i gang." },
    "internal": { "title": "Noget gik galt inde i kassen", "happened": "Det er en fejl hos os. Det, der var gemt, er der stadig.", "now": "Se under Venter, før du opkræver igen, og oplys nummeret til support." }
  },
  "price": {
    "title": "Ret pris", "now": "{name}. Normalprisen er {price}.", "label": "Ny pris", "reason": "Hvorfor?", "set": "Sæt pris", "about": "{name} til {price}", "needReason": "Vælg eller skriv hvorfor.", "reasons": { "wrongPrice": "Forkert pris", "damaged": "Beskadiget vare", "lastDay": "Sidste dag", "agreed": "Aftalt pris" }
  },
  "note": {
    "title": "Note på linjen", "label": "Hvad skal der stå på bonen?", "hint": "For eksempel: uden mælk", "set": "Gem note"
  },
  "tip": {
    "title": "Drikkepenge", "text": "Drikkepenge er uden moms og får aldrig rabat. Et nyt beløb erstatter det forrige.", "label": "Hvor meget?", "set": "Tilføj drikkepenge"
  },
  "total": {
    "title": "Sådan er beløbet regnet ud", "rounded": "Afrundet fra {exact}", "priceBefore": "Før {price}: {reason}", "share": "Andel af rabatten på salget", "goods": "Varer før rabat", "lineDiscounts": "Rabat på linjer", "tip": "Drikkepenge", "vat": "Moms", "rate": "Sats", "net": "Uden moms", "tax": "Moms", "gross": "Med moms", "all": "I alt"
  },
  "receipt": {
    "name": "Bon", "label": "Bon {number}", "print": "Udskriv", "printCopy": "Udskriv kopi", "copyAgain": "Tryk igen for kopi", "bothPrinted": "Bonen og kopien er udskrevet.", "show": "Vis bon", "sent": "Sendt til printeren.", "sentCopy": "Kopien er sendt til printeren.",
    "training": "Træning – ingen penge er flyttet", "number": "Bon nr.", "refundNumber": "Returbon nr.", "refers": "Gælder bon nr.", "sale": "Salg", "at": "Dato og tid", "till": "Kasse", "clerk": "Ekspederet af", "sumBack": "Beløb tilbage, uden varelinje", "apart": "Beløb uden varelinje",
    "discount": "Heraf rabat", "returned": "Heraf retur", "total": "I alt", "totalBack": "Betalt tilbage", "ordered": "Bestilt for {amount}. Kun det, der står her, er udleveret og betalt.", "rate": "Moms", "net": "Uden moms", "tax": "Momsbeløb", "gross": "Med moms", "taxable": "Momspligtigt",
    "exempt": "Momsfrit", "paidWith": "Betalt med {brand}", "paidBack": "Tilbage til {brand}", "psp": "Reference hos {brand}", "reference": "Vores reference"
  },
  "missed": {
    "title": "Koden, du scannede, blev ikke brugt",
    "dialog": "Luk dette vindue, og scan igen.", "charge": "Gå tilbage til salget, og scan igen.", "signOn": "Log ind først, og scan igen."
  },
  "alert": {
    "addArticle": "Opret varen", "openAmount": "Tast beløb i stedet"
  },
  "arrange": {
    "start": "Flyt favoritter", "done": "Færdig", "tile": "felt, der kan flyttes", "hint": "Træk en vare derhen, hvor den skal stå. Med tastatur: mellemrum løfter, piletaster flytter, mellemrum slipper, Esc fortryder.", "up": "{name} er løftet, plads {place} af {places}.",
    "moved": "{name}, plads {place} af {places}.", "down": "{name} står nu på plads {place} af {places}.", "back": "{name} er tilbage på plads {place} af {places}."
  },
  "articles": {
    "title": "Varer", "search": "Søg i varerne", "searchHint": "Navn, varenummer eller stregkode …", "add": "Ny vare", "import": "Hent fra fil", "alsoOut": "Vis også varer, der er taget ud af salg", "count": { "one": "{count} vare", "other": "{count} varer" },
    "none": "Ingen varer endnu. Opret den første, eller hent dem fra en fil.", "foundNone": "Ingen vare hedder »{query}« eller har det som nummer eller stregkode.", "page": "Side {page} af {pages}", "before": "Forrige side", "after": "Næste side",
    "heads": { "number": "Nummer", "name": "Navn", "category": "Varegruppe", "vat": "Moms", "price": "Pris" }, "managersOnly": "Varerne passes af butikschefen og ejeren."
  },
  "article": {
    "titleNew": "Ny vare", "titleChange": "Ret vare", "name": "Navn", "price": "Pris ({currency})", "unit": "Sælges pr.", "units": { "piece": "stk.", "kilogram": "kg", "litre": "liter" }, "vat": "Moms", "age": "Aldersgrænse", "ageNone": "Ingen", "ageFrom": "{age} år", "category": "Varegruppe",
    "categoryNew": "Ny varegruppe …", "newCategory": "Navn på den nye varegruppe", "number": "Varenummer", "barcode": "Stregkode", "barcodeHint": "Tast eller scan", "favourite": "Favorit", "forSale": "Til salg", "outOfSale": "Taget ud af salg", "save": "Gem varen", "saveToSale": "Gem og slå ind",
    "saved": "{name} er gemt.", "about": "{name} til {price} gemmes som vare", "noteBack": "Varen med denne kode er taget ud af salg. Gem, så er den tilbage.", "noteClerk": "En butikschef godkender med PIN, når du gemmer."
  },
  "changes": {
    "title": "Ændringer", "open": "Ændringer", "added": "Ny vare", "broughtIn": "Fra fil", "older": "Vis ældre",
    "none": "Der er ikke skrevet ændringer ned endnu.", "noneBefore": "Hvad der gjaldt før, er ikke skrevet ned.", "to": "til", "nothing": "ingen", "yes": "Ja", "no": "Nej"
  },
  "import": {
    "exampleFile": "Varenr;Stregkode;Navn;Pris;Moms;Varegruppe;Enhed;Favorit;Aldersgrænse\n101;;Cappuccino;45,00;25;Kaffe;stk;ja;\n401;2000000004013;Æblemost;35,00;25;Kolde drikke;stk;nej;\n404;2000000004044;Cider 0,33 l;49,00;25;Kolde drikke;stk;nej;18\n502;;Rødkål;39,00;25;Mad;kg;nej;",
    "title": "Hent varer fra fil", "text": "Listen vises først. Intet gemmes, før du siger ja, og så gemmes alt eller intet. Varer genkendes på varenummeret, ellers på stregkoden.", "file": "CSV-fil fra et regneark eller et andet kassesystem", "choose": "Vælg fil", "nothingChosen": "Ingen fil valgt endnu",
    "exampleTitle": "Sådan ser filen ud", "exampleText": "Navn og pris skal være med; nye varer skal også have moms og varegruppe. Semikolon eller komma mellem kolonnerne. En kolonne, der mangler, ændrer intet.", "example": "Eksempel på filen", "copy": "Kopiér eksemplet", "copied": "Kopieret",
    "counts": { "new": "Nye", "changed": "Ændres", "unchanged": "Uændret", "wrong": "Fejl" }, "newCategories": "Nye varegrupper: {list}.", "passedOver": "Kolonner, der ikke bruges: {list}.", "row": "Række {row}, {column}:", "isNew": "Ny", "isChanged": "Ændres", "priceChange": "{before} → {after}",
    "more": "Kun de første vises her.", "mend": "Ret det i filen, og vælg den igen.", "typed": "»{text}«",
    "columns": { "number": "varenummer", "barcode": "stregkode", "name": "navn", "price": "pris", "vatBasisPoints": "moms", "category": "varegruppe", "unit": "enhed", "isFavourite": "favorit", "minimumAge": "aldersgrænse" },
    "go": "Gem alle", "goWrong": "Kan ikke gemmes, før fejlene er rettet", "goNothing": "Intet at gemme", "done": "{added}, {changed}.",
    "doneAdded": { "one": "{count} vare er oprettet", "other": "{count} varer er oprettet" }, "doneChanged": { "one": "{count} er ændret", "other": "{count} er ændret" }
  }
};
