//! What of the sale on the screen its customer may see.

use jiff::{SignedDuration, Timestamp};
use till_core::ids::SaleId;

use super::brand;
use super::paid::last_taken;
use crate::customers::{consent_words, words_being_asked};
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::ports::{Provider, Register};
use crate::setup::known_language;
use crate::till::{Till, lock};
use crate::view::{
    Coach, DisplayHint, DisplayLine, DisplayQr, DisplayStage, DisplayView, Ending, LineView, PaymentView, QrView,
    Remembering, SaleView, Stage, Way,
};

/// How long a customer is thanked. After that the next one may be standing there.
const THANKS_FOR: SignedDuration = SignedDuration::from_secs(60);

impl<P: Provider> Till<P> {
    /// Everything the customer display draws.
    pub fn display(&self) -> Result<DisplayView, UserError> {
        let revision = self.revision();
        self.read(|desk| {
            let register = desk.register()?;
            // Nothing of the shop's business shows while nobody is signed on, to customers either.
            let sale = match desk.actor {
                Some(_) => self.sale_on_screen(desk, &register)?,
                None => None,
            };
            let thanked_until = thanked_until(desk, &register)?;
            let is_over = thanked_until.is_some_and(|until| until <= desk.now);
            let sale = sale.filter(|sale| sale.stage != Stage::Done || !is_over);
            let mut view = self.empty_display(desk, revision, &register)?;
            if let Some(sale) = &sale {
                show(&mut view, sale, thanked_until);
            }
            if let Some(words) = words_being_asked(desk)?.filter(|_| view.asks_to_share) {
                view.consent_text = words;
            }
            Ok(view)
        })
    }

    /// The customer reads another language until the next sale. It is kept in memory only; the words about remembering
    /// that they are asked with are written down.
    pub fn set_display_language(&self, language: &str) -> Result<DisplayView, UserError> {
        let language = known_language(language).map_err(|fault| fault.tell(self.ids.next()))?;
        let sale = self.read(|desk| Ok(desk.register()?.current_sale))?;
        self.ask_in(&language)?;
        *lock(&self.display_language) = Some((sale, language));
        self.changed();
        self.display()
    }

    /// What the customer before the counter reads: the language chosen on the display, else the shop's.
    pub(crate) fn customers_language(&self, register: &Register) -> String {
        self.language_beside(register, register.current_sale)
    }

    /// What the customer of a sale reads.
    pub(crate) fn language_beside(&self, register: &Register, sale: Option<SaleId>) -> String {
        let chosen = lock(&self.display_language).clone().filter(|(chosen, _)| *chosen == sale);
        chosen.map_or_else(|| register.shop.language.clone(), |(_, language)| language)
    }

    fn empty_display(&self, desk: &Desk<'_>, revision: u64, register: &Register) -> Result<DisplayView, Fault> {
        let (shop, language) = (&register.shop, self.customers_language(register));
        let consent_text = consent_words(desk, register, &language)?;
        Ok(DisplayView {
            revision,
            now: desk.now.to_string(),
            shop_name: shop.name.clone(),
            environment: self.surroundings.environment,
            language,
            brand: brand(&shop.country, desk.now).to_owned(),
            country: shop.country.clone(),
            stage: DisplayStage::Welcome,
            lines: Vec::new(),
            amount: None,
            qr: None,
            hint: None,
            expires_at: None,
            asks_to_share: false,
            consent_text,
            holds_until: None,
        })
    }
}

/// Until when the customer of the sale on the screen is thanked, if it is paid for.
fn thanked_until(desk: &Desk<'_>, register: &Register) -> Result<Option<Timestamp>, Fault> {
    let Some(paid) = register.current_sale.map(|id| desk.tx.paid_sale(id)).transpose()?.flatten() else {
        return Ok(None);
    };
    Ok(last_taken(&paid.payment).saturating_add(THANKS_FOR).ok())
}

