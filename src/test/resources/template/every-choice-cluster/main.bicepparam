using './main.bicep'

param clusterName = 'store42-cluster'
param connectedRegistryName = 'Store42'
param serviceClusterIp = '10.96.0.100'
param extensionName = 'store42-extension'
param extensionVersion = '0.11.0'
param releaseTrain = 'preview'
param releaseNamespace = 'registries'
param extensionSettings = {
  'pvc.storageClassName': 'local-path'
  'pvc.storageRequest': '250Gi'
  'registry.replicas': '2'
}

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group stores --subscription 22222222-2222-2222-2222-222222222222 --parameters main.bicepparam
// For each deployment, set:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes \
//     --registry contoso --name Store42 --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
//   CONNREG_SETTING_REGISTRY_UPLOAD_SECRET=$(printf %s "$UPLOAD_SECRET") && [ -n "$CONNREG_SETTING_REGISTRY_UPLOAD_SECRET" ] && export CONNREG_SETTING_REGISTRY_UPLOAD_SECRET
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING')
param settingRegistryUploadSecret = readEnvironmentVariable('CONNREG_SETTING_REGISTRY_UPLOAD_SECRET')
