#!/usr/bin/env bash
# Unpacks Asterisk from Debian's own package into a folder of its own, for development and tests: the telephone exchange
# is not installed, nothing of this machine is changed, and no rights are needed. It runs out of the folder (its own
# libraries beside it), so the machine's release does not matter. Repeatable; several may run at once.
#
#   bin/install-asterisk.sh DIR [SUITE]     SUITE: sid (Asterisk 22 LTS), or another of Debian's that has Asterisk
#
# In operation the exchange is installed as the operating system does it; see docs/operations.md.
set -euo pipefail

dir=${1:?usage: bin/install-asterisk.sh DIR [SUITE]}
suite=${2:-sid}
here=$(cd "$(dirname "$0")" && pwd)

say() { printf 'install-asterisk: %s\n' "$*" >&2; }
give_up() { say "$*"; exit 69; }

for tool in apt-get dpkg dpkg-deb tar awk; do
  command -v "$tool" >/dev/null || give_up "$tool is missing: this needs Debian or something made of it"
done

if [ -x "$dir/usr/sbin/asterisk" ]; then
  "$here/run-asterisk.sh" "$dir" -V
  exit 0
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/install-asterisk.XXXXXX")
mkdir -p "$(dirname "$dir")"
tree=$(mktemp -d "$dir.XXXXXX")
trap 'rm -rf "$work" "$tree"' EXIT
mkdir -p "$work"/{sources,state/lists/partial,cache/archives/partial,log}
: >"$work/status"

# Where this machine gets its packages from, Debian's own first: as apt has read it, else as it is written.
mirrors() {
  apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk '$1 == "Debian" { print $2 }' || true
  find /etc/apt -name '*.list' -exec cat {} + 2>/dev/null |
    awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /:\//) { print $i; break } }' || true
  find /etc/apt -name '*.sources' -exec cat {} + 2>/dev/null |
    awk '/^[^ \t#]/ { on = tolower($1) == "uris:" } on { for (i = 1; i <= NF; i++) if ($i ~ /:\//) print $i }' || true
}

apt() {
  local command=$1
  shift
  "$command" -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/sources" \
    -o Dir::State="$work/state" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" \
    -o Dir::Log="$work/log" -o Acquire::Languages=none -o Acquire::Retries=3 -o APT::Install-Recommends=false \
    -o Debug::NoLocking=true -o APT::Sandbox::User="$(id -un)" "$@"
}

keys=/usr/share/keyrings/debian-archive-keyring.gpg
found=
for mirror in $(mirrors | sed 's:/*$::' | awk '!seen[$0]++'); do
  {
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "$mirror" "$suite"
    if [ -r "$keys" ]; then printf 'Signed-By: %s\n' "$keys"; fi
  } >"$work/sources/debian.sources"
  if apt apt-get -qq -o APT::Update::Error-Mode=any update >"$work/log/update" 2>&1 &&
    apt apt-cache show asterisk >/dev/null 2>&1; then
    found=yes
    break
  fi
done
[ -n "$found" ] || {
  tail -n 5 "$work/log/update" >&2 2>/dev/null || true
  give_up "none of this machine's apt sources has Asterisk in the suite $suite"
}

apt apt-get -qq -y --download-only install asterisk >"$work/log/download" 2>&1 || {
  tail -n 5 "$work/log/download" >&2
  give_up "Asterisk could not be fetched"
}

# What is unpacked is what its modules are linked with; programs that packages bring along are not run here.
unneeded='^(adduser|asterisk-(config|core-sounds|moh)|base-passwd|debconf|dirmngr|gnupg|gpg|libperl|login|passwd|pci\.ids|perl|pinentry|tzdata)'
mkdir -p "$tree"/usr/{bin,sbin,lib,lib64}
for each in bin sbin lib lib64; do ln -s "usr/$each" "$tree/$each"; done
for package in "$work"/cache/archives/*.deb; do
  if basename "$package" | grep -Eq "$unneeded"; then continue; fi
  dpkg-deb --fsys-tarfile "$package" |
    tar -x -C "$tree" --keep-directory-symlink --no-same-owner \
      --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' \
      --exclude='./usr/share/info' --exclude='./var' --exclude='./etc'
done
"$here/run-asterisk.sh" "$tree" -V || give_up "what was unpacked does not run"
chmod 755 "$tree"

# Whoever is first wins; the same lies there then.
mv -T "$tree" "$dir" 2>/dev/null || [ -x "$dir/usr/sbin/asterisk" ] || give_up "$dir is in the way"
