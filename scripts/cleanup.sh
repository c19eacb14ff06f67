#!/bin/sh
# Takes a connected registry down without asking: extension, connected registry, sync token, scope map, ancestors' rights.
# Safe to repeat. Exit code 0 only if nothing is left.
#
#   cleanup.sh -f connected-registry.yaml
#   cleanup.sh -r myacrregistry -g myresourcegroup -c myarck8scluster -n myconnectedregistry
set -eu

case $0 in
  */*) scripts=${0%/*} ;;
  *) scripts=. ;;
esac
if [ -L "$0" ]; then
  link=$(readlink "$0")
  case $link in
    /*) scripts=${link%/*} ;;
    */*) scripts=$scripts/${link%/*} ;;
  esac
fi

case ${1:-} in
  '' | -h | --help)
    sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$scripts/cleanup.sh"
    [ $# -gt 0 ] && exit 0
    exit 2
    ;;
esac

"$scripts/connreg" cleanup "$@" --yes
