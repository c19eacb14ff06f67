#!/usr/bin/env bash
# Made by connreg. Deploys a connected registry with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
# signed in by 'az login', as 'connreg deploy' does. May be run again: what is there is brought up to date, and keeps what
# it has besides. The mode, the parent, the audit logs and the release namespace are set once only, when it is made.
#   CONNREG_RESEND=yes   send the connection string and the certificate again, as after a change of certificate or TLS mode
#   CONNREG_WAIT=900     the seconds to wait until it is Online, or until what a run before has begun is done
#   CONNREG_POLL=10      the seconds between two looks
# Takes secrets from these variables, or else from files, whose names are seen from the directory of this script:
#   CONNREG_TLS_CERTIFICATE   the certificate in PEM, followed by its chain, in base64 (or its file)
#   CONNREG_TLS_KEY   the private key of the certificate in PEM, in base64 (or its file)
#   CONNREG_TLS_CERTIFICATE_AUTHORITY   the root certificate that the nodes trust, in PEM, in base64; the certificate itself if self-signed (or its file)
# shellcheck disable=SC2016 # Texts in single quotes are meant as they are.
set -euo pipefail

registry=(--registry myacrregistry --resource-group myresourcegroup)
cluster=(--cluster-name myarck8scluster --cluster-type connectedClusters --resource-group myresourcegroup)

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

CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]:-.}")"

CONNREG_TLS_CERTIFICATE=${CONNREG_TLS_CERTIFICATE:-$(sed -n '/-BEGIN CERT/,/-END CERT/p' mycert.crt | openssl base64 -A || true)}
[ -n "$CONNREG_TLS_CERTIFICATE" ] ||
  fail 'Nothing can be read from '\''mycert.crt'\'', seen from the directory of this script. Correct that, or set CONNREG_TLS_CERTIFICATE to the certificate in PEM, followed by its chain, in base64.'
CONNREG_TLS_KEY=${CONNREG_TLS_KEY:-$(openssl pkey -in mycert.key | openssl base64 -A || true)}
[ -n "$CONNREG_TLS_KEY" ] ||
  fail 'Nothing can be read from '\''mycert.key'\'', seen from the directory of this script. Correct that, or set CONNREG_TLS_KEY to the private key of the certificate in PEM, in base64.'
CONNREG_TLS_CERTIFICATE_AUTHORITY=${CONNREG_TLS_CERTIFICATE_AUTHORITY:-$(sed -n '/-BEGIN CERT/,/-END CERT/p' mycert.crt | awk '/-BEGIN/ { pem = "" } { pem = pem $0 "\n" } END { printf "%s", pem }' | openssl base64 -A || true)}
[ -n "$CONNREG_TLS_CERTIFICATE_AUTHORITY" ] ||
  fail 'Nothing can be read from '\''mycert.crt'\'', seen from the directory of this script. Correct that, or set CONNREG_TLS_CERTIFICATE_AUTHORITY to the root certificate that the nodes trust, in PEM, in base64; the certificate itself if self-signed.'

enabled=$(az acr show --name myacrregistry --resource-group myresourcegroup --query dataEndpointEnabled --output tsv)
[ "$enabled" = true ] ||
  fail 'Connected registries need dedicated data endpoints, whose addresses firewalls must let through. To switch them on, run: az acr update --name myacrregistry --resource-group myresourcegroup --data-endpoint-enabled true'

send=${CONNREG_RESEND:-no}
if is_there az acr connected-registry show "${registry[@]}" --name myconnectedregistry; then
  az acr connected-registry update "${registry[@]}" --name myconnectedregistry \
    --sync-schedule '* * * * *' \
    --sync-message-ttl P2D \
    --log-level Information \
    --gc-enabled true \
    --gc-schedule '0 0 * * *' \
    --output none
  az acr connected-registry permissions update "${registry[@]}" --name myconnectedregistry \
    --add hello-world \
    --output none
else
  az acr connected-registry create "${registry[@]}" --name myconnectedregistry \
    --repository hello-world \
    --mode ReadOnly \
    --sync-schedule '* * * * *' \
    --sync-message-ttl P2D \
    --log-level Information \
    --gc-enabled true \
    --gc-schedule '0 0 * * *' \
    --output none
  send=yes
fi

if is_there az k8s-extension show "${cluster[@]}" --name myconnectedregistry; then
  installed=$(az k8s-extension show "${cluster[@]}" --name myconnectedregistry \
    --query provisioningState --output tsv)
  activation=$(az acr connected-registry show "${registry[@]}" --name myconnectedregistry \
    --query activation.status --output tsv)
  [ "$installed:$activation" = Succeeded:Active ] || send=yes
else
  send=yes
fi

if [ "$send" = yes ]; then
  protocol=https
  passwords=$(az acr token show "${registry[@]}" --name myconnectedregistry \
    --query 'credentials.passwords[].[creationTime, name]' --output tsv | sort)
  case $passwords in
    *password1*password2*) password=1 ;;
    *password2*password1* | *password1*) password=2 ;;
    *) password=1 ;;
  esac
  CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings "${registry[@]}" --name myconnectedregistry \
    --parent-protocol "$protocol" --generate-password "$password" --yes \
    --query ACR_REGISTRY_CONNECTION_STRING --output tsv)
  az k8s-extension create "${cluster[@]}" --name myconnectedregistry \
    --extension-type Microsoft.ContainerRegistry.ConnectedRegistry \
    --auto-upgrade-minor-version true \
    --config service.clusterIP=192.100.100.1 cert-manager.enabled=false cert-manager.install=false trustDistribution.enabled=true \
    --config-protected-file <(json connectionString "$CONNREG_CONNECTION_STRING" tls.crt "$CONNREG_TLS_CERTIFICATE" tls.key "$CONNREG_TLS_KEY" tls.cacrt "$CONNREG_TLS_CERTIFICATE_AUTHORITY") \
    --output none
else
  az k8s-extension update "${cluster[@]}" --name myconnectedregistry --yes \
    --auto-upgrade-minor-version true \
    --config service.clusterIP=192.100.100.1 cert-manager.enabled=false cert-manager.install=false trustDistribution.enabled=true \
    --output none
fi

printf 'Waiting until the connected registry %s is Online.\n' myconnectedregistry >&2
deadline=$((SECONDS + ${CONNREG_WAIT:-900}))
while :; do
  state=$(az acr connected-registry show "${registry[@]}" --name myconnectedregistry \
    --query connectionState --output tsv) || state=unknown
  case $state in
    Online | Syncing) break ;;
  esac
  [ "$SECONDS" -lt "$deadline" ] ||
    fail "The connected registry is not Online yet: $state. Its pods on the cluster tell why."
  sleep "${CONNREG_POLL:-10}"
done
printf 'The connected registry %s is %s.\n' myconnectedregistry "$state"
