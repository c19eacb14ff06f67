#!/bin/sh
# Installs connreg for this user, or for all with a prefix such as /usr/local: PREFIX/lib/connreg and PREFIX/bin/connreg, and
# links to completion and man pages in PREFIX/share.
# From a checkout it builds first; from the unpacked archive it copies. Safe to repeat, also over an older version.
#
#   install.sh                 into ~/.local
#   install.sh /usr/local
#   install.sh --uninstall [PREFIX]
set -eu

# With it 'cd' prints where it went, and may go elsewhere.
unset CDPATH

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
case ${1-none} in
  '') fail 'The prefix is empty. See: install.sh --help' ;;
  -*) fail "'$1' is no prefix. See: install.sh --help" ;;
esac
[ $# -eq 1 ] || [ -n "${HOME:-}" ] || fail 'HOME is not set. Name a prefix, such as: install.sh /usr/local'
prefix=${1:-${HOME:-}/.local}
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
case $prefix in
  *:*) fail "The prefix '$prefix' has a colon, which no class path can hold. Name another one." ;;
esac
here=$(cd -- "$(dirname -- "$0")" && pwd)
folder=$prefix/lib/connreg
command=$prefix/bin/connreg

# From a directory below the prefix to a file of the installation: a link that says this can be moved with all of it.
relative() {
  echo "$(echo "$1" | sed 's|[^/][^/]*|..|g')/lib/connreg/$2"
}
# The same for a link that is to be made. A directory that is itself a link to elsewhere, as ~/.local/bin may be, has another
# way up.
target() {
  real=$(cd -P -- "$prefix" 2> /dev/null && pwd -P) || real=$prefix
  real=${real%/}
  if ! [ -e "$prefix/$1" ] || [ "$(cd -P -- "$prefix/$1" && pwd -P)" = "$real/$1" ]; then
    relative "$@"
  else
    echo "$real/lib/connreg/$2"
  fi
}

# Only what this script has put there is replaced or removed.
is_ours() {
  ! [ -e "$folder" ] || [ -e "$folder/lib/connreg.jar" ]
}
is_ours || fail "'$folder' is not connreg's. Move it away, or name another prefix."
if [ -e "$command" ] || [ -L "$command" ]; then
  case $(readlink -- "$command") in
    "$(relative bin bin/connreg)" | "$(target bin bin/connreg)") ;;
    *) fail "'$command' is something that install.sh has not made. Move it away, or name another prefix." ;;
  esac
fi

# Runs a command with each file of completion and manual of an installation, by its name below that and below the prefix.
shared() {
  of=$1
  shift
  [ ! -d "$of/share" ] || (cd "$of/share" && find . -type f) | while IFS= read -r file; do
    "$@" "share/${file#./}"
  done
}
# Not over what another has put there.
link_shared() {
  if [ ! -e "$prefix/$1" ] || [ -L "$prefix/$1" ]; then
    mkdir -p "$(dirname -- "$prefix/$1")" && ln -sf "$(target "$(dirname -- "$1")" "$1")" "$prefix/$1" ||
      echo "WARNING: '$prefix/$1' could not be linked to '$folder/$1'." >&2
  fi
}
# With the directories that are empty then.
unlink_shared() {
  directory=$(dirname -- "$1")
  case $(readlink -- "$prefix/$1") in
    "$(relative "$directory" "$1")" | "$(target "$directory" "$1")" | "$folder/$1")
      rm -f "$prefix/$1"
      (cd "$prefix" && rmdir -p "$directory" 2> /dev/null) || true
      ;;
  esac
}

# The links to what only the former installation had.
unlink_gone() {
  [ -e "$folder/$1" ] || unlink_shared "$1"
}

# True if a run that was killed has left that folder: its process is in the name, and in it is what an archive has, or a part of
# that. Others may have folders of such names, too.
is_left() {
  process=${1##*.}
  case $process in
    '' | *[!0-9]*) return 1 ;;
  esac
  # A process of another user cannot be asked.
  if [ ! -d "$1" ] || [ -d "/proc/$process" ] || kill -0 "$process" 2> /dev/null; then
    return 1
  fi
  for file in "$1"/*; do
    case ${file##*/} in
      '*' | build | bin | lib | share | runtime | licences | LICENSE* | README*) ;;
      *) return 1 ;;
    esac
  done
}

# Also what a former version has copied from where nothing can be written.
discard() {
  [ -L "$1" ] || ! [ -e "$1" ] || chmod -R u+w "$1" 2> /dev/null || true
  rm -rf "$1"
}

