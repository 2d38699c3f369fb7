//! The words of the readable export, in the shop's language.

use till_app::view::{ConsentSource, ConsentStanding};

/// Every word of the page.
pub struct Words {
    pub title: &'static str,
    pub written: &'static str,
    /// How a point in time is written, for `strftime`.
    pub moment: &'static str,
    pub by: &'static str,
    pub person: &'static str,
    pub number: &'static str,
    pub sub: &'static str,
    pub label: &'static str,
    pub id: &'static str,
    pub none: &'static str,
    pub kept: &'static str,
    pub consents: &'static str,
    pub asked: &'static str,
    pub how: &'static str,
    pub shown: &'static str,
    pub not_recorded: &'static str,
    pub scope: &'static str,
    pub clerk: &'static str,
    pub standing: &'static str,
    pub reference: &'static str,
    pub purchases: &'static str,
    pub no_purchases: &'static str,
    pub sale: &'static str,
    pub receipt: &'static str,
    pub goods: &'static str,
    pub amount: &'static str,
    pub refunded: &'static str,
    pub rights: &'static str,
    pub requests: &'static str,
    pub used: &'static str,
    sources: [&'static str; 2],
    standings: [&'static str; 5],
}

impl Words {
    /// How a consent was given.
    pub fn source(&self, source: ConsentSource) -> &'static str {
        let [app, told] = self.sources;
        match source {
            ConsentSource::App => app,
            ConsentSource::Told => told,
        }
    }

    /// Where it stands.
    pub fn consent(&self, standing: ConsentStanding) -> &'static str {
        let [pending, live, declined, withdrawn, forgotten] = self.standings;
        match standing {
            ConsentStanding::Pending => pending,
            ConsentStanding::Live => live,
            ConsentStanding::Declined => declined,
            ConsentStanding::Withdrawn => withdrawn,
            ConsentStanding::Forgotten => forgotten,
        }
    }
}

/// The words of a language; English, if there are none.
pub fn of(language: &str) -> &'static Words {
    match language {
        "nb" => &NB,
        "da" => &DA,
        "sv" => &SV,
        "fi" => &FI,
        _ => &EN,
    }
}

const EN: Words = Words {
    title: "What we keep about you",
    written: "Written",
    moment: "%-d %b %Y %H:%M",
    by: "Kept by",
    person: "You",
    number: "Mobile number",
    sub: "Your id at {brand} for this shop",
    label: "Note of the shop",
    id: "Id in our books in place of your name",
    none: "none",
    kept: "The number is forgotten when you ask, and by itself after {months} months without a visit.",
    consents: "Your consents",
    asked: "Asked",
    how: "How",
    shown: "What you were shown",
    not_recorded: "Version {version}; the words themselves were not recorded then.",
    scope: "Asked for in the app",
    clerk: "Asked by",
    standing: "Stands as",
    reference: "Payment",
    purchases: "Your purchases",
    no_purchases: "None.",
    sale: "Sale",
    receipt: "Receipt",
    goods: "Bought",
    amount: "Paid",
    refunded: "Paid back",
    rights: "You can have this corrected or forgotten, and take your consent back, at the counter. Purchases stay in \
             our books as the law demands, without you. You can complain to the data protection authority.",
    requests: "Requests that came to nothing",
    used: "Last used",
    sources: ["In the app, after scanning a code", "Number told at the counter, agreed in the app"],
    standings: ["asked, not answered", "given", "declined", "taken back", "forgotten"],
};

const NB: Words = Words {
    title: "Dette har vi lagret om deg",
    written: "Skrevet",
    moment: "%d.%m.%Y kl. %H.%M",
    by: "Lagret av",
    person: "Deg",
    number: "Mobilnummer",
    sub: "Din id hos {brand} for denne butikken",
    label: "Butikkens merknad",
    id: "Id i våre bøker i stedet for navnet ditt",
    none: "ingen",
    kept: "Nummeret glemmes når du ber om det, og av seg selv etter {months} måneder uten besøk.",
    consents: "Samtykkene dine",
    asked: "Spurt",
    how: "Hvordan",
    shown: "Dette ble du vist",
    not_recorded: "Versjon {version}; selve teksten ble ikke lagret den gangen.",
    scope: "Bedt om i appen",
    clerk: "Spurt av",
    standing: "Status",
    reference: "Betaling",
    purchases: "Kjøpene dine",
    no_purchases: "Ingen.",
    sale: "Salg",
    receipt: "Kvittering",
    goods: "Varer",
    amount: "Betalt",
    refunded: "Refundert",
    rights: "Du kan få dette rettet eller glemt, og trekke samtykket, i kassen. Kjøpene blir stående i bøkene våre slik \
             loven krever, uten deg. Du kan klage til Datatilsynet.",
    requests: "Forespørsler det ikke ble noe av",
    used: "Sist brukt",
    sources: ["I appen, etter å ha skannet en kode", "Nummer oppgitt i kassen, samtykket i appen"],
    standings: ["spurt, ikke besvart", "gitt", "avslått", "trukket", "glemt"],
};

