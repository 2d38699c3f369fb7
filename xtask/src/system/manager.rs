//! The package managers we can drive.

use super::host::Host;

/// A package manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manager {
    /// Debian, Ubuntu and their kin.
    Apt,
    /// Fedora.
    Dnf,
    /// Arch.
    Pacman,
    /// openSUSE.
    Zypper,
    /// macOS.
    Brew,
}

impl Manager {
    /// The first one found. Homebrew last: on Linux it may sit beside the system's own, which has the libraries.
    pub fn find(host: &dyn Host) -> Option<Self> {
        [Self::Apt, Self::Dnf, Self::Pacman, Self::Zypper, Self::Brew]
            .into_iter()
            .find(|manager| host.has_program(manager.program()))
    }

    /// The program to call.
    pub fn program(self) -> &'static str {
        match self {
            Self::Apt => "apt-get",
            Self::Dnf => "dnf",
            Self::Pacman => "pacman",
            Self::Zypper => "zypper",
            Self::Brew => "brew",
        }
    }

    /// What has to run before an install, if anything: Debian's lists may be empty or old on a fresh machine.
    pub fn refresh(self) -> Option<Vec<&'static str>> {
        match self {
            Self::Apt => Some(vec!["apt-get", "update"]),
            Self::Dnf | Self::Pacman | Self::Zypper | Self::Brew => None,
        }
    }

    /// The words of an install that asks nothing back.
    pub fn install(self) -> Vec<&'static str> {
        match self {
            Self::Apt => {
                vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "--no-install-recommends"]
            }
            Self::Dnf => vec!["dnf", "install", "--assumeyes"],
            // Arch knows no partial upgrades: a package installed from fresh lists needs the rest to be as fresh.
            Self::Pacman => vec!["pacman", "-Syu", "--needed", "--noconfirm"],
            Self::Zypper => vec!["zypper", "--non-interactive", "install"],
            Self::Brew => vec!["brew", "install"],
        }
    }

    /// Whether it writes to the system's folders. Homebrew refuses to run as root.
    pub fn needs_root(self) -> bool {
        self != Self::Brew
    }
}

#[cfg(test)]
mod tests {
    use super::super::host::fake::FakeHost;
    use super::*;

    #[track_caller]
    fn check(programs: &[&'static str], expected: Option<Manager>) {
        let host = FakeHost { programs: programs.to_vec(), ..FakeHost::default() };
        assert_eq!(Manager::find(&host), expected);
    }

    #[test]
    fn the_manager_is_told_by_its_program() {
        check(&["apt-get"], Some(Manager::Apt));
        check(&["dnf"], Some(Manager::Dnf));
        check(&["pacman"], Some(Manager::Pacman));
        check(&["zypper"], Some(Manager::Zypper));
        check(&["brew"], Some(Manager::Brew));
        check(&[], None);
    }

    #[test]
    fn the_systems_own_manager_comes_before_homebrew() {
        check(&["brew", "pacman"], Some(Manager::Pacman));
    }
}