fn show(view: &mut DisplayView, sale: &SaleView, thanked_until: Option<Timestamp>) {
    view.stage = stage(sale);
    let payment = sale.payment.as_ref();
    match view.stage {
        DisplayStage::Welcome => return,
        DisplayStage::Thanks => {
            view.amount = payment.map(|payment| payment.captured.clone());
            view.holds_until = thanked_until.map(|until| until.to_string());
            return;
        }
        DisplayStage::Scan | DisplayStage::Phone => {
            view.qr = payment.and_then(|payment| payment.qr.as_ref()).map(qr_of);
            view.hint = payment.and_then(|payment| hint(payment.coach));
            view.expires_at = payment.map(|payment| payment.expires_at.clone());
            view.asks_to_share = payment.is_some_and(|payment| payment.remembering == Remembering::Asked);
        }
        DisplayStage::Building
        | DisplayStage::Moment
        | DisplayStage::Checking
        | DisplayStage::Approved
        | DisplayStage::NotPaid => (),
    }
    view.lines = sale.lines.iter().map(line_of).collect();
    view.amount = Some(sale.total.clone());
}

fn stage(sale: &SaleView) -> DisplayStage {
    match (sale.stage, &sale.payment) {
        (Stage::Building, _) if sale.lines.is_empty() => DisplayStage::Welcome,
        (Stage::Building, _) => match sale.ended.as_ref().map(|ended| ended.ending) {
            // The clerk took it back, and goes on with the sale.
            None | Some(Ending::TakenBack) => DisplayStage::Building,
            Some(
                Ending::Declined
                | Ending::Expired
                | Ending::Released
                | Ending::PushNotAllowed
                | Ending::NotReachable
                | Ending::Refused
                | Ending::NeverSent
                | Ending::OwnCodeGone,
            ) => DisplayStage::NotPaid,
        },
        (Stage::Waiting | Stage::Approved | Stage::Capturing, Some(payment)) => asked_stage(payment),
        (Stage::Waiting | Stage::Approved | Stage::Capturing, None) => DisplayStage::Moment,
        (Stage::Done, _) => DisplayStage::Thanks,
    }
}

/// While a request is out. Whatever is not sure is not told as anything but a moment's wait.
fn asked_stage(payment: &PaymentView) -> DisplayStage {
    match payment.coach {
        Coach::Sending | Coach::NotSentYet | Coach::ChangingWay => DisplayStage::Moment,
        Coach::ScanCode | Coach::CodeHalfTime | Coach::OpenPush | Coach::PushSlow | Coach::PushHalfTime => {
            match (payment.way, &payment.qr) {
                (Way::Qr, Some(_)) => DisplayStage::Scan,
                (Way::Qr, None) => DisplayStage::Moment,
                (Way::Push | Way::OwnCode, _) => DisplayStage::Phone,
            }
        }
        Coach::Approved | Coach::Capturing | Coach::Captured | Coach::PartCaptured | Coach::CaptureAgain => {
            DisplayStage::Approved
        }
        Coach::TimeIsUp
        | Coach::TakingBack
        | Coach::Asking
        | Coach::Releasing
        | Coach::NotCaptured
        | Coach::Refunding => DisplayStage::Checking,
    }
}

/// What helps the customer changes when what the clerk is told does.
fn hint(coach: Coach) -> Option<DisplayHint> {
    match coach {
        Coach::CodeHalfTime => Some(DisplayHint::CodeNotScanned),
        Coach::PushSlow => Some(DisplayHint::LookUnderPayments),
        Coach::PushHalfTime => Some(DisplayHint::AskForCode),
        Coach::Sending
        | Coach::ScanCode
        | Coach::OpenPush
        | Coach::TimeIsUp
        | Coach::TakingBack
        | Coach::NotSentYet
        | Coach::Asking
        | Coach::Approved
        | Coach::Capturing
        | Coach::Captured
        | Coach::Releasing
        | Coach::PartCaptured
        | Coach::NotCaptured
        | Coach::CaptureAgain
        | Coach::Refunding
        | Coach::ChangingWay => None,
    }
}

fn line_of(line: &LineView) -> DisplayLine {
    DisplayLine {
        name: line.name.clone(),
        quantity: line.quantity.clone(),
        unit: line.unit,
        discount: line.discount.clone(),
        total: line.total.clone(),
        is_return: line.is_return,
    }
}

fn qr_of(qr: &QrView) -> DisplayQr {
    DisplayQr { svg: qr.svg.clone(), png: qr.png.clone() }
}
