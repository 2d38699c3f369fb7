//! Sums by hand: what people type, and rounding.

/// A product shared, halves away from zero.
pub fn half_up(product: i64, by: i64) -> i64 {
    if product < 0 {
        return half_up(product.saturating_neg(), by).saturating_neg();
    }
    let twice = by.saturating_mul(2);
    product.saturating_mul(2).saturating_add(by).checked_div(twice).unwrap_or(0)
}

/// A typed number in hundredths: money, percent.
pub fn hundredths(text: &str) -> Option<i64> {
    shifted(text, 2)
}

/// A typed number in thousandths: quantities.
pub fn thousandths(text: &str) -> Option<i64> {
    shifted(text, 3)
}

/// A decimal text without its sign, with so many places after it.
fn shifted(text: &str, places: usize) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > places {
        return None;
    }
    format!("{whole}{fraction:0<places$}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_up() {
        assert_eq!(
            [(4, 2), (5, 2), (4, 3), (5, 3), (0, 7), (5, 0), (-5, 2)].map(|(sum, by)| half_up(sum, by)),
            [2, 3, 1, 2, 0, 0, -3]
        );
    }

    #[test]
    fn what_is_typed_is_read_to_the_last_place() {
        assert_eq!([hundredths("12"), hundredths("0.5"), hundredths("12.34")], [Some(1_200), Some(50), Some(1_234)]);
        assert_eq!([thousandths("0.35"), thousandths("12"), thousandths("1.2345")], [Some(350), Some(12_000), None]);
    }
}
