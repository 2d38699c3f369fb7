export default {
  "app": { "starting": "Startar …", "name": "Kvitt" },
  "loading": { "word": "Hämtar …", "again": "Försök igen" },
  "start": {
    "failed": "Kassan kunde inte starta", "what": "Gör så här nu", "again": "Försök igen", "practice": "Tillbaka till övning",
    "safe": "Betalningar som pågick är sparade. Kassan fortsätter med dem när den startar. Ta inte betalt för dem igen.",
    "practiceHint": "I övning flyttas inga riktiga pengar. Registret som inte kunde öppnas lämnas som det är.",
    "now": {
      "keychainMissing": "Installera eller starta datorns lösenordslager, till exempel GNOME Keyring eller KWallet. Tryck sedan på Försök igen.",
      "keychainGone": "Starta datorns lösenordslager och logga in som den användare som installerade kassan. Tryck sedan på Försök igen.",
      "passphraseFileDamaged": "Lägg tillbaka en kopia av filen secrets.kvitt, om det finns en. Tryck sedan på Försök igen.",
      "keychainLocked": "Lås upp datorns lösenordslager. Tryck sedan på Försök igen.",
      "keychainRefused": "Ge Kvitt tillgång till datorns lösenordslager. Tryck sedan på Försök igen.",
      "databaseNewer": "Installera senaste Kvitt på datorn. Den öppnar registret som det är.",
      "databaseFailed": "Frigör plats på disken och stäng andra program som använder registret. Tryck sedan på Försök igen.",
      "other": "Tryck på Försök igen. Händer det en gång till, ring supporten."
    }
  },
  "passphraseFile": {
    "offer": "Lägg nycklarna i en fil med lösenfras i stället",
    "title": "Nycklarna i en fil",
    "text": "Datorn har inget lösenordslager. Nycklarna till kundernas nummer och till {brand} kan i stället ligga i en fil bredvid registret, låst med en lösenfras som ni väljer själva. Andra användare av datorn kan inte läsa filen.",
    "everyStart": "Kassan frågar efter lösenfrasen varje gång den startar.",
    "lost": "Om lösenfrasen kommer bort är kunderna som kassan minns förlorade, och nycklarna till {brand} måste skrivas in på nytt. Köpen finns kvar.",
    "rule": "Minst {least} tecken. Fem–sex ord som inte hör ihop är bra. Skriv ner dem och lås in lappen.",
    "passphrase": "Lösenfras", "again": "Samma lösenfras en gång till", "show": "Visa det som skrivs",
    "choose": "Använd filen och öppna kassan", "back": "Tillbaka", "opening": "Öppnar …",
    "openTitle": "Skriv lösenfrasen", "openText": "Nycklarna till det här registret ligger i en fil. Lösenfrasen öppnar den.", "open": "Öppna kassan",
    "lostHint": "Har lösenfrasen kommit bort? Köpen är trygga. I guiden för ägare, under ”The passphrase file”, står det hur ni går vidare.",
    "changeTitle": "Lösenfrasen", "changeText": "Kassan frågar efter den varje gång den startar. Ingen kan ta fram den åt er.",
    "current": "Lösenfrasen hittills", "next": "Ny lösenfras", "nextAgain": "Den nya lösenfrasen en gång till", "change": "Byt lösenfras"
  },
  "bar": {
    "ended": "{number}: {what}", "endedOpen": "{number}: {what}. Hämta köpet",
    "customers": "Kunder",
    "display": "Kundskärm",
    "sale": "Köp", "waiting": "Väntar", "history": "Historik", "settings": "Inställningar", "tabs": "Kassans delar",
    "switchClerk": "Inloggad: {name}. Byt kassör", "practicePhone": "Övningstelefon", "keys": "Alla tangenter",
    "approved": "{number} godkänt, {amount}", "approvedOpen": "{number} är godkänt. Öppna", "waitingApproved": { "one": "{count} godkänt", "other": "{count} godkända" }
  },
  "connection": {
    "online": "Uppkopplad", "offline": "Ingen anslutning", "troubled": "{brand} har problem", "notConnected": "Inte ansluten",
    "onlineHelp": "{brand} svarar.", "offlineHelp": "Kassan fungerar som vanligt; förfrågningar skickas när nätet är tillbaka.",
    "troubledHelp": "{brand} svarar med egna fel. Inget går förlorat.", "notConnectedHelp": "Nycklarna saknas eller avvisades. Se Inställningar."
  },
  "display": {
    "languages": "Språk", "order": "Dina varor", "toPay": "Att betala", "total": "Summa", "more": { "one": "+ {count} till", "other": "+ {count} till" }, "return": "Retur",
    "welcome": { "title": "Välkommen" },
    "building": { "title": "Betala med {brand}", "text": "Ha telefonen redo. Du betalar när allt är inslaget." },
    "moment": { "title": "Ett ögonblick", "text": "Vi gör betalningen klar." },
    "scan": { "title": "Skanna och betala med {brand}" },
    "phone": { "title": "Öppna {brand} i telefonen", "text": "Betalningen på {amount} väntar på dig där." },
    "hint": {
      "codeNotScanned": { "title": "Skanna och betala med {brand}", "text": "Använd kameran eller appen. Säg till om det inte fungerar." },
      "lookUnderPayments": { "title": "Titta under betalningar i {brand}", "text": "Var appen redan öppen? Stäng den och öppna den igen." },
      "askForCode": { "title": "Ser du inte betalningen?", "text": "Säg till, så visar vi en kod som du kan skanna." }
    },
    "checking": { "title": "Ett ögonblick", "text": "Vi kontrollerar betalningen. Du behöver inte göra något." },
    "approved": { "title": "Godkänt", "text": "Snart klart …" },
    "thanks": { "title": "Tack för köpet!", "text": "{amount} är betalt med {brand}" },
    "notPaid": { "title": "Inte betalt", "text": "Betalningen genomfördes inte, och inget har dragits. Vi hjälper dig vidare." }
  },
  "environment": { "region": "Läge", "practice": "Övning", "practiceBand": "Övning – inga riktiga pengar", "test": "Test", "testBand": "Testmiljö – inga riktiga pengar", "production": "Skarpt läge" },
  "common": {
    "close": "Stäng", "back": "Tillbaka", "dismiss": "Ta bort",
    "lines": { "one": "{count} rad", "other": "{count} rader" }, "backspace": "Radera sista siffran", "clear": "Rensa", "digitPad": "Sifferknappar"
  },
  "sign": {
    "title": "Vem står i kassan?", "pin": "PIN för {name}", "choose": "Välj ditt namn först", "newPin": "Välj en PIN, {name}", "newPinAgain": "Samma PIN en gång till", "newPinDiffers": "PIN-koderna var inte lika. Börja om.", "newPinHint": "Fyra till åtta siffror, två gånger.", "noPin": "Ingen PIN ännu", "next": "Nästa", "typed": { "one": "{count} siffra inslagen", "other": "{count} siffror inslagna" },
    "go": "Logga in", "practicePin": "PIN {pin}", "role": { "clerk": "Kassör", "manager": "Butikschef", "owner": "Ägare" }, "language": "Språk",
    "practiceHint": "Det här är övning: PIN-koderna står på namnen och inga pengar kan flyttas.", "nobody": "Ingen kan logga in ännu."
  },
  "build": {
    "age": "{age} år", "tipKey": "dricks", "tipHelp": "Dricks: slå beloppet först, eller tryck och slå (T)",
    "search": "Sök eller skanna", "searchHint": "Sök eller skanna …", "favourites": "Favoriter", "categories": "Varugrupper", "articles": "Varor",
    "found": { "one": "{count} vara hittad. Enter slår in den.", "other": "{count} varor hittade" }, "foundNone": "Inget heter ”{query}”. Enter slår upp det som streckkod.",
    "moreBySearch": "Det finns fler varor i varugruppen. Sök för att hitta dem.",
    "noArticles": "Inga varor i den här gruppen ännu.", "openAmount": "Öppet belopp", "vat": "Moms på öppet belopp", "vatRate": "Moms {rate}", "addLine": "Slå in",
    "addLineHelp": "Slå in det öppna beloppet som en rad", "quantityKey": "antal", "quantityHelp": "Antal på vald rad", "discountKey": "rabatt", "discountHelp": "Rabatt på vald rad",
    "perUnit": "{price} / {unit}", "clearSearch": "Rensa sökningen"
  },
  "order": {
    "age": "Från {age} år", "share": "Rabatt på köpet, {amount}", "before": "Före", "tipLine": "Utan moms", "price": "Pris", "priceHelp": "Ändra priset på vald rad (P)", "note": "Notering", "noteHelp": "Notering på vald rad (N)", "removeAbout": "Ta bort {name}, så att rabatten på köpet väger tyngre på resten", "saleDiscount": "Rabatt på köpet", "saleDiscountPercent": "Rabatt på köpet, {percent}", "explain": "Visa hur summan är uträknad (=)", "emptied": "Köpet tömdes.",
    "title": "Köp {number}", "started": "påbörjat {time}", "each": "{price}/st", "per": "{price}/{unit}", "return": "Retur", "returnHelp": "Varorna på vald rad kommer tillbaka (R)", "returnAbout": "{name} kommer tillbaka", "findPurchase": "Hitta köpet",
    "percentOff": "{percent} rabatt", "amountOff": "Rabatt", "vat": "Moms {rate}", "discount": "Rabatt", "total": "Att betala", "goesBack": "Åter till kunden", "paid": "Betalt", "charge": "Ta betalt {amount}", "chargeEmpty": "Ta betalt",
    "park": "Parkera", "recent": "Senaste köp", "fewer": "Färre", "more": "Fler", "remove": "Ta bort", "undo": "Ångra", "empty": "Töm",
    "emptyHelp": "Töm hela köpet", "lineTools": "Vald rad", "lines": "Köpets rader", "locked": "Köpet är låst medan en förfrågan är ute. Ta tillbaka den för att ändra.",
    "approvedNote": "Pengarna är reserverade. Köpet kan inte längre ändras.", "doneNote": "Betalt och avslutat. Kvitto {receipt}.", "ordered": "Beställt", "takeBack": "Ta tillbaka och ändra", "capturingNote": "Beloppet debiteras nu.",
    "choosingNote": "Esc går tillbaka till köpet.", "emptyTitle": "Börja köpet", "emptyTap": "Tryck på en vara eller skanna den.", "emptyAmount": "Eller slå ett belopp och tryck på + Slå in.", "emptySearch": "/ söker, ? visar alla tangenter.",
    "changed": "{quantity} {name}, {total}. Att betala {sum}.",
    "parkedHere": "Parkerat", "added": "{name}, {total}. Att betala {sum}."
  },
  "park": {
    "title": "Parkera köpet", "titleParked": "Parkerade köp", "name": "Namn, så att du hittar det igen", "hint": "Till exempel: Bord 4 eller blå jacka", "confirm": "Parkera",
    "recall": "Hämta {number}", "at": "parkerat {time}", "nothing": "Parkera ett köp för att ta någon annan först. Det är sparat även om strömmen går."
  },
  "quantity": { "title": "Antal", "label": "Hur många?", "labelKilogram": "Hur många kilo?", "labelLitre": "Hur många liter?", "set": "Sätt antal", "decimal": "Decimaltecken", "about": "{quantity} {name}, med radens rabatt" },
  "discount": {
    "of": { "line": "Den här raden", "sale": "Hela köpet" }, "what": "Rabatt på", "sale": "Hela köpet, {total}. Rabatten fördelas på varorna.", "wholeSale": "hela köpet", "aboutAdd": "Slå in {name} med rabatten som köpet har",
    "title": "Rabatt", "percent": "Procent", "amount": "Belopp", "kind": "Typ av rabatt", "label": "Hur mycket?", "set": "Ge rabatt", "none": "Ta bort rabatten", "line": "{name}, {total}", "about": "{discount} rabatt på {name}", "aboutNone": "Ta bort rabatten på {name}"
  },
  "recent": { "title": "De fem senaste köpen", "none": "Inget köp har betalats än i dag.", "history": "Allt från i dag" },
  "charge": {
    "age": "Appen låter bara kunder som är minst {age} år betala.",
    "title": "Ta betalt {amount}", "how": "Hur vill kunden betala?", "ways": "Betalsätt",
    "qr": { "name": "QR-kod", "short": "Kunden skannar", "title": "Visa en QR-kod", "text": "Kunden skannar den med kameran eller i {brand}. Inget nummer behövs.", "go": "Visa QR" },
    "change": { "title": "Be om betalning på annat sätt", "text": "{amount}. Förfrågan som är ute tas tillbaka först." },
    "known": {
      "prefersCode": "De två senaste förfrågningarna kom inte fram. Visa en QR-kod i stället.", "missed": "De två senaste förfrågningarna kom inte fram", "anyway": "Skicka ändå",
      "name": "Återkommande kund", "short": "Sista siffrorna", "title": "Vem är det?", "label": "Sista siffrorna i numret", "go": "Skicka förfrågan", "need": { "one": "Slå en siffra till.", "other": "Slå {count} siffror till." }, "start": "Slå de fyra sista siffrorna eller fler.",
      "none": "Vi minns ingen med de här siffrorna. Fråga efter hela numret eller visa en QR-kod.", "more": "Flera slutar så här. Slå en siffra till.", "several": "Flera slutar så här. Välj rätt kund.",
      "lastHere": "senast här {when}", "never": "har inte varit här ännu", "visits": { "one": "{count} besök", "other": "{count} besök" }, "usual": "oftast omkring {amount}", "isAsked": "Har en förfrågan ute nu",
      "sendingIn": { "one": "Skickar till {customer} om {count} sekund", "other": "Skickar till {customer} om {count} sekunder" }, "undo": "Ångra", "undone": "Inget skickades."
    },
    "number": { "name": "Uppgivet nummer", "short": "Skicka till telefon", "title": "Vilket nummer?", "label": "Mobilnummer", "go": "Skicka förfrågan" },
    "own": { "name": "Kundens kod", "short": "Du skannar", "title": "Skanna kundens kod", "text": "Kunden öppnar sin kod i {brand} och du skannar den. Koden sparas inte.", "label": "Koden från appen", "go": "Skicka förfrågan" },
    "remember": "Kunden vill bli ihågkommen till nästa gång",
    "rememberRead": "Fråga först, med de här orden:",
    "rememberRisk": "Ett nej till att dela i appen avslutar den här betalningen."
  },
  "payment": {
    "left": "{time} kvar", "leftNone": "Tiden är ute", "way": { "qr": "QR-kod", "push": "Skickad till telefon", "ownCode": "Kundens kod skannad" }, "reference": "Referens {reference}",
    "steps": { "label": "Hur långt det har kommit", "requested": "Förfrågan", "waiting": "Väntar på godkännande", "approved": "Godkänd", "captured": "Debiterad" },
    "serveNext": "Ta nästa kund", "takeBack": "Ta tillbaka förfrågan", "escAgain": "Tryck Esc igen för att ta tillbaka den", "showQr": "Visa QR i stället", "toPhone": "Skicka till telefon i stället", "otherPhone": "Annat nummer", "tryNow": "Försök nu", "withoutSharing": "Betala utan att dela",
    "showLink": "Visa som länk", "hideLink": "Dölj länken", "linkLabel": "Länk till betalningen", "qrAlt": "QR-kod som kunden ska skanna", "qrComing": "Koden skapas …", "qrBad": "Koden kunde inte ritas. Visa den som länk eller ta tillbaka förfrågan.",
    "unsure": "Pengar kan ha flyttats. Ta inte betalt igen. Det löser sig av sig självt.",
    "sharingAsked": "Appen ber också kunden att dela numret."
  },
  "coach": {
    "sending": { "title": "Skickar förfrågan till {brand}", "text": "Det tar någon sekund. Inget har debiterats ännu." },
    "scanCode": { "title": "Be kunden skanna med kameran eller appen", "text": "Kunden debiteras först när du trycker på Debitera." },
    "openPush": { "title": "Be kunden öppna {brand}", "text": "Förfrågan finns i telefonen. Kunden debiteras först när du trycker på Debitera." },
    "pushSlow": { "title": "Be kunden titta under betalningar i {brand}", "text": "Telefonen får bara en avisering, och en app som redan är öppen uppdaterar sig inte själv. Kunden kan stänga den och öppna den igen." },
    "codeHalfTime": { "title": "Halva tiden har gått", "text": "Fråga om kunden kan skanna koden, med kameran eller i {brand}. Om inte, skicka förfrågan till telefonen i stället." },
    "pushHalfTime": { "title": "Halva tiden har gått", "text": "Det kommer ingen påminnelse. Om kunden inte ser förfrågan under betalningar, visa en QR-kod i stället." },
    "timeIsUp": { "title": "Tiden är ute", "text": "Kassan väntar på att {brand} bekräftar det. Ett godkännande i sista stund gäller fortfarande." },
    "takingBack": { "title": "Tar tillbaka förfrågan", "text": "Om kunden just godkände gäller godkännandet, och det visas här." },
    "notSentYet": { "title": "Ingen anslutning. Inget har skickats", "text": "Köpet är sparat. Förfrågan skickas av sig själv när nätet är tillbaka." },
    "asking": { "title": "Vänta. Vi frågar {brand}", "text": "Det är inte säkert ännu vad som hände. Kassan frågar tills den vet." },
    "approved": { "title": "Godkänt. Lämna ut varorna.", "text": "{amount} är reserverat. Pengarna är dina först när du debiterar." },
    "capturing": { "title": "Debiterar {amount}", "text": "Kassan säger debiterat först när {brand} säger det." },
    "captured": { "title": "Debiterat", "text": "{amount} är ditt." },
    "releasing": { "title": "Ger tillbaka pengarna", "text": "Reservationen på {amount} hävs. Inget har debiterats." },
    "releasingRest": { "title": "Ger tillbaka resten", "text": "{captured} har debiterats. Resten, {amount}, hävs." },
    "partCaptured": { "title": "En del har debiterats", "text": "{captured} har debiterats. {amount} är fortfarande reserverat." },
    "notCaptured": { "title": "Inte debiterat. Behåll varorna.", "text": "{brand} avvisade debiteringen. Inget debiterades." },
    "captureAgain": { "title": "Inte debiterat ännu. Behåll varorna.", "text": "Inget har debiterats i det här försöket. Kassan försöker igen av sig själv." },
    "refunding": { "title": "Betalar tillbaka", "text": "Återbetalningen har skickats till {brand}. Den bekräftas av sig själv." },
    "changingWay": { "title": "Tar tillbaka förfrågan för att skicka en ny", "text": "Den nya förfrågan skickas av sig själv. Om kunden just godkände gäller godkännandet, och det visas här." }
  },
  "approved": { "titleOne": "Godkänt.", "titleTwo": "Lämna ut varorna.", "capture": "Debitera {amount}", "release": "Häv reservationen", "releaseAgain": "Tryck igen för att häva {amount}", "serveNext": "Ta nästa kund",
    "releaseRest": "Häv resten", "stop": "Stoppa debiteringen", "aboutRelease": "Häv {amount} för köp {number}", "captureNone": "Debitera", "whole": "Allt debiteras på en gång.", "hint": "Avmarkera det som kunden inte får nu.", "rest": "Resten, {amount}, ges tillbaka.", "restKept": "Resten, {amount}, förblir reserverat.",
    "keep": "Behåll resten reserverat", "until": "Debitera senast {when}, annars går pengarna tillbaka.", "untilOver": "Garantin gick ut {when}. Debitera så snart som möjligt." },
  "parts": { "list": "Varorna", "quantity": "Antal {name}", "less": "Färre {name}", "more": "Fler {name}", "return": "Retur, räknas alltid med", "of": "av {total}", "notNumber": "Slå hur mycket, till exempel 0,35.", "tooMuch": "{name}: det finns bara {quantity} kvar." },
  "refusal": {
    "ownCodeNotTaken": { "title": "{brand} känner inte igen kundens kod", "happened": "Inget skickades, och kunden debiterades inte.", "now": "Be kunden öppna koden igen och skanna den en gång till. Eller visa en QR-kod." },
    "pushNotAllowed": { "title": "{brand} har inte öppnat för förfrågningar till nummer i den här butiken", "happened": "Inget skickades, och kunden debiterades inte.", "now": "Visa en QR-kod i stället." },
    "notReachable": { "title": "{brand} kan inte skicka till den här kunden", "happened": "Inget skickades, och kunden debiterades inte.", "now": "Visa en QR-kod i stället: samma köp, samma belopp." },
    "wrongCurrency": { "title": "Butikens avtal med {brand} gäller en annan valuta", "happened": "Kunden debiterades inte.", "now": "Be ägaren kontrollera landet under Inställningar och avtalet med {brand}." },
    "unitNotReady": { "title": "Butiken kan inte ta emot den här betalningen i {brand} ännu", "happened": "Inga pengar flyttades.", "now": "Låt kunden betala på annat sätt, och be ägaren kontrollera försäljningsstället i {brand}-portalen." },
    "amountNotTaken": { "title": "{brand} tar inte emot det här beloppet", "happened": "Inga pengar flyttades.", "now": "Kontrollera beloppet. Om det stämmer får kunden betala på annat sätt." },
    "mustCaptureAll": { "title": "Här måste hela beloppet debiteras på en gång", "happened": "Inget debiterades.", "now": "Debitera allt och återbetala det kunden inte fick, eller häv allt." },
    "fundsGone": { "title": "Banken reserverar inte längre pengarna", "happened": "Inget debiterades.", "now": "Behåll varorna. Häv reservationen och ta sedan betalt igen." },
    "tryLater": { "title": "{brand} ber oss försöka igen senare", "happened": "Inga pengar flyttades.", "now": "Vänta lite och försök igen." },
    "capturePeriodOver": { "title": "Tiden för att debitera har gått ut", "happened": "Inget debiterades.", "now": "Häv reservationen och ta sedan betalt igen." },
    "captureTooLarge": { "title": "Det är mer än vad som är reserverat", "happened": "Inget debiterades.", "now": "Debitera det som är reserverat och ta resten i ett nytt köp." },
    "alreadyCaptured": { "title": "Beloppet är redan debiterat", "happened": "Inget debiterades en gång till.", "now": "Titta på köpet i historiken innan du gör något mer." },
    "reservationGone": { "title": "Inget är reserverat längre", "happened": "Inget debiterades.", "now": "Behåll varorna. Häv reservationen och ta sedan betalt igen." },
    "notApproved": { "title": "Kunden har inte godkänt ännu", "happened": "Inget debiterades.", "now": "Be kunden godkänna i {brand} och försök igen." },
    "alreadyApproved": { "title": "Kunden har redan godkänt", "happened": "Godkännandet gäller, och pengarna är reserverade.", "now": "Debitera eller häv reservationen." },
    "approvingNow": { "title": "Kunden godkänner just nu", "happened": "Inga pengar flyttades av detta.", "now": "Vänta ett ögonblick och se vad skärmen visar." },
    "refundNotAllowed": { "title": "Butiken kan inte återbetala genom {brand}", "happened": "Inget betalades tillbaka.", "now": "Be ägaren öppna för återbetalning hos {brand}, eller betala tillbaka på annat sätt." },
    "refundPeriodOver": { "title": "Tiden för att återbetala har gått ut", "happened": "Inget betalades tillbaka.", "now": "Betala tillbaka på annat sätt." },
    "refundTooLarge": { "title": "Det är mer än vad som kan återbetalas", "happened": "Inget betalades tillbaka.", "now": "Se vad som är kvar och återbetala mindre." },
    "alreadyRefunded": { "title": "Allt är redan återbetalat", "happened": "Inget betalades tillbaka en gång till.", "now": "Se köpets återbetalningar." },
    "refundRefused": { "title": "{brand} kan inte återbetala den här betalningen", "happened": "Inget betalades tillbaka.", "now": "Betala tillbaka på annat sätt, eller ring {brand}." },
    "notKnown": { "title": "{brand} känner inte till den här betalningen", "happened": "Inga pengar flyttades av detta.", "now": "Ring supporten och uppge referensen." },
    "usedBefore": { "title": "{brand} har sett den här referensen tidigare", "happened": "Inga pengar flyttades av detta.", "now": "Försök en gång till. Händer det igen, ring supporten." },
    "notUnderstood": { "title": "{brand} förstod inte det kassan skickade", "happened": "Inga pengar flyttades av detta.", "now": "Försök en gång till. Händer det igen, ring supporten och uppge koden." },
    "keysRefused": { "title": "{brand} godtog inte butikens nycklar", "happened": "Inga pengar flyttades.", "now": "Be ägaren kontrollera nycklarna under Inställningar." },
    "busy": { "title": "{brand} är upptagen med den här betalningen", "happened": "Inga pengar flyttades av detta.", "now": "Vänta lite och försök igen." },
    "tooMany": { "title": "{brand} får för många anrop just nu", "happened": "Inga pengar flyttades av detta.", "now": "Vänta en minut och försök igen." },
    "providerFault": { "title": "{brand} har ett eget fel", "happened": "Inga pengar flyttades av detta.", "now": "Vänta lite och försök igen." },
    "code": "{brand}-kod {code}",
    "calls": { "creating": "Förfrågan har inte skickats ännu.", "takingBack": "Förfrågan togs inte tillbaka.", "releasing": "Reservationen hävdes inte." }
  },
  "remembering": {
    "keptOut": "Kunden hade bett att inte bli ihågkommen. Numret kom och sparades inte",
    "asked": "Kunden blir ombedd att dela numret", "awaiting": "Kunden sa ja. Numret är på väg", "awaitingKnown": "Kunden vill bli ihågkommen: {customer}",
    "done": "Ihågkommen till nästa gång: {customer}", "already": "Återkommande kund: {customer}", "missing": "Numret kom aldrig. Vi minns inte kunden"
  },
  "done": { "title": "Betalt", "amount": "{amount} mottaget", "receipt": "Kvitto {receipt}", "next": "Nästa köp", "thanks": "Bekräftat av {brand}.", "part": "Beställt för {ordered}. Resten har inte debiterats." },
  "ending": {
    "short": { "declined": "kunden sa nej", "expired": "gick ut", "takenBack": "tillbakatagen", "released": "hävd", "pushNotAllowed": "inte skickad", "notReachable": "kunden nåddes inte", "refused": "avvisad", "neverSent": "inte skickad", "ownCodeGone": "inte skapad" },
    "ownCodeGone": { "title": "Förfrågan skapades inte, och kassan sparar inte kundens kod. Inget har debiterats.", "now": "Skanna koden igen eller visa en QR-kod." },
    "tooYoung": "Det kan också vara så att kunden är under {age} år.",
    "declined": { "title": "Kunden sa nej i appen. Inget har debiterats.", "now": "Fråga vad som gick fel och försök igen." },
    "expired": { "title": "Förfrågan gick ut efter tio minuter. Inget har debiterats.", "now": "Skicka en ny om kunden är kvar." },
    "takenBack": { "title": "Förfrågan är tillbakatagen. Inget har debiterats.", "now": "Ändra köpet eller ta betalt igen." },
    "released": { "title": "Reservationen är hävd. Inget har debiterats.", "now": "Köpet kan ändras igen." },
    "pushNotAllowed": { "title": "{brand} har inte öppnat för förfrågningar till nummer i den här butiken. Inget har debiterats.", "now": "Visa en QR-kod i stället." },
    "notReachable": { "title": "{brand} kan inte skicka till den här kunden. Inget har debiterats.", "now": "Visa en QR-kod i stället: samma köp, samma belopp." },
    "refused": { "title": "{brand} avvisade förfrågan. Inget har debiterats.", "now": "Försök igen eller visa en QR-kod." },
    "neverSent": { "title": "Förfrågan skickades aldrig. Inget har debiterats.", "now": "Försök igen när anslutningen är tillbaka." },
    "sharingMaybe": "Om det bara gällde numret: låt kunden betala utan att dela det.", "withoutSharing": "Betala utan att dela", "showQr": "Visa QR", "again": "Ny förfrågan"
  },
  "tray": {
    "captureHelp": "Med pekaren debiteras beloppet direkt. Med tangentbordet öppnas köpet först, och Enter debiterar där.",
    "title": "Väntar", "text": "Alla förfrågningar och reservationer som inte är klara, det mest brådskande först.", "count": { "one": "{count} väntar", "other": "{count} väntar" },
    "none": "Inget väntar", "noneText": "När du tar nästa kund medan en annan fortfarande betalar står den öppna förfrågan här med sin klocka. Inget kan glömmas bort.",
    "onScreen": "på skärmen", "open": "Öppna", "capture": "Debitera", "takeBack": "Ta tillbaka", "release": "Häv", "tryNow": "Försök nu", "by": "av {name}", "since": "skickad {time}", "left": "{time} kvar", "over": "tiden är ute", "days": { "one": "{count} dag", "other": "{count} dagar" }, "hours": { "one": "{count} timme", "other": "{count} timmar" }, "gone": "{number} väntar inte längre.", "attach": "Knyt till köpet", "stopRefund": "Stoppa återbetalningen", "captureRest": "Debitera resten", "captured": "{amount} debiterat", "until": "senast {when}", "story": "Visa köpet",
    "lateText": "Köpet var övergivet när kunden godkände, så ingen väntar på pengarna. Fick kunden varorna, knyt betalningen till köpet och debitera. Annars: häv.",
    "lateOnlyRelease": "Köpet har sedan dess ändrats eller betalats på annat sätt, så pengarna hör inte till något köp. Häv."
  },
  "reason": {
    "customer": "Hos kunden", "approved": "Godkänt. Debitera eller häv", "capturing": "Beloppet debiteras", "ending": "Tas tillbaka", "asking": "Frågar {brand} vad som hände. Ta inte betalt igen", "notSentYet": "Ingen anslutning. Inte skickad ännu",
    "approvedLate": "Godkänt för sent. Reserverat utan köp", "partCaptured": "En del debiterad. Resten reserverad", "notCaptured": "Inte debiterat. Öppna och se varför", "captureAgain": "Inte debiterat ännu. Försöker igen av sig själv", "refunding": "Betalas tillbaka. Bekräftas av sig själv",
    "refundAsking": "Frågar {brand} om det är återbetalat. Återbetala inte igen", "refundNotSent": "Ingen anslutning. Återbetalningen skickas av sig själv"
  },
  "customers": {
    "title": "Kunder", "search": "Sista siffrorna eller hela numret", "searchHint": "Sista siffrorna eller alla", "clearSearch": "Töm siffrorna", "letIn": "Någon vill bli ihågkommen igen …",
    "count": { "one": "{count} kund", "other": "{count} kunder" }, "found": { "one": "{count} kund hittad", "other": "{count} kunder hittade" }, "foundNone": "Vi minns ingen med de här siffrorna.", "list": "Kunder vi minns", "more": "Visa fler", "since": "ihågkommen sedan {date}",
    "unused": { "one": "Ett nummer som inte har använts på {count} månad glöms av sig självt.", "other": "Ett nummer som inte har använts på {count} månader glöms av sig självt." },
    "swept": { "one": "{count} kund som inte hade varit här på så länge glömdes {date}.", "other": "{count} kunder som inte hade varit här på så länge glömdes {date}." },
    "emptyTitle": "Vi minns ingen ännu", "emptyText": "Fråga först. Om kunden säger ja, kryssa i ”{tick}” när du tar betalt. Efter ett ja i appen står kunden här, och nästa gång räcker de fyra sista siffrorna.", "choose": "Välj en kund för att se vad som är sparat, vad kunden sa ja till och vad du kan göra.",
    "standing": { "pending": "Inget svar ännu", "live": "Ihågkommen", "declined": "Sa nej", "withdrawn": "Återkallat", "forgotten": "Glömd" },
    "prefersCode": "De två senaste förfrågningarna kom inte fram. Nästa gång föreslår kassan en QR-kod först.", "requestOut": "En förfrågan till kunden är ute. Så länge kan kunden inte glömmas.", "withdrawnText": "Inga fler förfrågningar skickas. Numret glöms när dagen är slut.", "forgottenAt": "Glöms av sig själv {date} om kunden inte kommer igen.",
    "label": "Kännetecken", "labelHint": "Det du känner igen kunden på. Det är personuppgifter: de raderas när kunden glöms och står i exporten.", "labelExample": "Till exempel: blå jacka", "labelSave": "Spara",
    "actions": "Det här kan göras", "withdraw": "Återkalla samtycket", "withdrawAgain": "Tryck igen för att återkalla", "withdrawText": "När kunden inte vill längre. Från och med då skickas inga förfrågningar, en som är ute tas tillbaka, och numret glöms när dagen är slut.", "forget": "Glöm …", "export": "Exportera", "exportText": "Exporten skriver allt som är sparat om kunden i två filer åt kunden.", "join": "Slå ihop …", "managersOnly": "Butikschefen godkänner med PIN: {what}.",
    "aboutForget": "Glöm {customer} för gott", "aboutExport": "Exportera det som är sparat om {customer}", "aboutJoin": "Slå ihop {kept} och {lost}. {kept} behålls.",
    "purchases": "Köp", "purchasesOwn": "Bara dina egna köp visas.", "purchasesLast": "De femtio senaste visas.", "purchasesNone": "Inga kända köp.",
    "consents": "Det här sa kunden ja till", "consentsNone": "Inget samtycke är sparat.", "textGone": "Ordalydelsen sparades inte då.", "asked": "Tillfrågad", "how": "Hur", "source": { "app": "I appen", "told": "Numret uppgivet i kassan, ja i appen" }, "words": "Ordalydelse", "wordsOf": "Version {version}, {language}", "scope": "Begärt i appen", "reference": "Vår referens", "sale": "Köp {number}",
    "consent": { "pending": "Inget svar ännu", "live": "Givet {at}", "declined": "Inte givet {at}", "withdrawn": "Återkallat {at}", "forgotten": "Avslutat när kunden glömdes, {at}" },
    "forgetting": {
      "title": "Glömma {customer}?", "goes": "Raderas för gott", "stays": "Finns kvar", "number": "Numret, även de sista siffrorna", "label": "Kännetecknet", "id": "Kundens id hos {brand}", "link": "Det som knyter personen till köpen",
      "sales": "Köp och kvitton, utan personen: bokföringslagen kräver dem", "record": "Att det fanns ett samtycke, på ett id som inte leder till någon", "mark": { "one": "Ett märke som numret bara kan räknas ut från genom att pröva alla nummer; det tar en dator som den här veckor. Det håller numret ute i minst {count} månad, om inte kunden själv ber om att bli ihågkommen", "other": "Ett märke som numret bara kan räknas ut från genom att pröva alla nummer; det tar en dator som den här veckor. Det håller numret ute i minst {count} månader, om inte kunden själv ber om att bli ihågkommen" },
      "go": "Glöm för gott", "done": "Kunden är glömd", "gone": "Raderat för gott", "kept": "Finns kvar"
    },
    "exported": { "title": "Två filer är skrivna", "text": "De innehåller hela numret och är bara för den här kunden. Ge dem till kunden och radera dem sedan från datorn.", "folder": "Mapp", "page": "Att läsa", "data": "För program" },
    "joining": { "notNow": "Båda måste vara kunder vi minns, och ingen förfrågan får vara ute till numret som glöms.", "title": "Slå ihop två som är samma person", "text": "Bådas köp och samtycken blir en kunds. Ett nummer behålls, det andra glöms.", "search": "Den andra: sista siffrorna eller hela numret", "kept": "Det här numret behålls", "lost": "Det här numret glöms", "swap": "Behåll det andra numret", "again": "Välj en annan", "go": "Slå ihop", "goAgain": "Tryck igen för att slå ihop", "done": "Hopslagna. {customer} är kvar." },
    "lettingIn": { "title": "Vill bli ihågkommen igen", "text": "För någon som har bett att inte bli ihågkommen och har ändrat sig. Slå hela numret. Inget skickas, och numret sparas inte av det här: kunden blir ihågkommen efter ett ja i appen.", "go": "Släpp in igen", "was": "Numret hölls ute, men hålls inte ute längre. Kryssa i ”{tick}” när du tar betalt.", "wasNot": "Numret hölls inte ute. Kryssa i ”{tick}” när du tar betalt." }
  },
  "history": {
    "openCustomer": "Öppna kunden",
    "title": "Historik", "today": "I dag", "before": "Dagen före", "after": "Dagen efter", "sum": "Summa", "count": "Köp", "vatOf": "Moms {rate}", "none": "Inget köp betalades den här dagen.", "noneToday": "Inget köp ännu i dag. Här står alla betalda köp och allt som hände.",
    "choose": "Välj ett köp för att se raderna och vad som hände.", "list": "Dagens köp", "more": { "one": "+ {count} till", "other": "+ {count} till" }, "receipt": "Kvitto {receipt}", "reference": "Vår referens", "psp": "Referens hos {brand}", "customer": "Kund", "way": "Betalsätt", "clerk": "Kassör", "story": "Vad som hände", "lines": "Rader", "notKnown": "Inte ihågkommen", "captured": "Debiterat", "refunded": "Återbetalat", "net": "Efter återbetalning", "netOf": "utan moms {amount}", "ordered": "Beställt för {amount}. Det som inte lämnades ut har inte debiterats.",
    "refundOf": "Återbetalning av {number}", "refundedOf": "{amount} återbetalat", "unpaid": "Inte betalt", "noLines": "Inga rader", "notPaidText": "Inget har debiterats för det här köpet.", "unfinished": "Inte klart", "unfinishedText": "Se vad vart och ett behöver.", "refunds": "Återbetalningar"
  },
  "returning": { "title": "{what} kommer tillbaka, {amount}", "text": "Välj köpet som varorna kom från och tryck på Återbetala. Returraderna lämnar då köp {number}.", "cancel": "Tillbaka till köpet" },
  "unpaid": { "open": "Pågår", "parked": "Parkerat", "requested": "Väntar på betalning", "discarded": "Övergivet" },
  "refund": {
    "open": "Återbetala …", "title": "Återbetala köp {number}", "ways": "Vad ska återbetalas?", "way": { "all": "Allt", "lines": "Varor", "amount": "Belopp" }, "ceiling": "Upp till {amount} kan återbetalas, till {when}.", "ceilingOnly": "Upp till {amount} kan återbetalas.", "busy": "En återbetalning pågår. När den är klar kan du återbetala mer.", "badAmount": "Slå beloppet, till exempel 49,00.", "takes": "Med den här återbetalningen lämnar returraderna, {amount}, köp {number}.",
    "all": "Allt som är kvar av köpet betalas tillbaka till kunden.", "linesHint": "Markera det kunden lämnar tillbaka.", "amountLabel": "Hur mycket?", "reason": "Varför?", "reasons": { "returned": "Vara återlämnad", "fault": "Fel på varan", "wrongPrice": "Fel pris", "paidTwice": "Betalt två gånger", "mistake": "Felslaget" },
    "amount": "Betalas tillbaka", "left": "Kvar efteråt", "vat": "Varav moms {rate}", "go": "Återbetala {amount}", "goEmpty": "Återbetala", "needReason": "Välj eller skriv varför.", "about": "Återbetala {amount} för köp {number}", "ordered": "Återbetalning av {amount} är beställd.",
    "state": { "underWay": "Betalas tillbaka", "unsure": "Frågar {brand} vad som hände. Återbetala inte igen", "done": "Återbetalt", "refused": "Avvisat. Inget är återbetalat", "stopped": "Stoppat. Inget är återbetalat" }, "by": "av {name}", "approvedBy": "godkänt av {name}", "row": "Återbetalning {number}"
  },
  "approval": {
    "title": "Butikschefen måste godkänna", "who": "Vem godkänner?", "choose": "Välj ditt namn först", "go": "Godkänn", "nobody": "Ingen butikschef eller ägare har en PIN ännu. Be ägaren logga in först.", "kept": "Ingenting ändras förrän det är godkänt. Esc avbryter."
  },
  "story": {
    "consentWithdrawn": "Samtycket återkallat", "customerKeptOut": "Numret kom från någon som hade bett att inte bli ihågkommen och sparades inte",
    "ownCodeRequested": "Förfrågan till kunden som visade sin kod, {amount}", "ownCodeGone": "Kassan hade inte längre kundens kod. Förfrågan skickades inte igen",
    "receiptPrinted": "Kvittot utskrivet", "copyPrinted": "Kopia av kvittot utskriven", "refundReceiptPrinted": "Returkvitto {text} utskrivet", "refundCopyPrinted": "Kopia av returkvitto {text} utskriven", "priceChanged": "{text}: pris ändrat till {amount} ({words})", "noteChanged": "{text}: notering ”{words}”", "noteRemoved": "{text}: noteringen borttagen", "saleDiscountChanged": "Rabatten på köpet borttagen", "saleDiscountPercent": "Rabatt på hela köpet: {percent}", "saleDiscountAmount": "Rabatt på hela köpet: {amount}", "tipAdded": "Dricks, {amount}", "saleReopened": "Tömningen ångrad. Köpet är öppet igen", "returnsRestored": "Återbetalningen blev inte av: returraderna är tillbaka",
    "saleOpened": "Köpet öppnat", "lineAdded": "{text} inslagen ({quantity} à {amount})", "quantityChanged": "{text}: antal ändrat till {quantity}", "discountChanged": "{text}: rabatten borttagen", "discountPercent": "{text}: rabatt {percent}", "discountAmount": "{text}: rabatt {amount}", "lineRemoved": "{text} borttagen", "lineReturned": "{text} kommer tillbaka", "lineKept": "{text} säljs ändå", "returnsRefunded": "Returraderna lämnade köpet, för återbetalning av köpet de kom från", "lineRestored": "{text} återlagd", "line": "rad {line}", "saleParked": "Parkerat som ”{text}”", "saleRecalled": "Hämtat igen", "saleDiscarded": "Köpet tömt",
    "qrRequested": "Bad om QR-kod, {amount}", "pushRequested": "Förfrågan till telefonen, {amount}", "sharingAsked": "Kunden ombads dela numret", "requestCreated": "{brand} tog emot förfrågan", "requestRefused": "{brand} avvisade förfrågan ({text})", "outcomeUnknown": "Inget tydligt svar. Kassan fortsatte fråga", "tillRestarted": "Kassan stoppades och fortsatte där den var",
    "customerApproved": "Kunden godkände {amount}", "customerDeclined": "Kunden sa nej", "requestExpired": "Förfrågan gick ut", "takeBackAsked": "Bad att få ta tillbaka förfrågan", "takenBack": "Förfrågan tillbakatagen", "releaseAsked": "Bad att få häva reservationen", "released": "Reservationen hävd, {amount}",
    "reservationLapsed": "{brand} gav tillbaka reservationen, {amount}", "captureAsked": "Debitering av allt beställd, {amount}", "partCaptureAsked": "Debitering av en del beställd, {amount}", "partHandedOver": "Utlämnat: {text}, {quantity}", "restReleaseAsked": "Resten ges tillbaka efter det, {amount}", "captureStopped": "Debiteringen stoppades och skickas inte igen",
    "approvedLate": "Godkänt efter att köpet hade övergetts, {amount}", "attached": "Betalningen knuten till köpet igen", "wayChanged": "Betalsättet bytt", "managerApproved": "Godkänt av {text}", "refundAsked": "Återbetalning beställd, {amount} ({text})", "partRefunded": "Återlämnat: {text}, {quantity}", "refundConfirmed": "Återbetalt, bekräftat av {brand}, {amount}", "refundRefused": "{brand} avvisade återbetalningen ({text})", "refundNumbered": "Returkvitto {text}", "refundStopped": "Återbetalningen stoppades och skickas inte igen",
    "refundNotSent": "Skickas inte: pengar betalades tillbaka på annat håll under tiden", "captureNotSent": "Skickas inte: pengar debiterades på annat håll under tiden",
    "captureConfirmed": "Debiterat, bekräftat av {brand}, {amount}", "captureRefused": "{brand} avvisade debiteringen ({text})", "customerRemembered": "Numret sparat", "customerForgotten": "Kunden glömd", "receiptNumbered": "Kvitto {text}", "ledgerAgrees": "Jämfört med {brand}: lika", "ledgerDiffers": "Jämfört med {brand}: olika"
  },
  "notice": {
    "count": { "one": "{count} meddelande", "other": "{count} meddelanden" }, "later": "Senare",
    "ledgerDiffers": { "title": "{brand} har något annat än vi på köp {number}", "text": "Jämför med portalen innan dagen avslutas. Kassan ändrar inget själv." },
    "approvedLate": { "title": "Köp {number} godkändes efter att det hade övergetts: {amount} är reserverat", "text": "Det står under Väntar: knyt betalningen till köpet eller häv den." },
    "stillTrying": { "title": "Ett anrop till {brand} för köp {number} har prövats många gånger utan tydligt svar", "text": "Ta inte betalt igen. Kassan fortsätter försöka av sig själv." },
    "captureSoon": { "title": "Köp {number} måste snart debiteras: {amount} är reserverat", "text": "Debitera eller häv innan tiden är ute. Annars går pengarna tillbaka till kunden av sig själva." },
    "reservationLapsed": { "title": "Reservationen på köp {number} har förfallit: {amount} gick tillbaka till kunden", "text": "Inget debiterades. Fick kunden varorna måste du ta betalt igen." },
    "refundRefused": { "title": "{brand} avvisade återbetalningen av köp {number}: {amount} är inte återbetalat", "text": "Öppna köpet för att se varför, och betala vid behov tillbaka på annat sätt." },
    "refundElsewhere": { "title": "{amount} av köp {number} har betalats tillbaka utanför den här kassan", "text": "Titta i portalen innan du betalar tillbaka till kunden igen." },
    "refundNotSent": { "title": "Återbetalningen på {amount} för köp {number} skickades inte", "text": "Någon annan har betalat tillbaka av samma köp under tiden. Se vad som är kvar och återbetala igen om kunden fortfarande ska ha pengar." },
    "takenElsewhere": { "title": "Köp {number}: {amount} har debiterats utanför den här kassan", "text": "Titta i portalen innan du tar betalt igen." },
    "captureNotSent": { "title": "Debiteringen på {amount} för köp {number} skickades inte", "text": "Någon annan har debiterat samma reservation under tiden. Se vad som är kvar och debitera igen." },
    "diskFull": { "title": "Datorns disk är full", "text": "Det finns plats för några köp till, sedan kan inget slås in. Frigör plats nu: kassan håller själv undan plats igen." },
    "region": "Meddelanden", "openSale": "Öppna köpet"
  },
  "settings": {
    "customers": { "title": "Kunder vi minns", "text": "Nummer som kunderna har sagt ja till att dela. Ett nummer sparas så länge det används.", "months": "Månader utan besök", "hint": "Därefter glöms numret av sig självt när dagen är slut. Kunderna läser den här siffran innan de säger ja.", "save": "Spara" },
    "partsLabel": "Inställningarnas delar", "parts": { "shop": "Butik", "articles": "Varor" },
    "display": { "title": "Kundskärm", "text": "Det kunden ser på en extra skärm: raderna, summan, koden och tacket. Inget om personalen eller andra kunder. Av sig själv öppnas den bara på en extra skärm.", "when": "När den öppnas", "automatic": "Av sig själv", "onRequest": "Vid behov", "off": "Av", "open": "Öppna den nu", "close": "Stäng den nu", "second": "En extra skärm är ansluten.", "noSecond": "Ingen extra skärm är ansluten. Kundskärmen öppnas som ett eget fönster.",
      "keyboard": "Ge den tangentbordet" },
    "scanner": { "title": "Skanner", "text": "Kassan känner igen en skanner på farten. Välj Långsam om det som skannas hamnar i beloppet.", "normal": "Vanlig", "slow": "Långsam" },
    "look": { "title": "Utseende och ljud", "text": "Gäller den här kassan och kundskärmen bredvid.", "theme": "Färger", "system": "Som systemet", "light": "Ljust", "dark": "Mörkt", "contrast": "Hög kontrast",
      "sounds": "Ljud", "soundsText": "Korta och låga, ett i taget. Allt de säger står också på skärmen.", "listen": "Hör ett ljud", "scanned": "Skannad", "unknown": "Okänd kod", "approved": "Godkänd", "captured": "Betalt", "attention": "Någon behöver titta" },
    "title": "Inställningar", "ownerOnly": "Bara ägaren kan ändra detta. Du kan titta.", "saved": "Sparat", "shop": "Butiken", "shopText": "Detta står på kvittona och i det {brand} visar kunden.",
    "name": "Butikens namn", "address": "Gatuadress", "town": "Postnummer och ort", "organisationNumber": "Organisationsnummer", "isVatRegistered": "Momsregistrerad",
    "isInBusinessRegister": "Registrerad i Foretaksregisteret (bolag och filialer)",
    "country": "Land", "language": "Språk", "referencePrefix": "Prefix i referenser", "referencePrefixHint": "2 till 8 bokstäver eller siffror",
    "organisationNumberHints": { "NO": "Nio siffror", "DK": "Åtta siffror", "FI": "FO-nummer, 1234567-8" },
    "countries": { "NO": "Norge", "DK": "Danmark", "FI": "Finland" }, "saveShop": "Spara butiken",
    "connect": "Anslut till {brand}", "connectText": "De fyra nycklarna finns i {brand}-portalen under utvecklare. De går bara åt ett håll: när de är sparade kan ingen läsa dem här.",
    "keysFor": "Nycklar för", "clientId": "Client id", "clientSecret": "Client secret", "subscriptionKey": "Subscription key", "merchantSerialNumber": "Försäljningsställets nummer (MSN)", "saveKeys": "Spara nycklarna", "keysSet": "Nycklarna är sparade", "keysNotSet": "Inga nycklar sparade ännu", "keyStored": "Sparad. Skriv en ny för att ersätta den",
    "check": "Testa anslutningen", "checking": "Testar …", "keyPlace": "Var nycklarna finns", "keyPlaces": { "keychain": "I datorns lösenordslager", "passphraseFile": "I en fil bredvid registret, med lösenfras", "practiceFile": "I en fil i övningsmappen, bara för den här användaren" },
    "ownQr": "{brand} har godkänt vår egen QR-utformning", "ownQrText": "Av: kunden ser bilden från {brand}. På: kassan ritar koden själv, skarpare och snabbare.",
    "missing": "För skarpt läge saknas fortfarande: {list}.", "missingFields": { "name": "namn", "address": "adress", "town": "ort", "organisationNumber": "organisationsnummer", "keys": "nycklar" },
    "mode": "Vad är det för kassa?", "modeText": "Ett byte startar om programmet. Varje läge har sitt eget register; inget flyttas mellan dem.", "modes": { "practice": "Övning", "test": "Test", "production": "Skarpt läge" },
    "modeTexts": { "practice": "Ett simulerat {brand} på den här datorn. Inget lämnar den.", "test": "Testmiljön hos {brand}, med testanvändare och utan riktiga pengar.", "production": "Riktiga kunder och riktiga pengar." },
    "use": { "practice": "Byt till övning", "test": "Byt till test", "production": "Byt till skarpt läge" }, "useAgain": "Tryck igen: programmet startar om", "now": "används nu", "register": "Kvitt är inte ett anmält kassasystem i Norge. Där lagen kräver ett kassasystem ersätter den här kassan inte det.",
    "about": "Om", "version": "Version", "folder": "Registrets mapp"
  },
  "moving": {
    "title": "Flytta till en annan dator", "text": "Köp, kunder och nycklarna som öppnar dem flyttas i en låst fil. Nycklarna till {brand} följer inte med: dem skriver du in igen på den nya datorn.",
    "from": "Från den här datorn", "fromText": "Allt skrivs i en fil och kassan här stängs: den tar inte längre betalt. Gör först klart det som står under Väntar.",
    "passphrase": "Lösenfras till filen", "passphraseHint": "Minst 12 tecken, till exempel fyra ord. Den sparas ingenstans.", "again": "Samma lösenfras igen",
    "write": "Skriv filen och stäng kassan", "writeAgain": "Skriv filen igen", "writing": "Skriver och läser tillbaka …", "written": "Filen är skriven och har lästs tillbaka:", "writtenNow": "Ta med den till den nya datorn och ta över kassan där. Radera sedan filen.",
    "closed": "Kassan stängdes {when} för att flyttas.", "reopenText": "Ta den i bruk igen bara om den inte används någon annanstans.", "reopen": "Ta i bruk igen", "reopenAgain": "Tryck igen: används inte någon annanstans",
    "to": "Till den här datorn", "toText": "Kassan i filen blir den här datorns kassa. Programmet startar sedan om.",
    "file": "Filen", "fileHint": "Sökväg och namn, slutar på .kvitt", "filePassphrase": "Filens lösenfras", "takeOver": "Ta över kassan", "takingOver": "Packar upp och kontrollerar …",
    "band": "Kassan har flyttats till en annan dator", "bandText": "Här tas inte betalt. Det som har sålts kan fortfarande visas."
  },
  "check": {
    "what": { "network": "Nätverk", "keys": "Nycklar", "unit": "Försäljningsställe", "other": "{what}" },
    "network": { "works": "{brand} kan nås.", "fails": "{brand} kan inte nås. Kontrollera nätverkskabeln eller wifi.", "notTried": "Inte testat ännu." },
    "keys": { "works": "Nycklarna är godtagna.", "fails": "Nycklarna godtogs inte. Kopiera alla fyra på nytt från portalen.", "notTried": "Inte testat, eftersom steget före misslyckades." },
    "unit": { "works": "Försäljningsstället svarar och kan ta emot betalning.", "fails": "Försäljningsstället svarar inte på de här nycklarna. Kontrollera dess nummer.", "notTried": "Inte testat, eftersom steget före misslyckades." },
    "other": { "works": "Fungerar.", "fails": "Fungerar inte.", "notTried": "Inte testat, eftersom steget före misslyckades." },
    "code": "kod {code}"
  },
  "keys": {
    "vatRate": "Nästa momsgrupp för öppet belopp", "notices": "Gå till meddelandena; en gång till lägger undan dem",
    "captured": "När det är debiterat", "pin": "PIN", "pinDigits": "PIN-koden", "pinGo": "Logga in eller godkänn", "pinCancel": "Avbryt godkännandet", "knownInstead": "Fråga en återkommande kund i stället", "findCustomer": "Gå till fältet för siffror",
    "articleForm": "I formuläret för en vara",
    "park": "Parkera köpet eller ta fram ett parkerat", "refundOpen": "Återbetala det öppnade köpet", "empty": "Töm köpet",
    "changes": "Vad som har ändrats på varan", "receipt": "Kvittot på det öppnade köpet",
    "customers": "Kunder vi minns",
    "scanOwn": "När du tar betalt är det du skannar kundens egen kod.",
    "print": "Skriv ut kvittot, sedan kopian", "addArticle": "Lägg upp varan med den okända koden", "price": "Ändra priset på raden", "note": "Notering på raden", "tip": "Inslagna siffror blir dricks", "total": "Så är summan uträknad",
    "display": "Kundskärm på eller av",
    "keyboard": "Tangentbordet till kundskärmen; Esc ger tillbaka det",
    "title": "Tangenter", "everywhere": "Överallt", "building": "När köpet slås in", "charging": "När du tar betalt", "paying": "Medan kunden betalar",
    "search": "Sök", "charge": "Slå in det öppna beloppet eller ta betalt", "addLine": "Slå in det öppna beloppet", "quantity": "Inslagna siffror blir antal", "quantityEdit": "Ändra antal", "discount": "Rabatt på raden eller hela köpet", "choose": "Välj rad", "return": "Vald rad kommer tillbaka eller säljs ändå", "remove": "Ta bort raden", "undo": "Ångra borttagning eller tömning",
    "remember": "Kunden vill bli ihågkommen",
    "recent": "De fem senaste köpen", "approved": "Öppna meddelandet överst", "known": "Ta betalt av återkommande kund", "back": "Ett steg tillbaka", "takeBack": "Ta tillbaka förfrågan", "next": "Ta nästa kund", "capture": "Det den stora knappen säger", "parts": "Välj vara; mellanslag markerar den", "partQuantity": "Färre eller fler av varan", "changeWay": "Skicka till telefon i stället", "ways": "Välj betalsätt", "withoutSharing": "Betala utan att dela", "showQr": "Visa QR", "help": "Den här listan", "fullScreen": "Helskärm av och på", "scan": "Skanna bara: det fungerar överallt", "tabs": "Köp, Väntar, Kunder, Historik, Inställningar"
  },
  "error": {
    "badMonths": { "title": "Ogiltigt antal månader", "happened": "Det ska vara ett heltal från 1 till {limit}. Inget ändrades.", "now": "Slå det igen." },
    "digitsInLabel": { "title": "Fler än {limit} siffror", "happened": "Ett kännetecken får inte innehålla ett nummer, och med fler än {limit} siffror kan det vara ett. Inget ändrades.", "now": "Skriv det utan siffrorna." },
    "exportFailed": { "title": "Filerna kunde inte skrivas", "happened": "Disken kan vara full, eller så går det inte att skriva i mappen. Ingen halv fil finns kvar.", "now": "Frigör utrymme och tryck på Exportera igen." },
    "optedOut": { "title": "Vill inte bli ihågkommen", "happened": "Kunden har bett att inte bli ihågkommen. Inget skickades.", "now": "Ta bort krysset, eller släpp in kunden igen under Kunder om kunden har ändrat sig." },
    "articleScanned": { "title": "Det är en vara", "happened": "Du skannade {text}, som är en vara. Inget skickades.", "now": "Skanna koden i kundens app." },
    "notAnOwnCode": { "title": "Det är inte en kod från appen", "happened": "Det du skannade är inte kundens egen kod. Inget skickades.", "now": "Be kunden öppna koden i {brand} och skanna den igen, eller visa en QR-kod." },
    "ownCodeTooEarly": { "title": "Det ser ut som kundens egen kod", "happened": "Det är inte en vara. Inget lades till och inget skickades.", "now": "Tryck först på Ta betalt och skanna koden igen." },
    "badPrice": { "title": "Det är inte ett pris", "happened": "Priset gick inte att förstå.", "now": "Skriv det med komma, till exempel 49,50." },
    "numberTaken": { "title": "Artikelnumret används redan", "happened": "”{text}” har det här numret.", "now": "Välj ett annat nummer." },
    "barcodeTaken": { "title": "Streckkoden används redan", "happened": "”{text}” har den här streckkoden.", "now": "Kontrollera koden eller ändra den andra varan." },
    "badVatRate": { "title": "Okänd momssats", "happened": "Satsen finns inte i det här landet.", "now": "Använd en av dessa, i procent: {text}." },
    "badUnit": { "title": "Okänd enhet", "happened": "Enheten gick inte att förstå.", "now": "Skriv st, kg eller l." },
    "badAge": { "title": "Åldersgränsen är inte giltig", "happened": "En åldersgräns är ett heltal från 1 till 100.", "now": "Skriv till exempel 18, eller lämna fältet tomt." },
    "badYesNo": { "title": "Varken ja eller nej", "happened": "Svaret gick inte att förstå.", "now": "Skriv ja eller nej." },
    "missingColumn": { "title": "En kolumn saknas", "happened": "Filens första rad måste ha namn på kolumnerna, minst Namn och Pris. Inget sparades.", "now": "Se exemplet och välj filen igen." },
    "twiceInFile": { "title": "Varan finns två gånger", "happened": "Den står också på rad {text}.", "now": "Ta bort den ena raden." },
    "fileEmpty": { "title": "Inga varor i filen", "happened": "Filen är tom eller är inte en CSV-fil. Inget sparades.", "now": "Spara listan som CSV och välj filen igen." },
    "fileTooLarge": { "title": "Filen är för stor", "happened": "Den får vara högst {limit} MB. Inget sparades.", "now": "Dela upp listan i flera filer." },
    "importOutdated": { "title": "Varorna har ändrats under tiden", "happened": "Listan ger inte längre det du såg. Inget sparades.", "now": "Välj filen igen och se över den en gång till." },
    "receiptPrinted": { "title": "Kvittot är redan utskrivet", "happened": "Inget skrevs ut nu.", "now": "Om det inte kom ut ur skrivaren, skriv ut kopian." },
    "copyPrinted": { "title": "Kvittot och kopian är utskrivna", "happened": "Bara en kopia är tillåten. Inget skrevs ut nu.", "now": "Visa kvittot på skärmen i stället." },
    "incident": "Nummer till supporten: {incident}",
    "signedOff": { "title": "Ingen är inloggad", "happened": "Inget ändrades.", "now": "Logga in och försök igen." },
    "wrongPin": { "title": "Fel PIN", "happened": "Det är inte rätt PIN.", "now": "Försök igen." },
    "pinLocked": { "title": "För många felaktiga PIN-koder", "happened": "Namnet är låst en stund.", "now": "Vänta {seconds} eller välj ett annat namn." },
    "needsManager": { "title": "Det här måste butikschefen göra", "happened": "Din roll omfattar det inte. Inget ändrades.", "now": "Be butikschefen om hjälp." },
    "needsOwner": { "title": "Bara ägaren kan göra det här", "happened": "Din roll omfattar det inte. Inget ändrades.", "now": "Be ägaren logga in." },
    "gone": { "title": "Det finns inte längre", "happened": "Det har ändrats eller avslutats under tiden. Inga pengar flyttades av detta.", "now": "Se vad skärmen visar nu." },
    "orderLocked": { "title": "Köpet är låst", "happened": "En betalningsförfrågan är ute, så raderna kan inte ändras. Inga pengar flyttades.", "now": "Ta tillbaka förfrågan först." },
    "emptySale": { "title": "Köpet är tomt", "happened": "Det finns inget att ta betalt för.", "now": "Slå in en rad först." },
    "amountTooSmall": { "title": "Beloppet är för litet", "happened": "Det minsta som kan betalas är {limit}. Inget har debiterats.", "now": "Slå in något mer." },
    "amountTooLarge": { "title": "Beloppet är för stort", "happened": "Högst {limit} kan betalas på en gång. Inget har debiterats.", "now": "Dela upp det på två köp." },
    "returnsExceedSale": { "title": "Returen är större än köpet", "happened": "Det är en återbetalning, inte ett köp. Inget har debiterats.", "now": "Tryck på Hitta köpet och återbetala köpet som varorna kom från. Det som köps nu är kvar i det här köpet." },
    "badAmount": { "title": "Det är inte ett belopp", "happened": "Beloppet gick inte att förstå.", "now": "Slå bara siffror, till exempel 4900 för 49,00." },
    "badQuantity": { "title": "Det är inte ett antal", "happened": "Antalet ska vara över noll och ha högst tre decimaler.", "now": "Slå det igen." },
    "badDiscount": { "title": "Rabatten passar inte", "happened": "En rabatt kan inte vara under noll eller större än raden.", "now": "Slå en mindre." },
    "discountTooLarge": { "title": "Det är mer än du får ge", "happened": "Du får ge upp till {limit} procent.", "now": "Ge mindre eller låt butikschefen godkänna." },
    "badPhoneNumber": { "title": "Det är inte ett mobilnummer", "happened": "Inget skickades.", "now": "Kontrollera siffrorna med kunden." },
    "tooLong": { "title": "Det är för långt", "happened": "Högst {limit} tecken får plats.", "now": "Korta av det." },
    "tooManyLines": { "title": "Köpet är fullt", "happened": "Fler rader får inte plats i ett köp.", "now": "Ta betalt för detta och börja ett nytt." },
    "required": { "title": "Något saknas", "happened": "Detta måste fyllas i.", "now": "Fyll i det och spara igen." },
    "currencyFixed": { "title": "Det här registret behåller sin valuta", "happened": "Det har sålts i det, eller så är ett köp öppet. Inget har ändrats.", "now": "En butik i ett annat land behöver ett eget register." },
    "badOrganisationNumber": { "title": "Organisationsnumret är inte giltigt", "happened": "Ett sådant nummer kan inte finnas i det valda landet.", "now": "Kontrollera siffrorna." },
    "badPrefix": { "title": "Prefixet passar inte", "happened": "Det måste vara 2 till 8 bokstäver eller siffror.", "now": "Skriv det igen." },
    "badKeys": { "title": "Nycklarna ser inte rätt ut", "happened": "{brand} lämnar inte ut nycklar i den formen. Inget sparades.", "now": "Kopiera dem på nytt från portalen." },
    "unknownBarcode": { "title": "Ingen vara har den här koden", "happened": "Inget slogs in för {text}.", "now": "Sök efter varan eller slå ett öppet belopp." },
    "alreadyRequested": { "title": "Förfrågan är redan ute", "happened": "Inget skickades två gånger.", "now": "Vänta på kunden eller ta tillbaka förfrågan." },
    "notNow": { "title": "Det går inte just nu", "happened": "Betalningen har gått vidare. Inga pengar flyttades av trycket.", "now": "Se vad skärmen visar nu." },
    "nothingHandedOver": { "title": "Inga varor är valda", "happened": "Då finns det inget att debitera. Inga pengar flyttades.", "now": "Markera det kunden får, eller häv allt." },
    "partNotAllowed": { "title": "Här måste allt debiteras på en gång", "happened": "Avtalet med {brand} låter inte butiken debitera en del. Inga pengar flyttades.", "now": "Debitera allt och återbetala det kunden inte fick, eller häv allt." },
    "saleChanged": { "title": "Köpet har ändrats sedan kunden godkände", "happened": "Kunden godkände {limit}, men köpet blir nu något annat. Inga pengar flyttades.", "now": "Häv reservationen och ta sedan betalt igen." },
    "otherRequestOut": { "title": "En annan förfrågan för köpet är ute", "happened": "Ett köp kan bara ha en förfrågan i taget. Inga pengar flyttades.", "now": "Ta tillbaka den andra förfrågan först. Den står under Väntar." },
    "refundedMeanwhile": { "title": "Mer har betalats tillbaka under tiden", "happened": "Den här återbetalningen beställdes inte.", "now": "Titta på beloppet igen och tryck en gång till om kunden fortfarande ska ha pengar." },
    "nothingToRefund": { "title": "Det finns inget kvar att återbetala", "happened": "Allt är återbetalat eller på väg tillbaka. Inget mer flyttades.", "now": "Se köpets återbetalningar." },
    "refundTooLarge": { "title": "Det är mer än vad som är kvar", "happened": "Högst {limit} kan återbetalas. Inget betalades tillbaka.", "now": "Återbetala mindre." },
    "refundPeriodOver": { "title": "Tiden för att återbetala har gått ut", "happened": "{brand} återbetalar inte så gamla betalningar. Inget betalades tillbaka.", "now": "Betala tillbaka till kunden på annat sätt." },
    "registerMoved": { "title": "Den här kassan har flyttats", "happened": "Den är stängd här, så inget ändrades, debiterades eller betalades tillbaka.", "now": "Använd kassan på den andra datorn. Blev flytten inte av kan ägaren ta den här i bruk igen under Inställningar." },
    "paymentsOpen": { "title": "Det finns betalningar som inte är klara", "happened": "Kassan stängdes inte och inget skrevs.", "now": "Debitera eller häv allt under Väntar, vänta tills det är tomt och försök igen." },
    "moveNotWritten": { "title": "Filen kunde inte skrivas", "happened": "Disken kan vara full, eller filen kunde inte läsas tillbaka. Ingen fil finns kvar.", "now": "Frigör plats på disken och försök igen. En kassa som var i bruk är det fortfarande." },
    "moveFileMissing": { "title": "Filen finns inte", "happened": "Det finns ingen fil med det namnet, eller så kan den inte läsas. Inget ändrades.", "now": "Kontrollera sökväg och namn." },
    "moveFileDamaged": { "title": "Filen är skadad", "happened": "Den är inte hel, eller så är den ingen flyttfil. Inget ändrades.", "now": "Hämta filen från den andra datorn en gång till." },
    "moveFileNewer": { "title": "Filen är från en nyare version", "happened": "En nyare Kvitt har skrivit den. Inget ändrades.", "now": "Installera den versionen på den här datorn." },
    "registerInUse": { "title": "Det finns redan en kassa här", "happened": "Kunder har fått betalningsförfrågningar från den, så den ersätts inte. Inget ändrades.", "now": "Använd en annan dator eller användare, eller få hjälp att först flytta undan den kassan." },
    "takeOverFailed": { "title": "Kassan kunde inte sättas på plats", "happened": "Det kan saknas plats på disken. Det som fanns här är orört.", "now": "Frigör plats och försök igen." },
    "shopIncomplete": { "title": "Butiken är inte klar ännu", "happened": "Skarpt läge kräver uppgifter om butiken och nycklar. Inget har debiterats.", "now": "Fyll i det som saknas under Inställningar." },
    "passphraseShort": { "title": "Lösenfrasen är för kort", "happened": "Den måste ha minst {limit} tecken.", "now": "Gör den längre, till exempel med ett ord till." },
    "passphrasesDiffer": { "title": "De två är inte lika", "happened": "Lösenfrasen skrevs på två sätt. Inget ändrades.", "now": "Skriv samma två gånger." },
    "passphraseWrong": { "title": "Det är inte lösenfrasen", "happened": "Lösenfrasen öppnar inte filen. Inget är förlorat.", "now": "Försök igen. Stora bokstäver och mellanslag räknas." },
    "keychainGone": { "title": "Lösenordslagret svarar inte", "happened": "Nycklarna till det här registret ligger i datorns lösenordslager, och det svarar inte. Inga pengar flyttades.", "now": "Starta lösenordslagret och starta sedan om kassan." },
    "passphraseNeeded": { "title": "Lösenfrasen behövs", "happened": "Nycklarna till det här registret ligger i en fil som inte är öppnad ännu. Inga pengar flyttades.", "now": "Skriv lösenfrasen." },
    "passphraseFileDamaged": { "title": "Filen med nycklarna är skadad", "happened": "Filen secrets.kvitt kan inte läsas. Inga pengar flyttades, och köpen är som de var.", "now": "Lägg tillbaka en kopia av filen, om det finns en." },
    "passphraseFileClosed": { "title": "Nycklarna till det registret ligger i en fil", "happened": "Filen är bara öppen medan det registret används. Inget sparades.", "now": "Byt till det registret först och skriv in nycklarna där." },
    "keychainMissing": { "title": "Inget lösenordslager", "happened": "Datorn har inget upplåst lösenordslager, så nycklarna till {brand} kan inte läsas. Inga pengar flyttades.", "now": "Installera eller starta systemets lösenordslager och starta sedan om kassan." },
    "keychainLocked": { "title": "Lösenordslagret är låst", "happened": "Nycklarna till {brand} kan inte läsas. Inga pengar flyttades.", "now": "Lås upp datorns lösenordslager och försök igen." },
    "keychainRefused": { "title": "Lösenordslagret sa nej", "happened": "Nycklarna till {brand} kunde inte läsas eller sparas. Inga pengar flyttades.", "now": "Ge Kvitt tillgång i lösenordslagret och försök igen." },
    "databaseNewer": { "title": "Registret är från en nyare version", "happened": "En nyare Kvitt har använt registret. Inget ändrades.", "now": "Installera den versionen." },
    "databaseFailed": { "title": "Det går inte att skriva i registret", "happened": "Disken kan vara full, eller så använder ett annat program filen. Inget nytt skickades.", "now": "Frigör plats eller stäng det andra programmet och försök igen. Anteckna betalningar som pågår." },
    "internal": { "title": "Något gick fel i kassan", "happened": "Felet är vårt. Det som hade sparats finns kvar.", "now": "Se under Väntar innan du tar betalt igen, och uppge numret till supporten." }
  },
  "price": {
    "title": "Ändra pris", "now": "{name}. Ordinarie pris är {price}.", "label": "Nytt pris", "reason": "Varför?", "set": "Sätt pris", "about": "{name} för {price}", "needReason": "Välj eller skriv varför.", "reasons": { "wrongPrice": "Fel pris", "damaged": "Skadad vara", "lastDay": "Sista dagen", "agreed": "Avtalat pris" }
  },
  "note": {
    "title": "Notering på raden", "label": "Vad ska stå på kvittot?", "hint": "Till exempel: utan mjölk", "set": "Spara notering"
  },
  "tip": {
    "title": "Dricks", "text": "Dricks är utan moms och får aldrig rabatt. Ett nytt belopp ersätter det förra.", "label": "Hur mycket?", "set": "Lägg till dricks"
  },
  "total": {
    "title": "Så är summan uträknad", "rounded": "Avrundat från {exact}", "priceBefore": "Före {price}: {reason}", "share": "Andel av rabatten på köpet", "goods": "Varor före rabatt", "lineDiscounts": "Rabatt på rader", "tip": "Dricks", "vat": "Moms", "rate": "Sats", "net": "Utan moms", "tax": "Moms", "gross": "Med moms", "all": "Totalt"
  },
  "receipt": {
    "name": "Kvitto", "label": "Kvitto {number}", "print": "Skriv ut", "printCopy": "Skriv ut kopia", "copyAgain": "Tryck igen för kopia", "bothPrinted": "Kvittot och kopian är utskrivna.", "show": "Visa kvitto", "sent": "Skickat till skrivaren.", "sentCopy": "Kopian är skickad till skrivaren.",
    "training": "Övning – inga pengar har flyttats", "number": "Kvitto nr", "refundNumber": "Returkvitto nr", "refers": "Gäller kvitto nr", "sale": "Köp", "at": "Datum och tid", "till": "Kassa", "clerk": "Kassör", "sumBack": "Belopp åter, utan varurad", "apart": "Belopp utan varurad",
    "discount": "Varav rabatt", "returned": "Varav retur", "total": "Totalt", "totalBack": "Återbetalt", "ordered": "Beställt för {amount}. Bara det som står här är utlämnat och betalt.", "rate": "Moms", "net": "Netto", "tax": "Momsbelopp", "gross": "Brutto", "taxable": "Momspliktigt",
    "exempt": "Momsfritt", "paidWith": "Betalt med {brand}", "paidBack": "Åter till {brand}", "psp": "Referens hos {brand}", "reference": "Vår referens"
  },
  "missed": {
    "title": "Koden du skannade användes inte",
    "dialog": "Stäng det här fönstret och skanna igen.", "charge": "Gå tillbaka till köpet och skanna igen.", "signOn": "Logga in först och skanna igen."
  },
  "alert": {
    "addArticle": "Lägg upp varan", "openAmount": "Slå belopp i stället"
  },
  "arrange": {
    "start": "Ordna favoriter", "done": "Klart", "tile": "ruta som kan flyttas", "hint": "Dra en vara dit den ska stå. Med tangentbord: mellanslag lyfter, piltangenterna flyttar, mellanslag släpper, Esc ångrar.", "up": "{name} är lyft, plats {place} av {places}.",
    "moved": "{name}, plats {place} av {places}.", "down": "{name} står nu på plats {place} av {places}.", "back": "{name} är tillbaka på plats {place} av {places}."
  },
  "articles": {
    "title": "Varor", "search": "Sök bland varorna", "searchHint": "Namn, artikelnummer eller streckkod …", "add": "Ny vara", "import": "Hämta från fil", "alsoOut": "Visa även varor som har utgått", "count": { "one": "{count} vara", "other": "{count} varor" },
    "none": "Inga varor ännu. Lägg upp den första eller hämta dem från en fil.", "foundNone": "Ingen vara heter ”{query}” eller har det som nummer eller streckkod.", "page": "Sida {page} av {pages}", "before": "Föregående sida", "after": "Nästa sida",
    "heads": { "number": "Nummer", "name": "Namn", "category": "Varugrupp", "vat": "Moms", "price": "Pris" }, "managersOnly": "Butikschefen och ägaren sköter varorna."
  },
  "article": {
    "titleNew": "Ny vara", "titleChange": "Ändra vara", "name": "Namn", "price": "Pris ({currency})", "unit": "Säljs per", "units": { "piece": "st", "kilogram": "kg", "litre": "liter" }, "vat": "Moms", "age": "Åldersgräns", "ageNone": "Ingen", "ageFrom": "{age} år", "category": "Varugrupp",
    "categoryNew": "Ny varugrupp …", "newCategory": "Namn på den nya varugruppen", "number": "Artikelnummer", "barcode": "Streckkod", "barcodeHint": "Slå eller skanna", "favourite": "Favorit", "forSale": "Säljs", "outOfSale": "Utgått", "save": "Spara varan", "saveToSale": "Spara och slå in",
    "saved": "{name} är sparad.", "about": "{name} för {price} sparas som vara", "noteBack": "Varan med den här koden har utgått. Spara, så är den tillbaka.", "noteClerk": "En butikschef godkänner med PIN när du sparar."
  },
  "changes": {
    "title": "Ändringar", "open": "Ändringar", "added": "Ny vara", "broughtIn": "Från fil", "older": "Visa äldre",
    "none": "Inga ändringar har skrivits ner än.", "noneBefore": "Vad som gällde före detta har inte skrivits ner.", "to": "till", "nothing": "inget", "yes": "Ja", "no": "Nej"
  },
  "import": {
    "exampleFile": "Artikelnr;Streckkod;Namn;Pris;Moms;Varugrupp;Enhet;Favorit;Åldersgräns\n101;;Cappuccino;49,00;12;Kaffe;st;ja;\n401;2000000004013;Äppelmust;39,00;12;Kalla drycker;st;nej;\n404;2000000004044;Cider 0,33 l;89,00;25;Kalla drycker;st;nej;18\n502;;Hushållsost;129,00;12;Mat;kg;nej;",
    "title": "Hämta varor från fil", "text": "Listan visas först. Inget sparas förrän du säger ja, och då sparas allt eller inget. Varor känns igen på artikelnumret, annars på streckkoden.", "file": "CSV-fil från ett kalkylark eller ett annat kassasystem", "choose": "Välj fil",
    "nothingChosen": "Ingen fil vald ännu", "exampleTitle": "Så ser filen ut", "exampleText": "Namn och pris måste vara med; nya varor behöver också moms och varugrupp. Semikolon eller komma mellan kolumnerna. En kolumn som saknas ändrar inget.", "example": "Exempel på filen", "copy": "Kopiera exemplet",
    "copied": "Kopierat", "counts": { "new": "Nya", "changed": "Ändras", "unchanged": "Oförändrade", "wrong": "Fel" }, "newCategories": "Nya varugrupper: {list}.", "passedOver": "Kolumner som inte används: {list}.", "row": "Rad {row}, {column}:", "isNew": "Ny", "isChanged": "Ändras",
    "priceChange": "{before} → {after}", "more": "Bara de första visas här.", "mend": "Rätta det i filen och välj den igen.",
    "typed": "”{text}”",
    "columns": { "number": "artikelnummer", "barcode": "streckkod", "name": "namn", "price": "pris", "vatBasisPoints": "moms", "category": "varugrupp", "unit": "enhet", "isFavourite": "favorit", "minimumAge": "åldersgräns" }, "go": "Spara alla", "goWrong": "Kan inte sparas förrän felen är rättade",
    "goNothing": "Inget att spara", "done": "{added}, {changed}.",
    "doneAdded": { "one": "{count} vara har lagts upp", "other": "{count} varor har lagts upp" }, "doneChanged": { "one": "{count} har ändrats", "other": "{count} har ändrats" }
  }
};
