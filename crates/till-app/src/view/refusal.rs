//! What a refusal by the provider means to the people at the till.

use serde::Serialize;
use till_core::payment::Refusal;
use ts_rs::TS;

/// What a refusal means; each has a sentence in every language: what it is, whether money moved, what now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RefusalMeaning {
    /// Push is not approved for this sales unit (5080).
    PushNotAllowed,
    /// The provider cannot send to this customer (7010). Never say the number is wrong.
    NotReachable,
    /// What was scanned is not the own code of anybody, or not any more (4060).
    OwnCodeNotTaken,
    /// The sales unit takes another currency (5040).
    WrongCurrency,
    /// The sales unit may not take this payment (5010 to 5070 but for the above).
    UnitNotReady,
    /// Too small or otherwise not an amount the provider takes (4040, 6010).
    AmountNotTaken,
    /// The sales unit captures all or nothing (6140).
    MustCaptureAll,
    /// The bank has let go of the reservation (6260).
    FundsGone,
    /// The provider asks to try later (6160, 6280).
    TryLater,
    /// The time for capturing or releasing is over (6030, 6100).
    CapturePeriodOver,
    /// More than what is left of the reservation (6090).
    CaptureTooLarge,
    /// It was captured before (6040, 6170).
    AlreadyCaptured,
    /// Nothing is reserved any more (6050, 6070, 6190, 6200).
    ReservationGone,
    /// The customer has not approved (6020, 6080).
    NotApproved,
    /// The customer has approved (6060, 6230).
    AlreadyApproved,
    /// The customer is approving this moment (6250).
    ApprovingNow,
    /// The sales unit cannot refund (5100).
    RefundNotAllowed,
    /// The time for refunding is over (6220).
    RefundPeriodOver,
    /// More than can be refunded (6150).
    RefundTooLarge,
    /// Everything was refunded before (6180).
    AlreadyRefunded,
    /// The provider cannot refund this payment (6210).
    RefundRefused,
    /// The provider does not know the payment (5090, 404).
    NotKnown,
    /// The key or the reference was used for something else (4010, 4020, 4150, 409).
    UsedBefore,
    /// The provider could not make sense of what we sent (other 4xx codes).
    NotUnderstood,
    /// The keys were refused (401, 403).
    KeysRefused,
    /// Something else is being done to the payment (423).
    Busy,
    /// Too many calls (429).
    TooMany,
    /// The provider has a fault of its own (408, 5xx, 3010).
    ProviderFault,
}

impl RefusalMeaning {
    /// By the provider's code, else by the status (ePayment API, "Errors").
    pub const fn of(refusal: Refusal) -> Self {
        match refusal.code {
            Some(code) => Self::of_code(code),
            None => Self::of_status(refusal.status),
        }
    }

    const fn of_code(code: u32) -> Self {
        match code {
            3010 => Self::ProviderFault,
            4010 | 4020 | 4150 => Self::UsedBefore,
            4060 => Self::OwnCodeNotTaken,
            4040 | 6010 => Self::AmountNotTaken,
            5040 => Self::WrongCurrency,
            5080 => Self::PushNotAllowed,
            5090 => Self::NotKnown,
            5100 => Self::RefundNotAllowed,
            5010..=5070 => Self::UnitNotReady,
            6020 | 6080 => Self::NotApproved,
            6030 | 6100 => Self::CapturePeriodOver,
            6040 | 6170 => Self::AlreadyCaptured,
            6050 | 6070 | 6190 | 6200 => Self::ReservationGone,
            6060 | 6230 => Self::AlreadyApproved,
            6090 => Self::CaptureTooLarge,
            6140 => Self::MustCaptureAll,
            6150 => Self::RefundTooLarge,
            6160 | 6280 => Self::TryLater,
            6180 => Self::AlreadyRefunded,
            6210 => Self::RefundRefused,
            6220 => Self::RefundPeriodOver,
            6250 => Self::ApprovingNow,
            6260 => Self::FundsGone,
            7010 => Self::NotReachable,
            _ => Self::NotUnderstood,
        }
    }

    const fn of_status(status: u16) -> Self {
        match status {
            401 | 403 => Self::KeysRefused,
            404 => Self::NotKnown,
            409 => Self::UsedBefore,
            423 => Self::Busy,
            429 => Self::TooMany,
            408 | 500..=599 => Self::ProviderFault,
            _ => Self::NotUnderstood,
        }
    }
}
