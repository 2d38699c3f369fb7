//! Consent of a customer to have the number remembered.

use jiff::Timestamp;

use crate::ids::{ClerkId, PaymentId};

/// Which words the customer was shown, and where the question was asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Version of the text shown at the counter.
    pub text_version: u32,
    /// Which edition of the words, as the ledger keeps them; nothing in files older than the record of words.
    pub edition: Option<u32>,
    /// Its language.
    pub language: String,
    /// Scope asked for in the app (ePayment API, `profile.scope`).
    pub scope: String,
    /// The payment it was asked with.
    pub payment: PaymentId,
    /// Who asked.
    pub clerk: ClerkId,
    /// When.
    pub at: Timestamp,
}

/// What is known of one customer's consent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Consent {
    /// Never asked: a number told for one payment only.
    None,
    /// Asked; the app has not answered, or its answer has not arrived.
    Pending(Asked),
    /// Given in the app, and the number received.
    Given {
        /// What was asked.
        asked: Asked,
        /// When the number arrived.
        at: Timestamp,
    },
    /// Refused in the app, or the payment ended before an answer.
    Declined,
    /// Given in the app, and no number that could be kept ever came.
    NoNumberKept,
    /// Given in the app by somebody who had asked never to be remembered again: the number was not kept.
    KeptOut,
    /// Taken back by the customer.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// The customer was forgotten: number, key and all that led to the person.
    Forgotten {
        /// When.
        at: Timestamp,
        /// Why.
        why: Why,
    },
}

/// Why a customer is forgotten.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Why {
    /// The customer asked for it.
    Asked,
    /// The consent had been taken back, and the day ended.
    Withdrawn,
    /// The number was not used for the time set.
    Unused,
    /// The number belongs to somebody else now.
    NumberPassedOn,
    /// The key was destroyed before, and the record came back with an old copy of the file.
    KeyGone,
}

/// Something that happened to a consent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// The customer was asked, with a payment.
    Asked(Asked),
    /// The app passed on the number of this payment's customer.
    NumberReceived(PaymentId),
    /// This payment ended without approval.
    NotApproved(PaymentId),
    /// This payment was approved, and no number that could be kept came within the time.
    NoNumberKept(PaymentId),
    /// The app passed on the number of somebody who had asked never to be remembered again. It was not kept.
    KeptOut(PaymentId),
    /// The customer took it back.
    Withdrawn,
    /// The customer was forgotten.
    Forgotten(Why),
}

/// Why an event cannot happen to a consent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// A number that nobody asked for, or of another payment, is not kept.
    #[error("this payment did not ask to remember the number")]
    NotAsked,
    /// There is nothing to take back.
    #[error("there is no consent to take back")]
    NothingGiven,
}

impl Consent {
    /// A number may be sent to by itself only while this holds.
    pub const fn is_live(&self) -> bool {
        matches!(self, Self::Given { .. })
    }

