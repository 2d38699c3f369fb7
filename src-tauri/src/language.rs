//! The language of this computer, as far as the till speaks it.

/// The first of the person's languages that the till speaks.
pub fn of_this_computer() -> Option<String> {
    first_spoken(sys_locale::get_locales())
}

fn first_spoken(mut locales: impl Iterator<Item = String>) -> Option<String> {
    locales.find_map(|locale| spoken(&locale)).map(str::to_owned)
}

/// Norwegian of either kind is spoken in bokmål.
fn spoken(locale: &str) -> Option<&'static str> {
    let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    match language.as_str() {
        "nb" | "nn" | "no" => Some("nb"),
        "da" => Some("da"),
        "fi" => Some("fi"),
        "sv" => Some("sv"),
        "en" => Some("en"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_the_till_speaks_is_taken() {
        for (locales, expected) in [
            ("nb-NO", Some("nb")),
            ("nn_NO.UTF-8", Some("nb")),
            ("no", Some("nb")),
            ("da-DK", Some("da")),
            ("fi", Some("fi")),
            ("sv-FI", Some("sv")),
            ("EN-GB", Some("en")),
            ("se-NO nb-NO en-US", Some("nb")),
            ("C", None),
            ("C.UTF-8 POSIX", None),
            ("nbo", None),
            ("", None),
        ] {
            let asked = locales.split(' ').map(str::to_owned);
            assert_eq!(first_spoken(asked).as_deref(), expected, "{locales}");
        }
    }
}
