using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'Store42'
param serviceClusterIp = '10.96.0.100'
param clusterSubscriptionId = '22222222-2222-2222-2222-222222222222'
param clusterResourceGroupName = 'stores'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
// For the first deployment, which goes without a connection string:
//   unset CONNREG_CONNECTION_STRING
// For each deployment, set:
//   CONNREG_SETTING_REGISTRY_UPLOAD_SECRET=$(printf %s "$UPLOAD_SECRET") && [ -n "$CONNREG_SETTING_REGISTRY_UPLOAD_SECRET" ] && export CONNREG_SETTING_REGISTRY_UPLOAD_SECRET
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes \
//     --registry contoso --name Store42 --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
param settingRegistryUploadSecret = readEnvironmentVariable('CONNREG_SETTING_REGISTRY_UPLOAD_SECRET')
