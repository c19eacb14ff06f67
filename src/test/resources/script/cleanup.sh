#!/usr/bin/env bash
# Made by connreg. Takes a connected registry down with the Azure CLI (az 2.91 and its extension k8s-extension 1.7, or later),
# signed in by 'az login', as 'connreg cleanup' does: without asking. May be run again, also after one that was cut short.
# The registry, whoever made it, the cluster and client tokens stay.
#   CONNREG_WAIT=900     the seconds to wait until what a run before has begun is done
#   CONNREG_POLL=10      the seconds between two looks
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

rest=''
stays() {
  printf '%s\n' "$1"
  rest=' else'
}

# The scope map of a connected registry's sync token; nothing for one with a managed identity.
scope_map_of() {
  local token map
  token=$(az acr connected-registry show "${registry[@]}" --name "$1" \
    --query parent.syncProperties.tokenId --output tsv) || return
  [ -n "$token" ] || return 0
  map=$(az acr token show "${registry[@]}" --name "${token##*/}" --query scopeMapId --output tsv) || return
  printf '%s\n' "${map##*/}"
}

actions_of() {
  local map
  map=$(scope_map_of "$1") || return
  [ -z "$map" ] || az acr scope-map show "${registry[@]}" --name "$map" --query actions --output tsv
}

# Whether an action on a repository is the own one of who has that mode and all those actions.
is_own() {
  local action=$1 repository=$2 mode=$3 all=$4 right
  if [ "$mode" = ReadOnly ]; then
    case $action in
      */content/read | */metadata/read) return 0 ;;
    esac
    return 1
  fi
  for right in content/read content/write content/delete metadata/read metadata/write; do
    grep -qixF "repositories/$repository/$right" <<<"$all" || return 1
  done
}

# Takes back from one above what neither itself nor another one below it needs.
take_back() {
  local mode all children child needed='' action repository
  local removed=(--remove-gateway store42 config/read config/write message/read message/write)
  mode=$(az acr connected-registry show "${registry[@]}" --name "$1" --query mode --output tsv)
  all=$(actions_of "$1")
  children=$(az acr connected-registry list "${registry[@]}" \
    --query "[?ends_with(to_string(parent.id), '/$1')].name" --output tsv)
  while IFS= read -r child; do
    [ -z "$child" ] || [ "$child" = Store42 ] || needed+=$(actions_of "$child")$'\n'
  done <<<"$children"
  while IFS= read -r action; do
    case $action in
      repositories/*) ;;
      *) continue ;;
    esac
    repository=${action#repositories/}
    repository=${repository%/*/*}
    if ! is_own "$action" "$repository" "$mode" "$all" && ! grep -qixF "$action" <<<"$needed"; then
      removed+=(--remove-repository "$repository" "${action#repositories/"$repository"/}")
    fi
  done <<<"$all"
  az acr scope-map update "${registry[@]}" --name "$(scope_map_of "$1")" "${removed[@]}" --output none
}

# The registry and the cluster must be there, or az says which is not and this ends: what is below a name that is mistyped
# seems to be gone as well.
children=$(az acr connected-registry list "${registry[@]}" \
  --query "[?ends_with(to_string(parent.id), '/Store42')].name" --output tsv)
[ -z "$children" ] || fail "Others synchronize through it, so take them down first: ${children//$'\n'/, }"
az k8s-extension list "${cluster[@]}" --output none

if is_there az k8s-extension show "${cluster[@]}" --name store42; then
  type=$(az k8s-extension show "${cluster[@]}" --name store42 --query extensionType --output tsv)
  if ! grep -qixF Microsoft.ContainerRegistry.ConnectedRegistry <<<"$type"; then
    stays 'The extension '\''store42'\'' is of another type, so it stays.'
  else
    az k8s-extension delete "${cluster[@]}" --name store42 --yes --output none
  fi
fi

found=no
if is_there az acr connected-registry show "${registry[@]}" --name Store42; then
  found=yes
  activation=$(az acr connected-registry show "${registry[@]}" --name Store42 --query activation.status --output tsv)
  if [ "$activation" = Active ]; then
    az acr connected-registry deactivate "${registry[@]}" --name Store42 --yes --output none
  fi
  token=$(az acr connected-registry show "${registry[@]}" --name Store42 --query parent.syncProperties.tokenId --output tsv)
  case ${token##*/} in
    '' | Store42) ;;
    *) stays "The sync token '${token##*/}' was not made for this connected registry, so it stays, with its passwords." ;;
  esac
fi

# Those whose scope map lets it through, those below first: what one still has, those above it need.
above_it() {
  {
    az acr scope-map list "${registry[@]}" \
      --query "[?actions[?starts_with(@, 'gateway/store42/')]].['map', id]" --output tsv || return
    az acr token list "${registry[@]}" --query "[].['token', id, scopeMapId]" --output tsv || return
    az acr connected-registry list "${registry[@]}" \
      --query "[].['owner', id, parent.syncProperties.tokenId, parent.id, name]" --output tsv
  } | awk -F '\t' -v self=store42 '
    { name = $5; $0 = tolower($0) }
    $1 == "map" { maps[$2] }
    $1 == "token" && $3 in maps { tokens[$2] }
    $1 == "owner" { parent[$2] = $4 }
    $1 == "owner" && $3 in tokens && $5 != self { owners[$2] = name }
    END {
      for (owner in owners) {
        depth = 0
        for (id = owner; id in parent && depth < 99; id = parent[id]) depth++
        print depth, owners[owner]
      }
    }' | sort -rn | cut -d ' ' -f 2
}

above=$(above_it)
while IFS= read -r name; do
  if [ -n "$name" ]; then
    take_back "$name"
  fi
done <<<"$above"

if [ "$found" = yes ]; then
  az acr connected-registry delete "${registry[@]}" --name Store42 --yes --output none --only-show-errors
fi

if is_there az acr scope-map show "${registry[@]}" --name Store42; then
  serves=$(az acr scope-map show "${registry[@]}" --name Store42 \
    --query "actions[?starts_with(@, 'gateway/store42/')] | [0]" --output tsv)
  users=$(az acr token list "${registry[@]}" \
    --query "[?ends_with(to_string(scopeMapId), '/Store42')].name" --output tsv)
  if [ -z "$serves" ]; then
    stays 'The scope map '\''Store42'\'' was not made for this connected registry, so it stays.'
  elif [ -n "$users" ] && [ "$users" != Store42 ]; then
    stays 'The scope map '\''Store42'\'' stays, as these tokens use it: '"${users//$'\n'/, }"
  else
    [ -z "$users" ] || az acr token delete "${registry[@]}" --name Store42 --yes --output none
    az acr scope-map delete "${registry[@]}" --name Store42 --yes --output none
  fi
fi

echo "Nothing$rest is left."
