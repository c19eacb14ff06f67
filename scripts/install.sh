#!/bin/sh
# Installs connreg for this user, or for all with a prefix such as /usr/local: PREFIX/lib/connreg and PREFIX/bin/connreg, and
# links to completion and man pages in PREFIX/share.
# From a checkout it builds first; from the unpacked archive it copies. Safe to repeat, also over an older version.
#
#   install.sh                 into ~/.local
#   install.sh /usr/local
#   install.sh --uninstall [PREFIX]
set -eu

fail() {
  printf 'ERROR: %s\n' "$@" >&2
  exit 1
}

case ${1:-} in
  -h | --help)
    sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0"
    exit 0
    ;;
  --uninstall)
    uninstall=yes
    shift
    ;;
  -*) fail "install.sh has no option '$1'. See: install.sh --help" ;;
  *) uninstall= ;;
esac
[ $# -le 1 ] || fail 'install.sh takes one prefix at most. See: install.sh --help'
prefix=${1:-${HOME:?}/.local}
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
here=$(cd "$(dirname -- "$0")" && pwd)
folder=$prefix/lib/connreg
command=$prefix/bin/connreg

# Only what this script has put there is replaced or removed.
is_ours() {
  ! [ -e "$folder" ] || [ -e "$folder/lib/connreg.jar" ]
}
is_ours || fail "'$folder' is not connreg's. Move it away, or name another prefix."
if [ -e "$command" ] && ! [ -L "$command" ]; then
  fail "'$command' is a file that install.sh has not made. Move it away, or name another prefix."
fi

# Runs a command with each file of completion and manual: where it is in the installation, and where it is looked for.
shared() {
  [ ! -d "$folder/share" ] || (cd "$folder/share" && find . -type f) | while IFS= read -r file; do
    "$@" "$folder/share/${file#./}" "$prefix/share/${file#./}"
  done
}
# Not over what another has put there.
link_shared() {
  if [ ! -e "$2" ] || [ -L "$2" ]; then
    mkdir -p "$(dirname -- "$2")" && ln -sf "$1" "$2" || echo "WARNING: '$2' could not be linked to '$1'." >&2
  fi
}
unlink_shared() {
  [ "$(readlink -- "$2")" != "$1" ] || rm -f "$2"
}

if [ -n "$uninstall" ]; then
  shared unlink_shared
  rm -rf "$folder"
  rm -f "$command"
  echo "Removed $folder and $command."
  exit 0
fi

mkdir -p "$prefix/lib" "$prefix/bin" 2> /dev/null || true
if ! [ -w "$prefix/lib" ] || ! [ -w "$prefix/bin" ]; then
  fail "This user cannot write to '$prefix'. Name another prefix, or run this as one who can."
fi
new=$folder.new.$$
trap 'rm -rf "$new" "$folder.old.$$"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir "$new"

# The times of the files must stay: the virtual machine holds its cache to them.
if [ -e "$here/../lib/connreg.jar" ]; then
  (cd "$here/.." && tar -cf - .) | tar -xpf - -C "$new"
else
  checkout=$here/..
  [ -e "$checkout/pom.xml" ] || fail "Neither an unpacked archive nor a checkout of connreg is at '$here'."
  command -v mvn > /dev/null || fail 'Maven (mvn) was not found. Install Maven 3.8 or newer, or install from the archive.'
  echo 'Building connreg. This takes some minutes, and longer if Maven must download libraries.' >&2
  mvn -B -q -f "$checkout/pom.xml" -Dmaven.test.skip=true clean package < /dev/null >&2
  tar -xzpf "$checkout"/target/connreg-*.tar.gz --strip-components=1 -C "$new"
fi

# At no time is there half an installation: a command that runs keeps its files, the next one finds the new.
if [ -e "$folder" ]; then
  shared unlink_shared
  mv "$folder" "$folder.old.$$"
fi
mv "$new" "$folder"
ln -sfn ../lib/connreg/bin/connreg "$command"
shared link_shared
echo "Installed $("$command" --version) as $command."
case :$PATH: in
  *:"$prefix/bin":*) ;;
  *) echo "To call it by its name, add $prefix/bin to PATH." ;;
esac
