//! The words a customer reads before agreeing to be remembered, as data: by version and language.
//!
//! A customer must know at least who keeps the number and what for (GDPR, recital 42), that it is voluntary (article
//! 7(4)), what is kept and how long, that it can be seen, corrected and complained about (article 13), and that consent can
//! be taken back (article 7(3)). Words that were shown are never changed: other words are a new version. The ledger keeps
//! the words themselves, with the shop's name in them.

/// The newest version.
pub const VERSION: u32 = 3;

/// Words of one version in one language; `{shop}`, `{brand}`, `{months}` and `{authority}` are filled in.
struct Wording {
    version: u32,
    language: &'static str,
    text: &'static str,
}

/// Every version there was, so that what was shown once can be read for ever. Version 1 was the sentence on the Charge
/// screen of the first releases, which the ledger of that time knew by its number only. Version 2 named the number alone.
const WORDINGS: [Wording; 10] = [
    Wording {
        version: 2,
        language: "nb",
        text: "Vil du slippe å skanne neste gang? Sier du ja i {brand}, lagrer {shop} mobilnummeret ditt, bare for å \
               sende deg betalingsforespørsler når du handler her. Det er frivillig. Nummeret slettes når du ber om \
               det, og av seg selv etter {months} måneder uten besøk.",
    },
    Wording {
        version: 2,
        language: "da",
        text: "Vil du slippe for at scanne næste gang? Hvis du siger ja i {brand}, gemmer {shop} dit mobilnummer, kun \
               for at sende dig betalingsanmodninger, når du handler her. Det er frivilligt. Nummeret slettes, når du \
               beder om det, og af sig selv efter {months} måneder uden besøg.",
    },
    Wording {
        version: 2,
        language: "sv",
        text: "Vill du slippa skanna nästa gång? Säger du ja i {brand} sparar {shop} ditt mobilnummer, bara för att \
               skicka betalningsförfrågningar när du handlar här. Det är frivilligt. Numret raderas när du ber om det, \
               och av sig självt efter {months} månader utan besök.",
    },
    Wording {
        version: 2,
        language: "fi",
        text: "Haluatko ensi kerralla maksaa ilman skannausta? Jos hyväksyt sovelluksessa ({brand}), {shop} tallentaa \
               matkapuhelinnumerosi vain maksupyyntöjen lähettämiseen, kun asioit täällä. Se on vapaaehtoista. Numero \
               poistetaan pyynnöstäsi, ja itsestään {months} kuukauden kuluttua viimeisestä käynnistä.",
    },
    Wording {
        version: 2,
        language: "en",
        text: "Would you like to skip the scanning next time? If you say yes in {brand}, {shop} keeps your mobile \
               number, only to send you payment requests when you shop here. It is voluntary. The number is deleted \
               when you ask, and by itself after {months} months without a visit.",
    },
    Wording {
        version: 3,
        language: "nb",
        text: "Vil du slippe å skanne neste gang? Sier du ja i {brand}, lagrer {shop} mobilnummeret ditt, \
               appens ID for deg, hva du kjøper her og kanskje et kjennetegn, bare for å kjenne deg igjen og \
               sende deg betalingsforespørsler. Det er frivillig. I kassen kan du få se alt, rette det og \
               trekke samtykket tilbake: Da slettes nummeret og koblingen til kjøpene, ellers etter {months} \
               måneder uten besøk. Klager: {authority}.",
    },
    Wording {
        version: 3,
        language: "da",
        text: "Vil du slippe for at scanne næste gang? Siger du ja i {brand}, gemmer {shop} dit \
               mobilnummer, appens id for dig, hvad du køber her, og måske et kendetegn, kun for at kende dig \
               igen og sende dig betalingsanmodninger. Det er frivilligt. Ved kassen kan du se det hele, få det \
               rettet og trække samtykket tilbage: Så slettes nummeret og koblingen til købene, ellers efter \
               {months} måneder uden besøg. Klager: {authority}.",
    },
    Wording {
        version: 3,
        language: "sv",
        text: "Vill du slippa skanna nästa gång? Säger du ja i {brand} sparar {shop} ditt mobilnummer, \
               appens ID för dig, vad du köper här och kanske ett kännetecken, bara för att känna igen dig och \
               skicka betalningsförfrågningar. Det är frivilligt. I kassan kan du få se allt, rätta det och ta \
               tillbaka samtycket: då raderas numret och kopplingen till köpen, annars efter {months} månader \
               utan besök. Klagomål: {authority}.",
    },
    Wording {
        version: 3,
        language: "fi",
        text: "Haluatko ensi kerralla maksaa ilman skannausta? Jos hyväksyt sovelluksessa ({brand}), {shop} \
               tallentaa matkapuhelinnumerosi, sovelluksen sinulle antaman tunnuksen, ostoksesi täällä ja ehkä \
               tuntomerkin, vain tunnistamistasi ja maksupyyntöjä varten. Se on vapaaehtoista. Kassalla voit \
               nähdä ja korjauttaa tiedot ja perua suostumuksen: silloin numero ja sen yhteys ostoksiin \
               poistetaan, muuten {months} kuukauden kuluttua viimeisestä käynnistä. Valitukset: {authority}.",
    },
    Wording {
        version: 3,
        language: "en",
        text: "Would you like to skip the scanning next time? If you say yes in {brand}, {shop} keeps your \
               mobile number, the app's id for you, what you buy here and perhaps a note to know you by, only \
               to recognise you and send you payment requests. It is voluntary. At the counter you can see it \
               all, have it corrected and take your consent back: then the number and its link to the purchases \
               are deleted, otherwise after {months} months without a visit. Complaints: {authority}.",
    },
];

