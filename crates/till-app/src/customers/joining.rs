//! Two records that are one person: a changed number comes with a new id at the provider, so the till cannot know.

use till_core::ids::CustomerId;
use till_core::rights::Right;

use super::forgetting::is_asked;
use super::{known, tells};
use crate::approving::Approval;
use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::ports::{CustomersFact, Fact, Provider, Subject};
use crate::till::Till;
use crate::typed;
use crate::view::CustomerDetail;

impl<P: Provider> Till<P> {
    /// Makes two records one: the number of the one kept, and the purchases and consents of both. Only while both
    /// consents are live, and not while a request to the one that goes is out.
    pub fn join_customers(
        &self,
        kept_id: &str,
        joined_id: &str,
        approval: Option<&Approval>,
    ) -> Result<CustomerDetail, UserError> {
        let authority = self.authorise(Right::KeepCustomers, approval)?;
        self.make_mark(joined_id)?;
        self.alter(Right::Sell, |desk, _| {
            let (kept, joined) = (typed::id(kept_id)?, typed::id(joined_id)?);
            // Whoever took the consent back is forgotten when the day ends, and not kept by way of another record.
            let agree = desk.tx.has_live_consent(kept)? && desk.tx.has_live_consent(joined)?;
            if kept == joined || is_asked(desk, joined)? || !agree {
                return Err(Code::NotNow.into());
            }
            authority.note_for_register(desk)?;
            known(desk, joined)?;
            known(desk, kept)?;
            join(desk, kept, joined)
        })?;
        self.customer_detail(kept_id)
    }
}

/// Makes `joined` a part of `kept`: its key and number end with the commit.
pub(crate) fn join(desk: &mut Desk<'_>, kept: CustomerId, joined: CustomerId) -> Result<(), Fault> {
    let (secret, other) = (desk.tx.customer(kept)?.ok_or(Code::Gone)?, desk.tx.customer(joined)?);
    // A label may hold digits of one number that the other has too.
    let others = other.and_then(|other| other.label.clone()).filter(|label| !tells(label, &secret.number));
    let label = secret.label.clone().or(others);
    desk.append(Subject::Register, Fact::Customers(CustomersFact::Joined { kept, joined }))?;
    desk.tx.put_customer(kept, &secret.labelled(label), desk.now)?;
    if let Some(used) = desk.tx.customer_used_at(joined)? {
        desk.tx.customer_used(kept, used)?;
    }
    desk.tx.join_customers(kept, joined)?;
    Ok(desk.tx.destroy_customer(joined)?)
}
