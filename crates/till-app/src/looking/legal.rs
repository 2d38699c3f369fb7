//! What the law of a country calls things on a receipt. Data: in the country's own words, whatever the page speaks.

use till_core::printing::Print;
use till_core::seller::Seller;

use crate::view::ReceiptKind;

/// Words of one country.
struct Words {
    sale: &'static str,
    sale_with_returns: &'static str,
    refund: &'static str,
    copy: &'static str,
    /// What was only practised, with what is to be said of it.
    training: [&'static str; 2],
}

/// Kassasystemforskrifta §§ 2-8-4 to 2-8-7.
const NORWAY: Words = Words {
    sale: "Salgskvittering",
    sale_with_returns: "Salgskvittering/Returkvittering",
    refund: "Returkvittering",
    copy: "KOPI",
    training: ["Treningskvittering", "IKKE KVITTERING FOR KJØP"],
};

const DENMARK: Words = Words {
    sale: "Kvittering",
    sale_with_returns: "Kvittering/Returbon",
    refund: "Returbon",
    copy: "KOPI",
    training: ["Test-bon", "IKKE KVITTERING FOR KØB"],
};

const FINLAND: Words = Words {
    sale: "Kuitti",
    sale_with_returns: "Kuitti/Hyvityskuitti",
    refund: "Hyvityskuitti",
    copy: "KOPIO",
    training: ["Harjoituskuitti", "EI KUITTI OSTOSTA"],
};

fn words(country: &str) -> &'static Words {
    match country {
        "DK" => &DENMARK,
        "FI" => &FINLAND,
        _ => &NORWAY,
    }
}

/// The marked words of a receipt, from the top down.
pub(super) fn marked(country: &str, kind: ReceiptKind, is_training: bool, print: Option<Print>) -> Vec<String> {
    let words = words(country);
    let mut marked = Vec::new();
    if print == Some(Print::Copy) {
        marked.push(words.copy);
    }
    if is_training {
        marked.extend(words.training);
    } else {
        marked.push(match kind {
            ReceiptKind::Sale => words.sale,
            ReceiptKind::SaleWithReturns => words.sale_with_returns,
            ReceiptKind::Refund => words.refund,
        });
    }
    marked.into_iter().map(str::to_owned).collect()
}

/// The seller's number as its country writes it.
pub(crate) fn seller_number(seller: &Seller) -> String {
    let number = &seller.organisation_number;
    if number.is_empty() {
        return String::new();
    }
    match seller.country.as_str() {
        "DK" => format!("CVR-nr. {number}"),
        "FI" => format!("Y-tunnus {number}"),
        _ => norwegian_number(seller),
    }
}

/// With what bokføringsforskriften § 5-1-2 wants after it: `MVA` of whoever is in the VAT register, and
/// `Foretaksregisteret` of companies.
fn norwegian_number(seller: &Seller) -> String {
    let mut number = format!("Org.nr. {}", in_threes(&seller.organisation_number));
    if seller.is_vat_registered {
        number.push_str("\u{a0}MVA");
    }
    if seller.is_in_business_register {
        number.push_str(" Foretaksregisteret");
    }
    number
}

/// `999888777` as `999 888 777`.
fn in_threes(number: &str) -> String {
    let grouped = number.chars().enumerate().flat_map(|(at, digit)| {
        let space = (at > 0 && at % 3 == 0).then_some('\u{a0}');
        space.into_iter().chain([digit])
    });
    grouped.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_the_words_of_its_law_and_a_copy_says_so_first() {
        for (country, kind, is_training, print, expected) in [
            ("NO", ReceiptKind::Sale, false, None, "Salgskvittering"),
            ("NO", ReceiptKind::Refund, false, Some(Print::Original), "Returkvittering"),
            ("NO", ReceiptKind::SaleWithReturns, false, Some(Print::Copy), "KOPI|Salgskvittering/Returkvittering"),
            ("NO", ReceiptKind::Sale, true, Some(Print::Copy), "KOPI|Treningskvittering|IKKE KVITTERING FOR KJØP"),
            ("DK", ReceiptKind::Refund, false, None, "Returbon"),
            ("FI", ReceiptKind::Sale, false, Some(Print::Copy), "KOPIO|Kuitti"),
        ] {
            assert_eq!(marked(country, kind, is_training, print).join("|"), expected);
        }
    }

    #[test]
    fn mva_and_foretaksregisteret_follow_the_number_of_a_norwegian_shop_that_is_there() {
        for (country, is_vat_registered, is_in_business_register, expected) in [
            ("NO", true, true, "Org.nr. 999\u{a0}888\u{a0}777\u{a0}MVA Foretaksregisteret"),
            ("NO", true, false, "Org.nr. 999\u{a0}888\u{a0}777\u{a0}MVA"),
            ("NO", false, true, "Org.nr. 999\u{a0}888\u{a0}777 Foretaksregisteret"),
            ("NO", false, false, "Org.nr. 999\u{a0}888\u{a0}777"),
            ("DK", true, true, "CVR-nr. 999888777"),
        ] {
            let seller = Seller {
                name: String::new(),
                address: String::new(),
                town: String::new(),
                organisation_number: "999888777".into(),
                is_vat_registered,
                is_in_business_register,
                country: country.into(),
            };
            assert_eq!(seller_number(&seller), expected);
        }
    }
}
