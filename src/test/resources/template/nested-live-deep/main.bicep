metadata name = 'Connected registry'
metadata description = 'A connected registry of an Azure Container Registry, on an Arc-enabled Kubernetes cluster.'
metadata instructions = [
  'In the commands below, variables such as $registryName stand for the parameters of this template.'
  'A template cannot add to a scope map. So those that are there are sent whole: as they were in Azure when this'
  'was made, and with what the connected registry needs. What others have been given since then is taken away.'
  'Write this again with connreg emit --live before each deployment, and compare what changes.'
  'A template cannot make the password of the sync token, a part of the connection string, so deploy twice:'
  'first without a connection string, which makes all but the extension; then with it, which adds that.'
  'A later deployment without it leaves the extension as it is. To make the connection string in between:'
  '  az acr connected-registry get-settings --yes \\'
  '    --registry $registryName --name $connectedRegistryName --parent-protocol https \\'
  '    --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv'
  'In what it prints, replace <parent gateway endpoint> by the login server of its parent:'
  '  az acr connected-registry show --registry $registryName --name $parentName --query loginServer.host --output tsv'
  'If the parent was deployed without TLS, write http in place of https.'
  'A template does not wait until the connected registry is Online. To see whether it is:'
  '  az acr connected-registry show --registry $registryName --name $connectedRegistryName --query connectionState --output tsv'
  'A template leaves a sync token that is there as it is, also one that is disabled or has another scope map.'
  'To give it this scope map and enable it:'
  '  az acr token update --registry $registryName --name $syncTokenName --scope-map $scopeMapName --status enabled'
  'To deploy main.json instead of the Bicep files, give the secure parameters in a new file of their own, which only you'
  'can read (mktemp makes one) and which is deleted afterwards, as {"NAME": {"value": "..."}}:'
  '  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\'
  '    --parameters @main.parameters.json --parameters @SECRETS_FILE'
]

@description('Required. Name of the cloud registry.')
@minLength(5)
@maxLength(50)
param registryName string

@description('Required. Name of the Arc-enabled cluster.')
@minLength(1)
@maxLength(63)
param clusterName string

@description('Required. Name of the connected registry.')
@minLength(5)
@maxLength(40)
param connectedRegistryName string

@description('Required. Address of the connected registry\'s service, a free one of the cluster\'s service range.')
param serviceClusterIp string

@description('Required. Name of the connected registry above it.')
@minLength(5)
@maxLength(40)
param parentName string

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

@description('Optional. Name of the extension.')
@minLength(1)
@maxLength(53)
param extensionName string = connectedRegistryName

@description('Optional. Version of the extension, which is upgraded automatically without one.')
param extensionVersion string?

@description('Optional. Whether the extension is upgraded automatically. Must be false with a version.')
param autoUpgradeMinorVersion bool = empty(extensionVersion)

@description('Optional. Release train of the extension: stable unless given.')
param releaseTrain string?

@description('Optional. Namespace that the extension is installed in: its own unless given. Fixed at creation.')
param releaseNamespace string?

@description('Optional. More settings of the extension.')
param extensionSettings { *: string } = {}

@description('Required. Name of the Kubernetes Secret that holds the certificate and its key.')
param tlsSecretName string

@description('Required. Name of the scope map of the parent.')
@minLength(5)
@maxLength(50)
param parentScopeMapName string

@description('Required. All that the scope map of the parent allows in Azure: what is not named here is taken away.')
@maxLength(500)
param parentScopeMapActions string[]

@description('Optional. Description of the scope map of the parent.')
param parentScopeMapDescription string?

@description('Required. Name of the scope map of the grandparent.')
@minLength(5)
@maxLength(50)
param grandparentScopeMapName string

@description('Required. All that the scope map of the grandparent allows in Azure: what is not named here is taken away.')
@maxLength(500)
param grandparentScopeMapActions string[]

@description('Optional. Description of the scope map of the grandparent.')
param grandparentScopeMapDescription string?

@description('Required. Name of the scope map of ancestor 3.')
@minLength(5)
@maxLength(50)
param ancestor3ScopeMapName string

@description('Required. All that the scope map of ancestor 3 allows in Azure: what is not named here is taken away.')
@maxLength(500)
param ancestor3ScopeMapActions string[]

@description('Optional. Description of the scope map of ancestor 3.')
param ancestor3ScopeMapDescription string?

@description('Optional. Connection string of the connected registry. Not there yet in a first deployment, which goes without the extension.')
@secure()
param connectionString string = ''

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

resource cluster 'Microsoft.Kubernetes/connectedClusters@2026-05-01' existing = {
  name: clusterName
}

resource parentConnectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' existing = {
  parent: registry
  name: parentName
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

