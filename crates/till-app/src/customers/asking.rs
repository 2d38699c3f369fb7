//! Asking for consent: which words the customer reads, and the ledger's record of them.

use till_core::consent::{self, Asked, Consent};
use till_core::ids::ClerkId;
use till_core::payment::{Request, Status as PaymentStatus};
use till_core::sale::{Sale, Status};
use till_core::wording::{self, Named};

use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::looking::brand;
use crate::ports::{ConsentText, CustomersFact, Fact, Provider, Register, StoredConsent, Subject};
use crate::till::Till;

/// What is asked for in the app, and nothing more.
const SCOPE: &str = "phoneNumber";

/// The words about remembering, as a customer reads them in a language.
pub(crate) fn consent_words(desk: &Desk<'_>, register: &Register, language: &str) -> Result<String, Fault> {
    let months = desk.tx.retention()?.months;
    let country = &register.shop.country;
    let authority = wording::authority(country, language);
    let named = Named { shop: &register.shop.name, brand: brand(country, desk.now), months, authority };
    wording::wording(wording::VERSION, language, named).ok_or_else(|| Fault::Broken("there are no such words".into()))
}

impl<P: Provider> Till<P> {
    /// The words that the customer of a sale is shown now, at the counter and on the display. Words not shown before are
    /// taken into the ledger first.
    pub(crate) fn words_shown(&self, desk: &mut Desk<'_>, sale: &Sale) -> Result<ConsentText, Fault> {
        let register = desk.register()?;
        let language = self.language_beside(&register, Some(sale.id));
        words_in(desk, &register, &language)
    }

    /// The words that the customer of a sale was asked with. Of a way chosen before, the words of that moment; but while
    /// the sale is on the screen the display shows those of now.
    pub(crate) fn words_of(
        &self,
        desk: &mut Desk<'_>,
        sale: &Sale,
        chosen_with: Option<u32>,
    ) -> Result<ConsentText, Fault> {
        let is_on_screen = desk.register()?.current_sale == Some(sale.id);
        match chosen_with.filter(|_| !is_on_screen) {
            Some(edition) => edition_or_broken(desk, edition),
            None => self.words_shown(desk, sale),
        }
    }

    /// The customer who is being asked reads another language from now on: these are the words that a yes is to.
    pub(crate) fn ask_in(&self, language: &str) -> Result<(), UserError> {
        if self.read(|desk| asked_now(desk))?.is_none() {
            return Ok(());
        }
        self.write(self.actor_or_none(), |desk| {
            let Some((asked, stored)) = asked_now(desk)? else {
                return Ok(());
            };
            let register = desk.register()?;
            let words = words_in(desk, &register, language)?;
            if asked.edition == Some(words.edition) {
                return Ok(());
            }
            let asked = Asked { at: desk.now, ..with_words(asked, &words) };
            put_asked(desk, &stored, asked)
        })
    }
}

/// Writes down that the customer of a request is asked, and with which words.
pub(crate) fn ask_consent(
    desk: &mut Desk<'_>,
    by: ClerkId,
    request: &Request,
    words: &ConsentText,
) -> Result<(), Fault> {
    let asked = Asked {
        text_version: words.version,
        edition: Some(words.edition),
        language: words.language.clone(),
        scope: SCOPE.to_owned(),
        payment: request.id,
        clerk: by,
        at: desk.now,
    };
    put_asked(desk, &StoredConsent { consent: Consent::None, customer: request.customer }, asked)
}

/// For how many months a number is kept that was asked for like this: as long as the words said that a customer agreed
/// to, whatever the owner has set since, and never longer than the shop keeps anybody now.
pub(crate) fn months_agreed(desk: &Desk<'_>, consent: &Consent) -> Result<u32, Fault> {
    let kept_now = desk.tx.retention()?.months;
    let (Consent::Pending(asked) | Consent::Given { asked, .. }) = consent else {
        return Ok(kept_now);
    };
    let words = asked.edition.map(|edition| edition_or_broken(desk, edition)).transpose()?;
    Ok(words.map_or(kept_now, |words| words.months.min(kept_now)))
}

/// The words that the customer before the display reads while being asked; as they were shown, whatever was changed
/// since.
pub(crate) fn words_being_asked(desk: &Desk<'_>) -> Result<Option<String>, Fault> {
    let edition = asked_now(desk)?.and_then(|(asked, _)| asked.edition);
    edition.map(|edition| Ok(edition_or_broken(desk, edition)?.text)).transpose()
}

/// How the customer of the sale on the screen is being asked this moment, if they are.
fn asked_now(desk: &Desk<'_>) -> Result<Option<(Asked, StoredConsent)>, Fault> {
    // With nobody signed on the display shows nothing.
    let Some(current) = desk.register()?.current_sale.filter(|_| desk.actor.is_some()) else {
        return Ok(None);
    };
    let Some(Status::Requested(payment)) = desk.tx.sale(current)?.map(|sale| sale.status) else {
        return Ok(None);
    };
    let is_out = matches!(desk.payment(payment)?.payment.status, PaymentStatus::Requested | PaymentStatus::Waiting);
    let stored = desk.tx.consent(payment)?.filter(|_| is_out);
    Ok(stored.and_then(|stored| match &stored.consent {
        Consent::Pending(asked) => Some((asked.clone(), stored)),
        Consent::None
        | Consent::Given { .. }
        | Consent::Declined
        | Consent::NoNumberKept
        | Consent::KeptOut
        | Consent::Withdrawn { .. }
        | Consent::Forgotten { .. } => None,
    }))
}

fn with_words(asked: Asked, words: &ConsentText) -> Asked {
    Asked { text_version: words.version, edition: Some(words.edition), language: words.language.clone(), ..asked }
}

fn put_asked(desk: &mut Desk<'_>, before: &StoredConsent, asked: Asked) -> Result<(), Fault> {
    let payment = asked.payment;
    let event = consent::Event::Asked(asked);
    let consent = before.consent.step(&event, desk.now)?;
    desk.append(Subject::Consent(payment), Fact::Consent { event, customer: before.customer })?;
    Ok(desk.tx.put_consent(payment, &StoredConsent { consent, customer: before.customer })?)
}

fn words_in(desk: &mut Desk<'_>, register: &Register, language: &str) -> Result<ConsentText, Fault> {
    let text = consent_words(desk, register, language)?;
    match desk.tx.edition_of(wording::VERSION, language, &text)? {
        Some(edition) => edition_or_broken(desk, edition),
        None => take_in(desk, language, &text),
    }
}

fn edition_or_broken(desk: &Desk<'_>, edition: u32) -> Result<ConsentText, Fault> {
    desk.tx.consent_text(edition)?.ok_or_else(|| Fault::Broken("words that were shown are not there".into()))
}

fn take_in(desk: &mut Desk<'_>, language: &str, text: &str) -> Result<ConsentText, Fault> {
    let months = desk.tx.retention()?.months;
    let words = desk.tx.add_consent_text((wording::VERSION, language), text, months)?;
    desk.append(Subject::Register, Fact::Customers(CustomersFact::WordsShown(words.clone())))?;
    Ok(words)
}
