//! From what lacks to the commands that install it, or to the sentence that says what to do by hand.

use super::host::Host;
use super::manager::Manager;
use super::need::{Need, Probe};

/// What to do about things that lack.
#[derive(Debug, PartialEq, Eq)]
pub enum Plan {
    /// Run these, in order.
    Install(Vec<Step>),
    /// We cannot; this says what a person can do.
    ByHand(String),
}

/// One command of a plan.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// Program and arguments.
    pub words: Vec<String>,
    /// Whether the plan goes on when it fails: package lists may be partly out of reach and still good enough.
    pub may_fail: bool,
}

/// Makes the plan. `lacking` is not empty.
pub fn plan(lacking: &[&Need], host: &dyn Host) -> Plan {
    let Some(manager) = Manager::find(host) else {
        return Plan::ByHand(format!(
            "None of apt-get, dnf, pacman, zypper and brew is here, so please install by hand: {}.",
            lacking.iter().map(|need| by_hand(need)).collect::<Vec<_>>().join("; ")
        ));
    };
    let without: Vec<&str> =
        lacking.iter().filter(|need| need.packages.of(manager).next().is_none()).map(|need| need.what).collect();
    if !without.is_empty() {
        return Plan::ByHand(format!(
            "{} is not installed with {}. On a Mac, `xcode-select --install` brings the compiler.",
            without.join(", "),
            manager.program()
        ));
    }

    let mut packages: Vec<&str> = lacking.iter().flat_map(|need| need.packages.of(manager)).collect();
    packages.sort_unstable();
    packages.dedup();
    let install: Vec<&str> = manager.install().into_iter().chain(packages).collect();

    let Some(prefix) = prefix(manager, host) else {
        return Plan::ByHand(format!(
            "Installing needs the rights of root, and neither sudo nor doas is here. As root, run: {}",
            install.join(" ")
        ));
    };
    let step = |words: Vec<&str>, may_fail| Step {
        words: prefix.iter().copied().chain(words).map(str::to_owned).collect(),
        may_fail,
    };
    let refresh = manager.refresh().map(|words| step(words, true));
    Plan::Install(refresh.into_iter().chain([step(install, false)]).collect())
}

/// What goes before a command to get the rights it needs; `None` if there is no way.
fn prefix(manager: Manager, host: &dyn Host) -> Option<&'static [&'static str]> {
    if !manager.needs_root() || host.is_root() {
        Some(&[])
    } else if host.has_program("sudo") {
        Some(&["sudo"])
    } else if host.has_program("doas") {
        Some(&["doas"])
    } else {
        None
    }
}

fn by_hand(need: &Need) -> String {
    let probe = match need.probe {
        Probe::Program(name) => format!("the program `{name}`"),
        Probe::Library(name) => format!("the library that pkg-config calls `{name}`"),
    };
    format!("{} ({probe}; on Debian: {})", need.what, need.packages.apt)
}

#[cfg(test)]
mod tests {
    use super::super::host::fake::FakeHost;
    use super::super::need::{self, BUILD, NODE};
    use super::*;

    fn planned(needs: &'static [Need], system: &str, host: &FakeHost) -> Plan {
        plan(&need::lacking(needs, system, host), host)
    }

    fn lines(plan: &Plan) -> Vec<String> {
        match plan {
            Plan::Install(steps) => steps.iter().map(|step| step.words.join(" ")).collect(),
            Plan::ByHand(sentence) => panic!("by hand: {sentence}"),
        }
    }

    fn sentence(plan: Plan) -> String {
        match plan {
            Plan::Install(steps) => panic!("would install: {steps:?}"),
            Plan::ByHand(sentence) => sentence,
        }
    }

    #[test]
    fn root_on_debian_refreshes_once_and_installs_in_one_go() {
        let host = FakeHost { programs: vec!["apt-get", "cc"], root: true, ..FakeHost::default() };
        let expected = "env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
                        libdbus-1-dev libwebkit2gtk-4.1-dev pkg-config";
        assert_eq!(lines(&planned(BUILD, "linux", &host)), ["apt-get update", expected]);
    }

    #[test]
    fn lists_that_cannot_be_refreshed_do_not_stop_the_install() {
        let host = FakeHost { programs: vec!["apt-get"], root: true, ..FakeHost::default() };
        let Plan::Install(steps) = planned(BUILD, "linux", &host) else { panic!("nothing to install") };
        assert_eq!(steps.iter().map(|step| step.may_fail).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn an_ordinary_user_goes_through_sudo() {
        let host = FakeHost { programs: vec!["dnf", "sudo", "cc", "pkg-config"], ..FakeHost::default() };
        assert_eq!(
            lines(&planned(BUILD, "linux", &host)),
            ["sudo dnf install --assumeyes dbus-devel webkit2gtk4.1-devel"]
        );
    }

    #[test]
    fn without_sudo_the_line_for_root_is_given() {
        let host = FakeHost { programs: vec!["pacman", "cc", "pkg-config"], ..FakeHost::default() };
        let sentence = sentence(planned(BUILD, "linux", &host));
        assert!(sentence.contains("pacman -Syu --needed --noconfirm dbus webkit2gtk-4.1"), "{sentence}");
    }

    #[test]
    fn without_a_known_manager_everything_is_listed() {
        let sentence = sentence(planned(BUILD, "linux", &FakeHost { root: true, ..FakeHost::default() }));
        for need in BUILD {
            assert!(sentence.contains(need.what), "{sentence}");
        }
    }

    #[test]
    fn homebrew_is_never_run_as_root() {
        let host = FakeHost { programs: vec!["brew", "sudo"], ..FakeHost::default() };
        assert_eq!(lines(&planned(NODE, "macos", &host)), ["brew install node"]);
    }

    #[test]
    fn a_mac_without_a_compiler_is_sent_to_xcode() {
        let host = FakeHost { programs: vec!["brew"], ..FakeHost::default() };
        assert!(sentence(planned(BUILD, "macos", &host)).contains("xcode-select --install"));
    }
}
