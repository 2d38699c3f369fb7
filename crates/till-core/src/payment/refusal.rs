//! What a refusal by the provider means, decided by status and code, never by text.

/// A refusal as the provider gave it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Refusal {
    /// HTTP status.
    pub status: u16,
    /// The provider's code, if it gave one (ePayment API, "Errors").
    pub code: Option<u32>,
}

/// What to do about a refusal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Certainly no effect; the same call with the same key may go through later.
    Repeat,
    /// It may have had its effect: ask before anything else.
    Ask,
    /// Certainly refused; the same key will go on being refused.
    Final,
}

impl Refusal {
    /// What it means, for any call.
    ///
    /// 401, 403 without a code, 423 and 429 stand before the operation: nothing was done and the key is unused
    /// (ePayment API, "Idempotency"). 408 and 5xx say nothing about the effect. 409 means the key or the
    /// reference was used before, by ourselves: the effect may be there.
    pub const fn verdict(self) -> Verdict {
        match (self.status, self.code) {
            // 6160 order processing, 6280 capture failed for now: meant to be repeated with the same key.
            (_, Some(6160 | 6280)) | (401 | 423 | 429, _) | (403, None) => Verdict::Repeat,
            (400..=499, _) if self.status != 408 && self.status != 409 => Verdict::Final,
            _ => Verdict::Ask,
        }
    }

    /// The provider knows no payment with this reference. Any other 404 is that of something on the way to it.
    pub const fn proves_absence(self) -> bool {
        matches!((self.status, self.code), (404, Some(Self::REFERENCE_NOT_FOUND)))
    }

    /// Our own word: it cannot be put together any more, and nothing is sent.
    pub const CANNOT_BE_SENT: Self = Self { status: 400, code: None };
    /// No payment has this reference.
    pub const REFERENCE_NOT_FOUND: u32 = 5090;
    /// PUSH_MESSAGE is not approved for this sales unit.
    pub const PUSH_NOT_ALLOWED: u32 = 5080;
    /// The customer cannot be sent a request, for whatever reason.
    pub const CUSTOMER_NOT_FOUND: u32 = 7010;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_providers_own_code_says_that_a_payment_is_not_there() {
        assert!(Refusal { status: 404, code: Some(5090) }.proves_absence());
        for (status, code) in [(404, None), (404, Some(5070)), (400, Some(5090)), (410, None), (500, Some(5090))] {
            assert!(!Refusal { status, code }.proves_absence(), "{status} {code:?}");
        }
    }

    #[test]
    fn each_refusal_has_its_meaning() {
        let table = [
            (400, None, Verdict::Final),
            (400, Some(5080), Verdict::Final),
            (400, Some(7010), Verdict::Final),
            (400, Some(6080), Verdict::Final),
            (400, Some(6160), Verdict::Repeat),
            (400, Some(6280), Verdict::Repeat),
            (401, None, Verdict::Repeat),
            (403, None, Verdict::Repeat),
            (403, Some(5080), Verdict::Final),
            (404, Some(5090), Verdict::Final),
            (408, None, Verdict::Ask),
            (409, Some(4150), Verdict::Ask),
            (409, Some(4020), Verdict::Ask),
            (423, None, Verdict::Repeat),
            (429, None, Verdict::Repeat),
            (500, None, Verdict::Ask),
            (502, None, Verdict::Ask),
            (503, None, Verdict::Ask),
            (302, None, Verdict::Ask),
        ];
        for (status, code, expected) in table {
            assert_eq!(Refusal { status, code }.verdict(), expected, "{status} {code:?}");
        }
    }
}
