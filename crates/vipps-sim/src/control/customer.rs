//! What a customer does on the phone: scan, share or not, approve, refuse.

use jiff::{SignedDuration, Timestamp};

use super::{Control, ControlError};
use crate::book::{Book, Consent};
use crate::payment::{Approval, Payment};
use crate::people::{Person, Persona};
use crate::phone::{self, PhoneRequest, Step};
use crate::provider::Desk;
use crate::settings::Settings;
use crate::{qr, rules};

impl Control {
    /// Opens a payment from the text of its code, as read off the picture; a link to a landing page does as well.
    pub fn scan(&self, number: &str, qr_text: &str) -> Result<PhoneRequest, ControlError> {
        self.desk(|desk, now| {
            let person = person(&desk.book, number)?;
            let token = qr::token_in(qr_text).ok_or(ControlError::UnknownCode)?;
            let by_token = |payment: &&mut Payment| payment.token == token;
            let payment = desk.book.payments.values_mut().find(by_token).ok_or(ControlError::UnknownCode)?;
            if !payment.is_open() {
                return Err(ControlError::NotOpen);
            }
            if person.persona == Persona::NoApp {
                return Err(ControlError::NoApp);
            }
            if !person.can_pay(payment.minimum_age) {
                return Err(ControlError::TooYoung);
            }
            if !payment.scanned_by.iter().any(|scanner| scanner == number) {
                payment.scanned_by.push(number.to_owned());
            }
            let reference = payment.reference.clone();
            desk.book.touch();
            self.request_at(desk, now, number, &reference)
        })
    }

    /// The text of this customer's own code, as a shop's scanner reads it off the phone.
    pub fn own_code(&self, number: &str) -> Result<String, ControlError> {
        self.desk(|desk, _| match person(&desk.book, number)?.persona {
            Persona::NoApp => Err(ControlError::NoApp),
            Persona::Ordinary
            | Persona::TooYoung
            | Persona::RefusesSharing
            | Persona::ApprovesLate
            | Persona::DeclinedCard => Ok(qr::personal_text(number)),
        })
    }

    /// The open requests on a phone: pushed to it, or scanned by it. Codes on a screen are never listed by themselves.
    pub fn inbox(&self, number: &str) -> Result<Vec<PhoneRequest>, ControlError> {
        self.desk(|desk, now| {
            let person = person(&desk.book, number)?;
            let is_here = |payment: &&Payment| payment.is_open() && phone::has_reached(payment, number);
            let mut payments: Vec<&Payment> = desk.book.payments.values().filter(is_here).collect();
            payments.sort_by_key(|payment| payment.sequence);
            let shown = |payment: &Payment| phone::shown(payment, &person, &desk.book, &self.provider.unit, now);
            Ok(payments.into_iter().map(shown).collect())
        })
    }

    /// One request on a phone, also when it is over.
    pub fn request(&self, number: &str, reference: &str) -> Result<PhoneRequest, ControlError> {
        self.desk(|desk, now| self.request_at(desk, now, number, reference))
    }

    /// Answers the question whether to share. Refusing ends the payment.
    pub fn consent(&self, number: &str, reference: &str, agree: bool) -> Result<PhoneRequest, ControlError> {
        self.desk(|desk, now| {
            let person = person(&desk.book, number)?;
            match step_of(desk, number, reference, now)? {
                Step::Consent => {}
                Step::Amount | Step::Processing => return Err(ControlError::NoConsentAsked),
                Step::Done => return Err(ControlError::NotOpen),
            }
            let payment = on_phone(&mut desk.book, number, reference)?;
            if !agree {
                payment.abort(now);
            } else if person.persona == Persona::RefusesSharing {
                return Err(ControlError::RefusesSharing);
            } else {
                let scope = payment.scope.clone();
                desk.book.consents.push(Consent { number: number.to_owned(), scope, at: now });
            }
            desk.book.touch();
            self.request_at(desk, now, number, reference)
        })
    }

    /// Approves the sum, or finishes an approval that this phone began. A declined card leaves the payment open; a late
    /// approval goes through by itself in time.
    pub fn approve(&self, number: &str, reference: &str) -> Result<PhoneRequest, ControlError> {
        self.desk(|desk, now| {
            let person = person(&desk.book, number)?;
            let step = step_of(desk, number, reference, now)?;
            let settings = desk.settings.clone();
            let begun = on_phone(&mut desk.book, number, reference)?.approval.clone();
            match (step, begun) {
                (Step::Done, _) => return Err(ControlError::NotOpen),
                (Step::Consent, _) => return Err(ControlError::ConsentFirst),
                (Step::Processing, Some(begun)) if !begun.may_be_finished_by(number) => {
                    return Err(ControlError::Processing);
                }
                (Step::Processing | Step::Amount, _) => {}
            }
            let consented_at = given_consent(&mut desk.book, number, reference, now)?;
            let payment = on_phone(&mut desk.book, number, reference)?;
            match (answer_of_bank(&person, &settings, payment.amount_minor), step) {
                (Bank::Declines(reason), _) => {
                    payment.declined = Some(reason.to_owned());
                    payment.approval = None;
                }
                (Bank::TakesSeconds(wait_s), Step::Amount) => {
                    let done_at = now.checked_add(SignedDuration::from_secs(i64::from(wait_s))).ok();
                    begin(payment, number, done_at, consented_at);
                }
                (Bank::TakesSeconds(_) | Bank::Agrees, _) => payment.authorize(number, now, consented_at),
            }
            desk.book.touch();
            self.request_at(desk, now, number, reference)
        })
    }

