metadata name = 'Connected registry'
metadata description = 'A connected registry of an Azure Container Registry, on an Arc-enabled Kubernetes cluster. Creates the registry where it is not there yet: Premium, with a data endpoint.'
metadata instructions = [
  'In the commands below, variables such as $registryName stand for the parameters of this template.'
  'The registry\'s resource group must exist, and cleanup does not delete the registry. To create the group:'
  '  az group create --name RESOURCE_GROUP --location LOCATION'
  'Deploying this again sets the scope map to what it says here, which takes away what it has been given since for'
  'connected registries below: write this again with connreg emit --live first, which keeps that.'
  'A template cannot make the password of the sync token, a part of the connection string, so deploy twice:'
  'first without a connection string, which makes all but the extension; then with it, which adds that.'
  'A later deployment without it leaves the extension as it is. To make the connection string in between:'
  '  az acr connected-registry get-settings --yes \\'
  '    --registry $registryName --name $connectedRegistryName --parent-protocol https \\'
  '    --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv'
  'A template does not wait until the connected registry is Online. To see whether it is:'
  '  az acr connected-registry show --registry $registryName --name $connectedRegistryName --query connectionState --output tsv'
  'A template leaves a sync token that is there as it is, also one that is disabled or has another scope map.'
  'To give it this scope map and enable it:'
  '  az acr token update --registry $registryName --name store42-token --scope-map store42-map --status enabled'
  'To deploy main.json instead of the Bicep files, give the secure parameters in a new file of their own, which only you'
  'can read (mktemp makes one) and which is deleted afterwards, as {"NAME": {"value": "..."}}:'
  '  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\'
  '    --parameters @main.parameters.json --parameters @SECRETS_FILE'
]

@description('Required. Name of the cloud registry.')
@minLength(5)
@maxLength(50)
param registryName string

@description('Optional. Region of the cloud registry, where it is not there yet.')
param location string = resourceGroup().location

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

@description('Required. ID of the subscription of the cluster.')
param clusterSubscriptionId string

@description('Required. Name of the resource group of the cluster.')
param clusterResourceGroupName string

@description('Optional. Connection string of the connected registry. Not there yet in a first deployment, which goes without the extension.')
@secure()
param connectionString string = ''

@description('Required. Protected setting registry.uploadSecret of the extension. To print it: printf %s "$UPLOAD_SECRET"')
@secure()
@minLength(1)
param settingRegistryUploadSecret string

// Created where it is not there. One that is there is left as it is, and must be Premium with a data endpoint.
@onlyIfNotExists()
resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: registryName
  location: location
  sku: {
    name: 'Premium'
  }
  properties: {
    adminUserEnabled: false
    dataEndpointEnabled: true
  }
}

// Already there: read, never changed.
resource clientToken1 'Microsoft.ContainerRegistry/registries/tokens@2025-11-01' existing = {
  parent: registry
  name: 'till1'
}

resource clientToken2 'Microsoft.ContainerRegistry/registries/tokens@2025-11-01' existing = {
  parent: registry
  name: 'till2'
}

resource scopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: 'store42-map'
  properties: {
    description: 'Created by connected registry sync token: ${connectedRegistryName}'
    actions: [
      'repositories/hello-world/content/read'
      'repositories/hello-world/content/write'
      'repositories/hello-world/content/delete'
      'repositories/hello-world/metadata/read'
      'repositories/hello-world/metadata/write'
      'repositories/shop/till/content/read'
      'repositories/shop/till/content/write'
      'repositories/shop/till/content/delete'
      'repositories/shop/till/metadata/read'
      'repositories/shop/till/metadata/write'
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
  name: 'store42-token'
  properties: {
    scopeMapId: scopeMap.id
    status: 'enabled'
  }
}

resource connectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    mode: 'ReadWrite'
    parent: {
      syncProperties: {
        tokenId: syncToken.id
        schedule: '0 2 * * *'
        syncWindow: 'PT4H'
        messageTtl: 'P7D'
      }
    }
    clientTokenIds: [
      clientToken1.id
      clientToken2.id
    ]
    logging: {
      logLevel: 'Debug'
      auditLogStatus: 'Enabled'
    }
    notificationsList: [
      'shop/till:*:push'
      'hello-world:latest:delete'
    ]
    garbageCollection: {
      enabled: false
      schedule: '0 3 * * *'
    }
  }
}

// Only with a connection string, which is made between two deployments: see the instructions above.
module extension './extension.bicep' = if (!empty(connectionString)) {
  scope: resourceGroup(clusterSubscriptionId, clusterResourceGroupName)
  params: {
    clusterName: clusterName
    serviceClusterIp: serviceClusterIp
    connectionString: connectionString
    settingRegistryUploadSecret: settingRegistryUploadSecret
  }
  dependsOn: [
    connectedRegistry
  ]
}

@description('Resource ID of the registry.')
output registryResourceId string = registry.id

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

@description('Resource ID of the extension. Empty without a connection string.')
output extensionResourceId string = extension.?outputs.extensionResourceId ?? ''
