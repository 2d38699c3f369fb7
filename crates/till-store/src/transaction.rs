//! One transaction: hands each request to the table it is about.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rusqlite::{Connection, TransactionBehavior};
use till_app::ports::{
    Article, ArticleEntry, CallRow, Category, Clerk, ConsentText, CustomerSecret, CustomerVisits, Due, Entry,
    FileCounts, Notice, PageWanted, PaidSale, Register, Retention, Scheduled, StoreError, StoredConsent, Transaction,
};
use till_core::ids::{ArticleId, CallId, CategoryId, ClerkId, CustomerId, PaymentId, RefundId, SaleId, SaleNumber};
use till_core::payment::Payment;
use till_core::phone::Msisdn;
use till_core::refund::Refund;
use till_core::sale::Sale;
use uuid::Uuid;

use crate::error::Fault;
use crate::file;
use crate::keys::{Consequence, KeyFile, Promise};
use crate::options::{CommitHook, CommittedFile, around};
use crate::shelf::Shelf;
use crate::tables::counters::{self, Counter};
use crate::tables::{
    articles, asked, calls, categories, clerks, consent_texts, consents, counts, customer_joins, customers, journal,
    notices, outbox, paid, payments, refunds, register, retention, sales,
};
use crate::undoing::Undoing;

/// A transaction of `till.db`. Dropped without commit, it never happened.
pub struct Tx<'a> {
    inner: rusqlite::Transaction<'a>,
    conn: &'a Connection,
    keys: &'a KeyFile,
    hook: Option<&'a CommitHook>,
    /// Changes counted when it began.
    changes_before: u64,
    /// What articles are found by, as of the last commit.
    shelf: &'a Mutex<Shelf>,
    /// An article is found otherwise than before.
    has_new_articles: bool,
    /// A sale has lost the name it was parked under.
    drops_a_name: bool,
    /// What the keys must hold just before the commit. Were it after, a stop in between would let somebody be sent to or
    /// remembered who was promised not to be.
    before: Vec<Promise>,
    /// What becomes of the keys just after the commit, so that an undone transaction forgets nobody.
    after: Vec<Consequence>,
    /// After the transaction itself: dropped with it, this comes when it is undone.
    undoing: Undoing<'a>,
}

impl<'a> Tx<'a> {
    /// Begins, and takes the right to write at once: what was read stays true until the commit.
    pub fn begin(
        conn: &'a Connection,
        keys: &'a KeyFile,
        shelf: &'a Mutex<Shelf>,
        hook: Option<&'a CommitHook>,
        left: &'a Mutex<Vec<Consequence>>,
    ) -> Result<Self, Fault> {
        Ok(Self {
            inner: rusqlite::Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?,
            conn,
            keys,
            hook,
            changes_before: conn.total_changes(),
            shelf,
            has_new_articles: false,
            drops_a_name: false,
            before: Vec::new(),
            after: Vec::new(),
            undoing: Undoing::new(conn, keys, left),
        })
    }

    fn finish(mut self) -> Result<(), Fault> {
        let has_left = !self.undoing.left.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        let is_for_keys = has_left || !self.before.is_empty() || !self.after.is_empty();
        if self.conn.total_changes() == self.changes_before && !is_for_keys {
            return Ok(self.inner.commit()?);
        }
        // Before the commit, which is no longer undone if this cannot be read.
        let new_shelf = self.has_new_articles.then(|| articles::shelf(&self.inner)).transpose()?;
        self.keys.promise(&self.before)?;
        around(self.hook, CommittedFile::Till, || self.inner.commit())?;
        self.undoing.is_needless();
        if let Some(new_shelf) = new_shelf {
            *self.shelf.lock().unwrap_or_else(PoisonError::into_inner) = new_shelf;
        }
        // The row first: were the key destroyed first and the till stopped in between, what happened would be
        // undone and still need the number. A key left without a row is destroyed when the files are opened.
        let forgets = self.after.iter().any(|consequence| matches!(consequence, Consequence::Destroy(_)));
        let is_owed = !self.after.is_empty();
        let mut left = self.undoing.left.lock().unwrap_or_else(PoisonError::into_inner);
        left.extend(self.after);
        match self.keys.follow(&left) {
            Ok(()) => left.clear(),
            Err(error) if is_owed => return Err(error.too_late()),
            // This commit owes the keys nothing, and what it wrote is written: saying otherwise would have it done twice.
            Err(error) => tracing::warn!(%error, "what earlier commits owe the keys is tried again with the next one"),
        }
        drop(left);
        file::empty_log_after(self.conn, forgets, self.drops_a_name);
        Ok(())
    }
}

