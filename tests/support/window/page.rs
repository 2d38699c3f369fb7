//! The inside of a window, over WebDriver: as much of a client as is needed.

use std::cell::Cell;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::{Method, Url};
use serde_json::{Value, json};

use super::http::Http;
use super::keys::{ALT, CONTROL, ENTER, SHIFT, TAB};
use super::patience::wait_until;

/// The name the standard gives to the reference of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Longer than between two characters of a scanner, and than a scanner belongs to what was typed before it.
const HAND_MS: u32 = 40;
const BEFORE_SCAN_MS: u32 = 120;
/// Between two characters of a slow scanner, and before it.
const SLOW_SCAN_MS: u32 = 42;
const BEFORE_SLOW_SCAN_MS: u32 = 200;
/// The size of the page once it has been drawn again.
const DRAWN_SIZE: &str = "new Promise((drawn) => requestAnimationFrame(() => \
    requestAnimationFrame(() => drawn([innerWidth, innerHeight]))))";
/// More controls than any screen has.
const CONTROLS_MAX: u32 = 120;

/// Finds the element with a stable name that can be seen.
const SEEN: &str =
    "return [...document.querySelectorAll(arguments[0])].find((one) => one.getClientRects().length > 0) ?? null";
/// The same, and it may be pressed.
const PRESSABLE: &str = "return [...document.querySelectorAll(arguments[0])]\
    .find((one) => one.getClientRects().length > 0 && !one.disabled) ?? null";

/// A session with one window.
pub struct Page {
    http: Http,
    session: Url,
    keys: Cell<u32>,
    taps: Cell<u32>,
}

impl Page {
    /// Whether a driver listens here.
    pub fn is_driver_ready(port: u16) -> bool {
        let url = Url::parse(&format!("http://127.0.0.1:{port}/status")).unwrap();
        Http::new().call(Method::GET, url, None).is_ok_and(|(_, said)| said["value"]["ready"] == true)
    }

