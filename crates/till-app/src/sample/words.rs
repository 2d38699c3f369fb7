//! What the goods of the practice shop and the first person of a live one are called, in each language the till speaks.

/// One name in every language.
#[derive(Clone, Copy)]
pub(super) struct Words {
    en: &'static str,
    nb: &'static str,
    da: &'static str,
    fi: &'static str,
    sv: &'static str,
}

const fn words(en: &'static str, nb: &'static str, da: &'static str, fi: &'static str, sv: &'static str) -> Words {
    Words { en, nb, da, fi, sv }
}

const fn everywhere(name: &'static str) -> Words {
    words(name, name, name, name, name)
}

impl Words {
    pub(super) fn spoken(self, language: &str) -> &'static str {
        match language {
            "nb" => self.nb,
            "da" => self.da,
            "fi" => self.fi,
            "sv" => self.sv,
            _ => self.en,
        }
    }
}

/// The first person of a live register.
pub(super) const OWNER: Words = words("Owner", "Eier", "Ejer", "Omistaja", "Ägare");

/// Tabs, in their order.
pub(super) const TABS: [Words; 6] = [
    words("Coffee", "Kaffe", "Kaffe", "Kahvi", "Kaffe"),
    words("Bakery", "Bakst", "Bagværk", "Leivonnaiset", "Bakverk"),
    words("Food", "Mat", "Mad", "Ruoka", "Mat"),
    words("Cold drinks", "Kald drikke", "Kolde drikke", "Kylmät juomat", "Kalla drycker"),
    words("Shop", "Butikk", "Butik", "Myymälä", "Butik"),
    words("Insurance", "Forsikring", "Forsikring", "Vakuutukset", "Försäkring"),
];

const ARTICLES: [(&str, Words); 27] = [
    ("101", everywhere("Cappuccino")),
    ("102", everywhere("Caffè latte")),
    ("103", everywhere("Espresso")),
    (
        "104",
        words(
            "Filter coffee, large",
            "Filterkaffe, stor",
            "Filterkaffe, stor",
            "Suodatinkahvi, iso",
            "Bryggkaffe, stor",
        ),
    ),
    ("105", words("Hot chocolate", "Varm sjokolade", "Varm chokolade", "Kaakao", "Varm choklad")),
    ("106", everywhere("Flat white")),
    ("107", words("Tea", "Te", "Te", "Tee", "Te")),
    ("108", words("Oat milk", "Havremelk", "Havremælk", "Kauramaito", "Havremjölk")),
    ("201", words("Cinnamon bun", "Kanelbolle", "Kanelsnegl", "Korvapuusti", "Kanelbulle")),
    ("202", words("Skolebolle", "Skolebolle", "Cremebolle", "Vaniljapulla", "Vaniljbulle")),
    ("203", words("Carrot cake", "Gulrotkake", "Gulerodskage", "Porkkanakakku", "Morotskaka")),
    ("204", everywhere("Croissant")),
    ("205", words("Chocolate cake", "Sjokoladekake", "Chokoladekage", "Suklaakakku", "Chokladtårta")),
    ("301", words("Smørbrød, salmon", "Smørbrød med laks", "Smørrebrød med laks", "Lohileipä", "Smörgås med lax")),
    ("302", words("Soup of the day", "Dagens suppe", "Dagens suppe", "Päivän keitto", "Dagens soppa")),
    ("303", words("Smørbrød, cheese", "Smørbrød med ost", "Smørrebrød med ost", "Juustoleipä", "Smörgås med ost")),
    ("401", words("Apple juice", "Eplejuice", "Æblejuice", "Omenamehu", "Äppeljuice")),
    ("402", words("Still water", "Vann uten kullsyre", "Vand uden brus", "Hiilihapoton vesi", "Vatten utan kolsyra")),
    ("403", words("Blackcurrant squash", "Solbærsaft", "Solbærsaft", "Mustaherukkamehu", "Svartvinbärssaft")),
    ("404", words("Cider, 0.33 l", "Sider, 0,33 l", "Cider, 0,33 l", "Siideri, 0,33 l", "Cider, 0,33 l")),
    (
        "501",
        words(
            "Coffee beans, Sidamo",
            "Kaffebønner, Sidamo",
            "Kaffebønner, Sidamo",
            "Kahvipavut, Sidamo",
            "Kaffebönor, Sidamo",
        ),
    ),
    ("502", everywhere("Brunost")),
    ("503", words("Coffee cup", "Kaffekopp", "Kaffekop", "Kahvikuppi", "Kaffekopp")),
    ("504", words("Shopping net", "Handlenett", "Indkøbsnet", "Verkkokassi", "Nätkasse")),
    ("505", words("The coffee book", "Kaffeboka", "Kaffebogen", "Kahvikirja", "Kaffeboken")),
    (
        "601",
        words(
            "Accident insurance",
            "Ulykkesforsikring",
            "Ulykkesforsikring",
            "Tapaturmavakuutus",
            "Olycksfallsförsäkring",
        ),
    ),
    ("602", words("Travel insurance", "Reiseforsikring", "Rejseforsikring", "Matkavakuutus", "Reseförsäkring")),
];

/// The article of a number.
pub(super) fn article(number: &str) -> Option<Words> {
    ARTICLES.iter().find(|(of, _)| *of == number).map(|(_, words)| *words)
}