# The run may have been between the two renames.
remove_left() {
  for left in "$folder".old.*; do
    [ -e "$folder" ] || ! is_left "$left" || mv "$left" "$folder"
  done
  for left in "$folder".new.* "$folder".old.*; do
    ! is_left "$left" || discard "$left"
  done
}

require_writable() {
  for directory in "$prefix/lib" "$prefix/bin"; do
    [ -w "$directory" ] || ! [ -e "$directory" ] ||
      fail "This user cannot write to '$directory'. Name another prefix, or run this as one who can."
  done
}

if [ -n "$uninstall" ]; then
  remove_left
  if ! [ -e "$folder" ] && ! [ -L "$command" ]; then
    echo "Nothing of connreg is in $prefix."
    exit 0
  fi
  require_writable
  shared "$folder" unlink_shared
  discard "$folder" || fail "'$folder' cannot be removed: see above."
  rm -f "$command"
  rmdir "$prefix/lib" "$prefix/bin" 2> /dev/null || true
  echo "Removed $folder and $command."
  exit 0
fi

# What the superuser installs is for all, whatever else he keeps to himself.
[ "$(id -u)" -ne 0 ] || umask 022
mkdir -p "$prefix/lib" "$prefix/bin" || fail "Name another prefix."
require_writable
new=$folder.new.$$
old=$folder.old.$$
log=$new/build
child=
replacing=
# To what was there before, which may be nothing.
put_back() {
  if ! [ -e "$new" ]; then
    shared "$folder" unlink_shared
    discard "$folder"
    [ -e "$old" ] || rm -f "$command"
  fi
  if [ -e "$old" ]; then
    mv "$old" "$folder"
    shared "$folder" link_shared
  fi
}
leave() {
  trap '' INT TERM HUP
  # The signal may have come before the number was noted.
  [ "$child" != starting ] || child=$(set +u && echo "$!")
  [ -z "$child" ] || kill "$child" 2> /dev/null || true
  [ -z "$replacing" ] || put_back
  discard "$new"
  discard "$old"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP
remove_left
mkdir "$new"

# The times of the files must stay: the virtual machine holds its cache to them.
if [ -e "$here/../lib/connreg.jar" ]; then
  cp -pR "$here/../." "$new" || fail "The archive cannot be copied: see above. Nothing was changed."
else
  checkout=$here/..
  [ -e "$checkout/pom.xml" ] || fail "Neither an unpacked archive nor a checkout of connreg is at '$here'."
  command -v mvn > /dev/null || fail 'Maven (mvn) was not found. Install Maven 3.8 or newer, or install from the archive.'
  echo 'Building connreg. This takes some minutes, and longer if Maven must download libraries.' >&2
  # In the background, as a shell that waits for a command in front hears no signal before its end.
  child=starting
  mvn -B -q -f "$checkout/pom.xml" -Dmaven.test.skip=true clean package < /dev/null > "$log" 2>&1 &
  child=$!
  if ! wait "$child"; then
    child=
    # Maven colours the ends of its lines whatever it is told.
    sed "s/$(printf '\033')\[[0-9;]*m//g" "$log" >&2
    fail 'The build failed: see above. Nothing was changed.'
  fi
  child=
  rm -f "$log"
  tar -xzpf "$checkout"/target/connreg-*.tar.gz --strip-components=1 -C "$new"
fi

# An archive may have been unpacked where nothing can be written, by somebody who keeps it to himself, or by another user than
# the one who installs for all.
chmod -R u+w,a+rX "$new"
[ "$(id -u)" -ne 0 ] || chown -R -h 0:0 "$new" 2> /dev/null || true

# At no time is there half an installation: a command that runs keeps its files, the next one finds the new.
replacing=yes
[ ! -e "$folder" ] || mv "$folder" "$old"
mv "$new" "$folder"
ln -sfn "$(target bin bin/connreg)" "$command"
shared "$folder" link_shared
if ! version=$("$command" --version); then
  [ ! -e "$old" ] || fail 'The new installation does not run: see above. The one that was there is kept.'
  replacing=
  fail "Installed as $command, which does not run: see above."
fi
replacing=
shared "$old" unlink_gone
echo "Installed $version as $command."
case :$PATH: in
  *:"$prefix/bin":* | *:"$(cd -P -- "$prefix/bin" && pwd -P)":*) ;;
  *) echo "To call it by its name, add $prefix/bin to PATH." ;;
esac
