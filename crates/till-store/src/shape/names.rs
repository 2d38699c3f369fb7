//! Cases without content, by name.

use serde::{Deserialize, Serialize};
use till_app::view::NoticeKind;
use till_core::money::Currency;
use till_core::payment::{Evidence, LogCheck, ProviderState, Status, Way};
use till_core::printing::Print;
use till_core::quantity::Unit;
use till_core::rights::Role;

use crate::error::Fault;

macro_rules! names {
    ($(#[$doc:meta])* $shape:ident of $core:ident { $($case:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
        pub enum $shape {
            $(#[serde(rename = $text)] $case),+
        }

        impl $shape {
            /// The name in the files.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$case => $text),+
                }
            }

            /// From the name in the files.
            pub fn from_text(text: &str) -> Result<Self, Fault> {
                match text {
                    $($text => Ok(Self::$case),)+
                    _ => Err(Fault::Broken(format!("there is no {} named {text}", stringify!($core)))),
                }
            }
        }

        impl From<$core> for $shape {
            fn from(core: $core) -> Self {
                match core {
                    $($core::$case => Self::$case),+
                }
            }
        }

        impl From<$shape> for $core {
            fn from(shape: $shape) -> Self {
                match shape {
                    $($shape::$case => Self::$case),+
                }
            }
        }
    };
}

names!(
    /// A currency, by its ISO 4217 code.
    CurrencyShape of Currency { Nok = "NOK", Dkk = "DKK", Eur = "EUR" }
);
names!(
    /// Which paper of a receipt.
    PrintShape of Print { Original = "original", Copy = "copy" }
);
names!(
    /// A measure.
    UnitShape of Unit { Piece = "piece", Kilogram = "kilogram", Litre = "litre" }
);
names!(
    /// A role.
    RoleShape of Role { Clerk = "clerk", Manager = "manager", Owner = "owner" }
);
names!(
    /// A way to ask.
    WayShape of Way { Qr = "qr", Push = "push", OwnCode = "own_code" }
);
names!(
    /// A status of a payment.
    StatusShape of Status {
        Requested = "requested",
        Waiting = "waiting",
        Authorized = "authorized",
        Aborted = "aborted",
        Expired = "expired",
        Terminated = "terminated",
        NotCreated = "not_created",
        NeverSent = "never_sent",
    }
);
names!(
    /// A state at the provider.
    ProviderStateShape of ProviderState {
        Created = "created",
        Authorized = "authorized",
        Aborted = "aborted",
        Expired = "expired",
        Terminated = "terminated",
    }
);
names!(
    /// What the provider's log said.
    EvidenceShape of Evidence { NotRead = "not_read", Absent = "absent", Present = "present" }
);
names!(
    /// How the logs compare.
    LogCheckShape of LogCheck { Open = "open", Agrees = "agrees", Differs = "differs" }
);
names!(
    /// A kind of notice.
    NoticeShape of NoticeKind {
        LedgerDiffers = "ledger_differs",
        ApprovedLate = "approved_late",
        StillTrying = "still_trying",
        CaptureSoon = "capture_soon",
        ReservationLapsed = "reservation_lapsed",
        RefundRefused = "refund_refused",
        RefundElsewhere = "refund_elsewhere",
        RefundNotSent = "refund_not_sent",
        TakenElsewhere = "taken_elsewhere",
        CaptureNotSent = "capture_not_sent",
        DiskFull = "disk_full",
        NumberPassedOn = "number_passed_on",
    }
);
