//! The till's files, as the use cases see them: one transaction at a time, committed or undone whole.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use till_core::consent;
use till_core::ids::{ArticleId, CallId, CategoryId, ClerkId, CustomerId, PaymentId, RefundId, SaleId, SaleNumber};
use till_core::money::Currency;
use till_core::payment::{self, Payment, Request};
use till_core::phone::Msisdn;
use till_core::printing::Print;
use till_core::refund::{self, Refund, RefundOrder};
use till_core::sale::{self, Sale};
use uuid::Uuid;

use super::counts::FileCounts;
use super::customers::{ConsentText, CustomerSecret, CustomerVisits, CustomersFact, Marks, Retention, StoredConsent};
use super::goods::{Article, ArticleEntry, Category, PageWanted};
use super::people::{Clerk, PersonChange};
use super::rows::{CallRow, Due, Notice, PaidSale, Register, Scheduled};

/// Why the files could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A newer program wrote them; nothing was touched.
    #[error("a newer version of the program has used this register")]
    Newer,
    /// The disk is full; nothing was written.
    #[error("the disk is full")]
    Full(#[source] Box<dyn core::error::Error + Send + Sync>),
    /// Rights missing, locked by another program, damaged.
    #[error("the register's files cannot be used")]
    Failed(#[source] Box<dyn core::error::Error + Send + Sync>),
    /// What was read breaks a promise of the core.
    #[error("the register's files hold something that cannot be: {0}")]
    Broken(String),
}

/// The files.
pub trait Files: Send {
    /// Copies the register and the keys that open its customers into a folder that is there, as they are this moment,
    /// and checks the copies. What is forgotten later is not forgotten in them: they are for a move, and nothing else.
    fn copy_to(&mut self, folder: &Path) -> Result<(), StoreError>;
    /// Starts a transaction; dropped without commit, it never happened.
    fn begin(&mut self) -> Result<Box<dyn Transaction + '_>, StoreError>;
    /// What makes the marks that keep numbers out.
    fn marks(&self) -> Arc<dyn Marks>;
    /// Gives up the room kept back on the disk. True if there was some: what failed for want of room may be tried
    /// again.
    fn give_up_room(&mut self) -> bool;
    /// Keeps room back, if none is. False if the disk is too full for that.
    fn keep_room(&mut self) -> bool;
}

/// Something that happened, for the journal. Never holds a number, a `sub` or the text of a personal code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Version 7 id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who did it, if a person did.
    pub actor: Option<ClerkId>,
    /// What it is about.
    pub subject: Subject,
    /// What happened.
    pub fact: Fact,
}

/// What a journal entry is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A sale.
    Sale(SaleId),
    /// A payment.
    Payment(PaymentId),
    /// A customer's consent, by the payment it was asked with.
    Consent(PaymentId),
    /// The register itself.
    Register,
}

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fact {
    /// A sale was opened.
    SaleOpened {
        /// Its number.
        number: SaleNumber,
        /// Its currency.
        currency: Currency,
    },
    /// Something happened to a sale.
    Sale(sale::Event),
    /// A payment was asked for.
    PaymentRequested(Request),
    /// Something happened to a payment.
    Payment(payment::Event),
    /// A refund was ordered: a record of its own that refers to the sale.
    RefundOrdered(RefundOrder),
    /// Something happened to a refund.
    Refund {
        /// Which.
        refund: RefundId,
        /// What.
        event: refund::Event,
    },
    /// A receipt of the sale goes to the printer. Noted before anything is printed.
    ReceiptPrinted {
        /// Of which refund; of the sale itself, if of none.
        refund: Option<RefundId>,
        /// Original or copy.
        print: Print,
    },
    /// A manager approved on the spot what the person signed on may not do alone.
    Approved {
        /// Who.
        manager: ClerkId,
    },
    /// Something happened to a consent. `customer` is who it belongs to, once known.
    Consent {
        /// What.
        event: consent::Event,
        /// Whose.
        customer: Option<CustomerId>,
    },
    /// Something happened to remembered customers beyond a consent.
    Customers(CustomersFact),
    /// Somebody signed on.
    SignedOn,
    /// Somebody signed off.
    SignedOff,
    /// The shop's details were changed.
    ShopChanged,
    /// Somebody at the till was added or changed.
    PersonChanged {
        /// Who.
        person: ClerkId,
        /// What.
        change: PersonChange,
    },
    /// The register was closed, to be moved to another computer.
    RegisterClosed,
    /// A register that was closed was taken into use again, on the same computer.
    RegisterReopened,
    /// A register that came from another computer was taken over here.
    RegisterTakenOver,
    /// An article was added, or what is known of it was changed.
    ArticleChanged {
        /// As it was; nothing for a new one.
        before: Option<Box<Article>>,
        /// As it is now.
        after: Box<Article>,
        /// It came with a file.
        is_brought_in: bool,
    },
    /// A group of articles was added.
    CategoryAdded(Category),
    /// The favourites were put into this order.
    FavouritesArranged(Vec<ArticleId>),
    /// The program started and took up this many open payments.
    Started {
        /// Version of the program.
        version: String,
        /// Calls whose outcome was unknown.
        unknown_calls: u32,
    },
}

