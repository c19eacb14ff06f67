#!/bin/sh
# Takes a connected registry down without asking: extension, connected registry, sync token, scope map, ancestors' rights.
# Safe to repeat. Exit code 0 only if nothing is left.
#
#   cleanup.sh -f connected-registry.yaml
#   cleanup.sh -r myacrregistry -g myresourcegroup -c myarck8scluster -n myconnectedregistry
#   cleanup.sh --find-orphans -r myacrregistry -g myresourcegroup
set -eu

# The folder of this file, links followed. No readlink -f: macOS before 12.3 does not have it.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link:$self in
    /*) self=$link ;;
    *:*/*) self=${self%/*}/$link ;;
    *) self=$link ;;
  esac
done
case $self in
  */*) scripts=${self%/*} ;;
  *) scripts=. ;;
esac

case ${1:-} in
  '' | -h | --help)
    sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$scripts/cleanup.sh"
    [ $# -gt 0 ] && exit 0
    exit 2
    ;;
esac

exec "$scripts/connreg" cleanup --yes "$@"
