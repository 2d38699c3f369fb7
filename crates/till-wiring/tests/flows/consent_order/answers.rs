//! What people do on their phones.

use vipps_sim::{PhoneRequest, Step};

use super::{PEOPLE, Play};

impl Play {
    /// Answers what lies on a phone newest, or the code on the screen.
    pub(super) async fn answer(&self, who: usize, yes: bool) {
        let code = self.counter.view().sale.and_then(|sale| sale.payment?.qr?.link);
        if let Some(code) = code {
            drop(self.counter.phone.scan(PEOPLE[who], &code));
        }
        let newest = self.counter.phone.inbox(PEOPLE[who]).unwrap().pop();
        self.answer_one(who, newest, yes).await;
    }

    /// Answers what lies on a phone for longest.
    pub(super) async fn answer_oldest(&self, who: usize, yes: bool) {
        let oldest = self.counter.phone.inbox(PEOPLE[who]).unwrap().into_iter().next();
        self.answer_one(who, oldest, yes).await;
    }

    async fn answer_one(&self, who: usize, request: Option<PhoneRequest>, yes: bool) {
        let (counter, number) = (&self.counter, PEOPLE[who]);
        let Some(request) = request else { return };
        let is_shared = counter.ledger().iter().any(|one| one.reference == request.reference && !one.scope.is_empty());
        if request.step == Step::Consent {
            drop(counter.phone.consent(number, &request.reference, yes));
        }
        if yes && counter.phone.approve(number, &request.reference).is_ok() {
            let mut known = self.known();
            known.approved.insert(request.reference.clone(), who);
            known.pays(&request.reference, counter.phone.now());
            if is_shared {
                known.wishes[who].agreed = known.now;
            }
        }
        if !yes {
            drop(counter.phone.refuse(number, &request.reference));
        }
        counter.wait(3).await;
    }
}
