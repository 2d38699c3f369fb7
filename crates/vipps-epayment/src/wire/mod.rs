//! The shapes on the wire, with the vendor's names: what is sent, what comes back, and nothing else.
//!
//! What is sent leaves out everything that is not set and always writes the same bytes for the same value, because a
//! repeat must match its first try byte for byte. What comes back is read leniently: fields nobody knows are ignored,
//! fields that are missing or `null` become `None`, and words nobody knows are kept as `Unknown`. (ePayment API 1.8)

mod amount;
mod answers;
mod create;
mod lenient;
mod modify;
mod person;
mod receipt;
mod text_enum;

pub use amount::{Aggregate, Amount, Currency};
pub use answers::{
    CreatedPayment, EventName, Modified, Payment, PaymentEvent, PaymentState, Profile, UsedPaymentMethod,
};
pub use create::{
    BlockedSource, CreatePayment, Customer, CustomerInteraction, PaymentMethod, PaymentMethodType, ProfileRequest,
    QrFormat, QrImage, UserFlow,
};
pub use modify::TestApproval;
pub(crate) use modify::{Cancellation, Modification};
pub use person::{Address, UserDetails, UserInfo, UserInfoAddress};
pub use receipt::{Barcode, BarcodeFormat, BottomLine, OrderLine, PaymentSources, QuantityUnit, Receipt, UnitInfo};
