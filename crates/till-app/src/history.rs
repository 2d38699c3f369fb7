//! Looking back: the day's sales, and one sale with its story.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use till_core::ids::SaleId;
use till_core::money::Money;
use till_core::order::{PricedLine, vat_sums};
use till_core::rights::{Actor, Right};

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::{line_views, row, vat_views};
use crate::ports::{PaidSale, Provider, Register};
use crate::till::Till;
use crate::typed;
use crate::view::{HistoryView, SaleDetailView};

impl<P: Provider> Till<P> {
    /// The captured sales of a day (today, if none is named) with their sum. A clerk sees their own.
    pub fn history(&self, day: Option<&str>) -> Result<HistoryView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let register = desk.register()?;
            let zone = zone(&register);
            let day = match day {
                Some(text) => text.parse::<Date>().map_err(|_| UserError::field(Code::BadAmount, "day"))?,
                None => desk.now.to_zoned(zone.clone()).date(),
            };
            let (from, to) = bounds(day, &zone)?;
            let mut paid = desk.tx.paid_sales(from, to)?;
            if !actor.may(Right::ReviewEverySale) {
                paid.retain(|paid| paid.clerk == actor.clerk);
            }
            day_view(desk, &register, day, &paid)
        })
    }

    /// One captured sale, opened.
    pub fn sale_detail(&self, sale_id: &str) -> Result<SaleDetailView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let id: SaleId = typed::id(sale_id)?;
            let paid = desk.tx.paid_sale(id)?.ok_or(Code::Gone)?;
            if paid.clerk != actor.clerk {
                actor.require(Right::ReviewEverySale)?;
            }
            detail(desk, actor, &paid)
        })
    }
}

/// The shop's time zone.
fn zone(register: &Register) -> TimeZone {
    let name = match register.shop.country.as_str() {
        "DK" => "Europe/Copenhagen",
        "FI" => "Europe/Helsinki",
        _ => "Europe/Oslo",
    };
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

fn bounds(day: Date, zone: &TimeZone) -> Result<(Timestamp, Timestamp), Fault> {
    let broken = |error: jiff::Error| Fault::Broken(error.to_string());
    let start = |day: Date| day.to_zoned(zone.clone()).map(|zoned| zoned.timestamp()).map_err(broken);
    Ok((start(day)?, start(day.checked_add(1.day()).map_err(broken)?)?))
}

fn day_view(desk: &Desk<'_>, register: &Register, day: Date, paid: &[PaidSale]) -> Result<HistoryView, Fault> {
    let clerks = desk.tx.clerks()?;
    let mut lines: Vec<PricedLine> = Vec::new();
    for paid in paid {
        lines.extend(paid.sale.order.price()?.lines);
    }
    let sum = Money::sum(register.currency, paid.iter().map(|paid| paid.payment.aggregate.captured))?;
    Ok(HistoryView {
        day: day.to_string(),
        rows: paid.iter().map(|paid| row(desk, paid, &clerks)).collect::<Result<_, _>>()?,
        count: u32::try_from(paid.len()).unwrap_or(u32::MAX),
        sum: sum.into(),
        vat: vat_views(&vat_sums(register.currency, &lines)?),
    })
}

fn detail(desk: &Desk<'_>, actor: Actor, paid: &PaidSale) -> Result<SaleDetailView, Fault> {
    let clerks = desk.tx.clerks()?;
    let priced = paid.sale.order.price()?;
    let row = row(desk, paid, &clerks)?;
    Ok(SaleDetailView {
        may_forget: row.customer.is_some() && actor.may(Right::Forget),
        row,
        lines: line_views(&paid.sale.order.lines, &priced),
        vat: vat_views(&priced.vat),
        total: priced.total.into(),
        reference: paid.payment.request.reference.to_string(),
        psp_reference: paid.payment.psp_reference.clone(),
        story: crate::story::story(&desk.tx.story(paid.sale.id)?, &clerks),
    })
}
