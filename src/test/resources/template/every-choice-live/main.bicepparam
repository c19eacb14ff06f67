using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'Store42'
param serviceClusterIp = '10.96.0.100'
param mode = 'ReadWrite'
param repositories = [
  'hello-world'
  'shop/till'
]
param scopeMapName = 'store42-map'
param syncTokenName = 'store42-token'
param syncSchedule = '0 2 * * *'
param syncWindow = 'PT4H'
param syncMessageTtl = 'P7D'
param clientTokenNames = [
  'till1'
  'till2'
]
param notifications = [
  'shop/till:*:push'
  'hello-world:latest:delete'
]
param logLevel = 'Debug'
param auditLogStatus = 'Enabled'
param garbageCollectionEnabled = false
param garbageCollectionSchedule = '0 3 * * *'
param extensionName = 'store42-extension'
param extensionVersion = '0.11.0'
param releaseTrain = 'preview'
param releaseNamespace = 'registries'
param extensionSettings = {
  'pvc.storageClassName': 'local-path'
  'pvc.storageRequest': '250Gi'
  'registry.replicas': '2'
}
param scopeMapActions = [
  'repositories/hello-world/content/write'
  'repositories/hello-world/content/delete'
  'repositories/hello-world/metadata/read'
  'repositories/hello-world/metadata/write'
  'repositories/shop/till/content/read'
  'repositories/shop/till/content/write'
  'repositories/shop/till/content/delete'
  'repositories/shop/till/metadata/read'
  'repositories/shop/till/metadata/write'
  'gateway/store42/config/read'
  'gateway/store42/config/write'
  'gateway/store42/message/read'
  'gateway/store42/message/write'
  'gateway/till1/config/read'
  'gateway/till1/config/write'
  'gateway/till1/message/read'
  'gateway/till1/message/write'
  'repositories/more/content/read'
]
param scopeMapDescription = 'Created by connected registry sync token: store42'
param clusterSubscriptionId = '22222222-2222-2222-2222-222222222222'
param clusterResourceGroupName = 'stores'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
// Scope maps were copied from Azure at 2026-01-02T03:04:05Z.
// What others have been given since then is taken away by a deployment.
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