const DA: Words = Words {
    title: "Det har vi gemt om dig",
    written: "Skrevet",
    moment: "%d.%m.%Y kl. %H.%M",
    by: "Gemt af",
    person: "Dig",
    number: "Mobilnummer",
    sub: "Dit id hos {brand} for denne butik",
    label: "Butikkens note",
    id: "Id i vores bøger i stedet for dit navn",
    none: "ingen",
    kept: "Nummeret glemmes, når du beder om det, og af sig selv efter {months} måneder uden besøg.",
    consents: "Dine samtykker",
    asked: "Spurgt",
    how: "Hvordan",
    shown: "Det fik du vist",
    not_recorded: "Version {version}; selve teksten blev ikke gemt dengang.",
    scope: "Bedt om i appen",
    clerk: "Spurgt af",
    standing: "Status",
    reference: "Betaling",
    purchases: "Dine køb",
    no_purchases: "Ingen.",
    sale: "Salg",
    receipt: "Bon",
    goods: "Varer",
    amount: "Betalt",
    refunded: "Refunderet",
    rights: "Du kan få det rettet eller glemt og trække dit samtykke tilbage ved kassen. Køb bliver stående i vores \
             bøger, som loven kræver, uden dig. Du kan klage til Datatilsynet.",
    requests: "Anmodninger, der ikke blev til noget",
    used: "Sidst brugt",
    sources: ["I appen, efter scanning af en kode", "Nummer oplyst ved kassen, samtykke i appen"],
    standings: ["spurgt, ikke besvaret", "givet", "afslået", "trukket tilbage", "glemt"],
};

const SV: Words = Words {
    title: "Det här har vi sparat om dig",
    written: "Skrivet",
    moment: "%Y-%m-%d %H:%M",
    by: "Sparat av",
    person: "Du",
    number: "Mobilnummer",
    sub: "Ditt id hos {brand} för den här butiken",
    label: "Butikens anteckning",
    id: "Id i våra böcker i stället för ditt namn",
    none: "ingen",
    kept: "Numret glöms när du ber om det, och av sig självt efter {months} månader utan besök.",
    consents: "Dina samtycken",
    asked: "Tillfrågad",
    how: "Hur",
    shown: "Det här fick du läsa",
    not_recorded: "Version {version}; själva texten sparades inte då.",
    scope: "Begärt i appen",
    clerk: "Frågat av",
    standing: "Status",
    reference: "Betalning",
    purchases: "Dina köp",
    no_purchases: "Inga.",
    sale: "Försäljning",
    receipt: "Kvitto",
    goods: "Varor",
    amount: "Betalt",
    refunded: "Återbetalt",
    rights: "Du kan få detta rättat eller glömt och ta tillbaka ditt samtycke i kassan. Köpen står kvar i våra böcker \
             som lagen kräver, utan dig. Du kan klaga hos dataskyddsmyndigheten.",
    requests: "Förfrågningar som inte blev av",
    used: "Senast använt",
    sources: ["I appen, efter att ha skannat en kod", "Nummer uppgivet i kassan, samtycke i appen"],
    standings: ["tillfrågad, inte besvarad", "givet", "nekat", "återtaget", "glömt"],
};

const FI: Words = Words {
    title: "Nämä tiedot sinusta on tallennettu",
    written: "Kirjoitettu",
    moment: "%-d.%-m.%Y klo %-H.%M",
    by: "Tallentaja",
    person: "Sinä",
    number: "Matkapuhelinnumero",
    sub: "Tunnisteesi palvelussa {brand} tätä kauppaa varten",
    label: "Kaupan merkintä",
    id: "Tunniste kirjanpidossamme nimesi sijasta",
    none: "ei ole",
    kept: "Numero unohdetaan pyynnöstäsi, ja itsestään {months} kuukauden kuluttua viimeisestä käynnistä.",
    consents: "Suostumuksesi",
    asked: "Kysytty",
    how: "Miten",
    shown: "Tämä teksti näytettiin sinulle",
    not_recorded: "Versio {version}; itse tekstiä ei silloin tallennettu.",
    scope: "Pyydetty sovelluksessa",
    clerk: "Kysyjä",
    standing: "Tila",
    reference: "Maksu",
    purchases: "Ostoksesi",
    no_purchases: "Ei ostoksia.",
    sale: "Myynti",
    receipt: "Kuitti",
    goods: "Tuotteet",
    amount: "Maksettu",
    refunded: "Palautettu",
    rights: "Voit pyytää kassalla tietojen oikaisua tai unohtamista ja peruuttaa suostumuksesi. Ostokset jäävät \
             kirjanpitoomme lain vaatimalla tavalla ilman sinua. Voit valittaa tietosuojavaltuutetulle.",
    requests: "Pyynnöt, jotka eivät toteutuneet",
    used: "Viimeksi käytetty",
    sources: ["Sovelluksessa, koodin skannauksen jälkeen", "Numero kerrottu kassalla, suostumus sovelluksessa"],
    standings: ["kysytty, ei vastattu", "annettu", "kieltäydytty", "peruutettu", "unohdettu"],
};
