//! What the page is told when something cannot be done: a closed code and values for its sentence.

use serde::Serialize;
use till_core::money::{Money, MoneyError};
use till_core::order::{LINES_MAX, OrderError};
use till_core::parts::PartsError;
use till_core::rights::{NotAllowed, Role};
use till_core::{consent, payment, printing, refund, sale};
use ts_rs::TS;
use uuid::Uuid;

use crate::ports::StoreError;

/// Every reason a person can be given. Each has a sentence in every language: what happened, whether
/// money moved, what to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Code {
    /// Nobody is signed on.
    SignedOff,
    /// PIN wrong.
    WrongPin,
    /// Too many wrong PINs; `details.limit` seconds until the next try.
    PinLocked,
    /// The person may not do this; a manager may.
    NeedsManager,
    /// The person may not do this; the owner may.
    NeedsOwner,
    /// No such sale, line, article, customer or payment any more.
    Gone,
    /// The order is locked because a request is out.
    OrderLocked,
    /// Nothing on the sale.
    EmptySale,
    /// Total below the provider's minimum; `details.limit`.
    AmountTooSmall,
    /// Total above the provider's maximum; `details.limit`.
    AmountTooLarge,
    /// Goods coming back exceed the purchase: that is a refund.
    ReturnsExceedSale,
    /// A number field does not hold a number that makes sense.
    BadAmount,
    /// Quantity is not a number above zero with at most three decimals.
    BadQuantity,
    /// A discount is negative or more than the line.
    BadDiscount,
    /// More discount than the person may give; `details.limit` percent.
    DiscountTooLarge,
    /// Not a Nordic mobile number.
    BadPhoneNumber,
    /// The customer has asked not to be remembered.
    OptedOut,
    /// The files of a person's export could not be written.
    ExportFailed,
    /// Not a number of months that customers may be kept for; `details.limit`.
    BadMonths,
    /// A label holds more digits than `details.limit`: somebody's number could be told in it.
    DigitsInLabel,
    /// A label tells digits of the customer's number beyond the last four.
    NumberInLabel,
    /// An article was scanned where the customer's own code belongs; `details.text` is its name.
    ArticleScanned,
    /// What was scanned cannot be a customer's own code.
    NotAnOwnCode,
    /// What looks like a customer's own code was scanned where articles belong. Its text is told to nobody.
    OwnCodeTooEarly,
    /// What was copied has nothing in it that belongs into this field, or cannot be read.
    NothingToPaste,
    /// Text too long; `details.limit`.
    TooLong,
    /// The sale has too many lines.
    TooManyLines,
    /// A field must be filled in.
    Required,
    /// The register has sold in another currency; a shop in another country needs a register of its own.
    CurrencyFixed,
    /// Organisation number is not valid.
    BadOrganisationNumber,
    /// Reference prefix is not 2 to 8 letters or digits.
    BadPrefix,
    /// The four keys are not of the form the provider gives out.
    BadKeys,
    /// No article has this code; `details.text`.
    UnknownBarcode,
    /// The same of a code that came while a number was typed. It may be one, and is repeated to nobody.
    UnknownNotRepeated,
    /// A price is not a sum with at most two decimals.
    BadPrice,
    /// Somebody else who works here has this name; `details.text`.
    NameTaken,
    /// Without this owner nobody could set up the till.
    LastOwner,
    /// Nobody changes their own role, or leaves, while signed on.
    NotYourself,
    /// Another article has this number; `details.text` is its name.
    NumberTaken,
    /// Another article for sale has this barcode; `details.text` is its name.
    BarcodeTaken,
    /// Not a VAT rate of the country; `details.text` lists them.
    BadVatRate,
    /// Not a unit the till knows.
    BadUnit,
    /// Not an age between 1 and 100.
    BadAge,
    /// Neither yes nor no.
    BadYesNo,
    /// A file has no column with this name; `details.text`.
    MissingColumn,
    /// The same article stands in a file twice; `details.text` is the row it stands in first.
    TwiceInFile,
    /// A file holds no rows of articles.
    FileEmpty,
    /// A file is too large; `details.limit` megabytes.
    FileTooLarge,
    /// Something in the file is wrong, or the articles have changed since it was looked at.
    ImportOutdated,
    /// The request is already out; nothing was sent twice.
    AlreadyRequested,
    /// The payment is not in a state where this can be done.
    NotNow,
    /// No line is ticked: nothing would be captured.
    NothingHandedOver,
    /// This sales unit captures all or nothing.
    PartNotAllowed,
    /// The sale comes to another amount than what was approved; `details.limit`.
    SaleChanged,
    /// Another request for this sale is out.
    OtherRequestOut,
    /// Something was paid back since the refund was looked at.
    RefundedMeanwhile,
    /// Everything captured has been refunded, or is being refunded.
    NothingToRefund,
    /// More than can still be refunded; `details.limit`.
    RefundTooLarge,
    /// Refunds of this sale are not possible any more.
    RefundPeriodOver,
    /// The original of this receipt was printed before; only the copy is left.
    ReceiptPrinted,
    /// The receipt and its one copy were printed before.
    CopyPrinted,
    /// The register was closed, to be moved to another computer: it can be looked at, and nothing else.
    RegisterMoved,
    /// The register cannot be moved while payments are open.
    PaymentsOpen,
    /// A passphrase is too short; `details.limit` characters.
    PassphraseShort,
    /// The passphrase was typed in two ways.
    PassphrasesDiffer,
    /// The passphrase does not open the file; or the beginning of the file is damaged, which looks the same.
    PassphraseWrong,
    /// The file of a move could not be written, or did not read back as what was written.
    MoveNotWritten,
    /// There is no such file, or it cannot be read.
    MoveFileMissing,
    /// The file is damaged, incomplete, or no file of a move.
    MoveFileDamaged,
    /// The file was written by a newer version of the program.
    MoveFileNewer,
    /// A register that was sold with is here already.
    RegisterInUse,
    /// What came from another computer could not be put in place.
    TakeOverFailed,
    /// Shop details or keys are missing for a live sale.
    ShopIncomplete,
    /// The operating system's password store is missing or there is no session for it.
    KeychainMissing,
    /// The password store that holds the keys of this register is missing.
    KeychainGone,
    /// The password store is locked.
    KeychainLocked,
    /// The password store refused.
    KeychainRefused,
    /// The keys of this register are in a file, and its passphrase was not typed yet.
    PassphraseNeeded,
    /// The file with the keys is damaged.
    PassphraseFileDamaged,
    /// The keys of the other register are in a file, which is open only while that register is.
    PassphraseFileClosed,
    /// The register's file was written by a newer program.
    DatabaseNewer,
    /// The register's file cannot be written: disk full, rights, locked by another program.
    DatabaseFailed,
    /// A fault of ours; `incident` finds it in the log.
    Internal,
}

