//! Use cases of the till: what happens when somebody presses a button, and the ports it needs.
//!
//! A use case writes down what is to be done and returns the view after it; it never talks to the
//! provider. [`Till::due`] names the payments that owe the provider something, and [`Till::serve`] does
//! one piece of that work: write down, do, write down.

mod approving;
mod articles;
mod building;
mod capturing;
mod changing;
mod charging;
mod customers;
mod days;
mod desk;
mod diagnosing;
mod discarding;
mod engine;
pub mod error;
mod extras;
mod held_field;
mod history;
mod leaving;
mod lines;
mod looking;
mod moving;
mod ordering;
mod outcome;
mod own_code;
mod people;
mod pins;
pub mod ports;
mod pricing;
mod reading_first;
mod receipts;
mod refundable;
mod refunding;
mod returns;
mod room;
mod rules;
mod sample;
mod scanned;
mod session;
mod settling;
mod setup;
mod sold;
mod story;
mod surprises;
mod till;
mod told;
mod typed;
mod unpaid;
pub mod view;

pub use approving::Approval;
pub use articles::{ArticleAsked, ArticlesWanted, ChangesWanted};
pub use capturing::{PartChosen, PartOrder};
pub use customers::{
    ChangedPriceExport, ConsentExport, DoneExport, DoneKind, OpenPaymentExport, PersonExport, PurchaseExport,
    RefundExport, RequestExport, TypedExport, TypedKind,
};
pub use days::zone_of;
pub use diagnosing::Diagnosis;
pub use engine::Turn;
pub use held_field::{CaretTo, HeldEdit, HeldField};
pub use moving::take_over;
pub use pricing::DiscountKind;
pub use receipts::ReceiptOf;
pub use refundable::RefundWhat;
pub use refunding::RefundAsk;
pub use till::{Parts, Surroundings, Till};
