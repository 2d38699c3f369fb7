//! Any entry the journal may be given, for property tests.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use till_app::ports::{Article, Category, ConsentText, CustomersFact, Fact, PersonChange};
use till_core::consent::{self, Asked};
use till_core::ids::{
    ArticleId, CallId, CategoryId, ClerkId, CustomerId, IdempotencyKey, LineId, PaymentId, Reference, RefundId, SaleId,
    SaleNumber,
};
use till_core::money::{Currency, Money};
use till_core::order::{Discount, Line, Repriced};
use till_core::parts::Part;
use till_core::payment::{self, Aggregate, Evidence, Observation, ProviderState, Refusal, Request, Way};
use till_core::printing::Print;
use till_core::quantity::{Quantity, Unit};
use till_core::refund::{self, RefundOrder};
use till_core::rights::Role;
use till_core::sale::{self, Ending, NextAsk};
use till_core::seller::Seller;
use till_core::vat::VatRate;
use uuid::Uuid;

pub fn uuid() -> impl Strategy<Value = Uuid> {
    any::<u128>().prop_map(Uuid::from_u128)
}

pub fn time() -> impl Strategy<Value = Timestamp> {
    (0_i64..4_000_000_000_000_000).prop_map(|micros| Timestamp::UNIX_EPOCH + SignedDuration::from_micros(micros))
}

fn currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec![Currency::Nok, Currency::Dkk, Currency::Eur])
}

pub fn money() -> impl Strategy<Value = Money> {
    (any::<i64>(), currency()).prop_map(|(minor, currency)| Money::new(minor, currency))
}

pub fn text() -> impl Strategy<Value = String> {
    "[a-zA-ZæøåÆØÅ \"'\\\\{}\n0-9]{0,20}"
}

fn key() -> impl Strategy<Value = IdempotencyKey> {
    "[!-~]{1,50}".prop_map(|text| IdempotencyKey::parse(&text).unwrap())
}

fn quantity() -> impl Strategy<Value = Quantity> {
    (1_i64..=99_999_999).prop_map(|n| Quantity::from_thousandths(n).unwrap())
}

fn discount() -> impl Strategy<Value = Discount> {
    prop_oneof![Just(Discount::None), (1_u16..=10_000).prop_map(Discount::Percent), money().prop_map(Discount::Amount)]
}

fn age() -> impl Strategy<Value = Option<u8>> {
    prop::option::of(1_u8..=100)
}

fn article() -> impl Strategy<Value = Box<Article>> {
    let named = (uuid(), text(), prop::option::of(text()), text(), uuid());
    let units = prop::sample::select(vec![Unit::Piece, Unit::Kilogram, Unit::Litre]);
    let rest = (money(), units, 0_u16..=10_000, prop::option::of(any::<u32>()), age(), any::<bool>());
    (named, rest).prop_map(
        |((id, number, barcode, name, category), (price, unit, vat, favourite, minimum_age, is_for_sale))| {
            let (id, category) = (ArticleId(id), CategoryId(category));
            let vat = VatRate::from_basis_points(vat).unwrap();
            Box::new(Article {
                id,
                number,
                barcode,
                name,
                category,
                price,
                unit,
                vat,
                favourite,
                minimum_age,
                is_for_sale,
            })
        },
    )
}

fn line() -> impl Strategy<Value = Line> {
    let ids = (uuid(), prop::option::of(uuid()), text(), quantity());
    let units = prop::sample::select(vec![Unit::Piece, Unit::Kilogram, Unit::Litre]);
    let rest = (units, money(), 0_u16..=10_000, discount(), (any::<bool>(), age()));
    let repriced = (money(), text()).prop_map(|(from, reason)| Repriced { from, reason });
    let by_hand = (prop::option::of(repriced), text(), any::<bool>());
    (ids, rest, by_hand).prop_map(|((id, article, name, quantity), rest, (repriced, note, is_tip))| {
        let (unit, unit_price, vat, discount, (is_return, minimum_age)) = rest;
        Line {
            id: LineId(id),
            article: article.map(ArticleId),
            name,
            quantity,
            unit,
            unit_price,
            vat: VatRate::from_basis_points(vat).unwrap(),
            discount,
            is_return,
            minimum_age,
            repriced,
            note,
            is_tip,
        }
    })
}

