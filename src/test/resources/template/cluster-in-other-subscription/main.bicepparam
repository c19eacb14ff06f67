using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'Store42'
param serviceClusterIp = '10.96.0.100'
param clusterSubscriptionId = '22222222-2222-2222-2222-222222222222'
param clusterResourceGroupName = 'stores'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --subscription 11111111-1111-1111-1111-111111111111 --parameters main.bicepparam
// For the first deployment, which goes without a connection string:
//   unset CONNREG_CONNECTION_STRING
// For each deployment, set:
//   CONNREG_TLS_KEY=$(printf 'tlsKey: ' >&2 && IFS= read -rs secret && echo >&2 && printf %s "$secret") && [ -n "$CONNREG_TLS_KEY" ] && export CONNREG_TLS_KEY
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes --subscription 11111111-1111-1111-1111-111111111111 \
//     --registry contoso --name Store42 --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
param tlsKey = readEnvironmentVariable('CONNREG_TLS_KEY')
