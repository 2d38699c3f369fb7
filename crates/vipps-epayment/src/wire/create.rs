//! What is sent to create a payment.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::amount::Amount;
use super::receipt::Receipt;
use super::text_enum::text_enum;
use crate::identifiers::Reference;
use crate::personal::Personal;

/// A request for money. (ePayment API, Create payment)
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatePayment {
    /// How much. The real lower limits are NOK 100, DKK 1 and EUR 1 in minor units.
    pub amount: Amount,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// Our name for this payment.
    pub reference: Reference,
    /// How the customer meets the request.
    pub user_flow: UserFlow,
    /// Who pays. Needed for a push message, useless for a QR code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<Customer>,
    /// Whether the customer stands at the counter. A shop must say so; without it the provider assumes not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_interaction: Option<CustomerInteraction>,
    /// Where a browser goes afterwards: `https` or a custom scheme. Only a web redirect needs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub return_url: Option<String>,
    /// How the QR code comes back. Only with [`UserFlow::Qr`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qr_format: Option<QrFormat>,
    /// 3 to 100 characters the customer sees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_description: Option<String>,
    /// What the customer is asked to share. Refusing it ends the payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<ProfileRequest>,
    /// 0 to 100 years. Too young looks like [`CUSTOMER_NOT_FOUND`](crate::ErrorCode::CUSTOMER_NOT_FOUND) on a push.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_user_age: Option<u8>,
    /// When the request ends, instead of after 10 minutes. Needs approval and a receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// What is bought. It cannot be changed later and is not sent back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// A page with the receipt. Not together with `receipt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_url: Option<String>,
    /// At most 5 pairs, keys up to 100 and values up to 500 characters. Not for personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
}

impl CreatePayment {
    /// A payment in the app with nothing but what every payment needs; the other fields are public.
    pub fn new(reference: Reference, amount: Amount, user_flow: UserFlow) -> Self {
        CreatePayment {
            amount,
            payment_method: PaymentMethod::wallet(),
            reference,
            user_flow,
            customer: None,
            customer_interaction: None,
            return_url: None,
            qr_format: None,
            payment_description: None,
            profile: None,
            minimum_user_age: None,
            expires_at: None,
            receipt: None,
            receipt_url: None,
            metadata: None,
        }
    }

    /// Exactly the bytes that [`Client::create`](crate::Client::create) sends, for whoever stores them first and
    /// sends them with [`Client::create_bytes`](crate::Client::create_bytes).
    ///
    /// # Errors
    /// None that is known; the error is passed on so that nothing here can panic.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }
}

text_enum! {
    /// What money comes from.
    PaymentMethodType {
        /// The app: the only one for a till.
        Wallet = "WALLET",
        /// A card typed in on a web page.
        Card = "CARD",
        /// A card passed on by a payment service provider.
        CardPassthrough = "CARD_PASSTHROUGH",
    }
}

/// How a payment is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethod {
    /// What money comes from.
    #[serde(rename = "type")]
    pub kind: PaymentMethodType,
    /// What it must not come from; Denmark and Finland only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_sources: Vec<BlockedSource>,
}

impl PaymentMethod {
    /// The app, with every source allowed.
    pub fn wallet() -> Self {
        PaymentMethod { kind: PaymentMethodType::Wallet, blocked_sources: Vec::new() }
    }
}

/// A source of money a shop may refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockedSource {
    /// Company cards.
    #[serde(rename = "COMMERCIAL_CARDS")]
    CommercialCards,
}

/// How the customer meets the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum UserFlow {
    /// A QR code to scan. Needs no approval and no phone number.
    #[serde(rename = "QR")]
    Qr,
    /// A message to the phone. The sales unit must be approved, else the provider answers 5080.
    #[serde(rename = "PUSH_MESSAGE")]
    PushMessage,
    /// A landing page, for websites.
    #[serde(rename = "WEB_REDIRECT")]
    WebRedirect,
    /// A jump into the app; the vendor advises against it.
    #[serde(rename = "NATIVE_REDIRECT")]
    NativeRedirect,
}

/// Where the customer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomerInteraction {
    /// At the counter.
    #[serde(rename = "CUSTOMER_PRESENT")]
    Present,
    /// Elsewhere.
    #[serde(rename = "CUSTOMER_NOT_PRESENT")]
    NotPresent,
}

/// Who pays: exactly one of three ways to say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Customer {
    /// 9 to 15 digits with the country code: no `+`, no `00`, no spaces.
    #[serde(rename = "phoneNumber")]
    PhoneNumber(Personal<String>),
    /// The whole text of the customer's own QR code, 5 to 255 characters, never taken apart.
    #[serde(rename = "personalQr")]
    PersonalQr(Personal<String>),
    /// The token of a check-in at the shop's own QR code.
    #[serde(rename = "customerToken")]
    CustomerToken(Personal<String>),
}

/// How the QR code comes back in `redirectUrl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrFormat {
    /// A link to an image, or the text to draw.
    pub format: QrImage,
    /// 100 to 2000 pixels, for PNG only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u16>,
}

/// What the QR code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QrImage {
    /// A link to an SVG image; what comes if nothing is asked for.
    #[serde(rename = "IMAGE/SVG+XML")]
    Svg,
    /// A link to a PNG image.
    #[serde(rename = "IMAGE/PNG")]
    Png,
    /// The text itself. Drawing an own code of it needs the vendor's approval.
    #[serde(rename = "TEXT/TARGETURL")]
    Text,
}

/// What the customer is asked to share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileRequest {
    /// Words with spaces between: `name address email phoneNumber birthDate`. Ask for as little as possible.
    pub scope: String,
}

impl ProfileRequest {
    /// Asks for the phone number and nothing more.
    pub fn phone_number() -> Self {
        ProfileRequest { scope: "phoneNumber".to_owned() }
    }
}
