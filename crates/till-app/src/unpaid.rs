//! Sales that were not paid, or not yet: what stood on them, and their story.

use jiff::Timestamp;
use till_core::ids::ClerkId;
use till_core::rights::{Actor, Right};
use till_core::sale::{Sale, Status};

use crate::customers::Hidden;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::looking::{line_views, name_of, vat_views};
use crate::ports::{Clerk, Provider};
use crate::till::Till;
use crate::typed;
use crate::view::{UnpaidDetailView, UnpaidRow, UnpaidState};

impl<P: Provider> Till<P> {
    /// One sale that is not paid, opened. A clerk opens their own.
    pub fn unpaid_detail(&self, sale_id: &str) -> Result<UnpaidDetailView, UserError> {
        let actor = self.require(Right::Sell)?;
        self.read(|desk| {
            let sale = desk.sale(typed::id(sale_id)?)?;
            let clerk = desk.tx.sale_clerk(sale.id)?.ok_or(Code::Gone)?;
            if clerk != actor.clerk {
                actor.require(Right::ReviewEverySale)?;
            }
            let clerks = desk.tx.clerks()?;
            let row = row(&sale, clerk, &clerks)?.ok_or(Code::Gone)?;
            let (priced, hidden) = (sale.order.price()?, Hidden::of(desk, sale.id));
            Ok(UnpaidDetailView {
                row,
                lines: line_views(&sale.order.lines, &priced, &hidden)?,
                vat: vat_views(&priced.vat),
                story: crate::story::story(desk, &desk.tx.story(sale.id)?, &clerks, &hidden)?,
            })
        })
    }
}

/// Sales opened in some time that are not paid; a clerk sees their own.
pub(crate) fn unpaid_rows(
    desk: &Desk<'_>,
    actor: Actor,
    (from, to): (Timestamp, Timestamp),
) -> Result<Vec<UnpaidRow>, Fault> {
    let clerks = desk.tx.clerks()?;
    let sees_all = actor.may(Right::ReviewEverySale);
    let seen = desk.tx.unpaid_sales(from, to)?.into_iter().filter(|(_, by)| sees_all || *by == actor.clerk);
    seen.filter_map(|(sale, by)| row(&sale, by, &clerks).transpose()).collect()
}

/// `None` for a sale that is paid: it has a row of its own kind.
fn row(sale: &Sale, by: ClerkId, clerks: &[Clerk]) -> Result<Option<UnpaidRow>, Fault> {
    let state = match sale.status {
        Status::Paid(_) => return Ok(None),
        Status::Requested(_) => UnpaidState::Requested,
        Status::Discarded => UnpaidState::Discarded,
        Status::Open if sale.parked.is_some() => UnpaidState::Parked,
        Status::Open => UnpaidState::Open,
    };
    let lines = &sale.order.lines;
    Ok(Some(UnpaidRow {
        sale_id: sale.id.to_string(),
        number: sale.number.to_string(),
        opened_at: sale.opened_at.to_string(),
        clerk_name: name_of(clerks, by),
        state,
        total: sale.total()?.into(),
        first_line: lines.first().map(|line| line.name.clone()).unwrap_or_default(),
        line_count: u32::try_from(lines.len()).unwrap_or(u32::MAX),
    }))
}