/// What stands in the places of the words.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Who keeps the number.
    pub shop: &'a str,
    /// What the customers' app is called here and now.
    pub brand: &'a str,
    /// After how many months without a visit the number is forgotten.
    pub months: u32,
    /// To whom a complaint goes.
    pub authority: &'a str,
}

/// To whom people complain in a shop's country (GDPR, article 77), as the readers of a language know it.
pub fn authority(country: &str, language: &str) -> &'static str {
    match (country, language) {
        ("FI", "sv") => "dataombudsmannen",
        ("FI", "en") => "Data Protection Ombudsman",
        ("FI", _) => "tietosuojavaltuutettu",
        // So it is called in Norway and in Denmark.
        _ => "Datatilsynet",
    }
}

/// The words of a version in a language, as the customer reads them; in English, if there are none in that language.
/// Nothing for a version whose words are not known.
pub fn wording(version: u32, language: &str, named: Named<'_>) -> Option<String> {
    let of = |language: &str| WORDINGS.iter().find(|one| one.version == version && one.language == language);
    let text = of(language).or_else(|| of("en"))?.text;
    let text = text.replace("{brand}", named.brand).replace("{months}", &named.months.to_string());
    let text = text.replace("{authority}", named.authority);
    Some(text.replace("{shop}", named.shop))
}

/// The newest words in each language there is, with their places still open.
pub fn newest() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDINGS.iter().filter(|one| one.version == VERSION).map(|one| (one.language, one.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMED: Named<'_> = Named { shop: "Kafé Ås", brand: "Vipps", months: 24, authority: "Datatilsynet" };

    #[test]
    fn the_words_name_who_keeps_the_number_the_app_and_the_time_in_every_language() {
        for language in ["nb", "da", "sv", "fi", "en"] {
            let text = wording(VERSION, language, NAMED).unwrap();
            for part in ["Kafé Ås", "Vipps", "24", "Datatilsynet"] {
                assert!(text.contains(part), "{language}: {text}");
            }
            assert!(!text.contains(['{', '}']), "{language}: {text}");
        }
    }

    #[test]
    fn a_shop_named_like_a_place_in_the_words_is_still_named() {
        let text = wording(VERSION, "en", Named { shop: "{brand} & Co", ..NAMED }).unwrap();
        assert!(text.contains("{brand} & Co keeps your mobile number"), "{text}");
    }

    #[test]
    fn the_newest_words_are_the_ones_that_are_shown() {
        for (language, text) in newest() {
            let text = text.replace("{brand}", "Vipps").replace("{shop}", "Kafé Ås").replace("{months}", "24");
            let text = text.replace("{authority}", "Datatilsynet");
            assert_eq!(wording(VERSION, language, NAMED), Some(text));
        }
        assert_eq!(newest().count(), 5);
    }

    #[test]
    fn a_complaint_goes_to_the_authority_of_the_shops_country() {
        for (country, language, name) in [
            ("NO", "nb", "Datatilsynet"),
            ("DK", "fi", "Datatilsynet"),
            ("FI", "fi", "tietosuojavaltuutettu"),
            ("FI", "sv", "dataombudsmannen"),
            ("FI", "nb", "tietosuojavaltuutettu"),
        ] {
            assert_eq!(authority(country, language), name);
        }
    }

    #[test]
    fn another_language_reads_english_and_another_version_nothing() {
        assert_eq!(wording(VERSION, "de", NAMED), wording(VERSION, "en", NAMED));
        assert_eq!(wording(1, "nb", NAMED), None);
    }
}
