metadata name = 'Connected registry'
metadata description = 'A connected registry of an Azure Container Registry, on an Arc-enabled Kubernetes cluster.'
metadata instructions = [
  'In the commands below, variables such as $registryName stand for the parameters of this template.'
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

@description('Required. ID of the subscription of the cluster.')
param clusterSubscriptionId string

@description('Required. Name of the resource group of the cluster.')
param clusterResourceGroupName string

@description('Required. Connection string of the connected registry.')
@secure()
@minLength(1)
param connectionString string

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

resource syncToken 'Microsoft.ContainerRegistry/registries/tokens@2025-11-01' existing = {
  parent: registry
  name: 'hub-sync'
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

module extension './extension.bicep' = {
  scope: resourceGroup(clusterSubscriptionId, clusterResourceGroupName)
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

@description('Resource ID of the connected registry.')
output connectedRegistryResourceId string = connectedRegistry.id

@description('Resource ID of the extension.')
output extensionResourceId string = extension.outputs.extensionResourceId
