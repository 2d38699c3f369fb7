//! What the journal keeps about a person beyond consents and money: words typed on their sales, and what was done with
//! their record.

use till_core::ids::CustomerId;
use till_core::sale::{Event, Sale};

use super::exported::{DoneExport, DoneKind, TypedExport, TypedKind};
use super::theirs::AskedFor;
use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::name_of;
use crate::ports::{Clerk, CustomersFact, Entry, Fact};

/// Names, notes and reasons that people typed on these sales about the person, oldest first. What was changed or taken off
/// since stands in the journal all the same; the name of a parked sale only while it is parked, or in older journals.
pub(super) fn typed(sales: &[AskedFor], clerks: &[Clerk]) -> Vec<TypedExport> {
    let entries = sales.iter().flat_map(|asked| asked.story.iter().map(move |entry| (asked, entry)));
    let mut typed: Vec<_> =
        entries.filter_map(|(asked, entry)| Some((&asked.sale, entry, words(asked, entry)?))).collect();
    typed.sort_by_key(|(_, entry, _)| entry.at);
    let export = |(sale, entry, (kind, text)): (&Sale, &Entry, (TypedKind, &str))| TypedExport {
        at: entry.at.to_string(),
        sale_number: sale.number.to_string(),
        kind,
        text: text.to_owned(),
        clerk: entry.actor.map(|by| name_of(clerks, by)),
    };
    typed.into_iter().map(export).collect()
}

fn words<'a>(asked: &'a AskedFor, entry: &'a Entry) -> Option<(TypedKind, &'a str)> {
    let Fact::Sale(event) = &entry.fact else { return None };
    let (kind, text) = if let Event::ParkedAs(name) = event {
        (TypedKind::ParkedAs, name)
    } else if *event == Event::Parked {
        (TypedKind::ParkedAs, name_now(asked, entry)?)
    } else if let Event::NoteSet(_, note) = event {
        (TypedKind::Note, note)
    } else if let Event::PriceSet(_, _, reason) = event {
        (TypedKind::PriceReason, reason)
    } else {
        return None;
    };
    (!text.is_empty()).then_some((kind, text.as_str()))
}

/// The name that a sale got with this entry, if it is parked under it still.
fn name_now<'a>(asked: &'a AskedFor, entry: &Entry) -> Option<&'a String> {
    let last = asked.story.iter().rfind(|entry| matches!(entry.fact, Fact::Sale(Event::Parked)))?;
    let parked = asked.sale.parked.as_ref()?;
    (last.id == entry.id && parked.at == entry.at).then_some(&parked.name)
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