impl Transaction for Tx<'_> {
    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        Ok((*self).finish()?)
    }

    fn append(&mut self, entry: &Entry) -> Result<(), StoreError> {
        let seq = journal::append(&self.inner, entry)?;
        Ok(outbox::append(&self.inner, seq, entry.id, register::get(&self.inner)?.as_ref())?)
    }
    fn story(&self, sale: SaleId) -> Result<Vec<Entry>, StoreError> {
        Ok(journal::story(&self.inner, sale)?)
    }
    fn article_entries(
        &self,
        article: ArticleId,
        before: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<ArticleEntry>, StoreError> {
        Ok(journal::articles::newest(&self.inner, article, before, limit)?)
    }

    fn next_sale_number(&mut self) -> Result<SaleNumber, StoreError> {
        let register = register::get(&self.inner)?.ok_or_else(|| Fault::broken("the register is not set up"))?;
        Ok(SaleNumber { till: register.till, number: counters::next(&self.inner, Counter::Sale)? })
    }
    fn next_receipt_number(&mut self) -> Result<u64, StoreError> {
        Ok(counters::next(&self.inner, Counter::Receipt)?)
    }
    fn next_refund_number(&mut self) -> Result<u64, StoreError> {
        Ok(counters::next(&self.inner, Counter::RefundReceipt)?)
    }
    fn sale(&self, id: SaleId) -> Result<Option<Sale>, StoreError> {
        Ok(sales::one(&self.inner, id)?)
    }
    fn put_sale(&mut self, sale: &Sale, by: ClerkId) -> Result<(), StoreError> {
        self.drops_a_name |= sales::drops_name(&self.inner, sale)?;
        Ok(sales::put(&self.inner, sale, by, |id| self.leads_to(id))?)
    }
    fn sale_clerk(&self, id: SaleId) -> Result<Option<ClerkId>, StoreError> {
        Ok(sales::opened_by(&self.inner, id)?)
    }
    fn unpaid_sales(&self, from: Timestamp, to: Timestamp) -> Result<Vec<(Sale, ClerkId)>, StoreError> {
        Ok(sales::unpaid(&self.inner, from, to)?)
    }
    fn parked_sales(&self) -> Result<Vec<Sale>, StoreError> {
        Ok(sales::parked(&self.inner)?)
    }

    fn payment(&self, id: PaymentId) -> Result<Option<Scheduled>, StoreError> {
        Ok(payments::one(&self.inner, id)?)
    }
    fn put_payment(&mut self, payment: &Payment, due: Due) -> Result<(), StoreError> {
        Ok(payments::put(&self.inner, payment, due, |id| self.leads_to(id))?)
    }
    fn due_payments(&self, now: Timestamp, limit: u32) -> Result<Vec<PaymentId>, StoreError> {
        Ok(payments::due(&self.inner, now, limit)?)
    }
    fn scheduled_payments(&self) -> Result<Vec<Payment>, StoreError> {
        Ok(payments::scheduled(&self.inner)?)
    }

    fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        Ok(payments::next_due(&self.inner)?)
    }
    fn open_payments(&self) -> Result<Vec<Payment>, StoreError> {
        Ok(payments::open(&self.inner)?)
    }
    fn has_payments(&self) -> Result<bool, StoreError> {
        Ok(payments::has_any(&self.inner)?)
    }
    fn interrupted_payments(&self) -> Result<Vec<Payment>, StoreError> {
        Ok(payments::interrupted(&self.inner)?)
    }

    fn put_call(&mut self, call: &CallRow) -> Result<(), StoreError> {
        Ok(calls::put(&self.inner, call)?)
    }
    fn call(&self, id: CallId) -> Result<Option<CallRow>, StoreError> {
        Ok(calls::one(&self.inner, id)?)
    }
    fn note_try(&mut self, id: CallId, outcome: &str, at: Timestamp) -> Result<(), StoreError> {
        Ok(calls::note_try(&self.inner, id, outcome, at)?)
    }

    fn captured_sales(&self, from: Timestamp, to: Timestamp) -> Result<Vec<PaidSale>, StoreError> {
        Ok(paid::between(&self.inner, from, to)?)
    }
    fn last_paid_sales(&self, by: Option<ClerkId>, limit: u32) -> Result<Vec<PaidSale>, StoreError> {
        Ok(paid::last(&self.inner, by, limit)?)
    }
    fn paid_sale(&self, id: SaleId) -> Result<Option<PaidSale>, StoreError> {
        Ok(paid::one(&self.inner, id)?)
    }

    fn refund(&self, id: RefundId) -> Result<Option<Refund>, StoreError> {
        Ok(refunds::one(&self.inner, id)?)
    }
    fn refund_of_call(&self, call: CallId) -> Result<Option<Refund>, StoreError> {
        Ok(refunds::of_call(&self.inner, call)?)
    }
    fn refunds_of(&self, sale: SaleId) -> Result<Vec<Refund>, StoreError> {
        Ok(refunds::of_sale(&self.inner, sale)?)
    }
    fn refunds_between(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Refund>, StoreError> {
        Ok(refunds::between(&self.inner, from, to)?)
    }
    fn put_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        Ok(refunds::put(&self.inner, refund)?)
    }

    fn put_customer(&mut self, id: CustomerId, secret: &CustomerSecret, now: Timestamp) -> Result<(), StoreError> {
        self.refuse_forgotten(id)?;
        self.undoing.note(id, &secret.number)?;
        customers::put(&self.inner, self.keys, id, secret, now)?;
        if self.keys.has_other_numbers(id, &secret.number)? {
            self.after.push(Consequence::OnlyNumber(id, secret.number.clone()));
        }
        Ok(())
    }
    fn customer(&self, id: CustomerId) -> Result<Option<CustomerSecret>, StoreError> {
        Ok(customers::open(&self.inner, self.keys, id)?)
    }
    fn destroy_customer(&mut self, id: CustomerId) -> Result<(), StoreError> {
        customers::delete(&self.inner, id)?;
        asked::take_apart(&self.inner, id)?;
        self.after.push(Consequence::Destroy(id));
        self.after.extend(customer_joins::joined(&self.inner, id)?.into_iter().map(Consequence::ForgetFormer));
        Ok(())
    }
    fn customer_by_number(&self, number: &Msisdn) -> Result<Option<CustomerId>, StoreError> {
        Ok(customers::by_number(&self.inner, self.keys, number)?)
    }
    fn customer_by_sub(&self, sub: &str) -> Result<Option<CustomerId>, StoreError> {
        Ok(customers::by_sub(&self.inner, self.keys, sub)?)
    }
    fn customers_by_last_digits(&self, ends: &[&str], limit: u32) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customers::by_last_digits(&self.inner, self.keys, ends, limit)?)
    }
    fn customers_to_ask(&self, ends: &[&str], lately: Timestamp, limit: u32) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customers::to_ask(&self.inner, self.keys, ends, lately, limit)?)
    }
    fn customer_page(&self, limit: u32, offset: u32) -> Result<(Vec<CustomerId>, u32), StoreError> {
        Ok(customers::page(&self.inner, limit, offset)?)
    }
    fn remember_customer(&mut self, id: CustomerId, at: Timestamp, months: u32) -> Result<(), StoreError> {
        if self.keys.is_withdrawn(id)? {
            self.after.push(Consequence::GivenAgain(id));
        }
        if let Some(secret) = customers::open(&self.inner, self.keys, id)?
            && self.keys.is_former(&secret.number)?
        {
            self.before.push(Promise::OwnNumber(id));
            self.after.push(Consequence::OwnNumber(id, Some(secret.number.clone())));
        }
        Ok(customers::remember(&self.inner, id, at, months)?)
    }
    fn customer_used(&mut self, id: CustomerId, at: Timestamp) -> Result<(), StoreError> {
        Ok(customers::used(&self.inner, id, at)?)
    }
    fn customer_used_at(&self, id: CustomerId) -> Result<Option<Timestamp>, StoreError> {
        Ok(customers::used_at(&self.inner, id)?)
    }
    fn customer_withdrawn(&mut self, id: CustomerId, at: Timestamp) -> Result<(), StoreError> {
        self.before.push(Promise::Withdrawn(id));
        Ok(customers::withdrawn(&self.inner, id, at)?)
    }
    fn has_withdrawn(&self, id: CustomerId) -> Result<bool, StoreError> {
        let is_promised = !self.is_given_again(id) && self.keys.is_withdrawn(id)?;
        Ok(is_promised || customers::withdrawn_at(&self.inner, id)?.is_some())
    }
    fn is_withdrawal_owed(&self, id: CustomerId) -> Result<bool, StoreError> {
        Ok(self.keys.is_withdrawn(id)? && customers::withdrawn_at(&self.inner, id)?.is_none())
    }
    fn retention_terms(&self) -> Result<Vec<u32>, StoreError> {
        Ok(customers::terms(&self.inner)?)
    }
    fn customer_term(&self, id: CustomerId) -> Result<Option<u32>, StoreError> {
        Ok(customers::term(&self.inner, id)?)
    }
    fn customers_unused_since(&self, months: u32, since: Timestamp, limit: u32) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customers::unused_since(&self.inner, months, since, limit)?)
    }
    fn customers_withdrawn(&self, limit: u32) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customers::all_withdrawn(&self.inner, limit)?)
    }
    fn customers_withdrawn_before(&self) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customers::not_withdrawn(&self.inner, self.keys.all_withdrawn()?)?)
    }
    fn customers_without_key(&self) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customers::existing(&self.inner, self.keys.maybe_back())?)
    }
    fn join_customers(&mut self, kept: CustomerId, joined: CustomerId) -> Result<(), StoreError> {
        if let Some(secret) = customers::open(&self.inner, self.keys, joined)? {
            self.before.push(Promise::Former(joined, secret.number.clone()));
        }
        customer_joins::put(&self.inner, kept, joined)?;
        asked::hand_over(&self.inner, kept, joined)?;
        Ok(consents::hand_over(&self.inner, kept, joined)?)
    }
    fn goes_also_as(&self, id: CustomerId) -> Result<Vec<CustomerId>, StoreError> {
        Ok(customer_joins::joined(&self.inner, id)?)
    }
    fn goes_as(&self, id: CustomerId) -> Result<CustomerId, StoreError> {
        Ok(customer_joins::kept(&self.inner, id)?.unwrap_or(id))
    }
    fn visits(&self, id: CustomerId) -> Result<CustomerVisits, StoreError> {
        Ok(paid::visits(&self.inner, id)?)
    }
    fn purchases_of(&self, id: CustomerId, limit: u32) -> Result<Vec<PaidSale>, StoreError> {
        Ok(paid::of_customer(&self.inner, id, limit)?)
    }
    fn payments_of(&self, id: CustomerId, limit: u32) -> Result<Vec<Payment>, StoreError> {
        Ok(payments::of_customer(&self.inner, id, limit)?)
    }
    fn asked_of(&self, id: CustomerId) -> Result<Vec<Payment>, StoreError> {
        Ok(payments::asked_of(&self.inner, id)?)
    }
    fn pushes_of(&self, id: CustomerId, limit: u32, offset: u32) -> Result<Vec<Payment>, StoreError> {
        Ok(payments::pushes_of_customer(&self.inner, id, limit, offset)?)
    }
    fn customers_of_sale(&self, id: SaleId) -> Result<Vec<CustomerId>, StoreError> {
        Ok(payments::customers_of_sale(&self.inner, id)?)
    }
    fn has_parked_names(&self) -> Result<bool, StoreError> {
        Ok(journal::names::are_there(&self.inner)?)
    }
    fn customer_entries(&self, id: CustomerId) -> Result<Vec<(Entry, Option<ClerkId>)>, StoreError> {
        Ok(journal::customers::all(&self.inner, id)?)
    }

    fn keep_out(&mut self, number: &Msisdn, until: Timestamp) -> Result<(), StoreError> {
        self.before.push(Promise::KeepOut(number.clone(), until));
        Ok(())
    }
    fn keep_former_out(&mut self, id: CustomerId, until: Timestamp) -> Result<(), StoreError> {
        for part in customer_joins::joined(&self.inner, id)? {
            self.before.push(Promise::KeepFormerOut(part, until));
        }
        Ok(())
    }
    fn kept_out_until(&self, number: &Msisdn, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.keys.kept_out_until(number)?.filter(|until| *until > now))
    }
    fn let_in(&mut self, number: &Msisdn) -> Result<(), StoreError> {
        self.after.push(Consequence::LetIn(number.clone()));
        Ok(())
    }
    fn end_opt_outs(&mut self, now: Timestamp) -> Result<(), StoreError> {
        self.after.push(Consequence::EndOptOuts(now));
        Ok(())
    }
    fn end_unclaimed_keys(&mut self, now: Timestamp, since: Timestamp) -> Result<(), StoreError> {
        self.after.push(self.keys.end_unclaimed(|id| customers::exists(&self.inner, id), (now, since))?);
        Ok(())
    }

    fn edition_of(&self, version: u32, language: &str, text: &str) -> Result<Option<u32>, StoreError> {
        Ok(consent_texts::edition(&self.inner, version, language, text)?)
    }
    fn consent_text(&self, edition: u32) -> Result<Option<ConsentText>, StoreError> {
        Ok(consent_texts::one(&self.inner, edition)?)
    }
    fn add_consent_text(&mut self, of: (u32, &str), text: &str, months: u32) -> Result<ConsentText, StoreError> {
        Ok(consent_texts::add(&self.inner, of, text, months)?)
    }

    fn retention(&self) -> Result<Retention, StoreError> {
        Ok(retention::get(&self.inner)?.unwrap_or(Retention::UNSET))
    }
    fn put_retention(&mut self, retention: &Retention) -> Result<(), StoreError> {
        Ok(retention::put(&self.inner, retention)?)
    }

    fn consent(&self, payment: PaymentId) -> Result<Option<StoredConsent>, StoreError> {
        Ok(consents::one(&self.inner, payment)?)
    }
    fn put_consent(&mut self, payment: PaymentId, consent: &StoredConsent) -> Result<(), StoreError> {
        Ok(consents::put(&self.inner, payment, consent)?)
    }
    fn consents_of(&self, customer: CustomerId) -> Result<Vec<(PaymentId, StoredConsent)>, StoreError> {
        Ok(consents::of(&self.inner, customer)?)
    }

    fn has_live_consent(&self, customer: CustomerId) -> Result<bool, StoreError> {
        Ok(consents::has_live(&self.inner, customer)?
            && (self.is_given_again(customer) || !self.keys.is_withdrawn(customer)?))
    }

    fn categories(&self) -> Result<Vec<Category>, StoreError> {
        Ok(categories::all(&self.inner)?)
    }
    fn tiles(&self, per_category: u32) -> Result<Vec<Article>, StoreError> {
        Ok(articles::tiles(&self.inner, per_category)?)
    }
    fn for_sale(&self) -> Result<Vec<(CategoryId, u32)>, StoreError> {
        Ok(articles::for_sale(&self.inner)?)
    }
    fn favourites(&self) -> Result<Vec<Article>, StoreError> {
        Ok(articles::favourites(&self.inner)?)
    }
    fn article_page(&self, wanted: &PageWanted) -> Result<(Vec<Article>, u32), StoreError> {
        Ok(articles::page(&self.inner, wanted)?)
    }
    fn article_by_number(&self, number: &str) -> Result<Option<Article>, StoreError> {
        Ok(articles::by_number(&self.inner, number)?)
    }
    fn article_by_barcode(&self, barcode: &str) -> Result<Option<Article>, StoreError> {
        Ok(articles::by_barcode(&self.inner, barcode)?)
    }
    fn largest_article_number(&self) -> Result<Option<u64>, StoreError> {
        Ok(articles::largest_number(&self.inner)?)
    }
    fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        Ok(articles::one(&self.inner, id)?)
    }
    fn article_by_code(&self, code: &str) -> Result<Option<Article>, StoreError> {
        Ok(articles::by_code(&self.inner, code)?)
    }
    fn search_articles(&self, query: &str, limit: u32) -> Result<Vec<Article>, StoreError> {
        if self.has_new_articles {
            return Ok(articles::search(&self.inner, &articles::shelf(&self.inner)?, query, limit)?);
        }
        let kept = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(articles::search(&self.inner, &kept, query, limit)?)
    }
    fn put_category(&mut self, category: &Category, position: u32) -> Result<(), StoreError> {
        Ok(categories::put(&self.inner, category, position)?)
    }
    fn put_article(&mut self, article: &Article) -> Result<(), StoreError> {
        self.has_new_articles |= articles::put(&self.inner, article)?;
        Ok(())
    }

    fn clerks(&self) -> Result<Vec<Clerk>, StoreError> {
        Ok(clerks::all(&self.inner)?)
    }
    fn clerk(&self, id: ClerkId) -> Result<Option<Clerk>, StoreError> {
        Ok(clerks::one(&self.inner, id)?)
    }
    fn put_clerk(&mut self, clerk: &Clerk) -> Result<(), StoreError> {
        Ok(clerks::put(&self.inner, clerk)?)
    }

    fn register(&self) -> Result<Option<Register>, StoreError> {
        Ok(register::get(&self.inner)?)
    }
    fn put_register(&mut self, register: &Register) -> Result<(), StoreError> {
        Ok(register::put(&self.inner, register)?)
    }

    fn counts(&self) -> Result<FileCounts, StoreError> {
        Ok(counts::get(&self.inner)?)
    }
    fn notices(&self) -> Result<Vec<Notice>, StoreError> {
        Ok(notices::shown(&self.inner)?)
    }
    fn has_notice(&self, id: Uuid) -> Result<bool, StoreError> {
        Ok(notices::has(&self.inner, id)?)
    }
    fn put_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        Ok(notices::put(&self.inner, notice)?)
    }
    fn dismiss_notice(&mut self, id: Uuid) -> Result<(), StoreError> {
        Ok(notices::dismiss(&self.inner, id)?)
    }
}

impl Tx<'_> {
    /// A consent was given again in this transaction.
    fn is_given_again(&self, id: CustomerId) -> bool {
        self.after.iter().any(|change| matches!(change, Consequence::GivenAgain(again) if *again == id))
    }

    /// Whom an id in hand leads to: nobody, once they are forgotten; another, if they were joined with them.
    fn leads_to(&self, id: CustomerId) -> Result<Option<CustomerId>, Fault> {
        let goes_as = customer_joins::kept(&self.inner, id)?.unwrap_or(id);
        Ok(customers::exists(&self.inner, goes_as)?.then_some(goes_as))
    }

    /// A record written in the transaction that forgets its customer would be sealed under a key about to end.
    fn refuse_forgotten(&self, id: CustomerId) -> Result<(), Fault> {
        if self.after.iter().any(|change| matches!(change, Consequence::Destroy(gone) if *gone == id)) {
            return Err(Fault::broken("a customer is forgotten and remembered in one transaction"));
        }
        Ok(())
    }
}
