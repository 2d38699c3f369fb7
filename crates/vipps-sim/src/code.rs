//! The API's error codes with their titles and HTTP statuses.

/// A domain error code, sent as a string beside the name `ErrorCode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Code(pub(crate) u16);

macro_rules! codes {
    ($($name:ident = $number:literal, $title:literal;)+) => {
        impl Code {
            $(pub(crate) const $name: Code = Code($number);)+

            /// The title the published table gives the code.
            pub(crate) fn title(self) -> &'static str {
                match self.0 {
                    $($number => $title,)+
                    _ => "Error",
                }
            }
        }
    };
}

codes! {
    CAPTURE_KEY_CONFLICT = 4010, "Capture idempotency conflict";
    KEY_CONFLICT = 4020, "Idempotency error";
    INVALID_AMOUNT = 4040, "Invalid amount";
    INVALID_CUSTOMER_TOKEN = 4050, "Invalid CustomerToken";
    INVALID_PERSONAL_QR = 4060, "Invalid PersonalQr";
    INVALID_PHONE = 4070, "Invalid phone number";
    INVALID_SCOPE = 4080, "Invalid scope";
    INVALID_URL = 4090, "Invalid URL";
    METADATA_CAPACITY = 4100, "Metadata capacity exceeded";
    METADATA_DUPLICATE = 4110, "Metadata duplicate key";
    METADATA_KEY_LENGTH = 4120, "Metadata key length exceeded";
    METADATA_VALUE_LENGTH = 4130, "Metadata value length exceeded";
    MISSING_PARAMETER = 4140, "Missing required parameter";
    REFERENCE_OR_REFUND_CONFLICT = 4150, "Reference exists, or refund idempotency conflict";
    INVALID_METHOD = 4160, "Invalid payment method type";
    BLOCKED_SOURCES = 5010, "Blocking sources not applicable";
    EXPRESS_NOT_ALLOWED = 5020, "Express payment not allowed";
    ILLEGAL_SCOPE = 5030, "Illegal scope";
    INVALID_CURRENCY = 5040, "Invalid currency for merchant";
    LONG_LIVING_NOT_ALLOWED = 5050, "Long-living payment not allowed";
    CANNOT_CREATE = 5070, "Payment cannot be created";
    PUSH_NOT_ALLOWED = 5080, "PUSH_MESSAGE not allowed";
    REFERENCE_NOT_FOUND = 5090, "Reference not found";
    REFUND_NOT_POSSIBLE = 5100, "Refund not possible";
    AMOUNT_TOO_SMALL = 6010, "Amount too small";
    REFUND_BEFORE_RESERVATION = 6020, "Attempted refund before reservation";
    CANCEL_PERIOD_EXPIRED = 6030, "Cancel period expired";
    CANCEL_CAPTURED = 6040, "Cannot cancel a captured payment";
    CANCEL_NON_RESERVED = 6050, "Cannot cancel a non-reserved payment";
    CANCEL_AUTHORIZED = 6060, "Cannot cancel authorized payment";
    CAPTURE_CANCELLED = 6070, "Cannot capture a cancelled payment";
    CAPTURE_BEFORE_RESERVATION = 6080, "Cannot capture before reservation";
    CAPTURE_TOO_HIGH = 6090, "Capture amount too high";
    CAPTURE_PERIOD_EXPIRED = 6100, "Capture period expired";
    EXPIRES_TOO_LATE = 6110, "Expiration date too late";
    EXPIRES_TOO_SOON = 6120, "Expiration date too soon";
    LONG_LIVING_NEEDS_RECEIPT = 6130, "Long living payments require a receipt";
    MUST_CAPTURE_ALL = 6140, "Must capture full amount";
    NOT_ENOUGH_REFUNDABLE = 6150, "Not enough refundable";
    ORDER_PROCESSING = 6160, "Order processing";
    ALREADY_CAPTURED = 6170, "Payment already captured";
    ALREADY_REFUNDED = 6180, "Payment already refunded";
    CANNOT_BE_CANCELLED = 6190, "Payment cannot be cancelled";
    CANNOT_BE_CAPTURED = 6200, "Payment cannot be captured";
    CANNOT_BE_REFUNDED = 6210, "Payment cannot be refunded";
    REFUND_PERIOD_EXPIRED = 6220, "Refund period expired";
    ALREADY_RESERVED = 6230, "Payment is already reserved";
    PROCESSING = 6250, "Cannot cancel processing payment";
    FUNDS_UNAVAILABLE = 6260, "Funds unavailable";
    CAPTURE_FAILED = 6280, "Capture failed, please try again later";
    CUSTOMER_NOT_FOUND = 7010, "Customer not found";
    APPROVE_FAILED = 10010, "Approve failed";
    APPROVE_NOT_ALLOWED = 10020, "Approve not allowed";
}

impl Code {
    /// The HTTP status the code comes with, where one is published; 400 otherwise.
    pub(crate) fn status(self) -> u16 {
        match self {
            Self::CAPTURE_KEY_CONFLICT | Self::KEY_CONFLICT | Self::REFERENCE_OR_REFUND_CONFLICT => 409,
            Self::REFERENCE_NOT_FOUND => 404,
            _ => 400,
        }
    }

    /// Whether the same request may be repeated with the same key, so that the refusal is not remembered.
    pub(crate) fn is_passing(self) -> bool {
        matches!(self, Self::ORDER_PROCESSING | Self::PROCESSING | Self::FUNDS_UNAVAILABLE | Self::CAPTURE_FAILED)
    }
}