    /// The consent after `event`. Pure.
    pub fn step(&self, event: &Event, now: Timestamp) -> Result<Self, Refused> {
        match (self, event) {
            // Asked or answered anew while it stands: it goes on as it was.
            (Self::Given { .. }, Event::Asked(_) | Event::NumberReceived(_) | Event::KeptOut(_)) => Ok(self.clone()),
            (_, Event::Asked(asked)) => Ok(Self::Pending(asked.clone())),
            (Self::Pending(asked), Event::NumberReceived(payment)) if asked.payment == *payment => {
                Ok(Self::Given { asked: asked.clone(), at: now })
            }
            (Self::Pending(asked), Event::KeptOut(payment)) if asked.payment == *payment => Ok(Self::KeptOut),
            (_, Event::NumberReceived(_) | Event::KeptOut(_)) => Err(Refused::NotAsked),
            (Self::Pending(asked), Event::NotApproved(payment)) if asked.payment == *payment => Ok(Self::Declined),
            (Self::Pending(asked), Event::NoNumberKept(payment)) if asked.payment == *payment => Ok(Self::NoNumberKept),
            // Another payment's end, or one that has nothing left to end.
            (_, Event::NotApproved(_) | Event::NoNumberKept(_)) => Ok(self.clone()),
            (Self::Given { .. } | Self::Pending(_), Event::Withdrawn) => Ok(Self::Withdrawn { at: now }),
            (Self::Given { .. } | Self::Pending(_) | Self::Withdrawn { .. }, Event::Forgotten(why)) => {
                Ok(Self::Forgotten { at: now, why: *why })
            }
            (_, Event::Withdrawn | Event::Forgotten(_)) => Err(Refused::NothingGiven),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn asked(payment: u128) -> Asked {
        Asked {
            text_version: 2,
            edition: Some(1),
            language: "nb".into(),
            scope: "phoneNumber".into(),
            payment: PaymentId(Uuid::from_u128(payment)),
            clerk: ClerkId(Uuid::nil()),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    fn after(events: &[Event]) -> Result<Consent, Refused> {
        events.iter().try_fold(Consent::None, |consent, event| consent.step(event, Timestamp::UNIX_EPOCH))
    }

    #[test]
    fn a_number_counts_only_for_the_payment_that_asked() {
        let one = Event::NumberReceived(PaymentId(Uuid::from_u128(1)));
        assert!(after(&[Event::Asked(asked(1)), one.clone()]).is_ok_and(|c| c.is_live()));
        assert_eq!(after(&[Event::Asked(asked(2)), one.clone()]), Err(Refused::NotAsked));
        assert_eq!(after(std::slice::from_ref(&one)), Err(Refused::NotAsked));
    }

    #[test]
    fn a_withdrawal_ends_it_and_a_late_number_does_not_revive_it() {
        let one = Event::NumberReceived(PaymentId(Uuid::from_u128(1)));
        let events = [Event::Asked(asked(1)), one.clone(), Event::Withdrawn];
        assert!(after(&events).is_ok_and(|c| !c.is_live()));
        let late = [Event::Asked(asked(1)), Event::Withdrawn, one];
        assert_eq!(after(&late), Err(Refused::NotAsked));
    }

    #[test]
    fn a_declined_payment_leaves_nothing_to_send_to() {
        let declined = Event::NotApproved(PaymentId(Uuid::from_u128(1)));
        assert_eq!(after(&[Event::Asked(asked(1)), declined]), Ok(Consent::Declined));
    }

    #[test]
    fn a_yes_whose_number_never_came_is_no_refusal_and_leaves_nothing_to_send_to() {
        let (payment, other) = (PaymentId(Uuid::from_u128(1)), PaymentId(Uuid::from_u128(2)));
        let never = |payment| vec![Event::Asked(asked(1)), Event::NoNumberKept(payment)];
        assert_eq!(after(&never(payment)), Ok(Consent::NoNumberKept));
        assert_eq!(after(&never(other)), Ok(Consent::Pending(asked(1))), "of another payment it says nothing");
        let late = [never(payment), vec![Event::NumberReceived(payment)]].concat();
        assert_eq!(after(&late), Err(Refused::NotAsked));
        let given = [Event::Asked(asked(1)), Event::NumberReceived(payment), Event::NoNumberKept(payment)];
        assert!(after(&given).is_ok_and(|consent| consent.is_live()));
    }

    #[test]
    fn a_number_of_somebody_kept_out_is_not_kept_and_does_not_end_what_stands() {
        let payment = PaymentId(Uuid::from_u128(1));
        assert_eq!(after(&[Event::Asked(asked(1)), Event::KeptOut(payment)]), Ok(Consent::KeptOut));
        let given = [Event::Asked(asked(1)), Event::NumberReceived(payment), Event::KeptOut(payment)];
        assert!(after(&given).is_ok_and(|consent| consent.is_live()));
        assert_eq!(after(&[Event::KeptOut(payment)]), Err(Refused::NotAsked));
    }

    #[test]
    fn what_is_forgotten_is_over_and_a_late_number_does_not_bring_it_back() {
        let (one, forgotten) = (Event::NumberReceived(PaymentId(Uuid::from_u128(1))), Event::Forgotten(Why::Asked));
        for before in [vec![one.clone()], vec![], vec![one.clone(), Event::Withdrawn]] {
            let events = [vec![Event::Asked(asked(1))], before, vec![forgotten.clone()]].concat();
            assert!(matches!(after(&events), Ok(Consent::Forgotten { why: Why::Asked, .. })));
            assert_eq!(after(&[events, vec![one.clone()]].concat()), Err(Refused::NotAsked));
        }
        assert_eq!(after(&[forgotten]), Err(Refused::NothingGiven));
    }
}