    /// Opens a program, or without one the driver's own browser.
    pub fn open(port: u16, program: Option<&Path>) -> Result<Self, String> {
        let options = match program {
            Some(program) => json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } }),
            None => json!({}),
        };
        let body = json!({ "capabilities": { "alwaysMatch": options } });
        let url = Url::parse(&format!("http://127.0.0.1:{port}/session")).unwrap();
        let http = Http::new();
        let (_, said) = http.call(Method::POST, url.clone(), Some(&body)).map_err(|error| error.to_string())?;
        let id = said["value"]["sessionId"].as_str().ok_or_else(|| said.to_string())?;
        let session = Url::parse(&format!("{url}/{id}/")).unwrap();
        Ok(Self { http, session, keys: Cell::new(0), taps: Cell::new(0) })
    }

    fn command(&self, method: Method, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let url = self.session.join(path).unwrap();
        let (status, mut said) = self.http.call(method, url, body).map_err(|error| error.to_string())?;
        if status == 200 { Ok(said["value"].take()) } else { Err(format!("{path}: {}", said["value"])) }
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.command(Method::POST, path, Some(body))
    }

    /// Runs a script on the page; its errors fail the test.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &Value) -> Value {
        self.try_script(script, arguments).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Runs a script on the page, if the page is there.
    pub fn try_script(&self, script: &str, arguments: &Value) -> Result<Value, String> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// What a promise on the page comes to.
    pub fn promise(&self, promise: &str) -> Result<Value, String> {
        let script = format!(
            "const done = arguments[0]; ({promise}).then((came) => done({{ came }}), (error) => done({{ error: String(error) }}))"
        );
        let mut said = self.post("execute/async", &json!({ "script": script, "args": [] }))?;
        if said["error"].is_null() { Ok(said["came"].take()) } else { Err(said["error"].to_string()) }
    }

    /// Whether the page still answers.
    pub fn is_alive(&self) -> bool {
        self.try_script("return true", &json!([])).is_ok_and(|said| said == true)
    }

    /// Leads the window elsewhere.
    #[track_caller]
    pub fn go_to(&self, address: &str) {
        self.post("url", &json!({ "url": address })).unwrap();
    }

    fn find(&self, script: &str, name: &str) -> Option<String> {
        let found = self.try_script(script, &json!([selector(name)])).ok()?;
        reference(&found)
    }

    /// Whether something with this stable name can be seen.
    #[track_caller]
    pub fn shows(&self, name: &str) -> bool {
        self.find(SEEN, name).is_some()
    }

    /// Waits for something with this stable name.
    #[track_caller]
    pub fn await_sight(&self, name: &str) {
        wait_until(name, || self.shows(name).then_some(()));
    }

    /// What is written there, as soon as it can be seen and says something.
    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        let script = format!("{} ", SEEN.replace("return ", "return (").replace(" ?? null", ")?.textContent ?? ''"));
        wait_until(format!("words in {name}"), || {
            let said = self.script(&script, &json!([selector(name)]));
            said.as_str().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
        })
    }

    /// An attribute of the first thing with this stable name, seen or not.
    #[track_caller]
    pub fn attribute(&self, name: &str, attribute: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null";
        self.script(script, &json!([selector(name), attribute])).as_str().map(str::to_owned)
    }

    /// What stands in an input.
    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        let value = self.script("return document.querySelector(arguments[0]).value", &json!([selector(name)]));
        value.as_str().unwrap().to_owned()
    }

    /// Presses something, as soon as it may be pressed.
    #[track_caller]
    pub fn click(&self, name: &str) {
        // A page that changes under the pointer is tried again.
        wait_until(format!("{name} to be pressed"), || self.try_click(name));
    }

    /// Presses something, if it may be pressed now.
    pub fn try_click(&self, name: &str) -> Option<()> {
        let element = self.find(PRESSABLE, name)?;
        self.post(&format!("element/{element}/click"), &json!({})).ok()?;
        self.taps.set(self.taps.get() + 1);
        Some(())
    }

    /// Presses what asks "really?", and again until something has come of it: what comes too soon counts for nothing, and
    /// is no tap of a person who has read the question.
    #[track_caller]
    pub fn click_twice(&self, name: &str, what: &str, is_done: impl Fn() -> bool) {
        self.click(name);
        let taps = self.taps.get() + 1;
        wait_until(what, || {
            if !is_done() {
                self.try_click(name);
            }
            is_done().then_some(())
        });
        self.taps.set(taps);
    }

    /// Presses a key until something has come of it; for the same reason it is counted once.
    #[track_caller]
    pub fn press_until(&self, key: &str, what: &str, is_done: impl Fn() -> bool) {
        let keys = self.keys.get() + 1;
        wait_until(what, || {
            if !is_done() {
                self.press(key);
            }
            is_done().then_some(())
        });
        self.keys.set(keys);
    }

    /// Presses the digits of a PIN.
    #[track_caller]
    pub fn type_pin(&self, pin: &str) {
        for digit in pin.chars() {
            self.click(&format!("pin-key-{digit}"));
        }
    }

    /// Whether something may not be pressed.
    #[track_caller]
    pub fn is_disabled(&self, name: &str) -> bool {
        self.find(SEEN, name).is_some() && self.find(PRESSABLE, name).is_none()
    }

    /// Types into an input.
    #[track_caller]
    pub fn type_into(&self, name: &str, text: &str) {
        self.count_keys(text);
        wait_until(format!("{name} to be typed into"), || {
            let element = self.find(PRESSABLE, name)?;
            self.post(&format!("element/{element}/value"), &json!({ "text": text })).ok()
        });
    }

    /// Empties an input.
    #[track_caller]
    pub fn empty(&self, name: &str) {
        wait_until(format!("{name} to be emptied"), || {
            let element = self.find(PRESSABLE, name)?;
            self.post(&format!("element/{element}/clear"), &json!({})).ok()
        });
    }

    /// Types into an input in place of what stands there.
    #[track_caller]
    pub fn type_anew(&self, name: &str, text: &str) {
        self.empty(name);
        self.type_into(name, text);
    }

    /// Drags something to where something else stands when the finger goes down: it may give way meanwhile.
    #[track_caller]
    pub fn drag(&self, name: &str, onto: &str) {
        let script = "const { x, y, width, height } = arguments[0].getBoundingClientRect(); \
                      return [Math.round(x + width / 2), Math.round(y + height / 2)]";
        let [from, to] = [name, onto].map(|name| {
            let element = json!({ ELEMENT: self.find(PRESSABLE, name).unwrap() });
            self.script(script, &json!([element]))
        });
        let moves = |place: &Value| json!({ "type": "pointerMove", "duration": 120, "x": place[0], "y": place[1] });
        let (down, up) = (json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 }));
        let actions = [moves(&from), down, moves(&to), moves(&to), up];
        let parameters = json!({ "pointerType": "mouse" });
        let pointer = json!({ "type": "pointer", "id": "mouse", "parameters": parameters, "actions": actions });
        self.post("actions", &json!({ "actions": [pointer] })).unwrap();
        self.taps.set(self.taps.get() + 1);
    }

    /// How many keys a person pressed and how often the pointer was used since the last time this was asked. What a
    /// scanner types is no key of a person.
    pub fn effort(&self) -> (u32, u32) {
        (self.keys.replace(0), self.taps.replace(0))
    }

    /// How many keys it took, without the pointer.
    #[track_caller]
    pub fn keys_alone(&self) -> u32 {
        let (keys, taps) = self.effort();
        assert_eq!(taps, 0, "by keyboard alone");
        keys
    }

    /// How many taps it took, without the keyboard.
    #[track_caller]
    pub fn taps_alone(&self) -> u32 {
        let (keys, taps) = self.effort();
        assert_eq!(keys, 0, "by pointer alone");
        taps
    }

    /// How many taps it took where nothing but these words was typed into fields, on whatever keyboard the screen has.
    /// The tap into each field is counted.
    #[track_caller]
    pub fn taps_beside(&self, words: &[&str]) -> u32 {
        let (keys, taps) = self.effort();
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        assert_eq!(keys, u32::try_from(letters).unwrap(), "by pointer, with nothing typed but {words:?}");
        taps + u32::try_from(words.len()).unwrap()
    }

    fn count_keys(&self, keys: &str) {
        self.keys.set(self.keys.get() + u32::try_from(keys.chars().count()).unwrap());
    }

    /// Presses keys one after the other, wherever the focus is. The first comes no sooner than from a hand.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        self.strike(HAND_MS, keys);
    }

    #[track_caller]
    fn strike(&self, pause: u32, keys: &str) {
        self.count_keys(keys);
        let stroke = |key: char| {
            let key = key.to_string();
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        let pause = json!({ "type": "pause", "duration": pause });
        let strokes: Vec<Value> = [pause].into_iter().chain(keys.chars().flat_map(stroke)).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("actions", &body).unwrap();
    }

    /// Presses a key as a person does who types: with a pause before it, holding it, and resting after it. Meanwhile
    /// nothing else is asked of the page.
    #[track_caller]
    pub fn type_calmly(&self, key: &str, before: u32, held: u32, after: u32) {
        self.count_keys(key);
        let pause = |duration: u32| json!({ "type": "pause", "duration": duration });
        let stroke = |kind: &str| json!({ "type": kind, "value": key });
        let strokes = [pause(before), stroke("keyDown"), pause(held), stroke("keyUp"), pause(after)];
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("actions", &body).unwrap();
    }

    /// Presses a key while Alt is held down.
    #[track_caller]
    pub fn press_with_alt(&self, key: &str) {
        self.press_with(ALT, key);
    }

    /// Presses a key while Ctrl is held down.
    #[track_caller]
    pub fn press_with_control(&self, key: &str) {
        self.press_with(CONTROL, key);
    }

    /// Presses a key while Shift is held down.
    #[track_caller]
    pub fn press_with_shift(&self, key: &str) {
        self.press_with(SHIFT, key);
    }

    fn press_with(&self, held: &str, key: &str) {
        self.count_keys(key);
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let strokes = [stroke("keyDown", held), stroke("keyDown", key), stroke("keyUp", key), stroke("keyUp", held)];
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("actions", &body).unwrap();
    }

    /// Every window of the program that the driver reaches.
    #[track_caller]
    pub fn windows(&self) -> Vec<String> {
        let handles = self.command(Method::GET, "window/handles", None).unwrap();
        handles.as_array().unwrap().iter().map(|handle| handle.as_str().unwrap().to_owned()).collect()
    }

    /// The window that is looked into.
    #[track_caller]
    pub fn window(&self) -> String {
        self.command(Method::GET, "window", None).unwrap().as_str().unwrap().to_owned()
    }

    /// Looks into another window from now on.
    #[track_caller]
    pub fn look_into(&self, window: &str) {
        self.post("window", &json!({ "handle": window })).unwrap();
    }

    /// Types as fast as a scanner does, wherever the focus is, and ends with Enter.
    #[track_caller]
    pub fn burst(&self, code: &str) {
        self.strike(BEFORE_SCAN_MS, "");
        // What had the focus may go away meanwhile; then nothing was typed, and it is typed elsewhere.
        wait_until("something to type into", || {
            let active = reference(&self.command(Method::GET, "element/active", None).ok()?)?;
            let keys = json!({ "text": format!("{code}{ENTER}") });
            self.post(&format!("element/{active}/value"), &keys).ok().map(drop)
        });
    }

    /// Types as a slow scanner does, wherever the focus is: slower than a fast one, and with Enter.
    #[track_caller]
    pub fn burst_slowly(&self, code: &str) {
        let pause = |duration: u32| json!({ "type": "pause", "duration": duration });
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        let mut strokes = vec![pause(BEFORE_SLOW_SCAN_MS)];
        for key in code.chars().map(String::from).chain([ENTER.to_owned()]) {
            strokes.extend([stroke("keyDown", &key), stroke("keyUp", &key), pause(SLOW_SCAN_MS)]);
        }
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("actions", &body).unwrap();
    }

    /// What has the focus.
    #[track_caller]
    pub fn focus(&self) -> Value {
        self.script("return document.activeElement?.dataset?.test ?? null", &json!([]))
    }

    /// Waits until something has the focus.
    #[track_caller]
    pub fn await_focus(&self, name: &str) {
        wait_until(format!("the focus on {name}"), || (self.focus() == name).then_some(()));
    }

    /// Goes on with the tab key until something has the focus.
    #[track_caller]
    pub fn tab_to(&self, name: &str) {
        for _ in 0..CONTROLS_MAX {
            self.strike(0, TAB);
            if self.focus() == name {
                return;
            }
        }
        panic!("the tab key never comes to {name}");
    }

    /// Gives the window a size, its frame included if it has one.
    #[track_caller]
    pub fn frame(&self, width: u32, height: u32) {
        self.post("window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height })).unwrap();
    }

    /// Gives the page a size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let (mut outer_width, mut outer_height) = (width, height);
        wait_until(format!("a window of {width} by {height}"), || {
            self.frame(outer_width, outer_height);
            // A window that is still on its way to the last size would be asked for too much.
            let inner = self.promise(DRAWN_SIZE).ok()?;
            let side = |at: usize| u32::try_from(inner[at].as_u64().unwrap()).unwrap();
            // A browser has a bar of its own above the page.
            outer_width = (outer_width + width).saturating_sub(side(0)).max(width);
            outer_height = (outer_height + height).saturating_sub(side(1)).max(height);
            (inner == json!([width, height])).then_some(())
        });
    }

    /// A picture of the page, as PNG.
    ///
    /// The driver waits for the page to be painted anew, which a page at rest never is. So something changes
    /// meanwhile that nobody can see.
    pub fn picture(&self) -> Result<Vec<u8>, String> {
        let stir = "window.stirred = document.documentElement.animate([{ opacity: 1 }, { opacity: 0.9999 }], 60000); \
            return true";
        self.try_script(stir, &json!([]))?;
        let picture = self.command(Method::GET, "screenshot", None)?;
        self.try_script("window.stirred.cancel()", &json!([]))?;
        STANDARD.decode(picture.as_str().unwrap_or_default()).map_err(|error| error.to_string())
    }
}

/// The reference of an element is the only value of its object, under a name the standard made up.
fn reference(element: &Value) -> Option<String> {
    element.as_object()?.values().next()?.as_str().map(str::to_owned)
}

fn selector(name: &str) -> String {
    format!("[data-test=\"{name}\"]")
}

/// A file of scripts that is one expression, without the semicolon every file ends with.
pub fn expression(script: &str) -> &str {
    script.trim_end().trim_end_matches(';')
}