/// One transaction.
pub trait Transaction {
    /// Makes everything durable.
    fn commit(self: Box<Self>) -> Result<(), StoreError>;

    /// Adds to the journal (chained by hash) and to the outbox (gapless), in order.
    fn append(&mut self, entry: &Entry) -> Result<(), StoreError>;
    /// The journal of a sale and its payments and consents, oldest first.
    fn story(&self, sale: SaleId) -> Result<Vec<Entry>, StoreError>;

    /// What was changed of an article, newest first: so many entries before the one with this id, or the newest.
    fn article_entries(
        &self,
        article: ArticleId,
        before: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<ArticleEntry>, StoreError>;

    /// Next sale number of this till; gaps may occur.
    fn next_sale_number(&mut self) -> Result<SaleNumber, StoreError>;
    /// Next number of the sales receipts of this register, gap-free.
    fn next_receipt_number(&mut self) -> Result<u64, StoreError>;
    /// Next number of the refund receipts of this register, gap-free, a series of its own.
    fn next_refund_number(&mut self) -> Result<u64, StoreError>;
    /// A sale.
    fn sale(&self, id: SaleId) -> Result<Option<Sale>, StoreError>;
    /// Stores a sale as it is now. `by` is who opened it.
    fn put_sale(&mut self, sale: &Sale, by: ClerkId) -> Result<(), StoreError>;
    /// Who opened it.
    fn sale_clerk(&self, id: SaleId) -> Result<Option<ClerkId>, StoreError>;
    /// Sales opened from `from` to before `to` that are not paid, with who opened them, newest first. Those to which
    /// nothing happened but that they were opened are left out.
    fn unpaid_sales(&self, from: Timestamp, to: Timestamp) -> Result<Vec<(Sale, ClerkId)>, StoreError>;
    /// Sales put aside and not finished, newest first.
    fn parked_sales(&self) -> Result<Vec<Sale>, StoreError>;

    /// A payment.
    fn payment(&self, id: PaymentId) -> Result<Option<Scheduled>, StoreError>;
    /// Stores a payment and when it is due.
    fn put_payment(&mut self, payment: &Payment, due: Due) -> Result<(), StoreError>;
    /// Payments due at `now`, longest overdue first.
    fn due_payments(&self, now: Timestamp, limit: u32) -> Result<Vec<PaymentId>, StoreError>;
    /// Payments that are due at some time, whenever it is.
    fn scheduled_payments(&self) -> Result<Vec<Payment>, StoreError>;
    /// When the next payment is due.
    fn next_due(&self) -> Result<Option<Timestamp>, StoreError>;
    /// A payment was asked for at some time, whatever became of it.
    fn has_payments(&self) -> Result<bool, StoreError>;
    /// Payments for which [`Payment::is_open`] holds, oldest first.
    fn open_payments(&self) -> Result<Vec<Payment>, StoreError>;
    /// Payments with a call in [`payment::Phase::Sent`]: found at start, their outcome is unknown.
    fn interrupted_payments(&self) -> Result<Vec<Payment>, StoreError>;

    /// Queues a call: its row exists before anything leaves the computer, and is never deleted.
    fn put_call(&mut self, call: &CallRow) -> Result<(), StoreError>;
    /// A queued call.
    fn call(&self, id: CallId) -> Result<Option<CallRow>, StoreError>;
    /// Counts a try, and keeps what became of it in a few words without personal data.
    fn note_try(&mut self, id: CallId, outcome: &str, at: Timestamp) -> Result<(), StoreError>;

    /// Sales of which something was captured from `from` to before `to`, also those that are not paid yet, newest
    /// first. May hold some of which something was captured only before and after.
    fn captured_sales(&self, from: Timestamp, to: Timestamp) -> Result<Vec<PaidSale>, StoreError>;
    /// The captured sales that were captured last, by this person or by anybody, newest first.
    fn last_paid_sales(&self, by: Option<ClerkId>, limit: u32) -> Result<Vec<PaidSale>, StoreError>;
    /// One captured sale.
    fn paid_sale(&self, id: SaleId) -> Result<Option<PaidSale>, StoreError>;

    /// A refund.
    fn refund(&self, id: RefundId) -> Result<Option<Refund>, StoreError>;
    /// The refund that a call does.
    fn refund_of_call(&self, call: CallId) -> Result<Option<Refund>, StoreError>;
    /// Refunds of a sale, oldest first.
    fn refunds_of(&self, sale: SaleId) -> Result<Vec<Refund>, StoreError>;
    /// Refunds confirmed from `from` to before `to`, newest first.
    fn refunds_between(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Refund>, StoreError>;
    /// Stores a refund as it is now.
    fn put_refund(&mut self, refund: &Refund) -> Result<(), StoreError>;

    /// Seals a customer's data under a key of their own. Also used to change it. Not remembered by that alone.
    fn put_customer(&mut self, id: CustomerId, secret: &CustomerSecret, now: Timestamp) -> Result<(), StoreError>;
    /// Opens a customer's data; `None` if forgotten or unknown.
    fn customer(&self, id: CustomerId) -> Result<Option<CustomerSecret>, StoreError>;
    /// Destroys a customer's key and data. What was sold stays, without the person.
    fn destroy_customer(&mut self, id: CustomerId) -> Result<(), StoreError>;
    /// Who has this number.
    fn customer_by_number(&self, number: &Msisdn) -> Result<Option<CustomerId>, StoreError>;
    /// Who has this id at the provider.
    fn customer_by_sub(&self, sub: &str) -> Result<Option<CustomerId>, StoreError>;
    /// Remembered customers whose number ends like one of these, latest visit first.
    fn customers_by_last_digits(&self, ends: &[&str], limit: u32) -> Result<Vec<CustomerId>, StoreError>;
    /// Customers with a live consent whose number ends like one of these: first whoever was here since `lately`, among those and
    /// among the others whoever came most often, then the latest visit.
    fn customers_to_ask(&self, ends: &[&str], lately: Timestamp, limit: u32) -> Result<Vec<CustomerId>, StoreError>;
    /// A page of remembered customers, latest visit first, and how many there are.
    fn customer_page(&self, limit: u32, offset: u32) -> Result<(Vec<CustomerId>, u32), StoreError>;
    /// The customer is remembered from now on, beyond one payment, and was promised to be forgotten after so many months
    /// without a visit.
    fn remember_customer(&mut self, id: CustomerId, at: Timestamp, months: u32) -> Result<(), StoreError>;
    /// A remembered customer was here.
    fn customer_used(&mut self, id: CustomerId, at: Timestamp) -> Result<(), StoreError>;
    /// When a remembered customer was here last.
    fn customer_used_at(&self, id: CustomerId) -> Result<Option<Timestamp>, StoreError>;
    /// A remembered customer took the consent back.
    fn customer_withdrawn(&mut self, id: CustomerId, at: Timestamp) -> Result<(), StoreError>;
    /// The customer took the consent back, by the register or by the keys alone, and gave none since.
    fn has_withdrawn(&self, id: CustomerId) -> Result<bool, StoreError>;
    /// The keys were promised that the customer took the consent back, and the register does not say so yet.
    fn is_withdrawal_owed(&self, id: CustomerId) -> Result<bool, StoreError>;
    /// The months that remembered customers were promised, each once.
    fn retention_terms(&self) -> Result<Vec<u32>, StoreError>;
    /// The months that a customer was promised.
    fn customer_term(&self, id: CustomerId) -> Result<Option<u32>, StoreError>;
    /// Remembered customers who were promised so many months and were not here since then, longest ago first.
    fn customers_unused_since(&self, months: u32, since: Timestamp, limit: u32) -> Result<Vec<CustomerId>, StoreError>;
    /// Customers who took the consent back and are not forgotten yet.
    fn customers_withdrawn(&self, limit: u32) -> Result<Vec<CustomerId>, StoreError>;
    /// Customers whose consent was withdrawn by the keys alone: the record came back with an old copy of the file, or
    /// the register could not be written.
    fn customers_withdrawn_before(&self) -> Result<Vec<CustomerId>, StoreError>;
    /// Customers whose record is there and whose key is not: forgotten, and come back with an old copy of the file.
    fn customers_without_key(&self) -> Result<Vec<CustomerId>, StoreError>;
    /// Two records are one person: purchases and consents of `joined` count as those of `kept` from now on.
    fn join_customers(&mut self, kept: CustomerId, joined: CustomerId) -> Result<(), StoreError>;
    /// Records that were joined with a customer's.
    fn goes_also_as(&self, id: CustomerId) -> Result<Vec<CustomerId>, StoreError>;
    /// Whom a customer goes as: another, if the record was joined with theirs.
    fn goes_as(&self, id: CustomerId) -> Result<CustomerId, StoreError>;
    /// What a customer bought here.
    fn visits(&self, id: CustomerId) -> Result<CustomerVisits, StoreError>;
    /// Sales a customer paid, newest first.
    fn purchases_of(&self, id: CustomerId, limit: u32) -> Result<Vec<PaidSale>, StoreError>;
    /// Payments asked of a customer or shared by them, newest first.
    fn payments_of(&self, id: CustomerId, limit: u32) -> Result<Vec<Payment>, StoreError>;
    /// Payments that the customer was asked for by their number, also those that were paid.
    fn asked_of(&self, id: CustomerId) -> Result<Vec<Payment>, StoreError>;
    /// Those of them that went to the customer's number, newest first, after so many.
    fn pushes_of(&self, id: CustomerId, limit: u32, offset: u32) -> Result<Vec<Payment>, StoreError>;
    /// Everybody who was asked for a sale, is to be asked next, or whose number came with it.
    fn customers_of_sale(&self, id: SaleId) -> Result<Vec<CustomerId>, StoreError>;
    /// Names of parked sales stand in the journal, as programs before version 3 of the file wrote them.
    fn has_parked_names(&self) -> Result<bool, StoreError>;
    /// What was done with a customer's record beyond consents, oldest first, and who approved it on the spot.
    fn customer_entries(&self, id: CustomerId) -> Result<Vec<(Entry, Option<ClerkId>)>, StoreError>;

    /// Keeps a number from being remembered until then; in force with the commit, and kept outside the register's
    /// file, so that an old copy of it does not undo this.
    fn keep_out(&mut self, number: &Msisdn, until: Timestamp) -> Result<(), StoreError>;
    /// The same for the numbers of records that were joined with this customer's: they are not known any more, but for
    /// what keeps each out.
    fn keep_former_out(&mut self, id: CustomerId, until: Timestamp) -> Result<(), StoreError>;
    /// Until when a number is kept out, if it is at `now`.
    fn kept_out_until(&self, number: &Msisdn, now: Timestamp) -> Result<Option<Timestamp>, StoreError>;
    /// A number is kept out at `now`.
    fn is_kept_out(&self, number: &Msisdn, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.kept_out_until(number, now)?.is_some())
    }
    /// Lets a number in again, with the commit.
    fn let_in(&mut self, number: &Msisdn) -> Result<(), StoreError>;
    /// Drops what kept numbers out until `now`, with the commit.
    fn end_opt_outs(&mut self, now: Timestamp) -> Result<(), StoreError>;
    /// Notes which keys have no customer in the register, with the commit, and destroys those that have had none since
    /// then: the register of before was not put back.
    fn end_unclaimed_keys(&mut self, now: Timestamp, since: Timestamp) -> Result<(), StoreError>;

    /// The ledger's edition of these words, if it has them.
    fn edition_of(&self, version: u32, language: &str, text: &str) -> Result<Option<u32>, StoreError>;
    /// The words of an edition.
    fn consent_text(&self, edition: u32) -> Result<Option<ConsentText>, StoreError>;
    /// Takes words of a version in a language into the ledger under the next edition, with the months that they speak of.
    fn add_consent_text(&mut self, of: (u32, &str), text: &str, months: u32) -> Result<ConsentText, StoreError>;

    /// How long numbers are kept without being used.
    fn retention(&self) -> Result<Retention, StoreError>;
    /// Stores it.
    fn put_retention(&mut self, retention: &Retention) -> Result<(), StoreError>;

    /// The consent asked with a payment.
    fn consent(&self, payment: PaymentId) -> Result<Option<StoredConsent>, StoreError>;
    /// Stores it.
    fn put_consent(&mut self, payment: PaymentId, consent: &StoredConsent) -> Result<(), StoreError>;
    /// Every consent of a customer, with the payment each was asked with.
    fn consents_of(&self, customer: CustomerId) -> Result<Vec<(PaymentId, StoredConsent)>, StoreError>;
    /// A consent of this customer is live.
    fn has_live_consent(&self, customer: CustomerId) -> Result<bool, StoreError>;

    /// Categories in the order of the tabs.
    fn categories(&self) -> Result<Vec<Category>, StoreError>;
    /// What the tiles show: of the articles for sale every favourite in the owner's order, then of each category so
    /// many by name.
    fn tiles(&self, per_category: u32) -> Result<Vec<Article>, StoreError>;
    /// How many articles each category has for sale; one without any may be left out.
    fn for_sale(&self) -> Result<Vec<(CategoryId, u32)>, StoreError>;
    /// The favourites, in the owner's order.
    fn favourites(&self) -> Result<Vec<Article>, StoreError>;
    /// A page of articles by name, and how many there are on all pages.
    fn article_page(&self, wanted: &PageWanted) -> Result<(Vec<Article>, u32), StoreError>;
    /// An article.
    fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError>;
    /// An article by its number, for sale or not.
    fn article_by_number(&self, number: &str) -> Result<Option<Article>, StoreError>;
    /// An article by its barcode; of several the one for sale.
    fn article_by_barcode(&self, barcode: &str) -> Result<Option<Article>, StoreError>;
    /// The largest article number that is a whole number.
    fn largest_article_number(&self) -> Result<Option<u64>, StoreError>;
    /// An article for sale by barcode or article number.
    fn article_by_code(&self, code: &str) -> Result<Option<Article>, StoreError>;
    /// Articles for sale whose name, number or barcode holds every word of the query.
    fn search_articles(&self, query: &str, limit: u32) -> Result<Vec<Article>, StoreError>;
    /// Stores a category at its place among the tabs.
    fn put_category(&mut self, category: &Category, position: u32) -> Result<(), StoreError>;
    /// Stores an article.
    fn put_article(&mut self, article: &Article) -> Result<(), StoreError>;

    /// People who may sign on, in the order they were added.
    fn clerks(&self) -> Result<Vec<Clerk>, StoreError>;
    /// A person.
    fn clerk(&self, id: ClerkId) -> Result<Option<Clerk>, StoreError>;
    /// Stores a person.
    fn put_clerk(&mut self, clerk: &Clerk) -> Result<(), StoreError>;

    /// The register: made at the first start.
    fn register(&self) -> Result<Option<Register>, StoreError>;
    /// Stores it.
    fn put_register(&mut self, register: &Register) -> Result<(), StoreError>;

    /// Notices not dismissed, newest first.
    fn notices(&self) -> Result<Vec<Notice>, StoreError>;
    /// How much is in the files.
    fn counts(&self) -> Result<FileCounts, StoreError>;
    /// There was a notice with this id; it may be dismissed.
    fn has_notice(&self, id: Uuid) -> Result<bool, StoreError>;
    /// Stores a notice.
    fn put_notice(&mut self, notice: &Notice) -> Result<(), StoreError>;
    /// Dismisses a notice.
    fn dismiss_notice(&mut self, id: Uuid) -> Result<(), StoreError>;
}
