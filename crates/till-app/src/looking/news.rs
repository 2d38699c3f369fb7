//! What became of requests while nobody looked. It follows from what is stored, so a new start tells it again.

use jiff::Timestamp;
use till_core::sale::{Sale, Status};

use super::payment::reason;
use super::sale::ended_view;
use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::Register;
use crate::view::{Ending, NewsView, WaitingReason};

/// The sale on the screen first, for its customer stands there; then what happened last.
pub(super) fn news_views(desk: &Desk<'_>, register: &Register) -> Result<Vec<NewsView>, Fault> {
    let mut dated = approved(desk, register)?;
    for sale in desk.tx.parked_sales()?.iter().filter(|sale| sale.ended.is_some_and(|ended| ended.is_unseen)) {
        let at = sale.parked.as_ref().map_or(sale.opened_at, |parked| parked.at);
        dated.extend(ended(desk, register, sale)?.map(|view| (at, view)));
    }
    dated.sort_by_key(|(at, _)| core::cmp::Reverse(*at));
    let mut news: Vec<NewsView> = dated.into_iter().map(|(_, view)| view).collect();
    if let Some(id) = register.current_sale
        && let Some(sale) = desk.tx.sale(id)?
        && let Some(view) = ended(desk, register, &sale)?
    {
        news.insert(0, view);
    }
    Ok(news)
}

/// Reservations of which nothing was taken yet, with when they were made.
fn approved(desk: &Desk<'_>, register: &Register) -> Result<Vec<(Timestamp, NewsView)>, Fault> {
    let mut found = Vec::new();
    for payment in desk.tx.open_payments()? {
        let sale = desk.sale(payment.request.sale)?;
        if reason(&payment, &sale, 0) != WaitingReason::Approved {
            continue;
        }
        let view = NewsView {
            sale_id: sale.id.to_string(),
            sale_number: sale.number.to_string(),
            amount: payment.aggregate.remaining()?.into(),
            ending: None,
            is_on_screen: register.current_sale == Some(sale.id),
        };
        found.push((payment.authorized_at.unwrap_or(payment.request.at), view));
    }
    Ok(found)
}

/// A sale that is open again because its request has ended by itself.
fn ended(desk: &Desk<'_>, register: &Register, sale: &Sale) -> Result<Option<NewsView>, Fault> {
    let Some(ended) = sale.ended.filter(|_| sale.status == Status::Open) else { return Ok(None) };
    let ending = ended_view(desk, &ended)?.ending;
    Ok(comes_by_itself(ending).then_some(NewsView {
        sale_id: sale.id.to_string(),
        sale_number: sale.number.to_string(),
        amount: sale.total()?.into(),
        ending: Some(ending),
        is_on_screen: register.current_sale == Some(sale.id),
    }))
}

/// Nobody at the till asked for this ending.
fn comes_by_itself(ending: Ending) -> bool {
    match ending {
        Ending::Declined
        | Ending::Expired
        | Ending::PushNotAllowed
        | Ending::NotReachable
        | Ending::Refused
        | Ending::OwnCodeGone => true,
        Ending::TakenBack | Ending::Released | Ending::NeverSent => false,
    }
}
