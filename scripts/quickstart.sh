#!/usr/bin/env bash
# The whole way once, on a sandbox on this machine: builds, makes a certificate, deploys a connected registry with it,
# shows that it is Online, writes the matching templates, cleans up, and shows that nothing is left.
#
#   quickstart.sh           all of it
#   quickstart.sh --keep    stops before the clean-up and leaves the sandbox running, to look around
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
home=$(dirname -- "$here")
keep=false
case ${1:-} in
  '') ;;
  --keep) keep=true ;;
  -h | --help)
    sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0"
    exit 0
    ;;
  *)
    echo "ERROR: unknown option '$1'; there is --keep." >&2
    exit 2
    ;;
esac

work=$(mktemp -d "${TMPDIR:-/tmp}/connreg-quickstart.XXXXXX")
sandbox=
finish() {
  status=$?
  if [ -n "$sandbox" ] && ! { $keep && [ $status -eq 0 ]; }; then
    kill "$sandbox" 2> /dev/null || true
    wait "$sandbox" 2> /dev/null || true
  fi
  if ! { $keep && [ $status -eq 0 ]; }; then
    rm -rf "$work"
  fi
  [ $status -eq 0 ] || echo "The quickstart failed (exit code $status)." >&2
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Runs one step: says what it does, shows the command, and how long it took.
number=0
step() {
  number=$((number + 1))
  local title=$1 started=$SECONDS
  shift
  printf '\n== %d. %s\n' "$number" "$title"
  "$@"
  printf '   (%d s)\n' $((SECONDS - started))
}
shown() {
  printf '   $ connreg'
  printf ' %s' "${@//$work\//}"
  printf '\n'
  (cd "$work" && "$here/connreg" "${@//$work\//}" < /dev/null)
}

# As the launcher does on first use, and again where a source has changed.
build() {
  local lib=$home/target/lib
  # The cache, as a build gives the jars a time of long ago.
  if [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$lib/connreg.aot" 2>&1 | head -n 1)" ]; then
    rm -f "$lib"/connreg*
  fi
  "$here/connreg" --version
}

start_sandbox() {
  "$here/connreg" sandbox start --directory "$work/sandbox" > "$work/sandbox.log" 2>&1 < /dev/null &
  sandbox=$!
  for _ in $(seq 1 300); do
    [ -e "$work/sandbox/env" ] && break
    kill -0 "$sandbox" 2> /dev/null || { cat "$work/sandbox.log" >&2; return 1; }
    sleep 0.2
  done
  # shellcheck source=/dev/null
  . "$work/sandbox/env"
  sed -n '1{s/ In another shell.*//;s/^/   /;p;}' "$work/sandbox.log"
}

write_spec() {
  cat > "$work/connected-registry.yaml" << 'SPEC'
registry:
  name: myacrregistry
  resourceGroup: myresourcegroup
cluster:
  name: myarck8scluster
connectedRegistry:
  name: myconnectedregistry
  repositories: [hello-world]
service:
  clusterIP: 192.100.100.1
tls:
  mode: ownCertificate
  certificate: mycert.crt
  key: mycert.key
SPEC
  sed 's/^/   /' "$work/connected-registry.yaml"
}

emit() {
  shown emit bicep -f connected-registry.yaml --directory templates
  shown emit arm -f connected-registry.yaml --directory templates
}

started=$SECONDS
step 'Build' build
step 'Start a sandbox: an Azure Resource Manager on this machine' start_sandbox
step 'Make a certificate whose IP SAN is the address of the service' \
  shown certificate create --service-ip 192.100.100.1 --certificate mycert.crt --key mycert.key
step 'Say what is wanted: connected-registry.yaml' write_spec
step 'Deploy it, and wait until it is Online' shown deploy -f connected-registry.yaml
step 'Deploy again: nothing to do' shown deploy -f connected-registry.yaml
step 'Write the matching Bicep and ARM templates' emit

if $keep; then
  cat << KEPT

The sandbox is kept. To look around:
   . $work/sandbox/env
   cd $work
   $here/connreg status -f connected-registry.yaml
To end it and remove its files:
   kill $sandbox; rm -rf $work
KEPT
  disown "$sandbox"
  exit 0
fi

step 'Clean up, to the last scope map' shown cleanup -f connected-registry.yaml --yes
step 'Show that nothing is left' shown status -f connected-registry.yaml --expect nothing
printf '\nDone in %d s.\n' $((SECONDS - started))