/// Values for the sentence of a code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Details {
    /// A bound, as decimal text or count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub limit: Option<String>,
    /// ISO 4217 code when the bound is an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub currency: Option<String>,
    /// What was typed or scanned, when it is not personal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
}

/// An error as the page gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserError {
    /// Which sentence.
    pub code: Code,
    /// Which field of the form, as the argument's name.
    pub field: Option<String>,
    /// Values for the sentence.
    pub details: Box<Details>,
    /// Short id under which the whole chain of causes is in the log.
    pub incident: Option<String>,
}

impl UserError {
    /// Only the code.
    pub fn new(code: Code) -> Self {
        Self { code, field: None, details: Box::default(), incident: None }
    }

    /// About one field of a form, by the argument's name.
    pub fn field(code: Code, field: &str) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(code) }
    }

    /// With a bound for the sentence.
    #[must_use]
    pub fn limit(mut self, limit: &dyn ToString) -> Self {
        self.details.limit = Some(limit.to_string());
        self
    }

    /// With an amount as the bound.
    #[must_use]
    pub fn limit_money(mut self, money: Money) -> Self {
        self.details.currency = Some(money.currency().code().to_owned());
        self.limit(&money.decimal())
    }

    /// With what was typed or scanned. Never personal data.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.details.text = Some(text.to_owned());
        self
    }
}

/// Why a use case stopped: something to tell, or something to log.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// A person is told.
    #[error("refused: {0:?}")]
    Told(UserError),
    /// The files failed.
    #[error("the files failed")]
    Store(#[from] StoreError),
    /// A fault of ours.
    #[error("cannot be: {0}")]
    Broken(String),
}

impl From<UserError> for Fault {
    fn from(error: UserError) -> Self {
        Self::Told(error)
    }
}

