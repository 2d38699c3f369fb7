//! The customer display, a second window of the same program.

use serde_json::json;

use super::counter::Counter;
use super::page::Page;
use super::patience::wait_until;

impl Counter {
    /// Looks into the customer display, and then into the till again.
    #[track_caller]
    pub fn on_display<T>(&self, look: impl FnOnce(&Page) -> T) -> T {
        let page = self.page();
        let till = page.window();
        let display = wait_until("the customer display", || page.windows().into_iter().find(|one| *one != till));
        page.look_into(&display);
        let seen = look(page);
        page.look_into(&till);
        seen
    }

    /// Waits until the customer sees a stage.
    #[track_caller]
    pub fn await_display(&self, stage: &str) {
        self.on_display(|display| {
            wait_until(format!("the customer to see {stage}"), || {
                (display.attribute("shown", "data-stage")? == stage).then_some(())
            });
        });
    }

    /// Waits until the customer display is closed.
    #[track_caller]
    pub fn await_no_display(&self) {
        wait_until("the display to be closed", || (self.page().windows().len() == 1).then_some(()));
    }

    /// Everything the customer display holds, seen or not.
    #[track_caller]
    pub fn all_of_display(&self) -> String {
        let script = "return document.documentElement.outerHTML + document.title + location.href";
        self.on_display(|display| display.script(script, &json!([])).as_str().unwrap().to_owned())
    }
}
