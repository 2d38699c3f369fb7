export default {
  "app": { "starting": "Käynnistyy …", "name": "Kvitt" },
  "loading": { "word": "Haetaan …", "again": "Yritä uudelleen" },
  "start": {
    "failed": "Kassa ei käynnistynyt", "what": "Tee nyt näin", "again": "Yritä uudelleen", "practice": "Takaisin harjoitteluun",
    "safe": "Kesken olleet maksut ovat tallessa. Kassa jatkaa niitä, kun se käynnistyy. Älä ota niistä maksua uudelleen.",
    "practiceHint": "Harjoittelussa oikea raha ei liiku. Rekisteri, joka ei auennut, säilyy ennallaan.",
    "now": {
      "keychainMissing": "Asenna tai käynnistä tietokoneen salasanasäilö, esimerkiksi GNOME Keyring tai KWallet. Paina sitten Yritä uudelleen.",
      "keychainGone": "Käynnistä tietokoneen salasanasäilö ja kirjaudu sinä käyttäjänä, joka otti kassan käyttöön. Paina sitten Yritä uudelleen.",
      "passphraseFileDamaged": "Palauta tiedoston secrets.kvitt kopio, jos sellainen on. Paina sitten Yritä uudelleen.",
      "keychainLocked": "Avaa tietokoneen salasanasäilön lukitus. Paina sitten Yritä uudelleen.",
      "keychainRefused": "Anna Kvittille lupa käyttää tietokoneen salasanasäilöä. Paina sitten Yritä uudelleen.",
      "databaseNewer": "Asenna tietokoneelle uusin Kvitt. Se avaa rekisterin sellaisenaan.",
      "databaseFailed": "Vapauta levytilaa ja sulje muut ohjelmat, jotka käyttävät rekisteriä. Paina sitten Yritä uudelleen.",
      "other": "Paina Yritä uudelleen. Jos sama toistuu, soita tukeen."
    }
  },
  "passphraseFile": {
    "offer": "Pidä avaimet tiedostossa salalauseen takana",
    "title": "Avaimet tiedostossa",
    "text": "Tietokoneessa ei ole salasanasäilöä. Asiakkaiden numeroiden ja {brand}-avaimet voivat olla tiedostossa rekisterin vieressä, lukittuna omalla salalauseellasi. Muut käyttäjät eivät voi lukea sitä.",
    "everyStart": "Kassa kysyy salalauseen joka käynnistyksellä.",
    "lost": "Jos salalause katoaa, kassan muistamat asiakkaat menetetään ja {brand}-avaimet on kirjoitettava uudelleen. Myynnit säilyvät.",
    "rule": "Vähintään {least} merkkiä. Viisi tai kuusi toisiinsa liittymätöntä sanaa on hyvä. Kirjoita ne muistiin ja säilytä lappu lukkojen takana.",
    "passphrase": "Salalause", "again": "Sama salalause uudelleen", "show": "Näytä kirjoitettu teksti",
    "choose": "Käytä tiedostoa ja avaa kassa", "back": "Takaisin", "opening": "Avataan …",
    "openTitle": "Kirjoita salalause", "openText": "Tämän rekisterin avaimet ovat tiedostossa. Salalause avaa sen.", "open": "Avaa kassa",
    "lostHint": "Onko salalause kadonnut? Myynnit ovat tallessa. Omistajan oppaan kohdassa ”The passphrase file” kerrotaan, miten jatketaan.",
    "changeTitle": "Salalause", "changeText": "Kassa kysyy sen joka käynnistyksellä. Kukaan ei voi palauttaa sitä puolestasi.",
    "current": "Nykyinen salalause", "next": "Uusi salalause", "nextAgain": "Uusi salalause uudelleen", "change": "Vaihda salalause"
  },
  "bar": {
    "ended": "{number}: {what}", "endedOpen": "{number}: {what}. Ota myynti takaisin",
    "customers": "Asiakkaat",
    "display": "Asiakasnäyttö",
    "sale": "Myynti", "waiting": "Odottavat", "history": "Historia", "settings": "Asetukset", "tabs": "Kassan osat",
    "switchClerk": "Kirjautunut: {name}. Vaihda myyjää", "practicePhone": "Harjoituspuhelin", "keys": "Kaikki näppäimet",
    "approved": "{number} hyväksytty, {amount}", "approvedOpen": "{number} on hyväksytty. Avaa", "waitingApproved": { "one": "{count} hyväksytty", "other": "{count} hyväksyttyä" }
  },
  "connection": {
    "online": "Yhteys toimii", "offline": "Ei yhteyttä", "troubled": "Häiriö: {brand}", "notConnected": "Ei yhdistetty",
    "onlineHelp": "{brand} vastaa.", "offlineHelp": "Kassa toimii kuten ennenkin; maksupyynnöt lähtevät, kun verkko palaa.",
    "troubledHelp": "{brand} ilmoittaa häiriöstä. Mitään ei katoa.", "notConnectedHelp": "Avaimet puuttuvat tai ne hylättiin. Katso Asetukset."
  },
  "display": {
    "languages": "Kieli", "order": "Ostoksesi", "toPay": "Maksettavaa", "total": "Yhteensä", "more": { "one": "+ {count} muu", "other": "+ {count} muuta" }, "return": "Palautus",
    "welcome": { "title": "Tervetuloa" },
    "building": { "title": "Maksutapa: {brand}", "text": "Ota puhelin valmiiksi esiin. Maksat, kun kaikki on lyöty kassaan." },
    "moment": { "title": "Hetkinen", "text": "Valmistelemme maksua." },
    "scan": { "title": "Skannaa ja maksa: {brand}" },
    "phone": { "title": "Avaa {brand} puhelimessa", "text": "Maksu {amount} odottaa sinua siellä." },
    "hint": {
      "codeNotScanned": { "title": "Skannaa ja maksa: {brand}", "text": "Käytä kameraa tai sovellusta. Kerro meille, jos se ei onnistu." },
      "lookUnderPayments": { "title": "Katso {brand}-sovelluksen maksut", "text": "Oliko sovellus jo auki? Sulje se ja avaa uudelleen." },
      "askForCode": { "title": "Eikö maksu näy?", "text": "Kerro meille, niin näytämme skannattavan koodin." }
    },
    "checking": { "title": "Hetkinen", "text": "Tarkistamme maksua. Sinun ei tarvitse tehdä mitään." },
    "approved": { "title": "Hyväksytty", "text": "Melkein valmista …" },
    "thanks": { "title": "Kiitos ostoksesta!", "text": "Maksettu {amount}, {brand}" },
    "notPaid": { "title": "Ei maksettu", "text": "Maksu ei onnistunut, eikä mitään veloitettu. Autamme sinua eteenpäin." }
  },
  "environment": { "region": "Tila", "practice": "Harjoittelu", "practiceBand": "Harjoittelu – ei oikeaa rahaa", "test": "Testi", "testBand": "Testiympäristö – ei oikeaa rahaa", "production": "Oikea myynti" },
  "common": {
    "close": "Sulje", "back": "Takaisin", "dismiss": "Poista",
    "lines": { "one": "{count} rivi", "other": "{count} riviä" }, "backspace": "Poista viimeinen numero", "clear": "Nollaa", "digitPad": "Numeronäppäimet"
  },
  "sign": {
    "title": "Kuka on kassalla?", "pin": "PIN-koodi: {name}", "choose": "Valitse ensin nimesi", "newPin": "Valitse PIN-koodi, {name}", "newPinAgain": "Sama PIN-koodi uudelleen", "newPinDiffers": "Koodit eivät olleet samat. Aloita alusta.", "newPinHint": "Neljästä kahdeksaan numeroa, kahdesti.", "noPin": "Ei vielä PIN-koodia", "next": "Seuraava", "typed": { "one": "{count} numero näppäilty", "other": "{count} numeroa näppäilty" },
    "go": "Kirjaudu", "practicePin": "PIN {pin}", "role": { "clerk": "Myyjä", "manager": "Myymäläpäällikkö", "owner": "Omistaja" }, "language": "Kieli",
    "practiceHint": "Tämä on harjoittelua: PIN-koodit näkyvät nimissä, eikä raha voi liikkua.", "nobody": "Kukaan ei voi vielä kirjautua."
  },
  "build": {
    "age": "{age} v", "tipKey": "tippi", "tipHelp": "Tippi: näppäile summa ensin, tai paina ja näppäile (T)",
    "search": "Hae tai skannaa", "searchHint": "Hae tai skannaa …", "favourites": "Suosikit", "categories": "Tuoteryhmät", "articles": "Tuotteet",
    "found": { "one": "{count} tuote löytyi. Enter lisää sen.", "other": "{count} tuotetta löytyi" }, "foundNone": "Mikään ei ole nimeltään ”{query}”. Enter hakee sitä viivakoodina.",
    "moreBySearch": "Tässä ryhmässä on lisää tuotteita. Löydät ne haulla.",
    "noArticlesAtAll": "Tuotteita ei vielä ole. Lisää ne asetuksissa tai näppäile summa.",
    "noArticles": "Tässä ryhmässä ei ole vielä tuotteita.", "openAmount": "Avoin summa", "vat": "Avoimen summan ALV", "vatRate": "ALV {rate}", "addLine": "Lisää",
    "addLineHelp": "Lisää avoin summa riviksi", "quantityKey": "kpl", "quantityHelp": "Kpl: valitun rivin määrä", "discountKey": "ale", "discountHelp": "Ale: valitun rivin alennus",
    "perUnit": "{price} / {unit}", "clearSearch": "Tyhjennä haku"
  },
  "order": {
    "age": "Ikäraja {age} v", "share": "Myynnin alennus, {amount}", "before": "Ennen", "tipLine": "Ei ALV:tä", "price": "Hinta", "priceHelp": "Muuta valitun rivin hintaa (P)", "note": "Huomautus", "noteHelp": "Valitun rivin huomautus (N)", "removeAbout": "Poisto: {name}. Myynnin alennus painottuu silloin muihin tuotteisiin", "saleDiscount": "Myynnin alennus", "saleDiscountPercent": "Myynnin alennus, {percent}", "explain": "Näytä, miten summa muodostuu (=)", "emptied": "Myynti tyhjennettiin.",
    "title": "{number}", "started": "aloitettu {time}", "each": "{price} / kpl", "per": "{price} / {unit}", "return": "Palautus", "returnHelp": "Valitun rivin tavarat palautetaan (R)", "returnAbout": "Palautus: {name}", "findPurchase": "Etsi ostos",
    "percentOff": "alennus {percent}", "amountOff": "Alennus", "vat": "ALV {rate}", "discount": "Alennus", "total": "Maksettavaa", "goesBack": "Asiakkaalle takaisin", "paid": "Maksettu", "charge": "Ota maksu {amount}", "chargeEmpty": "Ota maksu",
    "park": "Parkkiin", "recent": "Viime myynnit", "fewer": "Vähennä", "more": "Lisää", "remove": "Poista", "undo": "Kumoa", "empty": "Tyhjennä",
    "emptyHelp": "Tyhjennä koko myynti", "lineTools": "Valittu rivi", "lines": "Myynnin rivit", "locked": "Tilaus on lukittu, kun maksupyyntö on lähetetty. Peru pyyntö, jos haluat muuttaa sitä.",
    "approvedNote": "Rahat on varattu. Tilausta ei voi enää muuttaa.", "doneNote": "Maksettu ja suljettu. Kuitti {receipt}.", "ordered": "Tilattu", "takeBack": "Peru pyyntö ja muuta", "capturingNote": "Summaa veloitetaan.",
    "choosingNote": "Esc palaa tilaukseen.", "emptyTitle": "Aloita myynti", "emptyTap": "Napauta tuotetta tai skannaa se.", "emptyAmount": "Tai näppäile summa ja paina + Lisää.", "emptySearch": "/ hakee, ? näyttää kaikki näppäimet.",
    "changed": "{quantity} {name}, {total}. Maksettavaa {sum}.",
    "parkedHere": "Parkissa", "added": "{name}, {total}. Maksettavaa {sum}."
  },
  "park": {
    "title": "Parkkeeraa myynti", "titleParked": "Parkissa olevat myynnit", "name": "Nimi, jolla löydät sen", "hint": "Esimerkiksi: pöytä 4 tai sininen takki", "confirm": "Parkkiin",
    "recall": "Ota takaisin {number}", "at": "parkissa {time} alkaen", "nothing": "Parkkeeraa myynti, kun palvelet välillä toista. Se säilyy, vaikka sähköt katkeaisivat."
  },
  "quantity": { "title": "Määrä", "label": "Kuinka monta?", "labelKilogram": "Kuinka monta kiloa?", "labelLitre": "Kuinka monta litraa?", "set": "Aseta määrä", "decimal": "Desimaalierotin", "about": "{quantity} {name}, rivin alennuksella" },
  "discount": {
    "of": { "line": "Tämä rivi", "sale": "Koko myynti" }, "what": "Alennuksen kohde", "sale": "Koko myynti, {total}. Alennus jaetaan tuotteille.", "wholeSale": "koko myynti", "aboutAdd": "Lisäys myynnin alennuksella: {name}",
    "title": "Alennus", "percent": "Prosentti", "amount": "Summa", "kind": "Alennuksen laji", "label": "Kuinka paljon?", "set": "Anna alennus", "none": "Poista alennus", "line": "{name}, {total}", "about": "Alennus {discount}: {name}", "aboutNone": "Alennus pois: {name}"
  },
  "recent": { "title": "Viisi viimeisintä myyntiä", "none": "Tänään ei ole vielä maksettuja myyntejä.", "history": "Koko päivä" },
  "charge": {
    "age": "Sovelluksessa voi maksaa vain asiakas, joka on vähintään {age} vuotta.",
    "title": "Ota maksu {amount}", "how": "Miten asiakas haluaa maksaa?", "ways": "Maksutavat",
    "qr": { "name": "QR-koodi", "short": "Asiakas skannaa", "title": "Näytä QR-koodi", "text": "Asiakas skannaa sen kameralla tai {brand}-sovelluksella. Numeroa ei tarvita.", "go": "Näytä QR" },
    "change": { "title": "Pyydä maksua toisella tavalla", "text": "{amount}. Lähetetty pyyntö perutaan ensin." },
    "known": {
      "prefersCode": "Kaksi viimeisintä pyyntöä ei mennyt perille. Näytä QR-koodi niiden sijaan.", "missed": "Kaksi viimeisintä pyyntöä ei mennyt perille", "anyway": "Lähetä silti",
      "name": "Tuttu asiakas", "short": "Viimeiset numerot", "title": "Kuka maksaa?", "label": "Puhelinnumeron viimeiset numerot", "go": "Lähetä pyyntö", "need": { "one": "Näppäile vielä yksi numero.", "other": "Näppäile vielä {count} numeroa." }, "start": "Näppäile neljä viimeistä numeroa tai enemmän.",
      "none": "Näillä numeroilla ei ole muistissa ketään. Kysy koko numero tai näytä QR-koodi.", "more": "Useampi numero päättyy näin. Näppäile vielä yksi numero.", "several": "Useampi numero päättyy näin. Valitse oikea.",
      "lastHere": "viimeksi {when}", "never": "ei ole vielä käynyt", "visits": { "one": "{count} käynti", "other": "{count} käyntiä" }, "usual": "yleensä noin {amount}", "isAsked": "Pyyntö on jo lähetetty",
      "sendingIn": { "one": "Lähetetään {count} sekunnin kuluttua: {customer}", "other": "Lähetetään {count} sekunnin kuluttua: {customer}" }, "undo": "Kumoa", "undone": "Mitään ei lähetetty."
    },
    "number": { "name": "Annettu numero", "short": "Puhelimeen", "title": "Mikä numero?", "label": "Matkapuhelinnumero", "go": "Lähetä pyyntö" },
    "own": { "name": "Asiakkaan koodi", "short": "Sinä skannaat", "title": "Skannaa asiakkaan koodi", "text": "Asiakas avaa koodinsa {brand}-sovelluksessa, ja sinä skannaat sen. Koodia ei tallenneta.", "label": "Sovelluksen koodi", "go": "Lähetä pyyntö" },
    "remember": "Asiakas haluaa, että hänet muistetaan ensi kerralla",
    "rememberRead": "Kysy ensin näillä sanoilla:",
    "rememberRisk": "Jos asiakas ei jaa numeroa sovelluksessa, tämä maksu päättyy."
  },
  "payment": {
    "left": "{time} jäljellä", "leftNone": "Aika loppui", "way": { "qr": "QR-koodi", "push": "Puhelimeen", "ownCode": "Asiakkaan koodi skannattu" }, "reference": "Viite {reference}",
    "steps": { "label": "Maksun vaihe", "requested": "Pyyntö", "waiting": "Odottaa hyväksyntää", "approved": "Hyväksytty", "captured": "Veloitettu" },
    "serveNext": "Seuraava asiakas", "takeBack": "Peru pyyntö", "escAgain": "Peru painamalla Esc uudelleen", "showQr": "Näytä QR-koodi", "toPhone": "Lähetä puhelimeen", "otherPhone": "Toinen numero", "tryNow": "Yritä nyt", "withoutSharing": "Maksa jakamatta numeroa",
    "showLink": "Näytä linkkinä", "hideLink": "Piilota linkki", "linkLabel": "Linkki maksuun", "qrAlt": "QR-koodi asiakkaan skannattavaksi", "qrComing": "Koodia tehdään …", "qrBad": "Koodia ei voitu piirtää. Näytä se linkkinä tai peru pyyntö.",
    "unsure": "Rahaa on voinut siirtyä. Älä ota maksua uudelleen. Tämä selviää itsestään.",
    "sharingAsked": "Sovellus pyytää asiakasta myös jakamaan numeron."
  },
  "coach": {
    "sending": { "title": "Pyyntöä lähetetään: {brand}", "text": "Tämä kestää sekunnin tai kaksi. Asiakasta ei ole vielä veloitettu." },
    "scanCode": { "title": "Pyydä asiakasta skannaamaan kameralla tai sovelluksella", "text": "Asiakasta veloitetaan vasta, kun painat Veloita." },
    "openPush": { "title": "Pyydä asiakasta avaamaan {brand}", "text": "Pyyntö on puhelimessa. Asiakasta veloitetaan vasta, kun painat Veloita." },
    "pushSlow": { "title": "Pyydä asiakasta katsomaan {brand}-sovelluksen maksut", "text": "Puhelimeen tulee vain yksi ilmoitus, eikä valmiiksi auki oleva sovellus päivity itsestään. Asiakas voi sulkea sen ja avata uudelleen." },
    "codeHalfTime": { "title": "Puolet ajasta on kulunut", "text": "Kysy, onnistuuko koodin skannaus kameralla tai {brand}-sovelluksella. Jos ei, lähetä pyyntö puhelimeen." },
    "pushHalfTime": { "title": "Puolet ajasta on kulunut", "text": "Muistutusta ei tule. Jos asiakas ei näe pyyntöä sovelluksen maksuissa, näytä QR-koodi." },
    "timeIsUp": { "title": "Aika loppui", "text": "Kassa odottaa vahvistusta: {brand}. Viime hetken hyväksyntä on yhä voimassa." },
    "takingBack": { "title": "Pyyntöä perutaan", "text": "Jos asiakas ehti juuri hyväksyä, hyväksyntä on voimassa ja näkyy tässä." },
    "notSentYet": { "title": "Ei yhteyttä. Mitään ei ole lähetetty", "text": "Myynti on tallessa. Pyyntö lähtee itsestään, kun verkko palaa." },
    "asking": { "title": "Odota. Kassa tarkistaa: {brand}", "text": "Vielä ei ole varmaa, mitä tapahtui. Kassa kysyy, kunnes se tietää." },
    "approved": { "title": "Hyväksytty. Luovuta tavarat.", "text": "{amount} on varattu. Raha on sinun vasta, kun veloitat sen." },
    "capturing": { "title": "Veloitetaan {amount}", "text": "Kassa näyttää veloituksen vasta, kun {brand} vahvistaa sen." },
    "captured": { "title": "Veloitettu", "text": "{amount} on sinun." },
    "releasing": { "title": "Rahat vapautetaan", "text": "Varaus {amount} puretaan. Asiakasta ei veloitettu." },
    "releasingRest": { "title": "Loput vapautetaan", "text": "{captured} on veloitettu. Loput, {amount}, vapautetaan." },
    "partCaptured": { "title": "Osa on veloitettu", "text": "{captured} on veloitettu. {amount} on yhä varattu." },
    "notCaptured": { "title": "Ei veloitettu. Älä luovuta tavaroita.", "text": "{brand} hylkäsi veloituksen. Mitään ei veloitettu." },
    "captureAgain": { "title": "Ei vielä veloitettu. Älä luovuta tavaroita.", "text": "Tällä yrityksellä ei ole veloitettu mitään. Kassa yrittää itse uudelleen." },
    "refunding": { "title": "Maksetaan takaisin", "text": "Hyvitys on lähetetty. {brand} vahvistaa sen itsestään." },
    "changingWay": { "title": "Pyyntö perutaan ja lähetetään uusi", "text": "Uusi pyyntö lähtee itsestään. Jos asiakas ehti juuri hyväksyä, hyväksyntä on voimassa ja näkyy tässä." }
  },
  "approved": { "titleOne": "Hyväksytty.", "titleTwo": "Luovuta tavarat.", "capture": "Veloita {amount}", "release": "Vapauta kaikki", "releaseAgain": "Vapauta {amount}: paina uudelleen", "serveNext": "Seuraava asiakas",
    "releaseRest": "Vapauta loput", "stop": "Pysäytä veloitus", "aboutRelease": "Vapauta {amount}, myynti {number}", "captureNone": "Veloita", "whole": "Kaikki veloitetaan kerralla.", "hint": "Poista valinta siitä, mitä asiakas ei saa nyt.", "rest": "Loput, {amount}, vapautetaan.", "restKept": "Loput, {amount}, jäävät varatuksi.",
    "keep": "Pidä loput varattuna", "until": "Veloita viimeistään {when}, muuten rahat palaavat asiakkaalle.", "untilOver": "Takuu päättyi {when}. Veloita mahdollisimman pian." },
  "parts": { "list": "Tavarat", "quantity": "Määrä: {name}", "less": "Vähemmän: {name}", "more": "Enemmän: {name}", "return": "Palautus, lasketaan aina mukaan", "of": "/ {total}", "notNumber": "Näppäile määrä, esimerkiksi 0,35.", "tooMuch": "{name}: jäljellä on vain {quantity}." },
  "refusal": {
    "ownCodeNotTaken": { "title": "{brand} ei tunnista asiakkaan koodia", "happened": "Mitään ei lähetetty, eikä asiakasta veloitettu.", "now": "Pyydä asiakasta avaamaan koodi uudelleen ja skannaa se vielä kerran. Tai näytä QR-koodi." },
    "pushNotAllowed": { "title": "{brand} ei ole avannut tälle liikkeelle pyyntöjä puhelinnumeroon", "happened": "Mitään ei lähetetty, eikä asiakasta veloitettu.", "now": "Näytä QR-koodi-koodi." },
    "notReachable": { "title": "{brand} ei voi lähettää pyyntöä tälle asiakkaalle", "happened": "Mitään ei lähetetty, eikä asiakasta veloitettu.", "now": "Näytä QR-koodi-koodi: sama myynti, sama summa." },
    "wrongCurrency": { "title": "Liikkeen {brand}-sopimus on eri valuutassa", "happened": "Asiakasta ei veloitettu.", "now": "Pyydä omistajaa tarkistamaan maa asetuksista ja {brand}-sopimus." },
    "unitNotReady": { "title": "Liike ei voi vielä ottaa tätä {brand}-maksua", "happened": "Rahaa ei siirtynyt.", "now": "Anna asiakkaan maksaa toisella tavalla ja pyydä omistajaa tarkistamaan myyntipiste {brand}-portaalista." },
    "amountNotTaken": { "title": "{brand} ei hyväksy tätä summaa", "happened": "Rahaa ei siirtynyt.", "now": "Tarkista summa. Jos se on oikein, asiakkaan on maksettava toisella tavalla." },
    "mustCaptureAll": { "title": "Koko summa on veloitettava kerralla", "happened": "Mitään ei veloitettu.", "now": "Veloita kaikki ja hyvitä se, mitä asiakas ei saanut, tai vapauta kaikki." },
    "fundsGone": { "title": "Pankin varaus ei ole enää voimassa", "happened": "Mitään ei veloitettu.", "now": "Älä luovuta tavaroita. Vapauta varaus ja ota sitten maksu uudelleen." },
    "tryLater": { "title": "{brand} pyytää yrittämään myöhemmin uudelleen", "happened": "Rahaa ei siirtynyt.", "now": "Odota hetki ja yritä uudelleen." },
    "capturePeriodOver": { "title": "Veloitusaika on päättynyt", "happened": "Mitään ei veloitettu.", "now": "Vapauta varaus ja ota sitten maksu uudelleen." },
    "captureTooLarge": { "title": "Summa on suurempi kuin varaus", "happened": "Mitään ei veloitettu.", "now": "Veloita varattu summa ja ota loput uudella myynnillä." },
    "alreadyCaptured": { "title": "Summa on jo veloitettu", "happened": "Toista kertaa ei veloitettu.", "now": "Katso myynti historiasta, ennen kuin teet mitään muuta." },
    "reservationGone": { "title": "Varausta ei enää ole", "happened": "Mitään ei veloitettu.", "now": "Älä luovuta tavaroita. Vapauta varaus ja ota sitten maksu uudelleen." },
    "notApproved": { "title": "Asiakas ei ole vielä hyväksynyt", "happened": "Mitään ei veloitettu.", "now": "Pyydä asiakasta hyväksymään {brand}-sovelluksessa ja yritä uudelleen." },
    "alreadyApproved": { "title": "Asiakas on jo hyväksynyt", "happened": "Hyväksyntä on voimassa, ja rahat on varattu.", "now": "Veloita tai vapauta varaus." },
    "approvingNow": { "title": "Asiakas hyväksyy juuri nyt", "happened": "Rahaa ei siirtynyt tästä.", "now": "Odota hetki ja katso, mitä näyttö kertoo." },
    "refundNotAllowed": { "title": "Liike ei voi tehdä {brand}-hyvityksiä", "happened": "Mitään ei maksettu takaisin.", "now": "Pyydä omistajaa avaamaan {brand}-hyvitykset, tai maksa takaisin toisella tavalla." },
    "refundPeriodOver": { "title": "Hyvitysaika on päättynyt", "happened": "Mitään ei maksettu takaisin.", "now": "Maksa takaisin toisella tavalla." },
    "refundTooLarge": { "title": "Summa on suurempi kuin hyvitettävissä oleva", "happened": "Mitään ei maksettu takaisin.", "now": "Katso, mitä on jäljellä, ja hyvitä vähemmän." },
    "alreadyRefunded": { "title": "Kaikki on jo hyvitetty", "happened": "Toista kertaa ei maksettu takaisin.", "now": "Katso myynnin hyvitykset." },
    "refundRefused": { "title": "{brand} ei voi hyvittää tätä maksua", "happened": "Mitään ei maksettu takaisin.", "now": "Maksa takaisin toisella tavalla tai soita: {brand}." },
    "notKnown": { "title": "{brand} ei tunne tätä maksua", "happened": "Rahaa ei siirtynyt tästä.", "now": "Soita tukeen ja kerro viite." },
    "usedBefore": { "title": "{brand} on nähnyt tämän viitteen aiemmin", "happened": "Rahaa ei siirtynyt tästä.", "now": "Yritä kerran uudelleen. Jos sama toistuu, soita tukeen." },
    "notUnderstood": { "title": "{brand} ei ymmärtänyt, mitä kassa lähetti", "happened": "Rahaa ei siirtynyt tästä.", "now": "Yritä kerran uudelleen. Jos sama toistuu, soita tukeen ja kerro koodi." },
    "keysRefused": { "title": "{brand} ei hyväksynyt liikkeen avaimia", "happened": "Rahaa ei siirtynyt.", "now": "Pyydä omistajaa tarkistamaan avaimet asetuksista." },
    "busy": { "title": "{brand} käsittelee parhaillaan tätä maksua", "happened": "Rahaa ei siirtynyt tästä.", "now": "Odota hetki ja yritä uudelleen." },
    "tooMany": { "title": "{brand} saa juuri nyt liikaa pyyntöjä", "happened": "Rahaa ei siirtynyt tästä.", "now": "Odota minuutti ja yritä uudelleen." },
    "providerFault": { "title": "Häiriö maksupalvelussa: {brand}", "happened": "Rahaa ei siirtynyt tästä.", "now": "Odota hetki ja yritä uudelleen." },
    "code": "{brand}-koodi {code}",
    "calls": { "creating": "Pyyntöä ei ole vielä lähetetty.", "takingBack": "Pyyntöä ei peruttu.", "releasing": "Varausta ei vapautettu." }
  },
  "remembering": {
    "keptOut": "Asiakas oli pyytänyt, ettei häntä muisteta. Numero tuli, mutta sitä ei tallennettu",
    "asked": "Asiakasta pyydetään jakamaan numero", "awaiting": "Asiakas vastasi kyllä. Numero on tulossa", "awaitingKnown": "Asiakas haluaa, että hänet muistetaan: {customer}",
    "done": "Muistetaan ensi kerralla: {customer}", "already": "Tuttu asiakas: {customer}", "missing": "Numeroa ei tullut. Asiakasta ei muisteta"
  },
  "done": { "title": "Maksettu", "amount": "{amount} vastaanotettu", "receipt": "Kuitti {receipt}", "next": "Seuraava myynti", "thanks": "{brand} vahvisti maksun.", "part": "Tilauksen summa oli {ordered}. Loppuja ei veloitettu." },
  "ending": {
    "short": { "declined": "asiakas hylkäsi", "expired": "pyyntö vanheni", "takenBack": "peruttu", "released": "vapautettu", "pushNotAllowed": "ei lähetetty", "notReachable": "ei tavoitettu", "refused": "pyyntö hylättiin", "neverSent": "ei lähetetty", "ownCodeGone": "ei luotu" },
    "ownCodeGone": { "title": "Pyyntöä ei tehty, eikä kassa tallenna asiakkaan koodia. Asiakasta ei veloitettu.", "now": "Skannaa koodi uudelleen tai näytä QR-koodi." },
    "tooYoung": "Voi myös olla, että asiakas on alle {age}-vuotias.",
    "declined": { "title": "Asiakas hylkäsi maksun sovelluksessa. Asiakasta ei veloitettu.", "now": "Kysy, mikä meni vikaan, ja yritä uudelleen." },
    "expired": { "title": "Pyyntö vanheni kymmenessä minuutissa. Asiakasta ei veloitettu.", "now": "Lähetä uusi, jos asiakas on vielä paikalla." },
    "takenBack": { "title": "Pyyntö on peruttu. Asiakasta ei veloitettu.", "now": "Muuta tilausta tai ota maksu uudelleen." },
    "released": { "title": "Varaus on vapautettu. Asiakasta ei veloitettu.", "now": "Tilausta voi taas muuttaa." },
    "pushNotAllowed": { "title": "{brand} ei ole avannut tälle liikkeelle pyyntöjä puhelinnumeroon. Asiakasta ei veloitettu.", "now": "Näytä QR-koodi-koodi." },
    "notReachable": { "title": "{brand} ei voi lähettää pyyntöä tälle asiakkaalle. Asiakasta ei veloitettu.", "now": "Näytä QR-koodi-koodi: sama myynti, sama summa." },
    "refused": { "title": "{brand} hylkäsi pyynnön. Asiakasta ei veloitettu.", "now": "Yritä uudelleen tai näytä QR-koodi." },
    "neverSent": { "title": "Pyyntöä ei koskaan lähetetty. Asiakasta ei veloitettu.", "now": "Yritä uudelleen, kun yhteys palaa." },
    "sharingMaybe": "Jos syynä oli vain numero: anna asiakkaan maksaa jakamatta sitä.", "withoutSharing": "Maksa jakamatta numeroa", "showQr": "Näytä QR", "again": "Uusi pyyntö"
  },
  "tray": {
    "captureHelp": "Osoittimella veloitetaan heti. Näppäimistöllä myynti avautuu ensin, ja Enter veloittaa siellä.",
    "title": "Odottavat", "text": "Kaikki keskeneräiset pyynnöt ja varaukset, kiireellisin ensin.", "count": { "one": "{count} odottaa", "other": "{count} odottaa" },
    "none": "Mikään ei odota", "noneText": "Kun palvelet seuraavaa asiakasta toisen vielä maksaessa, avoin pyyntö on täällä kelloineen. Mitään ei voi unohtua.",
    "onScreen": "näytöllä", "open": "Avaa", "capture": "Veloita", "takeBack": "Peru", "release": "Vapauta", "tryNow": "Yritä nyt", "by": "myyjä {name}", "since": "lähetetty {time}", "left": "{time} jäljellä", "over": "aika loppui", "days": { "one": "{count} päivä", "other": "{count} päivää" }, "hours": { "one": "{count} tunti", "other": "{count} tuntia" }, "gone": "{number} ei enää odota.", "attach": "Liitä myyntiin", "stopRefund": "Pysäytä hyvitys", "captureRest": "Veloita loput", "captured": "veloitettu {amount}", "until": "viimeistään {when}", "story": "Katso myynti",
    "lateText": "Myynnistä oli luovuttu, kun asiakas hyväksyi, joten kukaan ei odota tätä rahaa. Jos asiakas sai tavarat, liitä maksu myyntiin ja veloita. Muuten: vapauta.",
    "lateOnlyRelease": "Myyntiä on sittemmin muutettu tai se on maksettu toisin, joten raha ei kuulu mihinkään myyntiin. Vapauta se."
  },
  "reason": {
    "customer": "Asiakkaalla", "approved": "Hyväksytty. Veloita tai vapauta", "capturing": "Summaa veloitetaan", "ending": "Perutaan", "asking": "Selvitetään, mitä tapahtui ({brand}). Älä ota maksua uudelleen", "notSentYet": "Ei yhteyttä. Ei vielä lähetetty",
    "approvedLate": "Hyväksytty liian myöhään. Varaus ilman myyntiä", "partCaptured": "Osa veloitettu. Loput varattu", "notCaptured": "Ei veloitettu. Avaa ja katso syy", "captureAgain": "Ei vielä veloitettu. Yrittää itse uudelleen", "refunding": "Maksetaan takaisin. Vahvistuu itsestään",
    "refundAsking": "Selvitetään, maksettiinko takaisin ({brand}). Älä hyvitä uudelleen", "refundNotSent": "Ei yhteyttä. Hyvitys lähtee itsestään"
  },
  "customers": {
    "title": "Asiakkaat", "search": "Viimeiset numerot tai koko numero", "searchHint": "Viimeiset numerot tai kaikki", "clearSearch": "Tyhjennä numerot", "letIn": "Joku haluaa takaisin muistiin …",
    "count": { "one": "{count} asiakas", "other": "{count} asiakasta" }, "found": { "one": "{count} asiakas löytyi", "other": "{count} asiakasta löytyi" }, "foundNone": "Näillä numeroilla ei ole muistissa ketään.", "list": "Muistetut asiakkaat", "more": "Näytä lisää", "since": "muistissa alkaen {date}",
    "unused": { "one": "Numero, jota ei ole käytetty {count} kuukauteen, unohtuu itsestään.", "other": "Numero, jota ei ole käytetty {count} kuukauteen, unohtuu itsestään." },
    "swept": { "one": "{count} asiakas, joka ei ollut käynyt niin pitkään aikaan, unohdettiin {date}.", "other": "{count} asiakasta, jotka eivät olleet käyneet niin pitkään aikaan, unohdettiin {date}." },
    "emptyTitle": "Muistissa ei ole vielä ketään", "emptyText": "Kysy ensin. Jos asiakas suostuu, merkitse maksua ottaessasi ”{tick}”. Kun asiakas vastaa sovelluksessa kyllä, hän näkyy täällä, ja ensi kerralla riittää neljä viimeistä numeroa.", "choose": "Valitse asiakas, niin näet, mitä on tallessa, mihin hän suostui ja mitä voit tehdä.",
    "standing": { "pending": "Ei vielä vastausta", "live": "Muistissa", "declined": "Kieltäytyi", "withdrawn": "Peruutettu", "forgotten": "Unohdettu" },
    "prefersCode": "Kaksi viimeisintä pyyntöä ei mennyt perille. Ensi kerralla kassa tarjoaa ensin QR-koodia.", "requestOut": "Asiakkaalle on lähetetty pyyntö. Asiakasta ei voi unohtaa ennen kuin se on päättynyt.", "withdrawnText": "Pyyntöjä ei enää lähetetä. Numero unohdetaan, kun päivä päättyy.", "forgottenAt": "Unohtuu itsestään {date}, jos asiakas ei käy uudelleen.",
    "label": "Tuntomerkki", "labelHint": "Mistä tunnet asiakkaan. Se on henkilötieto: se poistetaan, kun asiakas unohdetaan, ja näkyy tietojen viennissä.", "labelExample": "Esimerkiksi: sininen takki", "labelSave": "Tallenna",
    "actions": "Mitä voi tehdä", "withdraw": "Peruuta suostumus", "withdrawAgain": "Peruuta: paina uudelleen", "withdrawText": "Kun asiakas ei enää halua. Siitä alkaen pyyntöjä ei lähetetä, avoin pyyntö perutaan, ja numero unohdetaan, kun päivä päättyy.", "forget": "Unohda …", "export": "Vie tiedot", "exportText": "Vienti kirjoittaa kaiken asiakkaasta tallennetun kahteen tiedostoon asiakasta varten.", "join": "Yhdistä …", "managersOnly": "Päällikkö hyväksyy PIN-koodilla: {what}.",
    "aboutForget": "Unohda {customer} lopullisesti", "aboutExport": "Vie asiakkaan {customer} tiedot", "aboutJoin": "Yhdistä {kept} ja {lost}. {kept} säilyy.",
    "purchases": "Ostot", "purchasesOwn": "Näkyvissä vain omat myyntisi.", "purchasesLast": "Näkyvissä viisikymmentä viimeisintä.", "purchasesNone": "Ei tunnettuja ostoja.",
    "consents": "Mihin asiakas suostui", "consentsNone": "Suostumusta ei ole tallessa.", "textGone": "Sanamuotoa ei silloin tallennettu.", "asked": "Kysytty", "how": "Tapa", "source": { "app": "Sovelluksessa", "told": "Numero kerrottu kassalla, kyllä sovelluksessa" }, "words": "Sanamuoto", "wordsOf": "Versio {version}, {language}", "scope": "Pyydetty sovelluksessa", "reference": "Oma viite", "sale": "Myynti {number}",
    "consent": { "pending": "Ei vielä vastausta", "live": "Annettu {at}", "declined": "Ei annettu {at}", "withdrawn": "Peruutettu {at}", "forgotten": "Päättyi, kun asiakas unohdettiin, {at}" },
    "forgetting": {
      "title": "Unohdetaanko {customer}?", "goes": "Poistetaan lopullisesti", "stays": "Säilyy", "number": "Puhelinnumero, myös sen loppu", "label": "Tuntomerkki", "id": "Asiakkaan {brand}-tunnus", "link": "Se, mikä yhdistää henkilön ostoihin",
      "sales": "Ostot ja kuitit ilman henkilöä: kirjanpitolaki vaatii ne", "record": "Tieto suostumuksesta tunnuksella, joka ei johda kehenkään", "mark": { "one": "Merkki, josta numeron saa selville vain kokeilemalla kaikkia numeroita; siihen menee tällaiselta koneelta viikkoja. Se pitää numeron poissa vähintään {count} kuukauden, ellei asiakas itse pyydä takaisin muistiin", "other": "Merkki, josta numeron saa selville vain kokeilemalla kaikkia numeroita; siihen menee tällaiselta koneelta viikkoja. Se pitää numeron poissa vähintään {count} kuukautta, ellei asiakas itse pyydä takaisin muistiin" },
      "go": "Unohda lopullisesti", "done": "Asiakas on unohdettu", "gone": "Poistettu lopullisesti", "kept": "Säilyi"
    },
    "exported": { "title": "Kaksi tiedostoa on kirjoitettu", "text": "Niissä on koko numero, ja ne ovat vain tälle asiakkaalle. Anna ne asiakkaalle ja poista ne sitten tietokoneelta.", "folder": "Kansio", "page": "Luettavaksi", "data": "Ohjelmille" },
    "joining": { "notNow": "Molempien on oltava muistissa, eikä unohdettavaan numeroon saa olla pyyntöä lähetettynä.", "title": "Yhdistä saman henkilön tiedot", "text": "Molempien ostot ja suostumukset siirtyvät yhdelle asiakkaalle. Yksi numero säilyy, toinen unohdetaan.", "search": "Toinen: viimeiset numerot tai koko numero", "kept": "Tämä numero säilyy", "lost": "Tämä numero unohdetaan", "swap": "Säilytä toinen numero", "again": "Valitse toinen", "go": "Yhdistä", "goAgain": "Yhdistä: paina uudelleen", "done": "Yhdistetty. {customer} säilyi." },
    "lettingIn": { "title": "Haluaa takaisin muistiin", "text": "Asiakkaalle, joka on pyytänyt, ettei häntä muisteta, ja on muuttanut mielensä. Näppäile koko numero. Mitään ei lähetetä, eikä numeroa tallenneta tästä: asiakas muistetaan, kun hän vastaa sovelluksessa kyllä.", "go": "Päästä takaisin", "was": "Numero oli pidetty poissa, mutta ei ole enää. Merkitse maksua ottaessasi ”{tick}”.", "wasNot": "Tätä numeroa ei ollut pidetty poissa. Merkitse maksua ottaessasi ”{tick}”." }
  },
  "history": {
    "openCustomer": "Avaa asiakas",
    "title": "Historia", "today": "Tänään", "before": "Edellinen päivä", "after": "Seuraava päivä", "sum": "Yhteensä", "count": "Myynnit", "vatOf": "ALV {rate}", "none": "Tänä päivänä ei ollut maksettuja myyntejä.", "noneToday": "Tänään ei vielä myyntejä. Täällä näkyvät kaikki maksetut myynnit ja niiden tapahtumat.",
    "choose": "Valitse myynti, niin näet sen rivit ja tapahtumat.", "list": "Päivän myynnit", "more": { "one": "+ {count} muu", "other": "+ {count} muuta" }, "receipt": "Kuitti {receipt}", "reference": "Oma viite", "psp": "{brand}-viite", "customer": "Asiakas", "way": "Tapa", "clerk": "Myyjä", "story": "Tapahtumat", "lines": "Rivit", "notKnown": "Ei muistissa", "captured": "Veloitettu", "refunded": "Hyvitetty", "net": "Hyvitysten jälkeen", "netOf": "ilman ALV:tä {amount}", "ordered": "Tilauksen summa oli {amount}. Luovuttamatta jäänyttä ei veloitettu.",
    "refundOf": "Hyvitys, myynti {number}", "refundedOf": "{amount} hyvitetty", "unpaid": "Maksamatta", "noLines": "Ei rivejä", "notPaidText": "Tästä myynnistä ei ole veloitettu mitään.", "unfinished": "Kesken", "unfinishedText": "Katso, mitä kukin niistä vaatii.", "refunds": "Hyvitykset"
  },
  "returning": { "title": "Palautus: {what}, {amount}", "text": "Valitse ostos, josta tavarat ovat, ja paina Hyvitä. Palautusrivit poistuvat silloin myynnistä {number}.", "cancel": "Takaisin myyntiin" },
  "unpaid": { "open": "Avoinna", "parked": "Parkissa", "requested": "Odottaa maksua", "discarded": "Peruttu" },
  "refund": {
    "open": "Hyvitä …", "title": "Hyvitä myynti {number}", "ways": "Mitä hyvitetään?", "way": { "all": "Kaikki", "lines": "Tavarat", "amount": "Summa" }, "ceiling": "Hyvitettävissä enintään {amount}, viimeistään {when}.", "ceilingOnly": "Hyvitettävissä enintään {amount}.", "busy": "Hyvitys on kesken. Kun se on valmis, voit hyvittää lisää.", "badAmount": "Näppäile summa, esimerkiksi 49,00.", "takes": "Tällä hyvityksellä palautusrivit, {amount}, poistuvat myynnistä {number}.",
    "all": "Kaikki, mitä myynnistä on jäljellä, maksetaan asiakkaalle takaisin.", "linesHint": "Valitse tavarat, jotka asiakas palauttaa.", "amountLabel": "Kuinka paljon?", "reason": "Miksi?", "reasons": { "returned": "Tavara palautettu", "fault": "Tavarassa vika", "wrongPrice": "Väärä hinta", "paidTwice": "Maksettu kahdesti", "mistake": "Näppäilyvirhe" },
    "amount": "Maksetaan takaisin", "left": "Jää jäljelle", "vat": "Josta ALV {rate}", "go": "Hyvitä {amount}", "goEmpty": "Hyvitä", "needReason": "Valitse tai kirjoita syy.", "about": "Hyvitä {amount}, myynti {number}", "ordered": "Hyvitys {amount} on pyydetty.",
    "state": { "underWay": "Maksetaan takaisin", "unsure": "Selvitetään, mitä tapahtui ({brand}). Älä hyvitä uudelleen", "done": "Maksettu takaisin", "refused": "Hylätty. Mitään ei maksettu takaisin", "stopped": "Pysäytetty. Mitään ei maksettu takaisin" }, "by": "myyjä {name}", "approvedBy": "hyväksyjä {name}", "row": "Hyvitys {number}"
  },
  "approval": {
    "title": "Päällikön on hyväksyttävä", "who": "Kuka hyväksyy?", "choose": "Valitse ensin nimesi", "go": "Hyväksy", "nobody": "Päälliköllä tai omistajalla ei ole vielä PIN-koodia. Pyydä omistajaa kirjautumaan ensin.", "kept": "Mikään ei muutu, ennen kuin se on hyväksytty. Esc peruuttaa."
  },
  "story": {
    "consentWithdrawn": "Suostumus peruutettu", "customerKeptOut": "Numero tuli asiakkaalta, joka oli pyytänyt, ettei häntä muisteta, eikä sitä tallennettu",
    "ownCodeRequested": "Pyyntö asiakkaalle, jonka koodi skannattiin, {amount}", "ownCodeGone": "Kassalla ei enää ollut asiakkaan koodia. Pyyntöä ei lähetetty uudelleen",
    "receiptPrinted": "Kuitti tulostettu", "copyPrinted": "Kuitin kopio tulostettu", "refundReceiptPrinted": "Hyvityskuitti {text} tulostettu", "refundCopyPrinted": "Hyvityskuitin {text} kopio tulostettu", "priceChanged": "{text}: uusi hinta {amount} ({words})", "noteChanged": "{text}: huomautus ”{words}”", "noteRemoved": "{text}: huomautus poistettu", "saleDiscountChanged": "Myynnin alennus poistettu", "saleDiscountPercent": "Koko myynnin alennus: {percent}", "saleDiscountAmount": "Koko myynnin alennus: {amount}", "tipAdded": "Tippi, {amount}", "saleReopened": "Tyhjennys kumottu. Myynti on taas avoinna", "returnsRestored": "Hyvitys ei toteutunut: palautusrivit ovat taas myynnissä",
    "saleOpened": "Myynti avattu", "lineAdded": "{text} lisätty ({quantity} à {amount})", "quantityChanged": "{text}: uusi määrä {quantity}", "discountChanged": "{text}: alennus poistettu", "discountPercent": "{text}: alennus {percent}", "discountAmount": "{text}: alennus {amount}", "lineRemoved": "{text} poistettu", "lineReturned": "{text}: palautus", "lineKept": "{text} myydään sittenkin", "returnsRefunded": "Palautusrivit poistuivat myynnistä, hyvitys alkuperäisestä ostoksesta", "lineRestored": "{text} lisätty takaisin", "line": "rivi {line}", "saleParked": "Parkkeerattu nimellä ”{text}”", "saleRecalled": "Otettu takaisin", "saleDiscarded": "Myynti tyhjennetty",
    "qrRequested": "QR-koodi pyydetty, {amount}", "pushRequested": "Pyyntö puhelimeen, {amount}", "sharingAsked": "Asiakasta pyydettiin jakamaan numero", "requestCreated": "{brand} otti pyynnön vastaan", "requestRefused": "{brand} hylkäsi pyynnön ({text})", "outcomeUnknown": "Ei selvää vastausta. Kassa kysyi edelleen", "tillRestarted": "Kassa pysäytettiin, ja se jatkoi siitä, mihin jäi",
    "customerApproved": "Asiakas hyväksyi {amount}", "customerDeclined": "Asiakas hylkäsi maksun", "requestExpired": "Pyyntö vanheni", "takeBackAsked": "Pyynnön peruminen pyydetty", "takenBack": "Pyyntö peruttu", "releaseAsked": "Varauksen vapautus pyydetty", "released": "Varaus vapautettu, {amount}",
    "reservationLapsed": "{brand} vapautti varauksen, {amount}", "captureAsked": "Koko summan veloitus pyydetty, {amount}", "partCaptureAsked": "Osan veloitus pyydetty, {amount}", "partHandedOver": "Annettu: {text}, {quantity}", "restReleaseAsked": "Loput vapautetaan sen jälkeen, {amount}", "captureStopped": "Veloitus pysäytettiin, eikä sitä lähetetä uudelleen",
    "approvedLate": "Hyväksytty, kun myynnistä oli jo luovuttu, {amount}", "attached": "Maksu liitetty takaisin myyntiin", "wayChanged": "Maksutapa vaihdettu", "managerApproved": "Hyväksyjä {text}", "refundAsked": "Hyvitys pyydetty, {amount} ({text})", "partRefunded": "Palautettu: {text}, {quantity}", "refundConfirmed": "Maksettu takaisin, {brand} vahvisti, {amount}", "refundRefused": "{brand} hylkäsi hyvityksen ({text})", "refundNumbered": "Hyvityskuitti {text}", "refundStopped": "Hyvitys pysäytettiin, eikä sitä lähetetä uudelleen",
    "refundNotSent": "Ei enää lähetetä: rahaa on sillä välin maksettu takaisin muualla", "captureNotSent": "Ei enää lähetetä: rahaa on sillä välin veloitettu muualla",
    "captureConfirmed": "Veloitettu, {brand} vahvisti, {amount}", "captureRefused": "{brand} hylkäsi veloituksen ({text})", "customerRemembered": "Numero muistissa", "customerForgotten": "Asiakas unohdettu", "receiptNumbered": "Kuitti {text}", "ledgerAgrees": "{brand}-tiedot verrattu: samat", "ledgerDiffers": "{brand}-tiedot verrattu: eroavat"
  },
  "notice": {
    "count": { "one": "{count} ilmoitus", "other": "{count} ilmoitusta" }, "later": "Myöhemmin",
    "ledgerDiffers": { "title": "{brand}-tiedot eroavat kassan tiedoista myynnissä {number}", "text": "Vertaa portaaliin, ennen kuin päätät päivän. Kassa ei muuta mitään itse." },
    "approvedLate": { "title": "Myynti {number} hyväksyttiin, kun siitä oli jo luovuttu: {amount} on varattu", "text": "Se on kohdassa Odottavat: liitä maksu myyntiin tai vapauta se." },
    "stillTrying": { "title": "Myynti {number}: {brand} ei ole vastannut selvästi monesta yrityksestä huolimatta", "text": "Älä ota maksua uudelleen. Kassa yrittää edelleen itse." },
    "captureSoon": { "title": "Myynti {number} on veloitettava pian: {amount} on varattu", "text": "Veloita tai vapauta ennen määräaikaa. Muuten rahat palaavat asiakkaalle itsestään." },
    "reservationLapsed": { "title": "Myynnin {number} varaus raukesi: {amount} palasi asiakkaalle", "text": "Mitään ei veloitettu. Jos asiakas sai tavarat, ota maksu uudelleen." },
    "refundRefused": { "title": "{brand} hylkäsi myynnin {number} hyvityksen: {amount} jäi maksamatta takaisin", "text": "Avaa myynti, niin näet syyn, ja maksa tarvittaessa takaisin toisella tavalla." },
    "refundElsewhere": { "title": "Myynti {number}: {amount} on maksettu takaisin tämän kassan ulkopuolella", "text": "Katso portaalista, ennen kuin maksat asiakkaalle uudelleen." },
    "refundNotSent": { "title": "Myynti {number}: hyvitystä {amount} ei lähetetty", "text": "Samasta myynnistä on sillä välin palautettu rahaa muualla. Katso, paljonko on jäljellä, ja tee hyvitys uudelleen, jos asiakkaalle vielä kuuluu rahaa." },
    "takenElsewhere": { "title": "Myynti {number}: {amount} on veloitettu tämän kassan ulkopuolella", "text": "Katso portaalista, ennen kuin otat maksun uudelleen." },
    "captureNotSent": { "title": "Myynti {number}: veloitusta {amount} ei lähetetty", "text": "Samasta varauksesta on sillä välin veloitettu muualla. Katso, paljonko on jäljellä, ja veloita uudelleen." },
    "diskFull": { "title": "Tietokoneen levy on täynnä", "text": "Tilaa on vielä muutamalle myynnille, sen jälkeen mitään ei voi lyödä kassaan. Vapauta levytilaa nyt: kassa varaa sitä taas itse." },
    "region": "Ilmoitukset", "openSale": "Avaa myynti"
  },
  "settings": {
    "customers": { "title": "Muistetut asiakkaat", "text": "Numerot, joiden jakamiseen asiakkaat ovat suostuneet. Numero säilyy niin kauan kuin sitä käytetään.", "months": "Kuukausia ilman käyntiä", "hint": "Sen jälkeen numero unohtuu itsestään, kun päivä päättyy. Asiakkaat näkevät tämän luvun ennen kuin suostuvat.", "save": "Tallenna" },
    "partsLabel": "Asetusten osat", "parts": { "shop": "Liike", "articles": "Tuotteet" },
    "display": { "title": "Asiakasnäyttö", "text": "Mitä asiakas näkee toisella näytöllä: rivit, summan, koodin ja kiitoksen. Ei mitään henkilökunnasta tai muista asiakkaista. Itsestään se avautuu vain toiselle näytölle.", "when": "Milloin se avautuu", "automatic": "Itsestään", "onRequest": "Pyydettäessä", "off": "Pois", "open": "Avaa nyt", "close": "Sulje nyt", "second": "Toinen näyttö on kytketty.", "noSecond": "Toista näyttöä ei ole kytketty. Asiakasnäyttö avautuu omaan ikkunaansa.",
      "keyboard": "Anna sille näppäimistö" },
    "scanner": { "title": "Skanneri", "text": "Kassa tunnistaa skannerin nopeudesta. Valitse Hidas, jos skannattu koodi päätyy summaan.", "normal": "Tavallinen", "slow": "Hidas" },
    "look": { "title": "Ulkoasu ja äänet", "text": "Koskee tätä kassaa ja sen vieressä olevaa asiakasnäyttöä.", "theme": "Värit", "system": "Järjestelmän mukaan", "light": "Vaalea", "dark": "Tumma", "contrast": "Suuri kontrasti",
      "sounds": "Äänet", "soundsText": "Lyhyitä ja hiljaisia, yksi kerrallaan. Kaikki näkyy myös näytöllä.", "listen": "Kuuntele ääni", "scanned": "Skannattu", "unknown": "Tuntematon koodi", "approved": "Hyväksytty", "captured": "Maksettu", "attention": "Vaatii huomiota" },
    "title": "Asetukset", "ownerOnly": "Vain omistaja voi muuttaa näitä. Voit katsella.", "saved": "Tallennettu", "shop": "Liike", "shopText": "Nämä näkyvät kuiteissa ja asiakkaan {brand}-sovelluksessa.",
    "name": "Liikkeen nimi", "address": "Katuosoite", "town": "Postinumero ja -toimipaikka", "organisationNumber": "Y-tunnus", "isVatRegistered": "Arvonlisäverovelvollinen",
    "isInBusinessRegister": "Foretaksregisteret-rekisterissä (yhtiöt ja sivuliikkeet)",
    "country": "Maa", "language": "Kieli", "referencePrefix": "Viitteen etuliite", "referencePrefixHint": "2–8 kirjainta tai numeroa",
    "organisationNumberHints": { "NO": "Yhdeksän numeroa", "DK": "Kahdeksan numeroa", "FI": "Muodossa 1234567-8" },
    "countries": { "NO": "Norja", "DK": "Tanska", "FI": "Suomi" }, "saveShop": "Tallenna liike",
    "connect": "{brand}-yhteys", "connectText": "Neljä avainta löytyy {brand}-portaalista kehittäjäosiosta. Ne kulkevat vain yhteen suuntaan: tallennettuja avaimia ei voi lukea täältä.",
    "keysFor": "Avainten kohde", "clientId": "Client id", "clientSecret": "Client secret", "subscriptionKey": "Subscription key", "merchantSerialNumber": "Myyntipisteen numero (MSN)", "saveKeys": "Tallenna avaimet", "keysSet": "Avaimet on tallennettu", "keysNotSet": "Avaimia ei ole vielä tallennettu", "keyStored": "Tallennettu. Korvaa kirjoittamalla uusi",
    "check": "Testaa yhteys", "checking": "Testataan …", "keyPlace": "Missä avaimet ovat", "keyPlaces": { "keychain": "Tietokoneen salasanasäilössä", "passphraseFile": "Tiedostossa rekisterin vieressä, salalauseella lukittuna", "practiceFile": "Harjoittelukansion tiedostossa, vain tälle käyttäjälle" },
    "ownQr": "{brand} on hyväksynyt oman QR-ulkoasumme", "ownQrText": "Pois: asiakas näkee {brand}-kuvan. Päällä: kassa piirtää koodin itse, terävämmin ja nopeammin.",
    "missing": "Oikeasta myynnistä puuttuu vielä: {list}.", "missingFields": { "name": "nimi", "address": "osoite", "town": "postitoimipaikka", "organisationNumber": "Y-tunnus", "keys": "avaimet" },
    "mode": "Millainen kassa tämä on?", "modeText": "Vaihto käynnistää ohjelman uudelleen. Kullakin tilalla on oma rekisteri; mitään ei siirry niiden välillä.", "modes": { "practice": "Harjoittelu", "test": "Testi", "production": "Oikea myynti" },
    "modeTexts": { "practice": "Simuloitu {brand} tällä tietokoneella. Mitään ei lähde siltä.", "test": "{brand}-testiympäristö: testikäyttäjiä, ei oikeaa rahaa.", "production": "Oikeita asiakkaita ja oikeaa rahaa." },
    "use": { "practice": "Siirry harjoitteluun", "test": "Siirry testiin", "production": "Siirry oikeaan myyntiin" }, "useAgain": "Paina uudelleen: ohjelma käynnistyy", "now": "käytössä nyt", "register": "Kvitt ei ole Norjassa ilmoitettu kassajärjestelmä (kassasystem). Jos laki vaatii sellaisen, tämä kassa ei korvaa sitä.",
    "about": "Tietoja", "version": "Versio", "folder": "Rekisterin kansio"
  },
  "moving": {
    "title": "Siirrä toiselle tietokoneelle", "text": "Myynnit, asiakkaat ja heidän tietonsa avaavat avaimet siirtyvät yhdessä lukitussa tiedostossa. {brand}-avaimet eivät siirry: ne kirjoitetaan uudella koneella uudelleen.",
    "from": "Tältä koneelta", "fromText": "Kaikki kirjoitetaan yhteen tiedostoon, ja tämä kassa suljetaan: se ei enää ota maksuja. Hoida ensin kaikki, mikä on kohdassa Odottavat.",
    "passphrase": "Tiedoston salalause", "passphraseHint": "Vähintään 12 merkkiä, esimerkiksi neljä sanaa. Sitä ei tallenneta mihinkään.", "again": "Sama salalause uudelleen",
    "write": "Kirjoita tiedosto ja sulje kassa", "writeAgain": "Kirjoita tiedosto uudelleen", "writing": "Kirjoitetaan ja tarkistetaan …", "written": "Tiedosto on kirjoitettu ja luettu takaisin:", "writtenNow": "Vie se uudelle koneelle ja ota kassa siellä käyttöön. Poista tiedosto sen jälkeen.",
    "closed": "Kassa suljettiin {when} siirtoa varten.", "reopenText": "Ota se takaisin käyttöön vain, jos se ei ole käytössä missään muualla.", "reopen": "Ota takaisin käyttöön", "reopenAgain": "Paina uudelleen: ei käytössä muualla",
    "to": "Tälle koneelle", "toText": "Tiedoston kassasta tulee tämän koneen kassa. Ohjelma käynnistyy sitten uudelleen.",
    "file": "Tiedosto", "fileHint": "Polku ja nimi, päättyy .kvitt", "filePassphrase": "Tiedoston salalause", "takeOver": "Ota kassa käyttöön", "takingOver": "Puretaan ja tarkistetaan …",
    "band": "Kassa on siirretty toiselle tietokoneelle", "bandText": "Täällä ei oteta maksuja. Myyntejä voi yhä katsoa."
  },
  "check": {
    "what": { "network": "Verkko", "keys": "Avaimet", "unit": "Myyntipiste", "other": "{what}" },
    "network": { "works": "Yhteys toimii: {brand}.", "fails": "Ei yhteyttä: {brand}. Tarkista verkkojohto tai wifi.", "notTried": "Ei vielä kokeiltu." },
    "keys": { "works": "Avaimet hyväksyttiin.", "fails": "Avaimia ei hyväksytty. Kopioi kaikki neljä uudelleen portaalista.", "notTried": "Ei kokeiltu, koska edellinen vaihe epäonnistui." },
    "unit": { "works": "Myyntipiste vastaa ja voi ottaa maksuja.", "fails": "Myyntipiste ei vastaa näillä avaimilla. Tarkista myyntipisteen numero.", "notTried": "Ei kokeiltu, koska edellinen vaihe epäonnistui." },
    "other": { "works": "Toimii.", "fails": "Ei toimi.", "notTried": "Ei kokeiltu, koska edellinen vaihe epäonnistui." },
    "code": "koodi {code}"
  },
  "keys": {
    "vatRate": "Avoimen summan seuraava ALV-ryhmä", "notices": "Siirry ilmoituksiin; uudelleen siirtää ne myöhemmäksi",
    "captured": "Kun on veloitettu", "pin": "PIN", "pinDigits": "PIN-koodi", "pinGo": "Kirjaudu tai hyväksy", "pinCancel": "Peruuta hyväksyntä", "knownInstead": "Pyydä maksua tutulta asiakkaalta", "findCustomer": "Siirry numerokenttään",
    "articleForm": "Tuotteen lomakkeella",
    "park": "Siirrä myynti parkkiin tai ota se takaisin", "refundOpen": "Hyvitä avattu myynti", "empty": "Tyhjennä myynti",
    "changes": "Mitä tuotteessa on muutettu", "receipt": "Avatun myynnin kuitti",
    "customers": "Muistetut asiakkaat",
    "scanOwn": "Maksua otettaessa skannattu koodi on asiakkaan oma.",
    "print": "Tulosta kuitti, sitten sen kopio", "addArticle": "Lisää tuote, jonka koodi on tuntematon", "price": "Muuta rivin hintaa", "note": "Rivin huomautus", "tip": "Näppäillyistä numeroista tulee tippi", "total": "Näin summa muodostuu",
    "display": "Asiakasnäyttö päälle tai pois",
    "keyboard": "Näppäimistö asiakasnäytölle; Esc palauttaa sen",
    "title": "Näppäimet", "everywhere": "Kaikkialla", "building": "Myyntiä lyötäessä", "charging": "Maksua otettaessa", "paying": "Asiakkaan maksaessa",
    "search": "Hae", "charge": "Lisää avoin summa tai ota maksu", "addLine": "Lisää avoin summa", "quantity": "Näppäillyistä numeroista tulee määrä", "quantityEdit": "Muuta määrää", "discount": "Alennus rivistä tai koko myynnistä", "choose": "Valitse rivi", "return": "Valittu rivi palautetaan tai myydään sittenkin", "remove": "Poista rivi", "undo": "Kumoa poisto tai tyhjennys",
    "remember": "Asiakas haluaa jäädä muistiin",
    "recent": "Viisi viimeisintä myyntiä", "approved": "Avaa ylhäällä oleva ilmoitus", "known": "Ota maksu tutulta asiakkaalta", "back": "Yksi askel taaksepäin", "takeBack": "Peru pyyntö", "next": "Seuraava asiakas", "capture": "Ison painikkeen toiminto", "parts": "Valitse tavara; välilyönti merkitsee sen", "partQuantity": "Vähemmän tai enemmän tavaraa", "changeWay": "Lähetä puhelimeen", "ways": "Valitse maksutapa", "withoutSharing": "Maksa jakamatta numeroa", "showQr": "Näytä QR", "help": "Tämä luettelo", "fullScreen": "Koko näyttö päälle tai pois", "scan": "Skannaa vain: toimii kaikkialla", "tabs": "Myynti, Odottavat, Asiakkaat, Historia, Asetukset"
  },
  "error": {
    "badMonths": { "title": "Virheellinen kuukausimäärä", "happened": "Sen on oltava kokonaisluku väliltä 1–{limit}. Mitään ei muutettu.", "now": "Näppäile se uudelleen." },
    "digitsInLabel": { "title": "Yli {limit} numeroa", "happened": "Tuntomerkissä ei saa olla puhelinnumeroa, ja yli {limit} numeroa voi olla sellainen. Mitään ei muutettu.", "now": "Kirjoita se ilman numeroita." },
    "exportFailed": { "title": "Tiedostoja ei voitu kirjoittaa", "happened": "Levy voi olla täynnä, tai kansioon ei saa kirjoittaa. Keskeneräistä tiedostoa ei jäänyt.", "now": "Vapauta tilaa ja paina uudelleen Vie tiedot." },
    "optedOut": { "title": "Ei halua jäädä muistiin", "happened": "Asiakas on pyytänyt, ettei häntä muisteta. Mitään ei lähetetty.", "now": "Poista merkintä, tai jos asiakas on muuttanut mielensä, päästä hänet takaisin kohdassa Asiakkaat." },
    "articleScanned": { "title": "Tämä on tuote", "happened": "Skannasit tuotteen {text}. Mitään ei lähetetty.", "now": "Skannaa koodi asiakkaan sovelluksesta." },
    "notAnOwnCode": { "title": "Tämä ei ole sovelluksen koodi", "happened": "Skannattu koodi ei ole asiakkaan oma. Mitään ei lähetetty.", "now": "Pyydä asiakasta avaamaan koodi {brand}-sovelluksessa ja skannaa se uudelleen, tai näytä QR-koodi." },
    "ownCodeTooEarly": { "title": "Tämä näyttää asiakkaan omalta koodilta", "happened": "Se ei ole tuote. Mitään ei lisätty eikä lähetetty.", "now": "Paina ensin Ota maksu ja skannaa koodi uudelleen." },
    "badPrice": { "title": "Tämä ei ole hinta", "happened": "Hintaa ei ymmärretty.", "now": "Kirjoita se pilkulla, esimerkiksi 49,50." },
    "numberTaken": { "title": "Tuotenumero on jo käytössä", "happened": "Se on tuotteella ”{text}”.", "now": "Valitse toinen numero." },
    "barcodeTaken": { "title": "Viivakoodi on jo käytössä", "happened": "Se on tuotteella ”{text}”.", "now": "Tarkista koodi tai muuta toista tuotetta." },
    "badVatRate": { "title": "Tuntematon ALV-kanta", "happened": "Tässä maassa ei ole tällaista kantaa.", "now": "Käytä jotakin näistä, prosentteina: {text}." },
    "badUnit": { "title": "Tuntematon yksikkö", "happened": "Yksikköä ei ymmärretty.", "now": "Kirjoita kpl, kg tai l." },
    "badAge": { "title": "Ikäraja ei kelpaa", "happened": "Ikäraja on kokonaisluku 1–100.", "now": "Kirjoita esimerkiksi 18 tai jätä tyhjäksi." },
    "badYesNo": { "title": "Ei kyllä eikä ei", "happened": "Vastausta ei ymmärretty.", "now": "Kirjoita kyllä tai ei." },
    "missingColumn": { "title": "Sarake puuttuu", "happened": "Tiedoston ensimmäisellä rivillä on oltava sarakkeiden nimet, vähintään Nimi ja Hinta. Mitään ei tallennettu.", "now": "Katso esimerkki ja valitse tiedosto uudelleen." },
    "twiceInFile": { "title": "Tuote on tiedostossa kahdesti", "happened": "Se on myös rivillä {text}.", "now": "Poista toinen riveistä." },
    "fileEmpty": { "title": "Tiedostossa ei ole tuotteita", "happened": "Tiedosto on tyhjä tai se ei ole CSV-tiedosto. Mitään ei tallennettu.", "now": "Tallenna luettelo CSV-muodossa ja valitse tiedosto uudelleen." },
    "fileTooLarge": { "title": "Tiedosto on liian suuri", "happened": "Koko saa olla enintään {limit} Mt. Mitään ei tallennettu.", "now": "Jaa luettelo useaan tiedostoon." },
    "importOutdated": { "title": "Tuotteet ovat sillä välin muuttuneet", "happened": "Luettelon tulos ei ole enää se, minkä näit. Mitään ei tallennettu.", "now": "Valitse tiedosto uudelleen ja tarkista se vielä kerran." },
    "receiptPrinted": { "title": "Kuitti on jo tulostettu", "happened": "Nyt ei tulostettu mitään.", "now": "Jos se ei tullut tulostimesta, tulosta kopio." },
    "copyPrinted": { "title": "Kuitti ja sen kopio on tulostettu", "happened": "Vain yksi kopio on sallittu. Nyt ei tulostettu mitään.", "now": "Näytä sen sijaan kuitti näytöllä." },
    "incident": "Numero tukea varten: {incident}",
    "signedOff": { "title": "Kukaan ei ole kirjautunut", "happened": "Mitään ei muutettu.", "now": "Kirjaudu ja yritä uudelleen." },
    "wrongPin": { "title": "Väärä PIN-koodi", "happened": "PIN-koodi ei ole oikea.", "now": "Yritä uudelleen." },
    "pinLocked": { "title": "Liian monta väärää PIN-koodia", "happened": "Tämä nimi on hetken lukittu.", "now": "Odota {seconds} tai valitse toinen nimi." },
    "needsManager": { "title": "Tämän voi tehdä vain päällikkö", "happened": "Se ei kuulu rooliisi. Mitään ei muutettu.", "now": "Pyydä myymäläpäälliköltä apua." },
    "needsOwner": { "title": "Tämän voi tehdä vain omistaja", "happened": "Se ei kuulu rooliisi. Mitään ei muutettu.", "now": "Pyydä omistajaa kirjautumaan." },
    "gone": { "title": "Sitä ei enää ole", "happened": "Se on sillä välin muuttunut tai päättynyt. Rahaa ei siirtynyt tästä.", "now": "Katso, mitä näytöllä on nyt." },
    "orderLocked": { "title": "Tilaus on lukittu", "happened": "Maksupyyntö on lähetetty, joten rivejä ei voi muuttaa. Rahaa ei siirtynyt.", "now": "Peru ensin pyyntö." },
    "emptySale": { "title": "Myynti on tyhjä", "happened": "Maksettavaa ei ole.", "now": "Lisää ensin rivi." },
    "amountTooSmall": { "title": "Summa on liian pieni", "happened": "Pienin maksettava summa on {limit}. Asiakasta ei veloitettu.", "now": "Lisää myyntiin jotain." },
    "amountTooLarge": { "title": "Summa on liian suuri", "happened": "Suurin kerralla maksettava summa on {limit}. Asiakasta ei veloitettu.", "now": "Jaa se kahteen myyntiin." },
    "returnsExceedSale": { "title": "Palautus on suurempi kuin ostos", "happened": "Se on hyvitys, ei myynti. Asiakasta ei veloitettu.", "now": "Paina Etsi ostos ja hyvitä myynti, josta tavarat ostettiin. Nyt ostettavat jäävät tähän myyntiin." },
    "badAmount": { "title": "Tämä ei ole summa", "happened": "Summaa ei ymmärretty.", "now": "Näppäile vain numeroita, esimerkiksi 4900, kun summa on 49,00." },
    "badQuantity": { "title": "Tämä ei ole määrä", "happened": "Määrän on oltava suurempi kuin nolla, ja siinä on enintään kolme desimaalia.", "now": "Näppäile se uudelleen." },
    "badDiscount": { "title": "Alennus ei käy", "happened": "Alennus ei voi olla alle nollan eikä riviä suurempi.", "now": "Näppäile pienempi alennus." },
    "discountTooLarge": { "title": "Et voi antaa näin suurta alennusta", "happened": "Voit antaa enintään {limit} prosenttia.", "now": "Anna vähemmän tai pyydä päällikön hyväksyntä." },
    "badPhoneNumber": { "title": "Tämä ei ole matkapuhelinnumero", "happened": "Mitään ei lähetetty.", "now": "Tarkista numero asiakkaalta." },
    "tooLong": { "title": "Teksti on liian pitkä", "happened": "Enintään {limit} merkkiä mahtuu.", "now": "Lyhennä sitä." },
    "tooManyLines": { "title": "Myynti on täynnä", "happened": "Yhteen myyntiin ei mahdu enempää rivejä.", "now": "Ota maksu tästä ja aloita uusi." },
    "required": { "title": "Jotain puuttuu", "happened": "Tämä on täytettävä.", "now": "Täytä se ja tallenna uudelleen." },
    "currencyFixed": { "title": "Tämän rekisterin valuutta ei vaihdu", "happened": "Sillä on jo myyty tai myynti on avoinna. Mitään ei muutettu.", "now": "Toisen maan liike tarvitsee oman rekisterin." },
    "badOrganisationNumber": { "title": "Y-tunnus ei kelpaa", "happened": "Tällaista tunnusta ei voi olla valitussa maassa.", "now": "Tarkista numerot." },
    "badPrefix": { "title": "Etuliite ei kelpaa", "happened": "Siinä on oltava 2–8 kirjainta tai numeroa.", "now": "Kirjoita se uudelleen." },
    "badKeys": { "title": "Avaimet eivät näytä oikeilta", "happened": "Avaimet eivät ole siinä muodossa, jossa {brand} ne antaa. Mitään ei tallennettu.", "now": "Kopioi ne uudelleen portaalista." },
    "unknownBarcode": { "title": "Millään tuotteella ei ole tätä koodia", "happened": "Koodilla {text} ei lisätty mitään.", "now": "Hae tuote tai näppäile avoin summa." },
    "alreadyRequested": { "title": "Pyyntö on jo lähetetty", "happened": "Mitään ei lähetetty kahdesti.", "now": "Odota asiakasta tai peru pyyntö." },
    "notNow": { "title": "Se ei onnistu juuri nyt", "happened": "Maksu on edennyt. Rahaa ei siirtynyt tästä painalluksesta.", "now": "Katso, mitä näytöllä on nyt." },
    "nothingHandedOver": { "title": "Mitään ei ole valittu", "happened": "Silloin ei ole veloitettavaa. Rahaa ei siirtynyt.", "now": "Valitse, mitä asiakas saa, tai vapauta kaikki." },
    "partNotAllowed": { "title": "Kaikki on veloitettava kerralla", "happened": "{brand}-sopimus ei salli osan veloittamista. Rahaa ei siirtynyt.", "now": "Veloita kaikki ja hyvitä se, mitä asiakas ei saanut, tai vapauta kaikki." },
    "saleChanged": { "title": "Myynti on muuttunut asiakkaan hyväksynnän jälkeen", "happened": "Asiakas hyväksyi {limit}, mutta myynnin summa on nyt toinen. Rahaa ei siirtynyt.", "now": "Vapauta varaus ja ota sitten maksu uudelleen." },
    "otherRequestOut": { "title": "Tästä myynnistä on jo toinen pyyntö", "happened": "Myynnillä voi olla vain yksi pyyntö kerrallaan. Rahaa ei siirtynyt.", "now": "Peru ensin toinen pyyntö. Se on kohdassa Odottavat." },
    "refundedMeanwhile": { "title": "Rahaa on sillä välin maksettu takaisin lisää", "happened": "Tätä hyvitystä ei pyydetty.", "now": "Katso summa uudelleen ja paina vielä kerran, jos asiakkaalle yhä kuuluu rahaa." },
    "nothingToRefund": { "title": "Hyvitettävää ei ole jäljellä", "happened": "Kaikki on maksettu takaisin tai on tulossa takaisin. Enempää rahaa ei siirtynyt.", "now": "Katso myynnin hyvitykset." },
    "refundTooLarge": { "title": "Summa on suurempi kuin jäljellä oleva", "happened": "Enintään {limit} voidaan hyvittää. Mitään ei maksettu takaisin.", "now": "Hyvitä vähemmän." },
    "refundPeriodOver": { "title": "Hyvitysaika on päättynyt", "happened": "{brand} ei hyvitä näin vanhoja maksuja. Mitään ei maksettu takaisin.", "now": "Maksa asiakkaalle takaisin toisella tavalla." },
    "registerMoved": { "title": "Tämä kassa on siirretty", "happened": "Se on täällä suljettu, joten mitään ei muutettu, veloitettu eikä palautettu.", "now": "Käytä kassaa toisella koneella. Jos siirto ei onnistunut, omistaja voi ottaa tämän takaisin käyttöön asetuksissa." },
    "paymentsOpen": { "title": "Maksuja on vielä kesken", "happened": "Kassaa ei suljettu, eikä mitään kirjoitettu.", "now": "Veloita tai vapauta kaikki kohdassa Odottavat, odota, että se on tyhjä, ja yritä uudelleen." },
    "moveNotWritten": { "title": "Tiedostoa ei voitu kirjoittaa", "happened": "Levy voi olla täynnä, tai tiedostoa ei voitu lukea takaisin. Tiedostoa ei jäänyt.", "now": "Vapauta levytilaa ja yritä uudelleen. Käytössä ollut kassa on yhä käytössä." },
    "moveFileMissing": { "title": "Tiedostoa ei löydy", "happened": "Sen nimistä tiedostoa ei ole, tai sitä ei voi lukea. Mitään ei muutettu.", "now": "Tarkista polku ja nimi." },
    "moveFileDamaged": { "title": "Tiedosto on vioittunut", "happened": "Se ei ole kokonainen tai se ei ole siirtotiedosto. Mitään ei muutettu.", "now": "Hae tiedosto toiselta koneelta vielä kerran." },
    "moveFileNewer": { "title": "Tiedosto on uudemmasta versiosta", "happened": "Uudempi Kvitt on kirjoittanut sen. Mitään ei muutettu.", "now": "Asenna se versio tälle koneelle." },
    "registerInUse": { "title": "Täällä on jo kassa", "happened": "Siitä on lähetetty asiakkaille maksupyyntöjä, joten sitä ei korvata. Mitään ei muutettu.", "now": "Käytä toista konetta tai käyttäjää, tai pyydä apua sen kassan siirtämiseen ensin pois." },
    "takeOverFailed": { "title": "Kassaa ei saatu paikalleen", "happened": "Levytila voi olla lopussa. Aiempi on ennallaan.", "now": "Vapauta tilaa ja yritä uudelleen." },
    "shopIncomplete": { "title": "Liikkeen tiedot puuttuvat", "happened": "Oikea myynti vaatii liikkeen tiedot ja avaimet. Asiakasta ei veloitettu.", "now": "Täytä puuttuvat tiedot asetuksissa." },
    "passphraseShort": { "title": "Salalause on liian lyhyt", "happened": "Siinä on oltava vähintään {limit} merkkiä.", "now": "Pidennä sitä, esimerkiksi yhdellä sanalla." },
    "passphrasesDiffer": { "title": "Salalauseet eivät ole samat", "happened": "Salalause kirjoitettiin kahdella tavalla. Mitään ei muutettu.", "now": "Kirjoita sama kahdesti." },
    "passphraseWrong": { "title": "Salalause on väärä", "happened": "Salalause ei avaa tiedostoa. Mitään ei ole menetetty.", "now": "Yritä uudelleen. Isoilla kirjaimilla ja välilyönneillä on merkitystä." },
    "keychainGone": { "title": "Salasanasäilö ei vastaa", "happened": "Tämän rekisterin avaimet ovat tietokoneen salasanasäilössä, eikä se vastaa. Rahaa ei siirtynyt.", "now": "Käynnistä salasanasäilö ja käynnistä sitten kassa uudelleen." },
    "passphraseNeeded": { "title": "Salalausetta tarvitaan", "happened": "Tämän rekisterin avaimet ovat tiedostossa, jota ei ole vielä avattu. Rahaa ei siirtynyt.", "now": "Kirjoita salalause." },
    "passphraseFileDamaged": { "title": "Avaintiedosto on vahingoittunut", "happened": "Tiedostoa secrets.kvitt ei voi lukea. Rahaa ei siirtynyt, ja myynnit ovat ennallaan.", "now": "Palauta tiedoston kopio, jos sellainen on." },
    "passphraseFileClosed": { "title": "Sen rekisterin avaimet ovat tiedostossa", "happened": "Tiedosto on auki vain, kun se rekisteri on käytössä. Mitään ei tallennettu.", "now": "Vaihda ensin siihen rekisteriin ja kirjoita avaimet siellä." },
    "keychainMissing": { "title": "Salasanasäilöä ei löydy", "happened": "Tietokoneessa ei ole avointa salasanasäilöä, joten {brand}-avaimia ei voi lukea. Rahaa ei siirtynyt.", "now": "Asenna tai käynnistä järjestelmän salasanasäilö ja käynnistä sitten kassa uudelleen." },
    "keychainLocked": { "title": "Salasanasäilö on lukittu", "happened": "{brand}-avaimia ei voi lukea. Rahaa ei siirtynyt.", "now": "Avaa tietokoneen salasanasäilön lukitus ja yritä uudelleen." },
    "keychainRefused": { "title": "Salasanasäilö ei antanut lupaa", "happened": "{brand}-avaimia ei voitu lukea tai tallentaa. Rahaa ei siirtynyt.", "now": "Anna Kvittille lupa salasanasäilöön ja yritä uudelleen." },
    "databaseNewer": { "title": "Rekisteri on uudemmasta versiosta", "happened": "Uudempi Kvitt on käyttänyt tätä rekisteriä. Mitään ei muutettu.", "now": "Asenna se versio." },
    "databaseFailed": { "title": "Rekisteriin ei voi kirjoittaa", "happened": "Levy voi olla täynnä tai toinen ohjelma käyttää tiedostoa. Mitään uutta ei lähetetty.", "now": "Vapauta levytilaa tai sulje toinen ohjelma ja yritä uudelleen. Kirjoita kesken olevat maksut muistiin." },
    "internal": { "title": "Kassassa tapahtui virhe", "happened": "Vika on meidän. Tallennetut tiedot ovat tallessa.", "now": "Katso kohta Odottavat, ennen kuin otat maksun uudelleen, ja kerro numero tukeen." }
  },
  "price": {
    "title": "Muuta hintaa", "now": "{name}. Normaali hinta on {price}.", "label": "Uusi hinta", "reason": "Miksi?", "set": "Aseta hinta", "about": "{name}, hinta {price}", "needReason": "Valitse tai kirjoita syy.", "reasons": { "wrongPrice": "Väärä hinta", "damaged": "Vioittunut", "lastDay": "Viimeinen päivä", "agreed": "Sovittu hinta" }
  },
  "note": {
    "title": "Rivin huomautus", "label": "Mitä kuitissa lukee?", "hint": "Esimerkiksi: ilman maitoa", "set": "Tallenna"
  },
  "tip": {
    "title": "Tippi", "text": "Tipissä ei ole ALV:tä, eikä siitä anneta alennusta. Uusi summa korvaa edellisen.", "label": "Kuinka paljon?", "set": "Lisää tippi"
  },
  "total": {
    "title": "Näin summa muodostuu", "rounded": "Pyöristetty summasta {exact}", "priceBefore": "Ennen {price}: {reason}", "share": "Osuus myynnin alennuksesta", "goods": "Tuotteet ennen alennuksia", "lineDiscounts": "Rivialennukset", "tip": "Tippi", "vat": "ALV", "rate": "Kanta", "net": "Veroton", "tax": "ALV", "gross": "Verollinen", "all": "Yhteensä"
  },
  "receipt": {
    "name": "Kuitti", "label": "Kuitti {number}", "print": "Tulosta", "printCopy": "Tulosta kopio", "copyAgain": "Kopio: paina uudelleen", "bothPrinted": "Kuitti ja sen kopio on tulostettu.", "show": "Näytä kuitti", "sent": "Lähetetty tulostimelle.", "sentCopy": "Kopio on lähetetty tulostimelle.",
    "training": "Harjoittelu – rahaa ei ole siirtynyt", "number": "Kuitti nro", "refundNumber": "Hyvityskuitti nro", "refers": "Koskee kuittia nro", "sale": "Myynti", "at": "Päiväys ja aika", "till": "Kassa", "clerk": "Myyjä", "sumBack": "Palautettu summa ilman tuoteriviä",
    "apart": "Summa ilman tuoteriviä", "discount": "Josta alennusta", "returned": "Josta palautusta", "total": "Yhteensä", "totalBack": "Maksettu takaisin", "ordered": "Tilauksen summa oli {amount}. Vain tässä näkyvät tuotteet on luovutettu ja maksettu.", "rate": "ALV", "net": "Veroton", "tax": "Vero",
    "gross": "Verollinen", "taxable": "Verollinen myynti", "exempt": "Veroton myynti", "paidWith": "Maksutapa: {brand}", "paidBack": "Palautettu: {brand}", "psp": "{brand}-viite", "reference": "Oma viite"
  },
  "missed": {
    "title": "Skannattua koodia ei käytetty",
    "dialog": "Sulje tämä ikkuna ja skannaa uudelleen.", "charge": "Palaa myyntiin ja skannaa uudelleen.", "signOn": "Kirjaudu ensin sisään ja skannaa uudelleen."
  },
  "alert": {
    "addArticle": "Lisää tuote", "openAmount": "Näppäile summa"
  },
  "arrange": {
    "start": "Järjestä suosikit", "done": "Valmis", "tile": "siirrettävä ruutu", "hint": "Vedä tuote paikalleen. Näppäimistöllä: välilyönti nostaa, nuolet siirtävät, välilyönti laskee, Esc kumoaa.", "up": "{name} nostettu, paikka {place}/{places}.", "moved": "{name}, paikka {place}/{places}.", "down": "{name} laskettu, paikka {place}/{places}.", "back": "{name} on taas paikallaan, {place}/{places}."
  },
  "articles": {
    "title": "Tuotteet", "search": "Hae tuotteista", "searchHint": "Nimi, tuotenumero tai viivakoodi …", "add": "Uusi tuote", "import": "Tuo tiedostosta", "alsoOut": "Näytä myös myynnistä poistetut", "count": { "one": "{count} tuote", "other": "{count} tuotetta" },
    "none": "Tuotteita ei vielä ole. Lisää ensimmäinen tai tuo ne tiedostosta.", "foundNone": "Millään tuotteella ei ole nimeä, numeroa tai viivakoodia ”{query}”.", "page": "Sivu {page}/{pages}", "before": "Edellinen sivu", "after": "Seuraava sivu",
    "heads": { "number": "Numero", "name": "Nimi", "category": "Tuoteryhmä", "vat": "ALV", "price": "Hinta" }, "managersOnly": "Tuotteita hoitavat myymäläpäällikkö ja omistaja."
  },
  "article": {
    "titleNew": "Uusi tuote", "titleChange": "Muuta tuotetta", "name": "Nimi", "price": "Hinta ({currency})", "unit": "Myyntiyksikkö", "units": { "piece": "kpl", "kilogram": "kg", "litre": "litra" }, "vat": "ALV", "age": "Ikäraja", "ageNone": "Ei ole", "ageFrom": "{age} vuotta", "category": "Tuoteryhmä",
    "categoryNew": "Uusi tuoteryhmä …", "newCategory": "Uuden tuoteryhmän nimi", "number": "Tuotenumero", "barcode": "Viivakoodi", "barcodeHint": "Näppäile tai skannaa", "favourite": "Suosikki", "forSale": "Myynnissä", "outOfSale": "Poistettu myynnistä", "save": "Tallenna tuote",
    "saveToSale": "Tallenna ja lisää myyntiin", "saved": "{name} on tallennettu.", "about": "Uusi tuote: {name}, {price}", "noteBack": "Tämän koodin tuote on poistettu myynnistä. Tallenna, niin se palaa myyntiin.", "noteClerk": "Päällikkö hyväksyy PIN-koodilla, kun tallennat."
  },
  "changes": {
    "title": "Muutokset", "open": "Muutokset", "added": "Uusi tuote", "broughtIn": "Tiedostosta", "older": "Näytä vanhemmat",
    "none": "Muutoksia ei ole vielä kirjattu.", "noneBefore": "Tätä aiempia tietoja ei ole kirjattu.", "to": "nyt", "nothing": "ei mitään", "yes": "Kyllä", "no": "Ei"
  },
  "import": {
    "exampleFile": "Tuotenumero;Viivakoodi;Nimi;Hinta;ALV;Tuoteryhmä;Yksikkö;Suosikki;Ikäraja\n101;;Cappuccino;4,50;13,5;Kahvi;kpl;kyllä;\n401;2000000004013;Omenamehu;3,90;13,5;Kylmät juomat;kpl;ei;\n404;2000000004044;Siideri 0,33 l;7,90;25,5;Kylmät juomat;kpl;ei;18\n502;;Leipäjuusto;18,90;13,5;Ruoka;kg;ei;",
    "title": "Tuo tuotteita tiedostosta", "text": "Luettelo näytetään ensin. Mitään ei tallenneta ennen kuin hyväksyt, ja silloin tallennetaan kaikki tai ei mitään. Tuote tunnistetaan tuotenumerosta, muuten viivakoodista.", "file": "CSV-tiedosto taulukkolaskennasta tai toisesta kassasta",
    "choose": "Valitse tiedosto", "nothingChosen": "Tiedostoa ei ole vielä valittu", "exampleTitle": "Tältä tiedosto näyttää", "exampleText": "Nimi ja hinta ovat pakollisia; uusi tuote tarvitsee myös ALV:n ja tuoteryhmän. Sarakkeiden väliin puolipiste tai pilkku. Puuttuva sarake ei muuta mitään.",
    "example": "Esimerkkitiedosto", "copy": "Kopioi esimerkki", "copied": "Kopioitu", "counts": { "new": "Uusia", "changed": "Muuttuu", "unchanged": "Ennallaan", "wrong": "Virheitä" }, "newCategories": "Uudet tuoteryhmät: {list}.", "passedOver": "Sarakkeet, joita ei käytetä: {list}.",
    "row": "Rivi {row}, {column}:", "isNew": "Uusi", "isChanged": "Muuttuu", "priceChange": "{before} → {after}", "more": "Tässä näkyvät vain ensimmäiset.", "mend": "Korjaa tämä tiedostoon ja valitse se uudelleen.",
    "typed": "”{text}”",
    "columns": { "number": "tuotenumero", "barcode": "viivakoodi", "name": "nimi", "price": "hinta", "vatBasisPoints": "ALV", "category": "tuoteryhmä", "unit": "yksikkö", "isFavourite": "suosikki", "minimumAge": "ikäraja" }, "go": "Tallenna kaikki", "goWrong": "Korjaa virheet ennen tallennusta",
    "goNothing": "Ei tallennettavaa", "done": "{added}, {changed}.",
    "doneAdded": { "one": "{count} tuote lisätty", "other": "{count} tuotetta lisätty" }, "doneChanged": { "one": "{count} muutettu", "other": "{count} muutettu" }
  }
};
