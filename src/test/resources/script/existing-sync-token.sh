#!/usr/bin/env bash
# Made by connreg. Deploys a connected registry with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
# signed in by 'az login', as 'connreg deploy' does. May be run again: what is there is brought up to date, and keeps what
# it has besides. The mode, the parent, the audit logs and the release namespace are set once only, when it is made.
#   CONNREG_RESEND=yes   send the connection string and the certificate again, as after a change of certificate or TLS mode
#   CONNREG_WAIT=900     the seconds to wait until it is Online, or until what a run before has begun is done
#   CONNREG_POLL=10      the seconds between two looks
# Takes secrets from these variables:
#   STORE42_CONNECTION_STRING or CONNREG_CONNECTION_STRING   the connection string of the connected registry
# shellcheck disable=SC2016 # Texts in single quotes are meant as they are.
set -euo pipefail

registry=(--registry contoso --resource-group retail)
cluster=(--cluster-name store42-cluster --cluster-type connectedClusters --resource-group retail)

fail() {
  printf 'ERROR: %s\n' "$1" >&2
  exit 1
}

# Whether a command of az shows something; what a run that was cut short has begun is waited for. Any other answer than
# yes or no is an error, and the end.
is_there() {
  local answer code deadline=$((SECONDS + ${CONNREG_WAIT:-900}))
  while :; do
    code=0
    answer=$("$@" --query provisioningState --output tsv 2>&1) || code=$?
    case $code:$answer in
      0:*Creating* | 0:*Updating* | 0:*Deleting* | 0:*Accepted*) ;;
      0:*) return 0 ;;
      3:*) return 1 ;;
      *)
        printf '%s\n' "$answer" >&2
        exit "$code"
        ;;
    esac
    [ "$SECONDS" -lt "$deadline" ] || fail "Still $answer after ${CONNREG_WAIT:-900} seconds: $*"
    sleep "${CONNREG_POLL:-10}"
  done
}

# A JSON object of keys and values, given in turn.
json() {
  local separator='{'
  while [ $# -gt 0 ]; do
    printf '%s"%s": "%s"' "$separator" "$1" "$(printf %s "$2" | sed 's/[\\"]/\\&/g' | awk '{ gsub(/\t/, "\\t"); gsub(/\r/, "\\r"); printf "%s%s", newline, $0; newline = "\\n" }')"
    separator=', '
    shift 2
  done
  printf '}\n'
}

CONNREG_CONNECTION_STRING=${CONNREG_CONNECTION_STRING:-${STORE42_CONNECTION_STRING:-}}
[ -n "$CONNREG_CONNECTION_STRING" ] ||
  fail 'Set STORE42_CONNECTION_STRING or CONNREG_CONNECTION_STRING to the connection string of the connected registry.'

enabled=$(az acr show --name contoso --resource-group retail --query dataEndpointEnabled --output tsv)
[ "$enabled" = true ] ||
  fail 'Connected registries need dedicated data endpoints, whose addresses firewalls must let through. To switch them on, run: az acr update --name contoso --resource-group retail --data-endpoint-enabled true'

send=${CONNREG_RESEND:-no}
if is_there az acr connected-registry show "${registry[@]}" --name store42; then
  az acr connected-registry update "${registry[@]}" --name store42 \
    --sync-schedule '* * * * *' \
    --sync-message-ttl P2D \
    --log-level Information \
    --gc-enabled true \
    --gc-schedule '0 0 * * *' \
    --output none
else
  granted=(
    --add-gateway store42 config/read config/write message/read message/write
  )
  scope_map=$(az acr token show "${registry[@]}" --name store42-sync --query scopeMapId --output tsv)
  actions=$(az acr scope-map show "${registry[@]}" --name "${scope_map##*/}" --query actions --output tsv)
  while IFS= read -r action; do
    case $action in
      repositories/*)
        repository=${action#repositories/}
        repository=${repository%/*/*}
        granted+=(--add-repository "$repository" "${action#repositories/"$repository"/}")
        ;;
    esac
  done <<<"$actions"
  above=region1
  while [ -n "$above" ]; do
    token=$(az acr connected-registry show "${registry[@]}" --name "$above" \
      --query parent.syncProperties.tokenId --output tsv)
    scope_map=$(az acr token show "${registry[@]}" --name "${token##*/}" --query scopeMapId --output tsv)
    az acr scope-map update "${registry[@]}" --name "${scope_map##*/}" "${granted[@]}" --output none
    above=$(az acr connected-registry show "${registry[@]}" --name "$above" --query parent.id --output tsv)
    above=${above##*/}
  done
  subscription=$(az account show --query id --output tsv)
  az rest --method put \
    --url '/subscriptions/'"$subscription"'/resourceGroups/retail/providers/Microsoft.ContainerRegistry/registries/contoso/connectedRegistries/store42?api-version=2025-11-01' \
    --body '{
  "properties": {
    "mode": "ReadOnly",
    "parent": {
      "id": "/subscriptions/'"$subscription"'/resourceGroups/retail/providers/Microsoft.ContainerRegistry/registries/contoso/connectedRegistries/region1",
      "syncProperties": {
        "tokenId": "/subscriptions/'"$subscription"'/resourceGroups/retail/providers/Microsoft.ContainerRegistry/registries/contoso/tokens/store42-sync",
        "schedule": "* * * * *",
        "messageTtl": "P2D"
      }
    },
    "logging": {
      "logLevel": "Information",
      "auditLogStatus": "Disabled"
    },
    "garbageCollection": {
      "enabled": true,
      "schedule": "0 0 * * *"
    }
  }
}' \
    --output none
  is_there az acr connected-registry show "${registry[@]}" --name store42 && state=$(az acr connected-registry show "${registry[@]}" --name store42 --query provisioningState --output tsv)
  [ "${state:-gone}" = Succeeded ] || fail "The connected registry could not be created: ${state:-gone}"
  send=yes
fi

if is_there az k8s-extension show "${cluster[@]}" --name store42; then
  installed=$(az k8s-extension show "${cluster[@]}" --name store42 \
    --query provisioningState --output tsv)
  activation=$(az acr connected-registry show "${registry[@]}" --name store42 \
    --query activation.status --output tsv)
  [ "$installed:$activation" = Succeeded:Active ] || send=yes
else
  send=yes
fi

if [ "$send" = yes ]; then
  az k8s-extension create "${cluster[@]}" --name store42 \
    --extension-type Microsoft.ContainerRegistry.ConnectedRegistry \
    --auto-upgrade-minor-version true \
    --config service.clusterIP=10.96.0.100 cert-manager.enabled=true cert-manager.install=true trustDistribution.enabled=true \
    --config-protected-file <(json connectionString "$CONNREG_CONNECTION_STRING") \
    --output none
else
  az k8s-extension update "${cluster[@]}" --name store42 --yes \
    --auto-upgrade-minor-version true \
    --config service.clusterIP=10.96.0.100 cert-manager.enabled=true cert-manager.install=true trustDistribution.enabled=true \
    --output none
fi

printf 'Waiting until the connected registry %s is Online.\n' store42 >&2
deadline=$((SECONDS + ${CONNREG_WAIT:-900}))
while :; do
  state=$(az acr connected-registry show "${registry[@]}" --name store42 \
    --query connectionState --output tsv) || state=unknown
  case $state in
    Online | Syncing) break ;;
  esac
  [ "$SECONDS" -lt "$deadline" ] ||
    fail "The connected registry is not Online yet: $state. Its pods on the cluster tell why."
  sleep "${CONNREG_POLL:-10}"
done
printf 'The connected registry %s is %s.\n' store42 "$state"
