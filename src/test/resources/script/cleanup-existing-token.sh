#!/usr/bin/env bash
# Made by connreg. Takes a connected registry down with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
# signed in by 'az login', as 'connreg cleanup' does: without asking. May be run again, also after one that was cut short.
# The registry, whoever made it, the cluster and client tokens stay. If the cluster itself has been deleted: CLUSTER_GONE=yes ./cleanup.sh
# shellcheck disable=SC2016 # Texts in single quotes are meant as they are.
set -euo pipefail

registry=(--registry contoso --resource-group retail)
cluster=(--cluster-name store42-cluster --cluster-type connectedClusters --resource-group retail)

fail() {
  printf 'ERROR: %s\n' "$1" >&2
  exit 1
}

# Whether a command of az shows something. Any other answer than yes or no is an error, and the end.
is_there() {
  local answer code=0
  answer=$("$@" --output none 2>&1) || code=$?
  case $code in
    0) return 0 ;;
    3) return 1 ;;
  esac
  printf '%s\n' "$answer" >&2
  exit "$code"
}

# Registry and cluster must be there, or az says which is not and this ends.
az acr connected-registry list "${registry[@]}" --output none
[ "${CLUSTER_GONE:-}" = yes ] || az k8s-extension list "${cluster[@]}" --output none

if is_there az k8s-extension show "${cluster[@]}" --name store42; then
  az k8s-extension delete "${cluster[@]}" --name store42 --yes --output none
fi

if is_there az acr connected-registry show "${registry[@]}" --name Store42; then
  children=$(az acr connected-registry list "${registry[@]}" \
    --query "[?ends_with(to_string(parent.id), '/Store42')].name" --output tsv)
  [ -z "$children" ] || fail "Others synchronize through it, so take them down first: ${children//$'\n'/, }"
  activation=$(az acr connected-registry show "${registry[@]}" --name Store42 --query activation.status --output tsv)
  if [ "$activation" = Active ]; then
    az acr connected-registry deactivate "${registry[@]}" --name Store42 --yes --output none
  fi
  above=$(az acr connected-registry show "${registry[@]}" --name Store42 --query parent.id --output tsv)
  while [ -n "$above" ]; do
    above=${above##*/}
    token=$(az acr connected-registry show "${registry[@]}" --name "$above" \
      --query parent.syncProperties.tokenId --output tsv)
    scope_map=$(az acr token show "${registry[@]}" --name "${token##*/}" --query scopeMapId --output tsv)
    az acr scope-map update "${registry[@]}" --name "${scope_map##*/}" \
      --remove-gateway store42 config/read config/write message/read message/write --output none
    above=$(az acr connected-registry show "${registry[@]}" --name "$above" --query parent.id --output tsv)
  done
  az acr connected-registry delete "${registry[@]}" --name Store42 --yes --output none
fi

echo 'Nothing is left.'
