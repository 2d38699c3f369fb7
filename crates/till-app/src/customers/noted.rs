//! What the journal keeps about a person beyond consents and money: words typed on their sales, and what was done with
//! their record.

use std::collections::HashSet;

use till_core::ids::CustomerId;
use till_core::payment::Payment;
use till_core::sale::Event;

use super::exported::{DoneExport, DoneKind, TypedExport, TypedKind};
use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::name_of;
use crate::ports::{Clerk, CustomersFact, Entry, Fact};

/// Names, notes and reasons that people typed on the sales of these payments, oldest first. What was changed or taken off
/// since stands in the journal all the same.
pub(super) fn typed(desk: &Desk<'_>, payments: &[Payment], clerks: &[Clerk]) -> Result<Vec<TypedExport>, Fault> {
    let mut typed = Vec::new();
    let mut seen = HashSet::new();
    for sale in payments.iter().map(|payment| payment.request.sale).filter(|sale| seen.insert(*sale)) {
        let number = desk.sale(sale)?.number.to_string();
        for entry in desk.tx.story(sale)? {
            let Some((kind, text)) = words(&entry).filter(|(_, text)| !text.is_empty()) else {
                continue;
            };
            typed.push(TypedExport {
                at: entry.at.to_string(),
                sale_number: number.clone(),
                kind,
                text: text.to_owned(),
                clerk: entry.actor.map(|by| name_of(clerks, by)),
            });
        }
    }
    typed.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(typed)
}

fn words(entry: &Entry) -> Option<(TypedKind, &str)> {
    let Fact::Sale(event) = &entry.fact else { return None };
    if let Event::Parked(name) = event {
        Some((TypedKind::ParkedAs, name))
    } else if let Event::NoteSet(_, note) = event {
        Some((TypedKind::Note, note))
    } else if let Event::PriceSet(_, _, reason) = event {
        Some((TypedKind::PriceReason, reason))
    } else {
        None
    }
}

/// Who labelled, joined or exported the record, and those that had become a part of it, oldest first.
pub(super) fn done(desk: &Desk<'_>, customer: CustomerId, clerks: &[Clerk]) -> Result<Vec<DoneExport>, Fault> {
    let mut done = Vec::new();
    for (entry, approved_by) in desk.tx.customer_entries(customer)? {
        let Fact::Customers(fact) = &entry.fact else { continue };
        let kind = match fact {
            CustomersFact::Labelled(_) => DoneKind::Labelled,
            CustomersFact::Joined { .. } => DoneKind::Joined,
            CustomersFact::Exported(_) => DoneKind::Exported,
            CustomersFact::WordsShown(_)
            | CustomersFact::LetIn
            | CustomersFact::Swept(_)
            | CustomersFact::RetentionSet(_) => continue,
        };
        done.push(DoneExport {
            at: entry.at.to_string(),
            kind,
            clerk: entry.actor.map(|by| name_of(clerks, by)),
            approved_by: approved_by.map(|by| name_of(clerks, by)),
        });
    }
    Ok(done)
}

/// When files were last written for the person, if they were.
pub(super) fn exported_at(desk: &Desk<'_>, customer: CustomerId) -> Result<Option<String>, Fault> {
    let entries = desk.tx.customer_entries(customer)?;
    let is_export = |entry: &Entry| matches!(entry.fact, Fact::Customers(CustomersFact::Exported(_)));
    Ok(entries.iter().rev().find(|(entry, _)| is_export(entry)).map(|(entry, _)| entry.at.to_string()))
}