fn ending() -> impl Strategy<Value = Ending> {
    prop_oneof![
        Just(Ending::Declined),
        Just(Ending::Expired),
        Just(Ending::TakenBack),
        Just(Ending::Released),
        any::<Option<u32>>().prop_map(Ending::Refused),
        Just(Ending::NeverSent),
    ]
}

fn way() -> impl Strategy<Value = Way> {
    prop::sample::select(vec![Way::Qr, Way::Push, Way::OwnCode])
}

pub fn next_ask() -> impl Strategy<Value = NextAsk> {
    (way(), prop::option::of(uuid()), (any::<bool>(), prop::option::of(any::<u32>())), uuid(), time()).prop_map(
        |(way, customer, (asks_to_share, words), by, at)| NextAsk {
            way,
            customer: customer.map(CustomerId),
            asks_to_share,
            words,
            by: ClerkId(by),
            at,
        },
    )
}

pub fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (uuid(), quantity()).prop_map(|(line, quantity)| Part { line: LineId(line), quantity });
    prop::collection::vec(part, 0..3)
}

fn refund_order() -> impl Strategy<Value = RefundOrder> {
    let ids = (uuid(), uuid(), uuid(), uuid());
    (ids, money(), parts(), text(), (uuid(), prop::option::of(uuid()), prop::option::of(uuid())), time()).prop_map(
        |((id, sale, payment, call), amount, parts, reason, (by, approved_by, returns_of), at)| RefundOrder {
            id: RefundId(id),
            sale: SaleId(sale),
            payment: PaymentId(payment),
            call: CallId(call),
            amount,
            parts,
            reason,
            by: ClerkId(by),
            approved_by: approved_by.map(ClerkId),
            returns_of: returns_of.map(SaleId),
            at,
        },
    )
}

pub fn seller() -> impl Strategy<Value = Seller> {
    let texts = (text(), text(), text(), "[0-9]{0,9}");
    let countries = prop::sample::select(vec!["NO", "DK", "FI"]);
    (texts, any::<[bool; 2]>(), countries).prop_map(
        |((name, address, town, organisation_number), [is_vat_registered, is_in_business_register], country)| Seller {
            name,
            address,
            town,
            organisation_number,
            is_vat_registered,
            is_in_business_register,
            country: country.into(),
        },
    )
}

fn refund_event() -> impl Strategy<Value = refund::Event> {
    prop_oneof![
        Just(refund::Event::Confirmed),
        prop::option::of(refusal()).prop_map(refund::Event::Refused),
        seller().prop_map(refund::Event::SellerNoted),
        any::<u64>().prop_map(refund::Event::ReceiptNumbered),
    ]
}

fn sale_event() -> impl Strategy<Value = sale::Event> {
    use sale::Event;
    let line_id = || uuid().prop_map(LineId);
    let payment = || uuid().prop_map(PaymentId);
    prop_oneof![
        line().prop_map(Event::LineAdded),
        (line_id(), quantity()).prop_map(|(id, quantity)| Event::QuantitySet(id, quantity)),
        (line_id(), discount()).prop_map(|(id, discount)| Event::DiscountSet(id, discount)),
        (line_id(), any::<bool>()).prop_map(|(id, is_return)| Event::ReturnSet(id, is_return)),
        (line_id(), money(), text()).prop_map(|(id, price, reason)| Event::PriceSet(id, price, reason)),
        (line_id(), text()).prop_map(|(id, note)| Event::NoteSet(id, note)),
        discount().prop_map(Event::SaleDiscountSet),
        Just(Event::Reopened),
        line_id().prop_map(Event::LineRemoved),
        Just(Event::LineRestored),
        uuid().prop_map(|id| Event::ReturnsRefunded(RefundId(id))),
        prop::collection::vec(line(), 0..3).prop_map(Event::ReturnsRestored),
        Just(Event::Parked),
        text().prop_map(Event::ParkedAs),
        Just(Event::ParkedUnseen),
        Just(Event::Recalled),
        Just(Event::Discarded),
        payment().prop_map(Event::AttemptStarted),
        (payment(), ending()).prop_map(|(id, ending)| Event::AttemptEnded(id, ending)),
        payment().prop_map(Event::Attached),
        next_ask().prop_map(Event::WayChosen),
        Just(Event::WayDropped),
        payment().prop_map(Event::WrongPerson),
        seller().prop_map(Event::SellerNoted),
        payment().prop_map(Event::Paid),
        any::<u64>().prop_map(Event::ReceiptNumbered),
    ]
}

