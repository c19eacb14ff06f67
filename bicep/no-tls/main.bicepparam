using './main.bicep'

param registryName = 'myacrregistry'
param clusterName = 'myarck8scluster'
param connectedRegistryName = 'myconnectedregistry'
param serviceClusterIp = '192.100.100.1'
param mode = 'ReadOnly'
param repositories = [
  'hello-world'
]
param syncSchedule = '* * * * *'
param syncMessageTtl = 'P2D'
param clientTokenNames = []
param notifications = []
param logLevel = 'Information'
param auditLogStatus = 'Disabled'
param garbageCollectionEnabled = true
param garbageCollectionSchedule = '0 0 * * *'
param extensionSettings = {}

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// To deploy, run in this directory: az deployment group create --resource-group myresourcegroup --parameters main.bicepparam
// For the first deployment, which goes without a connection string:
//   unset CONNREG_CONNECTION_STRING
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes \
//     --registry myacrregistry --name myconnectedregistry --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
