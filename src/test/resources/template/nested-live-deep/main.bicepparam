using './main.bicep'

param registryName = 'contoso'
param clusterName = 'store42-cluster'
param connectedRegistryName = 'store42'
param serviceClusterIp = '10.96.0.100'
param parentName = 'region1'
param mode = 'ReadOnly'
param repositories = [
  'hello-world'
  'shop/till'
]
param syncSchedule = '* * * * *'
param syncMessageTtl = 'P2D'
param clientTokenNames = []
param notifications = []
param logLevel = 'Information'
param auditLogStatus = 'Disabled'
param garbageCollectionEnabled = true
param garbageCollectionSchedule = '0 0 * * *'
param extensionVersion = '0.11.0'
param releaseTrain = 'preview'
param releaseNamespace = 'registries'
param extensionSettings = {
  'pvc.storageClassName': 'local-path'
}
param tlsSecretName = 'connected-registry-tls'
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
]
param parentScopeMapDescription = 'Created by connected registry sync token: region1'
param grandparentScopeMapName = 'hub42'
param grandparentScopeMapActions = [
  'gateway/hub42/config/read'
  'gateway/hub42/config/write'
  'gateway/hub42/message/read'
  'gateway/hub42/message/write'
]
param grandparentScopeMapDescription = 'Sync of hub42'
param ancestor3ScopeMapName = 'without-a-description'
param ancestor3ScopeMapActions = []

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
// Scope maps were copied from Azure at 2026-01-02T03:04:05Z.
// What others have been given since then is taken away by a deployment.
// For the first deployment, which goes without a connection string:
//   unset CONNREG_CONNECTION_STRING
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes \
//     --registry contoso --name store42 --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
// The connection string lacks the login server of the parent, which must have been Online once.
// If the parent was deployed without TLS, write http in place of https.
//   { CONNREG_PARENT=$(az acr connected-registry show --registry contoso --name region1 --query loginServer.host --output tsv) && [ -n "$CONNREG_PARENT" ] ||
//     { unset CONNREG_CONNECTION_STRING; echo 'The login server of the parent is not known yet.' >&2; false; }; } &&
//     CONNREG_CONNECTION_STRING=$(printf %s "$CONNREG_CONNECTION_STRING" | sed "s/<parent gateway endpoint>/$CONNREG_PARENT/")
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