pub fn refusal() -> impl Strategy<Value = Refusal> {
    any::<(u16, Option<u32>)>().prop_map(|(status, code)| Refusal { status, code })
}

fn observation() -> impl Strategy<Value = Observation> {
    let states = prop::sample::select(vec![
        ProviderState::Created,
        ProviderState::Authorized,
        ProviderState::Aborted,
        ProviderState::Expired,
        ProviderState::Terminated,
    ]);
    let sums = (money(), money(), money(), money());
    let rest = (prop::option::of(text()), prop::option::of(text()), prop::option::of(time()));
    (states, sums, rest).prop_map(
        |(state, (authorized, captured, refunded, cancelled), (psp_reference, target, until))| Observation {
            state,
            aggregate: Aggregate { authorized, captured, refunded, cancelled },
            psp_reference,
            target,
            capture_guaranteed_until: until,
        },
    )
}

fn payment_event() -> impl Strategy<Value = payment::Event> {
    use payment::Event;
    let evidence = prop::sample::select(vec![Evidence::NotRead, Evidence::Absent, Evidence::Present]);
    let call = || (uuid().prop_map(CallId), key());
    prop_oneof![
        Just(Event::Sending),
        Just(Event::NotSent),
        Just(Event::OutcomeUnknown),
        prop::option::of(text()).prop_map(|target| Event::Created { target }),
        observation().prop_map(Event::Modified),
        refusal().prop_map(Event::CallRefused),
        refusal().prop_map(Event::CallDoubted),
        (observation(), evidence).prop_map(|(seen, evidence)| Event::Observed(seen, evidence)),
        Just(Event::NotFound),
        Just(Event::OwnCodeGone),
        call().prop_map(|(call, key)| Event::TakeBackOrdered { call, key }),
        call().prop_map(|(call, key)| Event::ReleaseOrdered { call, key }),
        (call(), money(), parts(), prop::option::of(call())).prop_map(|((call, key), amount, parts, release)| {
            Event::CaptureOrdered { call, key, amount, parts, release }
        }),
        (call(), money()).prop_map(|((call, key), amount)| Event::RefundOrdered { call, key, amount }),
        Just(Event::StopOrdered),
        uuid().prop_map(|id| Event::NumberReceived(CustomerId(id))),
        Just(Event::NumberMissing),
        any::<bool>().prop_map(|agrees| Event::LogCompared { agrees }),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    (any::<u32>(), prop::option::of(any::<u32>()), text(), text(), uuid(), uuid(), time()).prop_map(
        |(text_version, edition, language, scope, payment, clerk, at)| Asked {
            text_version,
            edition,
            language,
            scope,
            payment: PaymentId(payment),
            clerk: ClerkId(clerk),
            at,
        },
    )
}

fn consent_event() -> impl Strategy<Value = consent::Event> {
    use consent::Event;
    prop_oneof![
        asked().prop_map(Event::Asked),
        uuid().prop_map(|id| Event::NumberReceived(PaymentId(id))),
        uuid().prop_map(|id| Event::NotApproved(PaymentId(id))),
        uuid().prop_map(|id| Event::NoNumberKept(PaymentId(id))),
        uuid().prop_map(|id| Event::KeptOut(PaymentId(id))),
        Just(Event::Withdrawn),
        why().prop_map(Event::Forgotten),
    ]
}

fn why() -> impl Strategy<Value = consent::Why> {
    use consent::Why;
    prop::sample::select(vec![Why::Asked, Why::Withdrawn, Why::Unused, Why::NumberPassedOn, Why::KeyGone])
}

fn customers_fact() -> impl Strategy<Value = CustomersFact> {
    let customer = || uuid().prop_map(CustomerId);
    prop_oneof![
        (1_u32.., any::<u32>(), text(), text(), 1_u32..).prop_map(|(edition, version, language, text, months)| {
            CustomersFact::WordsShown(ConsentText { edition, version, language, text, months })
        }),
        customer().prop_map(CustomersFact::Labelled),
        (customer(), customer()).prop_map(|(kept, joined)| CustomersFact::Joined { kept, joined }),
        customer().prop_map(CustomersFact::Exported),
        Just(CustomersFact::LetIn),
        any::<u32>().prop_map(CustomersFact::Swept),
        any::<u32>().prop_map(CustomersFact::RetentionSet),
    ]
}

fn person_change() -> impl Strategy<Value = PersonChange> {
    let role = || prop::sample::select(vec![Role::Clerk, Role::Manager, Role::Owner]);
    prop_oneof![
        role().prop_map(PersonChange::Added),
        Just(PersonChange::Renamed),
        role().prop_map(PersonChange::RoleSet),
        prop::sample::select(vec![PersonChange::PinForgotten, PersonChange::PinChosen]),
        prop::sample::select(vec![PersonChange::Left, PersonChange::CameBack]),
    ]
}

pub fn consent() -> impl Strategy<Value = consent::Consent> {
    use consent::Consent;
    prop_oneof![
        Just(Consent::None),
        asked().prop_map(Consent::Pending),
        (asked(), time()).prop_map(|(asked, at)| Consent::Given { asked, at }),
        Just(Consent::Declined),
        Just(Consent::NoNumberKept),
        Just(Consent::KeptOut),
        (time(), why()).prop_map(|(at, why)| Consent::Forgotten { at, why }),
        time().prop_map(|at| Consent::Withdrawn { at }),
    ]
}

pub fn request() -> impl Strategy<Value = Request> {
    let ids = (uuid(), uuid(), 1_u32.., "[a-zA-Z0-9-]{8,64}", 1_i64.., currency());
    let asks = (way(), any::<bool>(), any::<bool>(), prop::option::of(uuid()));
    let calls = (uuid(), key(), uuid(), key(), time());
    (ids, asks, calls).prop_map(
        |((id, sale, attempt, reference, minor, currency), (way, draws_code, asks_to_share, customer), calls)| {
            Request {
                id: PaymentId(id),
                sale: SaleId(sale),
                attempt,
                reference: Reference::parse(&reference).unwrap(),
                amount: Money::new(minor, currency),
                way,
                draws_code,
                asks_to_share,
                customer: customer.map(CustomerId),
                create: (CallId(calls.0), calls.1),
                spare_cancel: (CallId(calls.2), calls.3),
                at: calls.4,
            }
        },
    )
}

/// Any fact.
pub fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        1 => ("[A-Z0-9]{1,4}", any::<u64>(), currency()).prop_map(|(till, number, currency)| Fact::SaleOpened {
            number: SaleNumber { till, number },
            currency
        }),
        6 => sale_event().prop_map(Fact::Sale),
        1 => request().prop_map(Fact::PaymentRequested),
        6 => payment_event().prop_map(Fact::Payment),
        3 => (consent_event(), prop::option::of(uuid()))
            .prop_map(|(event, customer)| Fact::Consent { event, customer: customer.map(CustomerId) }),
        2 => customers_fact().prop_map(Fact::Customers),
        2 => refund_order().prop_map(Fact::RefundOrdered),
        2 => (uuid(), refund_event()).prop_map(|(id, event)| Fact::Refund { refund: RefundId(id), event }),
        1 => (prop::option::of(uuid()), any::<bool>()).prop_map(|(refund, is_copy)| Fact::ReceiptPrinted {
            refund: refund.map(RefundId),
            print: if is_copy { Print::Copy } else { Print::Original },
        }),
        1 => uuid().prop_map(|id| Fact::Approved { manager: ClerkId(id) }),
        1 => Just(Fact::SignedOn),
        1 => Just(Fact::SignedOff),
        1 => Just(Fact::ShopChanged),
        2 => (uuid(), person_change()).prop_map(|(id, change)| Fact::PersonChanged { person: ClerkId(id), change }),
        1 => prop::sample::select(vec![Fact::RegisterClosed, Fact::RegisterReopened, Fact::RegisterTakenOver]),
        1 => (prop::option::of(article()), article(), any::<bool>())
            .prop_map(|(before, after, is_brought_in)| Fact::ArticleChanged { before, after, is_brought_in }),
        1 => (uuid(), text(), 0_u8..=5)
            .prop_map(|(id, name, colour)| Fact::CategoryAdded(Category { id: CategoryId(id), name, colour })),
        1 => prop::collection::vec(uuid().prop_map(ArticleId), 0..4).prop_map(Fact::FavouritesArranged),
        1 => (text(), any::<u32>()).prop_map(|(version, unknown_calls)| Fact::Started { version, unknown_calls }),
    ]
}