// Sent whole, with what others were given when it was copied: see the instructions above.
resource parentScopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: parentScopeMapName
  properties: {
    actions: union(parentScopeMapActions, [
      ...flatten(map(
        repositories,
        repository => map(repositoryActions[mode], action => 'repositories/${toLower(repository)}/${action}')
      ))
      'gateway/${toLower(connectedRegistryName)}/config/read'
      'gateway/${toLower(connectedRegistryName)}/config/write'
      'gateway/${toLower(connectedRegistryName)}/message/read'
      'gateway/${toLower(connectedRegistryName)}/message/write'
    ])
    ...(empty(parentScopeMapDescription) ? {} : { description: parentScopeMapDescription })
  }
  dependsOn: [
    syncToken
  ]
}

// Sent whole, with what others were given when it was copied: see the instructions above.
resource grandparentScopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: grandparentScopeMapName
  properties: {
    actions: union(grandparentScopeMapActions, [
      ...flatten(map(
        repositories,
        repository => map(repositoryActions[mode], action => 'repositories/${toLower(repository)}/${action}')
      ))
      'gateway/${toLower(connectedRegistryName)}/config/read'
      'gateway/${toLower(connectedRegistryName)}/config/write'
      'gateway/${toLower(connectedRegistryName)}/message/read'
      'gateway/${toLower(connectedRegistryName)}/message/write'
    ])
    ...(empty(grandparentScopeMapDescription) ? {} : { description: grandparentScopeMapDescription })
  }
  dependsOn: [
    parentScopeMap
  ]
}

// Sent whole, with what others were given when it was copied: see the instructions above.
resource ancestor3ScopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: ancestor3ScopeMapName
  properties: {
    actions: union(ancestor3ScopeMapActions, [
      ...flatten(map(
        repositories,
        repository => map(repositoryActions[mode], action => 'repositories/${toLower(repository)}/${action}')
      ))
      'gateway/${toLower(connectedRegistryName)}/config/read'
      'gateway/${toLower(connectedRegistryName)}/config/write'
      'gateway/${toLower(connectedRegistryName)}/message/read'
      'gateway/${toLower(connectedRegistryName)}/message/write'
    ])
    ...(empty(ancestor3ScopeMapDescription) ? {} : { description: ancestor3ScopeMapDescription })
  }
  dependsOn: [
    grandparentScopeMap
  ]
}

resource connectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    mode: mode
    parent: {
      id: parentConnectedRegistry.id
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
  dependsOn: [
    ancestor3ScopeMap
  ]
}

// Only with a connection string, which is made between two deployments: see the instructions above.
resource extension 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = if (!empty(connectionString)) {
  scope: cluster
  name: extensionName
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    extensionType: 'Microsoft.ContainerRegistry.ConnectedRegistry'
    autoUpgradeMinorVersion: autoUpgradeMinorVersion
    configurationSettings: {
      'service.clusterIP': serviceClusterIp
      'cert-manager.enabled': 'false'
      'cert-manager.install': 'false'
      'trustDistribution.enabled': 'false'
      ...extensionSettings
    }
    configurationProtectedSettings: {
      connectionString: connectionString
      'tls.secret': tlsSecretName
    }
    ...(empty(extensionVersion) ? {} : { version: extensionVersion })
    ...(empty(releaseTrain) ? {} : { releaseTrain: releaseTrain })
    ...(empty(releaseNamespace) ? {} : { scope: { cluster: { releaseNamespace: releaseNamespace } } })
  }
  dependsOn: [
    connectedRegistry
  ]
}

@description('Resource ID of the scope map.')
output scopeMapResourceId string = scopeMap.id

@description('Resource ID of the sync token.')
output syncTokenResourceId string = syncToken.id

@description('Resource ID of the parent scope map.')
output parentScopeMapResourceId string = parentScopeMap.id

@description('Resource ID of the grandparent scope map.')
output grandparentScopeMapResourceId string = grandparentScopeMap.id

@description('Resource ID of the ancestor3 scope map.')
output ancestor3ScopeMapResourceId string = ancestor3ScopeMap.id

@description('Resource ID of the connected registry.')
output resourceId string = connectedRegistry.id

@description('Name of the connected registry.')
output name string = connectedRegistry.name

@description('Name of the resource group of the connected registry.')
output resourceGroupName string = resourceGroup().name

@description('Resource ID of the extension. Not deployed without a connection string.')
output extensionResourceId string = extension.id

@description('Whether clients may push to the connected registry. Fixed at creation.')
@export()
type modeType = 'ReadOnly' | 'ReadWrite'

@description('What the connected registry logs.')
@export()
type logLevelType = 'Debug' | 'Information' | 'Warning' | 'Error' | 'None'

@description('Whether the connected registry keeps audit logs.')
@export()
type auditLogStatusType = 'Enabled' | 'Disabled'
