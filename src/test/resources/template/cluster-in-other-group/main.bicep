metadata name = 'Connected registry'
metadata description = 'A connected registry of an Azure Container Registry, on an Arc-enabled Kubernetes cluster.'
metadata instructions = [
  'In the commands below, variables such as $registryName stand for the parameters of this template.'
  'A template cannot make the password of the sync token, a part of the connection string, so deploy twice:'
  'first without a connection string, which makes all but the extension; then with it, which adds that.'
  'A later deployment without it leaves the extension as it is. To make the connection string in between:'
  '  az acr connected-registry get-settings --yes \\'
  '    --registry $registryName --name $connectedRegistryName --parent-protocol https \\'
  '    --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv'
  'A template does not wait until the connected registry is Online. To see whether it is:'
  '  az acr connected-registry show --registry $registryName --name $connectedRegistryName --query connectionState --output tsv'
  'To deploy main.json instead of the Bicep files, give the secure parameters in a new file of their own, which only you'
  'can read (mktemp makes one) and which is deleted afterwards, as {"NAME": {"value": "..."}}:'
  '  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\'
  '    --parameters @main.parameters.json --parameters @SECRETS_FILE'
]

@description('Required. Name of the cloud registry.')
param registryName string

@description('Required. Name of the Arc-enabled cluster.')
param clusterName string

@description('Required. Name of the connected registry.')
param connectedRegistryName string

@description('Required. Address of the service.')
param serviceClusterIp string

@description('Required. Name of the resource group of the cluster.')
param clusterResourceGroupName string

@description('Optional. Connection string of the connected registry. Not there yet in a first deployment, which goes without the extension.')
@secure()
param connectionString string = ''

@description('Required. Private key, in base64.')
@secure()
@minLength(1)
param tlsKey string

// Already there: read, never changed.
resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: registryName
}

resource clientToken1 'Microsoft.ContainerRegistry/registries/tokens@2025-11-01' existing = {
  parent: registry
  name: 'tills'
}

resource scopeMap 'Microsoft.ContainerRegistry/registries/scopeMaps@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    description: 'Sync token of ${connectedRegistryName}'
    actions: [
      'repositories/shop/till/content/read'
      'repositories/shop/till/metadata/read'
      'gateway/${toLower(connectedRegistryName)}/config/read'
      'gateway/${toLower(connectedRegistryName)}/message/write'
    ]
  }
}

// Created once and then left alone: deploying a token again would wipe its passwords
// (https://github.com/Azure/acr/issues/667).
@onlyIfNotExists()
resource syncToken 'Microsoft.ContainerRegistry/registries/tokens@2025-11-01' = {
  parent: registry
  name: '${connectedRegistryName}-sync'
  properties: {
    scopeMapId: scopeMap.id
    status: 'enabled'
  }
}

resource connectedRegistry 'Microsoft.ContainerRegistry/registries/connectedRegistries@2025-11-01' = {
  parent: registry
  name: connectedRegistryName
  properties: {
    mode: 'ReadOnly'
    parent: {
      syncProperties: {
        tokenId: syncToken.id
        messageTtl: 'P2D'
      }
    }
    clientTokenIds: [
      clientToken1.id
    ]
    notificationsList: []
  }
}

// Only with a connection string, which is made between two deployments: see the instructions above.
module extension './extension.bicep' = if (!empty(connectionString)) {
  scope: resourceGroup(clusterResourceGroupName)
  params: {
    clusterName: clusterName
    serviceClusterIp: serviceClusterIp
    connectionString: connectionString
    tlsKey: tlsKey
  }
  dependsOn: [
    connectedRegistry
  ]
}

@description('Resource ID of the scope map.')
output scopeMapResourceId string = scopeMap.id

@description('Resource ID of the sync token.')
output syncTokenResourceId string = syncToken.id

@description('Resource ID of the connected registry.')
output connectedRegistryResourceId string = connectedRegistry.id

@description('Resource ID of the extension. Empty without a connection string.')
output extensionResourceId string = extension.?outputs.extensionResourceId ?? ''
