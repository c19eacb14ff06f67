using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'Store42'
param serviceClusterIp = '10.96.0.100'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --subscription 11111111-1111-1111-1111-111111111111 --parameters main.bicepparam
// Before the first deployment, let the new connected registry synchronize through its ancestors:
// the instructions at the top of the template say how; add --subscription 11111111-1111-1111-1111-111111111111.
// For the first deployment, which goes without a connection string:
//   unset CONNREG_CONNECTION_STRING
// For each deployment, set:
//   CONNREG_TLS_KEY=$(printf 'tlsKey: ' >&2 && IFS= read -rs secret && echo >&2 && printf %s "$secret") && [ -n "$CONNREG_TLS_KEY" ] && export CONNREG_TLS_KEY
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes --subscription 11111111-1111-1111-1111-111111111111 \
//     --registry contoso --name Store42 --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
// The connection string lacks the login server of the parent, which must have been Online once.
// If the parent was deployed without TLS, write http in place of https.
//   { CONNREG_PARENT=$(az acr connected-registry show --subscription 11111111-1111-1111-1111-111111111111 --registry contoso --name region1 --query loginServer.host --output tsv) && [ -n "$CONNREG_PARENT" ] ||
//     { unset CONNREG_CONNECTION_STRING; echo 'The login server of the parent is not known yet.' >&2; false; }; } &&
//     CONNREG_CONNECTION_STRING=$(printf %s "$CONNREG_CONNECTION_STRING" | sed "s/<parent gateway endpoint>/$CONNREG_PARENT/")
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
param tlsKey = readEnvironmentVariable('CONNREG_TLS_KEY')
