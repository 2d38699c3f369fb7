//! The marks that keep numbers out take about a tenth of a second each. They are made before the transaction that wants
//! them, so that nobody waits to write meanwhile. The transaction looks the number up anew, and makes another mark if the
//! number is another by then.

use till_core::phone::Msisdn;
use till_core::rights::Right;

use super::forgetting::has_withdrawn;
use super::known;
use crate::desk::Desk;
use crate::error::{Fault, UserError};
use crate::ports::{Marks, Provider, StoreError};
use crate::settling::known_customer;
use crate::till::{Till, lock};
use crate::typed;

/// What is to be made for somebody who is about to be remembered.
#[derive(Default)]
struct Wanted {
    /// The number leaves another record, which becomes a part of this one.
    leaves_a_record: bool,
    /// The number of then of somebody who has withdrawn: was it let in since?
    of_then: Option<Msisdn>,
}

impl<P: Provider> Till<P> {
    /// The mark that will keep out a customer who goes.
    pub(super) fn make_mark(&self, customer_id: &str) -> Result<(), UserError> {
        self.require(Right::Sell)?;
        let number = self.read(|desk| Ok(known(desk, typed::id(customer_id)?)?.number.clone()))?;
        self.marking(|marks| marks.make(&number))
    }

    /// The marks by which a customer may be kept out.
    pub(super) fn look_for_marks(&self, customer_id: &str) -> Result<(), UserError> {
        let number = self.read(|desk| Ok(known(desk, typed::id(customer_id)?)?.number.clone()))?;
        self.marking(|marks| marks.make_known(&number))
    }

    /// The marks by which a number that was typed may be kept out. What is wrong with it, the transaction says.
    pub(crate) fn look_for_marks_of_typed(&self, number: &str) -> Result<(), UserError> {
        self.require(Right::Sell)?;
        match self.read(|desk| typed::number(desk, number)) {
            Ok(number) => self.marking(|marks| marks.make_known(&number)),
            Err(_) => Ok(()),
        }
    }

    /// Every mark that [`remember`](crate::settling::remember) may want.
    pub(crate) fn make_marks_to_remember(&self, number: &Msisdn, sub: Option<&str>) -> Result<(), UserError> {
        let wanted = self.read(|desk| wanted(desk, number, sub))?;
        self.marking(|marks| {
            if let Some(of_then) = &wanted.of_then {
                marks.make_known(of_then)?;
            }
            marks.make_known(number)?;
            if wanted.leaves_a_record { marks.make(number) } else { Ok(()) }
        })
    }

    fn marking(&self, make: impl FnOnce(&dyn Marks) -> Result<(), StoreError>) -> Result<(), UserError> {
        let marks = lock(&self.files).marks();
        make(&*marks).map_err(|error| Fault::from(error).tell(self.ids.next()))
    }
}

fn wanted(desk: &Desk<'_>, number: &Msisdn, sub: Option<&str>) -> Result<Wanted, Fault> {
    let (by_sub, by_number) = known_customer(desk, number, sub)?;
    let Some(by_sub) = by_sub else { return Ok(Wanted::default()) };
    let of_then = if has_withdrawn(desk, by_sub)? { desk.tx.customer(by_sub)? } else { None };
    Ok(Wanted {
        leaves_a_record: by_number.is_some_and(|double| double != by_sub),
        of_then: of_then.map(|secret| secret.number.clone()).filter(|of_then| of_then != number),
    })
}
