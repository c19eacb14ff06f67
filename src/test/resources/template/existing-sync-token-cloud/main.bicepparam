using './main.bicep'

param registryName = 'contoso'
param connectedRegistryName = 'store42'
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

// To deploy, run in this directory: az deployment group create --resource-group retail --parameters main.bicepparam
// Before the first deployment, let the new connected registry synchronize through its ancestors:
// the instructions at the top of the template say how.