    /// Begins an approval that does not finish before [`Control::approve`]: meanwhile the payment cannot be cancelled.
    pub fn start_approval(&self, number: &str, reference: &str) -> Result<PhoneRequest, ControlError> {
        self.desk(|desk, now| {
            match step_of(desk, number, reference, now)? {
                Step::Amount => {}
                Step::Consent => return Err(ControlError::ConsentFirst),
                Step::Processing => return Err(ControlError::Processing),
                Step::Done => return Err(ControlError::NotOpen),
            }
            let consented_at = given_consent(&mut desk.book, number, reference, now)?;
            begin(on_phone(&mut desk.book, number, reference)?, number, None, consented_at);
            desk.book.touch();
            self.request_at(desk, now, number, reference)
        })
    }

    /// Refuses the payment.
    pub fn refuse(&self, number: &str, reference: &str) -> Result<PhoneRequest, ControlError> {
        self.desk(|desk, now| {
            match step_of(desk, number, reference, now)? {
                Step::Amount | Step::Consent => {}
                Step::Processing => return Err(ControlError::Processing),
                Step::Done => return Err(ControlError::NotOpen),
            }
            on_phone(&mut desk.book, number, reference)?.abort(now);
            desk.book.touch();
            self.request_at(desk, now, number, reference)
        })
    }

    fn request_at(
        &self,
        desk: &mut Desk,
        now: Timestamp,
        number: &str,
        reference: &str,
    ) -> Result<PhoneRequest, ControlError> {
        let person = person(&desk.book, number)?;
        let payment = on_phone(&mut desk.book, number, reference)?.clone();
        Ok(phone::shown(&payment, &person, &desk.book, &self.provider.unit, now))
    }
}

/// What follows when the customer presses the button.
enum Bank {
    Agrees,
    TakesSeconds(u32),
    Declines(&'static str),
}

fn answer_of_bank(person: &Person, settings: &Settings, amount_minor: i64) -> Bank {
    if settings.magic_amounts {
        if let Some(reason) = rules::declined_amount(amount_minor) {
            return Bank::Declines(reason);
        }
        if amount_minor == rules::UNKNOWN_FOR_AN_HOUR {
            return Bank::TakesSeconds(3600);
        }
    }
    match person.persona {
        Persona::DeclinedCard => Bank::Declines("declined"),
        Persona::ApprovesLate => Bank::TakesSeconds(settings.late_approval_s),
        Persona::Ordinary | Persona::NoApp | Persona::TooYoung | Persona::RefusesSharing => Bank::Agrees,
    }
}

fn begin(payment: &mut Payment, number: &str, done_at: Option<Timestamp>, consented_at: Option<Timestamp>) {
    payment.declined = None;
    payment.consented_at = consented_at;
    payment.approval = Some(Approval { number: number.to_owned(), done_at });
}

fn person(book: &Book, number: &str) -> Result<Person, ControlError> {
    book.people.get(number).cloned().ok_or(ControlError::UnknownPerson)
}

fn on_phone<'b>(book: &'b mut Book, number: &str, reference: &str) -> Result<&'b mut Payment, ControlError> {
    let payment = book.payments.get_mut(reference).filter(|payment| phone::has_reached(payment, number));
    payment.ok_or(ControlError::UnknownPayment)
}

fn step_of(desk: &mut Desk, number: &str, reference: &str, now: Timestamp) -> Result<Step, ControlError> {
    person(&desk.book, number)?;
    let payment = on_phone(&mut desk.book, number, reference)?.clone();
    Ok(phone::step(&payment, number, &desk.book, now))
}

/// When the person agreed to what this payment asks; nothing if it asks for nothing.
fn given_consent(
    book: &mut Book,
    number: &str,
    reference: &str,
    now: Timestamp,
) -> Result<Option<Timestamp>, ControlError> {
    let scope = on_phone(book, number, reference)?.scope.clone();
    Ok(if scope.is_empty() { None } else { book.consent(number, &scope, now) })
}
