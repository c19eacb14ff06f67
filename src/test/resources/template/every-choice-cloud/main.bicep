metadata name = 'Connected registry'
metadata description = 'A connected registry of an Azure Container Registry, without what is on its cluster.'
metadata instructions = [
  'In the commands below, variables such as $registryName stand for the parameters of this template.'
  'Deploying this again sets the scope map to what it says here, which takes away what it has been given since for'
  'connected registries below: write this again with connreg emit --live first, which keeps that.'
  'A template cannot make the password of the sync token, a part of the connection string that the'
  'extension needs. To make the connection string afterwards, in a file that only you can read:'
  '  (umask 077 && az acr connected-registry get-settings --yes \\'
  '    --registry $registryName --name $connectedRegistryName --parent-protocol https \\'
  '    --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv > connection-string.txt)'
  'A template leaves a sync token that is there as it is, also one that is disabled or has another scope map.'
  'To give it this scope map and enable it:'
  '  az acr token update --registry $registryName --name $syncTokenName --scope-map $scopeMapName --status enabled'
  'To deploy main.json instead of the Bicep files:'
  '  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\'
  '    --parameters @main.parameters.json'
]

@description('Required. Name of the cloud registry.')
@minLength(5)
@maxLength(50)
param registryName string

@description('Required. Name of the connected registry.')
@minLength(5)
@maxLength(40)
param connectedRegistryName string

@description('Optional. Whether clients may push to the connected registry. Fixed at creation.')
param mode modeType = 'ReadOnly'

@description('Required. Repositories that the connected registry synchronizes.')
@minLength(1)
param repositories string[]

@description('Optional. Name of the scope map.')
@minLength(5)
@maxLength(50)
param scopeMapName string = connectedRegistryName

@description('Optional. Name of the sync token.')
@minLength(5)
@maxLength(50)
param syncTokenName string = connectedRegistryName

@description('Optional. When the connected registry synchronizes, as a cron expression in UTC.')
param syncSchedule string = '* * * * *'

@description('Conditional. How long each synchronization may take, as an ISO 8601 duration such as PT4H. Required if syncSchedule is not \'* * * * *\'.')
param syncWindow string?

@description('Optional. How long messages wait for the connected registry, as an ISO 8601 duration.')
param syncMessageTtl string = 'P2D'

@description('Optional. Names of the tokens by which clients sign in to the connected registry.')
param clientTokenNames string[] = []

@description('Optional. Events to be notified of, as name[:tag][@digest]:push, :delete or :*.')
param notifications string[] = []

@description('Optional. What the connected registry logs.')
param logLevel logLevelType = 'Information'

@description('Optional. Whether the connected registry keeps audit logs.')
param auditLogStatus auditLogStatusType = 'Disabled'

@description('Optional. Whether the connected registry collects garbage.')
param garbageCollectionEnabled bool = true

@description('Optional. When the connected registry collects garbage, as a cron expression in UTC.')
param garbageCollectionSchedule string = '0 0 * * *'

@description('What each mode needs on a repository.')
var repositoryActions = {
  ReadOnly: [
    'content/read'
    'metadata/read'
  ]
  ReadWrite: [
    'content/read'
    'content/write'
    'content/delete'
    'metadata/read'
    'metadata/write'
  ]
}

// Already there: read, never changed.
resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: registryName
}

resource scopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: scopeMapName
  properties: {
    description: 'Created by connected registry sync token: ${connectedRegistryName}'
    actions: [
      ...flatten(map(
        repositories,
        repository => map(repositoryActions[mode], action => 'repositories/${toLower(repository)}/${action}')
      ))
      'gateway/${toLower(connectedRegistryName)}/config/read'
      'gateway/${toLower(connectedRegistryName)}/config/write'
      'gateway/${toLower(connectedRegistryName)}/message/read'
      'gateway/${toLower(connectedRegistryName)}/message/write'
    ]
  }
}

// Created once and then left alone: deploying a token again would wipe its passwords
// (https://github.com/Azure/acr/issues/667).
@onlyIfNotExists()
resource syncToken 'Microsoft.ContainerRegistry/registries/tokens@2025-11-01' = {
  parent: registry
  name: syncTokenName
  properties: {
    scopeMapId: scopeMap.id
    status: 'enabled'
  }
}

resource connectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    mode: mode
    parent: {
      syncProperties: {
        tokenId: syncToken.id
        schedule: syncSchedule
        messageTtl: syncMessageTtl
        ...(empty(syncWindow) ? {} : { syncWindow: syncWindow })
      }
    }
    logging: {
      logLevel: logLevel
      auditLogStatus: auditLogStatus
    }
    garbageCollection: {
      enabled: garbageCollectionEnabled
      schedule: garbageCollectionSchedule
    }
    ...(empty(clientTokenNames)
      ? {}
      : {
          clientTokenIds: map(
            clientTokenNames,
            name => resourceId('Microsoft.ContainerRegistry/registries/tokens', registryName, name)
          )
        })
    ...(empty(notifications) ? {} : { notificationsList: notifications })
  }
}

@description('Resource ID of the scope map.')
output scopeMapResourceId string = scopeMap.id

@description('Resource ID of the sync token.')
output syncTokenResourceId string = syncToken.id

@description('Resource ID of the connected registry.')
output resourceId string = connectedRegistry.id

@description('Name of the connected registry.')
output name string = connectedRegistry.name

@description('Name of the resource group of the connected registry.')
output resourceGroupName string = resourceGroup().name

@description('Whether clients may push to the connected registry. Fixed at creation.')
@export()
type modeType = 'ReadOnly' | 'ReadWrite'

@description('What the connected registry logs.')
@export()
type logLevelType = 'Debug' | 'Information' | 'Warning' | 'Error' | 'None'

@description('Whether the connected registry keeps audit logs.')
@export()
type auditLogStatusType = 'Enabled' | 'Disabled'
