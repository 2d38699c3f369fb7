//! Why a control verb is refused.

/// Why a control verb is refused. The HTTP form carries the same words as `error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ControlError {
    /// No practice customer has this number.
    #[error("no practice customer has this number")]
    UnknownPerson,
    /// There is no such payment, or it has not reached this phone.
    #[error("this payment is not on this phone")]
    UnknownPayment,
    /// The text is no code of this provider.
    #[error("this is not a practice payment code")]
    UnknownCode,
    /// The payment is no longer open.
    #[error("this payment is no longer open")]
    NotOpen,
    /// The customer has no app.
    #[error("this customer has no app")]
    NoApp,
    /// The customer is too young.
    #[error("this customer is too young")]
    TooYoung,
    /// Sharing is asked and has not been agreed to.
    #[error("the consent question comes first")]
    ConsentFirst,
    /// Nothing is asked to be shared, or it has been agreed to.
    #[error("no consent is asked")]
    NoConsentAsked,
    /// This customer never shares.
    #[error("this customer never shares")]
    RefusesSharing,
    /// The approval has begun already.
    #[error("the approval has begun")]
    Processing,
    /// The request is not understood.
    #[error("the request is not understood")]
    NotUnderstood,
    /// The state file could not be written.
    #[error("the state could not be kept")]
    NotKept,
}

impl ControlError {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::UnknownPerson => "unknown_person",
            Self::UnknownPayment => "unknown_payment",
            Self::UnknownCode => "unknown_code",
            Self::NotOpen => "not_open",
            Self::NoApp => "no_app",
            Self::TooYoung => "too_young",
            Self::ConsentFirst => "consent_first",
            Self::NoConsentAsked => "no_consent_asked",
            Self::RefusesSharing => "refuses_sharing",
            Self::Processing => "processing",
            Self::NotUnderstood => "not_understood",
            Self::NotKept => "not_kept",
        }
    }

    pub(crate) fn status(self) -> u16 {
        match self {
            Self::UnknownPerson | Self::UnknownPayment | Self::UnknownCode => 404,
            Self::NotUnderstood => 400,
            Self::NotKept => 500,
            Self::NotOpen
            | Self::NoApp
            | Self::TooYoung
            | Self::ConsentFirst
            | Self::NoConsentAsked
            | Self::RefusesSharing
            | Self::Processing => 409,
        }
    }
}
