//! Rows of the till's file.

/// A payment as it lies in the file.
#[derive(Clone, Debug)]
pub struct PaymentRow {
    /// Row id.
    pub id: String,
    /// Whose.
    pub sale: String,
    /// First, second … attempt.
    pub attempt: i64,
    /// At the provider.
    pub reference: String,
    /// What was asked for.
    pub amount: i64,
    /// What the provider is known to say.
    pub status: String,
    /// Sums: authorized, captured, refunded, cancelled.
    pub sums: [i64; 4],
    /// A person or the till still has to do something.
    pub is_open: bool,
    /// The next work is due at some time.
    pub is_scheduled: bool,
    /// The comparison with the provider's log.
    pub log: String,
}

/// A queued call as it lies in the file.
#[derive(Clone, Debug)]
pub struct CallRow {
    /// Of which payment.
    pub payment: String,
    /// What it asks.
    pub operation: String,
    /// Makes its repeats harmless.
    pub key: String,
}

/// A sale as it lies in the file.
#[derive(Clone, Debug)]
pub struct SaleRow {
    /// Row id.
    pub id: String,
    /// Where it stands.
    pub status: String,
    /// The attempt that is out or was captured.
    pub payment: Option<String>,
    /// Number of the receipt.
    pub receipt: Option<i64>,
}

/// A refund as it lies in the file.
#[derive(Clone, Debug)]
pub struct RefundRow {
    /// Of which payment.
    pub payment: String,
    /// How much.
    pub amount: i64,
    /// How far it is.
    pub status: String,
    /// Number of its receipt.
    pub receipt: Option<i64>,
}

/// A line as it lies in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineRow {
    /// Row id.
    pub id: String,
    /// Price of one.
    pub minor: i64,
    /// How much, in thousandths.
    pub thousandths: i64,
    /// Taken off, in hundredths of a percent.
    pub percent: Option<i64>,
    /// Taken off, as a sum.
    pub off: Option<i64>,
    /// The goods come back.
    pub is_return: bool,
    /// Price of one before it was changed by hand.
    pub price_before: Option<i64>,
    /// Why it was changed.
    pub reason: Option<String>,
    /// A few words for the receipt.
    pub note: String,
    /// Money beside the goods.
    pub is_tip: bool,
}

/// An order as it lies in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrderRow {
    /// In order.
    pub lines: Vec<LineRow>,
    /// Taken off the whole sale, in hundredths of a percent.
    pub percent: Option<i64>,
    /// Taken off the whole sale, as a sum.
    pub off: Option<i64>,
}

/// A sale that is not over, and where people find it.
#[derive(Clone, Debug)]
pub struct UnfinishedRow {
    /// Row id.
    pub id: String,
    /// Number for people.
    pub number: i64,
    /// It is the one on the screen.
    pub is_on_screen: bool,
    /// It was set aside.
    pub is_parked: bool,
    /// A payment of it is open.
    pub is_in_tray: bool,
}

/// The call of a payment that is not settled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FlightRow {
    /// What it asks.
    pub operation: String,
    /// A cancel that must not touch what was approved.
    pub only_unapproved: bool,
    /// It moves less than the whole payment.
    pub is_part: bool,
}