impl From<Code> for Fault {
    fn from(code: Code) -> Self {
        Self::Told(UserError::new(code))
    }
}

impl From<NotAllowed> for Fault {
    fn from(refused: NotAllowed) -> Self {
        Self::from(match refused.needs {
            Role::Clerk => Code::SignedOff,
            Role::Manager => Code::NeedsManager,
            Role::Owner => Code::NeedsOwner,
        })
    }
}

impl From<sale::Refused> for Fault {
    fn from(refused: sale::Refused) -> Self {
        match refused {
            sale::Refused::Locked => Code::OrderLocked.into(),
            sale::Refused::Finished
            | sale::Refused::NothingRemoved
            | sale::Refused::NoRequest
            | sale::Refused::NotDiscarded
            | sale::Refused::NotForTips
            | sale::Refused::NoReturns => Code::NotNow.into(),
            sale::Refused::NoSuchLine => Code::Gone.into(),
            sale::Refused::Empty => Code::EmptySale.into(),
            sale::Refused::TooManyLines => UserError::new(Code::TooManyLines).limit(&LINES_MAX).into(),
            sale::Refused::Price(error) => error.into(),
            sale::Refused::OtherAttempt | sale::Refused::NotForNumbering => Self::Broken(refused.to_string()),
        }
    }
}

impl From<OrderError> for Fault {
    fn from(error: OrderError) -> Self {
        match error {
            OrderError::DiscountTooLarge => Code::BadDiscount.into(),
            OrderError::Money(_) => Code::BadAmount.into(),
        }
    }
}

impl From<payment::Refused> for Fault {
    fn from(refused: payment::Refused) -> Self {
        match refused {
            payment::Refused::Busy
            | payment::Refused::NothingReserved
            | payment::Refused::NothingTaken
            | payment::Refused::AmountDiffers
            | payment::Refused::AlreadyApproved
            | payment::Refused::Ended => Code::NotNow.into(),
            payment::Refused::NoSuchCall | payment::Refused::NumberNotAsked => Self::Broken(refused.to_string()),
        }
    }
}

impl From<PartsError> for Fault {
    fn from(error: PartsError) -> Self {
        match error {
            PartsError::NoSuchLine => Code::Gone.into(),
            // Somebody, perhaps the same press a second time, was faster.
            PartsError::TooMuch => Code::NotNow.into(),
            PartsError::TipInParts => UserError::field(Code::BadQuantity, "quantity").into(),
            PartsError::Order(error) => error.into(),
        }
    }
}

impl From<refund::Refused> for Fault {
    fn from(refused: refund::Refused) -> Self {
        Self::Broken(refused.to_string())
    }
}

impl From<printing::Refused> for Fault {
    fn from(refused: printing::Refused) -> Self {
        match refused {
            printing::Refused::OriginalIsOut => Code::ReceiptPrinted.into(),
            printing::Refused::BothAreOut => Code::CopyPrinted.into(),
            printing::Refused::NothingToCopy => Code::NotNow.into(),
        }
    }
}

impl From<consent::Refused> for Fault {
    fn from(refused: consent::Refused) -> Self {
        Self::Broken(refused.to_string())
    }
}

impl From<MoneyError> for Fault {
    fn from(error: MoneyError) -> Self {
        Self::Broken(error.to_string())
    }
}

impl Fault {
    /// What the page is told. Faults of ours go to the log with all their causes, under an incident id.
    pub(crate) fn tell(self, incident: Uuid) -> UserError {
        let code = match &self {
            Self::Told(error) => return error.clone(),
            Self::Store(StoreError::Newer) => Code::DatabaseNewer,
            Self::Store(StoreError::Full(_) | StoreError::Failed(_)) => Code::DatabaseFailed,
            Self::Store(StoreError::Broken(_)) | Self::Broken(_) => Code::Internal,
        };
        // Seven digits: a run of eight would be masked in the log like a phone number.
        let incident = incident.simple().to_string().split_off(25);
        let mut causes = self.to_string();
        let mut source = core::error::Error::source(&self);
        while let Some(cause) = source {
            causes = format!("{causes}: {cause}");
            source = cause.source();
        }
        tracing::error!(incident, causes, "a use case failed");
        UserError { incident: Some(incident), ..UserError::new(code) }
    }
}
