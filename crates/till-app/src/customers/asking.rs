//! Asking for consent: which words the customer reads, and the ledger's record of them.

use till_core::consent::{self, Asked, Consent};
use till_core::ids::ClerkId;
use till_core::payment::Request;
use till_core::wording::{self, Named};

use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::brand;
use crate::ports::{CustomersFact, Fact, Register, StoredConsent, Subject};

/// What is asked for in the app, and nothing more.
const SCOPE: &str = "phoneNumber";

/// The words about remembering, as a customer reads them in a language.
pub(crate) fn consent_words(desk: &Desk<'_>, register: &Register, language: &str) -> Result<String, Fault> {
    let months = desk.tx.retention()?.months;
    let named = Named { shop: &register.shop.name, brand: brand(&register.shop.country, desk.now), months };
    wording::wording(wording::VERSION, language, named).ok_or_else(|| Fault::Broken("there are no such words".into()))
}

/// Writes down that the customer of a request is asked, and with which words. Words not shown before are taken into the
/// ledger first.
pub(crate) fn ask_consent(
    desk: &mut Desk<'_>,
    by: ClerkId,
    request: &Request,
    (register, language): (&Register, &str),
) -> Result<(), Fault> {
    let text = consent_words(desk, register, language)?;
    let edition = match desk.tx.edition_of(wording::VERSION, language, &text)? {
        Some(edition) => edition,
        None => take_in(desk, language, &text)?,
    };
    let asked = Asked {
        text_version: wording::VERSION,
        edition: Some(edition),
        language: language.to_owned(),
        scope: SCOPE.to_owned(),
        payment: request.id,
        clerk: by,
        at: desk.now,
    };
    let event = consent::Event::Asked(asked);
    let consent = Consent::None.step(&event, desk.now)?;
    desk.append(Subject::Consent(request.id), Fact::Consent { event, customer: request.customer })?;
    Ok(desk.tx.put_consent(request.id, &StoredConsent { consent, customer: request.customer })?)
}

fn take_in(desk: &mut Desk<'_>, language: &str, text: &str) -> Result<u32, Fault> {
    let words = desk.tx.add_consent_text(wording::VERSION, language, text)?;
    let edition = words.edition;
    desk.append(Subject::Register, Fact::Customers(CustomersFact::WordsShown(words)))?;
    Ok(edition)
}
