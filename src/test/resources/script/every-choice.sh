#!/usr/bin/env bash
# Made by connreg. Deploys a connected registry with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
# signed in by 'az login', as 'connreg deploy' does. May be run again: what is there is brought up to date, and keeps what
# it has besides. The mode, the parent, the audit logs and the release namespace are set once only, when it is made.
#   CONNREG_RESEND=yes   send the connection string and the certificate again, as after a change of certificate or TLS mode
#   CONNREG_WAIT=900     the seconds to wait until it is Online, or until what a run before has begun is done
#   CONNREG_POLL=10      the seconds between two looks
# Takes secrets from these variables:
#   UPLOAD_SECRET or CONNREG_SETTING_REGISTRY_UPLOAD_SECRET   the protected setting registry.uploadSecret of the extension
# shellcheck disable=SC2016 # Texts in single quotes are meant as they are.
set -euo pipefail

registry=(--registry contoso --resource-group retail)
cluster=(--cluster-name store42-cluster --cluster-type connectedClusters --resource-group stores --subscription 22222222-2222-2222-2222-222222222222)

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

CONNREG_SETTING_REGISTRY_UPLOAD_SECRET=${CONNREG_SETTING_REGISTRY_UPLOAD_SECRET:-${UPLOAD_SECRET:-}}
[ -n "$CONNREG_SETTING_REGISTRY_UPLOAD_SECRET" ] ||
  fail 'Set UPLOAD_SECRET or CONNREG_SETTING_REGISTRY_UPLOAD_SECRET to the protected setting registry.uploadSecret of the extension.'

enabled=$(az acr show --name contoso --resource-group retail --query dataEndpointEnabled --output tsv)
[ "$enabled" = true ] ||
  fail 'Connected registries need dedicated data endpoints, whose addresses firewalls must let through. To switch them on, run: az acr update --name contoso --resource-group retail --data-endpoint-enabled true'

send=${CONNREG_RESEND:-no}
if is_there az acr connected-registry show "${registry[@]}" --name Store42; then
  az acr connected-registry update "${registry[@]}" --name Store42 \
    --sync-schedule '0 2 * * *' \
    --sync-window PT4H \
    --sync-message-ttl P7D \
    --log-level Debug \
    --gc-enabled false \
    --gc-schedule '0 3 * * *' \
    --add-client-tokens till1 till2 \
    --add-notifications 'shop/till:*:push' hello-world:latest:delete \
    --output none
  az acr connected-registry permissions update "${registry[@]}" --name Store42 \
    --add hello-world shop/till \
    --output none
else
  az acr scope-map create "${registry[@]}" --name store42-map \
    --description 'Created by connected registry sync token: Store42' \
    --repository hello-world content/read content/write content/delete metadata/read metadata/write \
    --repository shop/till content/read content/write content/delete metadata/read metadata/write \
    --gateway store42 config/read config/write message/read message/write \
    --output none
  if is_there az acr token show "${registry[@]}" --name store42-token; then
    az acr token update "${registry[@]}" --name store42-token \
      --scope-map store42-map \
      --output none
  else
    az acr token create "${registry[@]}" --name store42-token \
      --scope-map store42-map \
      --no-passwords true \
      --output none
  fi
  az acr connected-registry create "${registry[@]}" --name Store42 \
    --sync-token store42-token \
    --mode ReadWrite \
    --sync-schedule '0 2 * * *' \
    --sync-window PT4H \
    --sync-message-ttl P7D \
    --log-level Debug \
    --gc-enabled false \
    --gc-schedule '0 3 * * *' \
    --client-tokens till1 till2 \
    --notifications 'shop/till:*:push' hello-world:latest:delete \
    --audit-logs-enabled true \
    --output none
  send=yes
fi

if is_there az k8s-extension show "${cluster[@]}" --name store42-extension; then
  installed=$(az k8s-extension show "${cluster[@]}" --name store42-extension \
    --query provisioningState --output tsv)
  activation=$(az acr connected-registry show "${registry[@]}" --name Store42 \
    --query activation.status --output tsv)
  [ "$installed:$activation" = Succeeded:Active ] || send=yes
else
  send=yes
fi

if [ "$send" = yes ]; then
  protocol=https
  passwords=$(az acr token show "${registry[@]}" --name store42-token \
    --query 'credentials.passwords[].[creationTime, name]' --output tsv | sort)
  case $passwords in
    *password1*password2*) password=1 ;;
    *password2*password1* | *password1*) password=2 ;;
    *) password=1 ;;
  esac
  CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings "${registry[@]}" --name Store42 \
    --parent-protocol "$protocol" --generate-password "$password" --yes \
    --query ACR_REGISTRY_CONNECTION_STRING --output tsv)
  az k8s-extension create "${cluster[@]}" --name store42-extension \
    --extension-type Microsoft.ContainerRegistry.ConnectedRegistry \
    --auto-upgrade-minor-version false \
    --version 0.11.0 \
    --release-train preview \
    --scope cluster \
    --release-namespace registries \
    --config service.clusterIP=10.96.0.100 cert-manager.enabled=true cert-manager.install=false trustDistribution.enabled=true pvc.storageClassName=local-path pvc.storageRequest=250Gi registry.replicas=2 \
    --config-protected-file <(json connectionString "$CONNREG_CONNECTION_STRING" registry.uploadSecret "$CONNREG_SETTING_REGISTRY_UPLOAD_SECRET") \
    --output none
else
  az k8s-extension update "${cluster[@]}" --name store42-extension --yes \
    --auto-upgrade-minor-version false \
    --version 0.11.0 \
    --release-train preview \
    --config service.clusterIP=10.96.0.100 cert-manager.enabled=true cert-manager.install=false trustDistribution.enabled=true pvc.storageClassName=local-path pvc.storageRequest=250Gi registry.replicas=2 \
    --output none
fi

printf 'Waiting until the connected registry %s is Online.\n' Store42 >&2
deadline=$((SECONDS + ${CONNREG_WAIT:-900}))
while :; do
  state=$(az acr connected-registry show "${registry[@]}" --name Store42 \
    --query connectionState --output tsv) || state=unknown
  case $state in
    Online | Syncing) break ;;
  esac
  [ "$SECONDS" -lt "$deadline" ] ||
    fail "The connected registry is not Online yet: $state. Its pods on the cluster tell why."
  sleep "${CONNREG_POLL:-10}"
done
printf 'The connected registry %s is %s.\n' Store42 "$state"
