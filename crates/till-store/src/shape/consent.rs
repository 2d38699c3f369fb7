//! Consents and what happens to them.

use serde::{Deserialize, Serialize};
use till_core::consent::{Asked, Consent, Event, Why};
use till_core::ids::{ClerkId, PaymentId};
use uuid::Uuid;

use crate::error::Fault;
use crate::value::Micros;

/// Which words the customer was shown, and where.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AskedShape {
    text_version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edition: Option<u32>,
    language: String,
    scope: String,
    payment: Uuid,
    clerk: Uuid,
    at: Micros,
}

impl From<&Asked> for AskedShape {
    fn from(asked: &Asked) -> Self {
        Self {
            text_version: asked.text_version,
            edition: asked.edition,
            language: asked.language.clone(),
            scope: asked.scope.clone(),
            payment: asked.payment.0,
            clerk: asked.clerk.0,
            at: asked.at.into(),
        }
    }
}

impl TryFrom<AskedShape> for Asked {
    type Error = Fault;
    fn try_from(shape: AskedShape) -> Result<Self, Fault> {
        Ok(Self {
            text_version: shape.text_version,
            edition: shape.edition,
            language: shape.language,
            scope: shape.scope,
            payment: PaymentId(shape.payment),
            clerk: ClerkId(shape.clerk),
            at: shape.at.try_into()?,
        })
    }
}

/// Why a customer is forgotten.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyShape {
    Asked,
    Withdrawn,
    Unused,
    NumberPassedOn,
    KeyGone,
}

impl From<Why> for WhyShape {
    fn from(why: Why) -> Self {
        match why {
            Why::Asked => Self::Asked,
            Why::Withdrawn => Self::Withdrawn,
            Why::Unused => Self::Unused,
            Why::NumberPassedOn => Self::NumberPassedOn,
            Why::KeyGone => Self::KeyGone,
        }
    }
}

impl From<WhyShape> for Why {
    fn from(shape: WhyShape) -> Self {
        match shape {
            WhyShape::Asked => Self::Asked,
            WhyShape::Withdrawn => Self::Withdrawn,
            WhyShape::Unused => Self::Unused,
            WhyShape::NumberPassedOn => Self::NumberPassedOn,
            WhyShape::KeyGone => Self::KeyGone,
        }
    }
}

/// What is known of a consent.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ConsentShape {
    None,
    Pending { asked: AskedShape },
    Given { asked: AskedShape, at: Micros },
    Declined,
    NoNumberKept,
    KeptOut,
    Withdrawn { at: Micros },
    Forgotten { at: Micros, why: WhyShape },
}

impl From<&Consent> for ConsentShape {
    fn from(consent: &Consent) -> Self {
        match consent {
            Consent::None => Self::None,
            Consent::Pending(asked) => Self::Pending { asked: asked.into() },
            Consent::Given { asked, at } => Self::Given { asked: asked.into(), at: (*at).into() },
            Consent::Declined => Self::Declined,
            Consent::NoNumberKept => Self::NoNumberKept,
            Consent::KeptOut => Self::KeptOut,
            Consent::Withdrawn { at } => Self::Withdrawn { at: (*at).into() },
            Consent::Forgotten { at, why } => Self::Forgotten { at: (*at).into(), why: (*why).into() },
        }
    }
}

impl TryFrom<ConsentShape> for Consent {
    type Error = Fault;
    fn try_from(shape: ConsentShape) -> Result<Self, Fault> {
        Ok(match shape {
            ConsentShape::None => Self::None,
            ConsentShape::Pending { asked } => Self::Pending(asked.try_into()?),
            ConsentShape::Given { asked, at } => Self::Given { asked: asked.try_into()?, at: at.try_into()? },
            ConsentShape::Declined => Self::Declined,
            ConsentShape::NoNumberKept => Self::NoNumberKept,
            ConsentShape::KeptOut => Self::KeptOut,
            ConsentShape::Withdrawn { at } => Self::Withdrawn { at: at.try_into()? },
            ConsentShape::Forgotten { at, why } => Self::Forgotten { at: at.try_into()?, why: why.into() },
        })
    }
}

/// Something that happened to a consent.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ConsentEventShape {
    Asked { asked: AskedShape },
    NumberReceived { payment: Uuid },
    NotApproved { payment: Uuid },
    NoNumberKept { payment: Uuid },
    KeptOut { payment: Uuid },
    Withdrawn,
    Forgotten { why: WhyShape },
}

impl From<&Event> for ConsentEventShape {
    fn from(event: &Event) -> Self {
        match event {
            Event::Asked(asked) => Self::Asked { asked: asked.into() },
            Event::NumberReceived(payment) => Self::NumberReceived { payment: payment.0 },
            Event::NotApproved(payment) => Self::NotApproved { payment: payment.0 },
            Event::NoNumberKept(payment) => Self::NoNumberKept { payment: payment.0 },
            Event::KeptOut(payment) => Self::KeptOut { payment: payment.0 },
            Event::Withdrawn => Self::Withdrawn,
            Event::Forgotten(why) => Self::Forgotten { why: (*why).into() },
        }
    }
}

impl TryFrom<ConsentEventShape> for Event {
    type Error = Fault;
    fn try_from(shape: ConsentEventShape) -> Result<Self, Fault> {
        Ok(match shape {
            ConsentEventShape::Asked { asked } => Self::Asked(asked.try_into()?),
            ConsentEventShape::NumberReceived { payment } => Self::NumberReceived(PaymentId(payment)),
            ConsentEventShape::NotApproved { payment } => Self::NotApproved(PaymentId(payment)),
            ConsentEventShape::NoNumberKept { payment } => Self::NoNumberKept(PaymentId(payment)),
            ConsentEventShape::KeptOut { payment } => Self::KeptOut(PaymentId(payment)),
            ConsentEventShape::Withdrawn => Self::Withdrawn,
            ConsentEventShape::Forgotten { why } => Self::Forgotten(why.into()),
        })
    }
}
