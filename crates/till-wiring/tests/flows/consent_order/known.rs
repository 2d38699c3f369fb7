//! What is known of people apart from the till.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::Connection;

use super::disuse::Here;

/// What is known of somebody's wishes, by the running number of the act.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Wishes {
    pub(super) agreed: u32,
    /// Taken back, or forgotten on request or because nobody came.
    pub(super) ended: u32,
    /// The record became a part of another.
    pub(super) joined: u32,
    pub(super) kept_out: u32,
    /// Kept out at least until then.
    pub(super) kept_out_until: Option<Timestamp>,
    pub(super) let_in: u32,
}

impl Wishes {
    pub(super) fn has_agreed(&self) -> bool {
        let counts = self.agreed > self.ended.max(self.joined);
        counts && (self.kept_out == 0 || self.let_in > self.kept_out)
    }
}

/// How often something happened, so that a run proves something.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Seen {
    /// Calls to a number by a consent.
    pub(super) by_consent: u32,
    /// Calls to a number that was told.
    pub(super) told: u32,
    /// Requests on the phone that they were meant for.
    pub(super) reached: u32,
    /// People forgotten because they did not come.
    pub(super) unused: u32,
    /// Consents ended of somebody who was on no list: the number was still on its way.
    pub(super) unlisted: u32,
    /// Phones with requests of two sales.
    pub(super) twice: u32,
}

/// What is known apart from the till.
#[derive(Default, Debug)]
pub(super) struct Known {
    pub(super) now: u32,
    pub(super) till_db: PathBuf,
    pub(super) wishes: [Wishes; 3],
    pub(super) here: [Here; 3],
    /// Who said yes to a request.
    pub(super) approved: BTreeMap<String, usize>,
    /// Whose record an id is.
    pub(super) ids: BTreeMap<String, usize>,
    /// For which sale whose number was told, and when last.
    pub(super) told: BTreeMap<(String, usize), u32>,
    /// Whose number was told last for a sale.
    pub(super) told_last: BTreeMap<String, usize>,
    /// Whose number each id was asked with, also of those whose record is on no list.
    pub(super) asked: BTreeMap<String, usize>,
    /// Numbers of records that became a part of somebody's.
    pub(super) parts: Vec<(usize, usize)>,
    /// Whom each request with a number was meant for.
    pub(super) meant: BTreeMap<String, usize>,
    pub(super) seen: Seen,
    /// What should not have been.
    pub(super) wrong: Vec<String>,
}

impl Known {
    pub(super) fn add_to(&self, all: &mut Seen) {
        all.by_consent += self.seen.by_consent;
        all.told += self.seen.told;
        all.reached += self.seen.reached;
        all.unused += self.seen.unused;
        all.unlisted += self.seen.unlisted;
        all.twice += self.seen.twice;
    }

    pub(super) fn is_told(&mut self, sale: String, who: usize) {
        self.told_last.insert(sale.clone(), who);
        self.told.insert((sale, who), self.now);
    }

    /// Who it is that a sale is asked of under an id.
    pub(super) fn whose(&self, customer: Option<&str>, sale: &str) -> Option<usize> {
        let by_id = customer.and_then(|id| self.ids.get(id).or_else(|| self.asked.get(id)));
        by_id.or_else(|| self.told_last.get(sale)).copied()
    }

    /// A call is about to leave: if it asks somebody to pay, is it allowed?
    pub(super) fn check(&mut self) {
        let till = Connection::open(&self.till_db).unwrap();
        let calls = "SELECT p.customer_id, p.sale_id, p.reference,
                EXISTS (SELECT 1 FROM consents c WHERE c.customer_id = p.customer_id AND c.is_live = 1)
            FROM payments p WHERE p.has_sent_call = 1 AND p.state ->> '$.request.way' = 'push'
            AND p.state ->> '$.in_flight.asks.kind' = 'create'";
        let mut statement = till.prepare(calls).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)));
        let calls: Vec<(Option<String>, String, String, bool)> = rows.unwrap().collect::<Result<_, _>>().unwrap();
        for (customer, sale, reference, is_live) in calls {
            let Some(who) = self.whose(customer.as_deref(), &sale) else {
                self.wrong.push(format!("{reference} is sent to nobody anybody knows"));
                continue;
            };
            // Another may be told for the sale later, while it is not known yet what became of this request.
            self.asked.extend(customer.map(|customer| (customer, who)));
            let wishes = self.wishes[who];
            let told = self.told.get(&(sale, who)).copied();
            let is_told = told.is_some_and(|at| at > wishes.ended);
            self.seen.told += u32::from(is_told);
            self.seen.by_consent += u32::from(!is_told);
            self.meant.insert(reference.clone(), who);
            let is_allowed = is_told || (is_live && wishes.has_agreed());
            if !is_allowed {
                self.wrong.push(format!("{reference} is sent to {who} at {}, {wishes:?}, told {told:?}", self.now));
            }
        }
    }
}
