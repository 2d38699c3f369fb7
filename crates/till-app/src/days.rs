//! The shop's days: where they begin and end, by the clock of its country.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::error::Fault;
use crate::ports::Register;

/// The shop's time zone.
pub(crate) fn zone(register: &Register) -> TimeZone {
    zone_of(&register.shop.country)
}

/// The time zone of a country that shops are in.
pub fn zone_of(country: &str) -> TimeZone {
    let name = match country {
        "DK" => "Europe/Copenhagen",
        "FI" => "Europe/Helsinki",
        _ => "Europe/Oslo",
    };
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// When the shop's day closes: the first moment of the next.
pub(crate) fn day_closes(register: &Register, now: Timestamp) -> Result<Timestamp, Fault> {
    let zone = zone(register);
    Ok(bounds(now.to_zoned(zone.clone()).date(), &zone)?.1)
}

/// When the shop's day has begun.
pub(crate) fn day_begins(register: &Register, now: Timestamp) -> Result<Timestamp, Fault> {
    let zone = zone(register);
    Ok(bounds(now.to_zoned(zone.clone()).date(), &zone)?.0)
}

/// The first moment of a day, and of the next.
pub(crate) fn bounds(day: Date, zone: &TimeZone) -> Result<(Timestamp, Timestamp), Fault> {
    let broken = |error: jiff::Error| Fault::Broken(error.to_string());
    let start = |day: Date| day.to_zoned(zone.clone()).map(|zoned| zoned.timestamp()).map_err(broken);
    Ok((start(day)?, start(day.checked_add(1.day()).map_err(broken)?)?))
}
