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
  '  az acr connected-registry show --registry $registryName --name region1 --query loginServer.host --output tsv'
  'If the parent was deployed without TLS, write http in place of https.'
  'A template does not wait until the connected registry is Online. To see whether it is:'
  '  az acr connected-registry show --registry $registryName --name $connectedRegistryName --query connectionState --output tsv'
  'A template leaves a sync token that is there as it is, also one that is disabled or has another scope map.'
  'To give it this scope map and enable it:'
  '  az acr token update --registry $registryName --name $connectedRegistryName --scope-map $connectedRegistryName --status enabled'
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

@description('Optional. Connection string of the connected registry. Not there yet in a first deployment, which goes without the extension.')
@secure()
param connectionString string = ''

// Already there: read, never changed.
resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: registryName
}

resource cluster 'Microsoft.Kubernetes/connectedClusters@2026-05-01' existing = {
  name: clusterName
}

resource parentConnectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' existing = {
  parent: registry
  name: 'region1'
}

resource scopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    description: 'Created by connected registry sync token: ${connectedRegistryName}'
    actions: [
      'repositories/hello-world/content/read'
      'repositories/hello-world/metadata/read'
      'repositories/shop/till/content/read'
      'repositories/shop/till/metadata/read'
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
  name: connectedRegistryName
  properties: {
    scopeMapId: scopeMap.id
    status: 'enabled'
  }
}

// Sent whole, with what others were given when it was copied: see the instructions above.
resource parentScopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: 'region1'
  properties: {
    description: 'Created by connected registry sync token: region1'
    actions: [
      'repositories/hello-world/content/read'
      'repositories/hello-world/metadata/read'
      'repositories/it\'s/content/write'
      'gateway/${toLower(connectedRegistryName)}/config/read'
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
      'gateway/${toLower(connectedRegistryName)}/config/write'
      'gateway/${toLower(connectedRegistryName)}/message/read'
      'gateway/${toLower(connectedRegistryName)}/message/write'
    ]
  }
  dependsOn: [
    syncToken
  ]
}

resource connectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    mode: 'ReadOnly'
    parent: {
      id: parentConnectedRegistry.id
      syncProperties: {
        tokenId: syncToken.id
        schedule: '* * * * *'
        messageTtl: 'P2D'
      }
    }
    logging: {
      logLevel: 'Information'
      auditLogStatus: 'Disabled'
    }
    garbageCollection: {
      enabled: true
      schedule: '0 0 * * *'
    }
  }
  dependsOn: [
    parentScopeMap
  ]
}

// Only with a connection string, which is made between two deployments: see the instructions above.
resource extension 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = if (!empty(connectionString)) {
  scope: cluster
  name: connectedRegistryName
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    extensionType: 'Microsoft.ContainerRegistry.ConnectedRegistry'
    autoUpgradeMinorVersion: false
    releaseTrain: 'preview'
    version: '0.11.0'
    scope: {
      cluster: {
        releaseNamespace: 'registries'
      }
    }
    configurationSettings: {
      'service.clusterIP': serviceClusterIp
      'cert-manager.enabled': 'false'
      'cert-manager.install': 'false'
      'trustDistribution.enabled': 'false'
      'pvc.storageClassName': 'local-path'
    }
    configurationProtectedSettings: {
      connectionString: connectionString
      'tls.secret': 'connected-registry-tls'
    }
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

@description('Resource ID of the connected registry.')
output resourceId string = connectedRegistry.id

@description('Name of the connected registry.')
output name string = connectedRegistry.name

@description('Name of the resource group of the connected registry.')
output resourceGroupName string = resourceGroup().name

@description('Resource ID of the extension. Not deployed without a connection string.')
output extensionResourceId string = extension.id
