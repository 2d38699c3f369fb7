//! The provider's own error codes.

use std::fmt;

/// A code of the ePayment API's errors page, e.g. 6080.
///
/// Decide by the code and the HTTP status, never by title or detail: those are texts for people and get reworded.
/// A code this crate has no name for is kept as its number. (ePayment API, Errors)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ErrorCode(pub u32);

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! error_codes {
    ($( $(#[$doc:meta])* $name:ident = $number:literal; )+) => {
        impl ErrorCode {
            $( $(#[$doc])* pub const $name: ErrorCode = ErrorCode($number); )+

            /// Every code that has a name here, in rising order.
            pub const KNOWN: &[ErrorCode] = &[ $( ErrorCode::$name, )+ ];
        }
    };
}

error_codes! {
    /// Internal error; often a malformed request.
    INTERNAL_ERROR = 3010;
    /// The key of this capture was used before with another body.
    CAPTURE_KEY_CONFLICT = 4010;
    /// The idempotency key (in older texts: or the reference) exists already.
    KEY_EXISTS = 4020;
    /// The amount is no whole number of minor units.
    INVALID_AMOUNT = 4040;
    /// The customer token is not valid.
    INVALID_CUSTOMER_TOKEN = 4050;
    /// The scanned personal QR text is not valid.
    INVALID_PERSONAL_QR = 4060;
    /// The phone number is not digits with a country code.
    INVALID_PHONE_NUMBER = 4070;
    /// The scope of `profile` has a word the provider does not know.
    INVALID_SCOPE = 4080;
    /// An address such as `returnUrl` is not valid.
    INVALID_URL = 4090;
    /// Too many metadata pairs.
    METADATA_TOO_MANY = 4100;
    /// A metadata key occurs twice.
    METADATA_DUPLICATE_KEY = 4110;
    /// A metadata key is too long.
    METADATA_KEY_TOO_LONG = 4120;
    /// A metadata value is too long.
    METADATA_VALUE_TOO_LONG = 4130;
    /// A needed field is missing, e.g. the customer of a push payment.
    MISSING_PARAMETER = 4140;
    /// The reference is taken; on a refund: its key was used before with another body.
    REFERENCE_EXISTS = 4150;
    /// The payment method type is not valid.
    INVALID_PAYMENT_METHOD_TYPE = 4160;
    /// Card types cannot be blocked for this sales unit.
    BLOCKING_SOURCES_NOT_APPLICABLE = 5010;
    /// Express payments are not allowed for this sales unit.
    EXPRESS_NOT_ALLOWED = 5020;
    /// The sales unit may not ask for this scope.
    ILLEGAL_SCOPE = 5030;
    /// The currency is not that of the sales unit's country.
    CURRENCY_NOT_ALLOWED = 5040;
    /// The sales unit may not set `expiresAt`.
    LONG_LIVING_NOT_ALLOWED = 5050;
    /// The sales unit's bank account is not verified.
    BANK_ACCOUNT_NOT_VERIFIED = 5060;
    /// The payment cannot be created.
    CANNOT_BE_CREATED = 5070;
    /// The sales unit is not approved for push messages; a QR code works without approval.
    PUSH_MESSAGE_NOT_ALLOWED = 5080;
    /// No such reference, or it belongs to another sales unit.
    REFERENCE_NOT_FOUND = 5090;
    /// The sales unit cannot refund.
    REFUND_NOT_POSSIBLE = 5100;
    /// Below NOK 1.00, DKK 0.01 or EUR 0.01.
    AMOUNT_TOO_SMALL = 6010;
    /// Refund asked for before anything was reserved.
    REFUND_BEFORE_RESERVATION = 6020;
    /// The time for cancelling is over.
    CANCEL_PERIOD_EXPIRED = 6030;
    /// Already captured in full: refund instead.
    CANNOT_CANCEL_CAPTURED = 6040;
    /// Nothing is reserved that could be cancelled.
    CANNOT_CANCEL_NON_RESERVED = 6050;
    /// `cancelTransactionOnly` came after the customer had approved.
    CANNOT_CANCEL_AUTHORIZED = 6060;
    /// The payment was cancelled before.
    CANNOT_CAPTURE_CANCELLED = 6070;
    /// The customer has not approved yet.
    CANNOT_CAPTURE_BEFORE_RESERVATION = 6080;
    /// More than what is reserved.
    CAPTURE_TOO_HIGH = 6090;
    /// The time for capturing is over.
    CAPTURE_PERIOD_EXPIRED = 6100;
    /// `expiresAt` is too far away.
    EXPIRATION_TOO_LATE = 6110;
    /// `expiresAt` is too near.
    EXPIRATION_TOO_SOON = 6120;
    /// A long-living payment needs a receipt.
    LONG_LIVING_NEEDS_RECEIPT = 6130;
    /// The sales unit may not capture in parts.
    MUST_CAPTURE_ALL = 6140;
    /// More than what was captured and not yet refunded.
    NOT_ENOUGH_REFUNDABLE = 6150;
    /// Another operation holds the payment: repeat soon with the same key.
    ORDER_PROCESSING = 6160;
    /// Captured already.
    ALREADY_CAPTURED = 6170;
    /// Refunded already.
    ALREADY_REFUNDED = 6180;
    /// The state does not allow cancelling.
    CANNOT_BE_CANCELLED = 6190;
    /// The state does not allow capturing.
    CANNOT_BE_CAPTURED = 6200;
    /// The state does not allow refunding.
    CANNOT_BE_REFUNDED = 6210;
    /// The time for refunding is over.
    REFUND_PERIOD_EXPIRED = 6220;
    /// The payment is reserved already.
    ALREADY_RESERVED = 6230;
    /// The customer is approving at this moment: read the payment, then repeat.
    CANNOT_CANCEL_PROCESSING = 6250;
    /// The bank let go of the reservation. Hand nothing over; repeat with the same key or take a new payment.
    FUNDS_UNAVAILABLE = 6260;
    /// The capture failed for now: repeat with the same key.
    CAPTURE_FAILED_TRY_LATER = 6280;
    /// Not payable by push. Deliberately one code for many reasons: it does not mean the number is wrong.
    CUSTOMER_NOT_FOUND = 7010;
    /// Test only: force approve failed.
    TEST_APPROVE_FAILED = 10010;
    /// Test only: force approve is not allowed.
    TEST_APPROVE_NOT_ALLOWED = 10020;
    /// Test only: the customer must be identified.
    TEST_IDENTIFICATION_REQUIRED = 10030;
    /// Test only: the source of the money is not valid.
    TEST_INVALID_SOURCE = 10040;
    /// Test only: the customer has no cards.
    TEST_NO_CARDS = 10050;
    /// Test only: not supported.
    TEST_NOT_SUPPORTED = 10060;
    /// Test only: a limit is exceeded.
    TEST_LIMIT_EXCEEDED = 10070;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_name() {
        assert!(ErrorCode::KNOWN.is_sorted_by(|a, b| a < b), "sorted, and none twice");
        assert_eq!(ErrorCode::KNOWN.len(), 60);
    }
}
