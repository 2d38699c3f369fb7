//! Remembered customers: finding one, and forgetting one.

use till_core::consent::{self, Consent};
use till_core::ids::CustomerId;
use till_core::payment::{self, Sharing};
use till_core::rights::Right;

use crate::error::{Code, Fault, UserError};
use crate::looking;
use crate::ports::{Fact, Provider, StoredConsent, Subject};
use crate::settling::is_wanted_next;
use crate::till::{Till, lock};
use crate::typed;
use crate::view::{CustomerMatches, TillView};

impl<P: Provider> Till<P> {
    /// Known customers whose number ends with these digits, latest visit first.
    pub fn find_customers(&self, digits: &str) -> Result<CustomerMatches, UserError> {
        self.require(Right::Sell)?;
        self.read(|desk| looking::find_customers(desk, digits))
    }

    /// Forgets a customer for good: consent withdrawn, key and number destroyed. What was sold stays, without
    /// the person. Not while a request to this customer is out.
    pub fn forget_customer(&self, customer_id: &str) -> Result<TillView, UserError> {
        self.change(Right::Forget, |desk, _| {
            let customer: CustomerId = typed::id(customer_id)?;
            let secret = desk.tx.customer(customer)?.ok_or(Code::Gone)?;
            lock(&self.told).retain(|_, number| *number != secret.number);
            let is_asked = desk.tx.open_payments()?.iter().any(|open| open.request.customer == Some(customer));
            if is_asked || is_wanted_next(desk, customer)? {
                return Err(Code::NotNow.into());
            }
            for (payment, stored) in desk.tx.consents_of(customer)? {
                let is_standing = matches!(stored.consent, Consent::Given { .. } | Consent::Pending(_));
                // A number that is still on its way is not waited for any more.
                let asked = desk.payment(payment)?.payment;
                if asked.sharing == Sharing::Awaited {
                    desk.step_payment(&asked, payment::Event::NumberMissing)?;
                }
                if is_standing {
                    let event = consent::Event::Withdrawn;
                    let consent = stored.consent.step(&event, desk.now)?;
                    desk.append(Subject::Consent(payment), Fact::Consent { event, customer: Some(customer) })?;
                    desk.tx.put_consent(payment, &StoredConsent { consent, ..stored })?;
                }
            }
            Ok::<_, Fault>(desk.tx.destroy_customer(customer)?)
        })
    }
}
