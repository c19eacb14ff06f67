using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'store42'
param serviceClusterIp = '10.96.0.100'
param parentName = 'region1'
param mode = 'ReadOnly'
param syncTokenName = 'store42-sync'
param syncSchedule = '* * * * *'
param syncMessageTtl = 'P2D'
param clientTokenNames = []
param notifications = []
param logLevel = 'Information'
param auditLogStatus = 'Disabled'
param garbageCollectionEnabled = true
param garbageCollectionSchedule = '0 0 * * *'
param extensionSettings = {}
param parentScopeMapName = 'region1'
param parentScopeMapActions = [
  'repositories/hello-world/content/read'
  'repositories/hello-world/metadata/read'
  'repositories/it\'s/content/write'
  'gateway/store42/config/read'
  'gateway/region1/config/read'
  'gateway/region1/config/write'
  'gateway/region1/message/read'
  'gateway/region1/message/write'
  'gateway/store7/config/read'
  'gateway/store7/config/write'
  'gateway/store7/message/read'
  'gateway/store7/message/write'
  'repositories/shop/till/content/read'
  'repositories/shop/till/metadata/read'
]
param parentScopeMapDescription = 'Created by connected registry sync token: region1'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
// Scope maps were copied from Azure at 2026-01-02T03:04:05Z.
// What others have been given since then is taken away by a deployment.
// For each deployment, set:
//   CONNREG_CONNECTION_STRING=$(printf %s "$STORE42_CONNECTION_STRING") && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING')
