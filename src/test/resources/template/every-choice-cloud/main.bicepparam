using './main.bicep'

param registryName = 'contoso'
param connectedRegistryName = 'Store42'
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

// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
