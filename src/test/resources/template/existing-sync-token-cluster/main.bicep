metadata name = 'Connected registry'
metadata description = 'The extension of a connected registry, on an Arc-enabled Kubernetes cluster.'
metadata instructions = [
  'In the commands below, variables such as $registryName stand for the parameters of this template.'
  'A template does not wait until the connected registry is Online. To see whether it is:'
  '  az acr connected-registry show --registry $registryName --name $connectedRegistryName --query connectionState --output tsv'
  'To deploy main.json instead of the Bicep files, give the secure parameters in a new file of their own, which only you'
  'can read (mktemp makes one) and which is deleted afterwards, as {"NAME": {"value": "..."}}:'
  '  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\'
  '    --parameters @main.parameters.json --parameters @SECRETS_FILE'
]

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

@description('Required. Connection string of the connected registry. To print it: printf %s "$STORE42_CONNECTION_STRING"')
@secure()
@minLength(1)
param connectionString string

// Already there: read, never changed.
resource cluster 'Microsoft.Kubernetes/connectedClusters@2026-05-01' existing = {
  name: clusterName
}

resource extension 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = {
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
      'cert-manager.enabled': 'true'
      'cert-manager.install': 'true'
      'trustDistribution.enabled': 'true'
      ...extensionSettings
    }
    configurationProtectedSettings: {
      connectionString: connectionString
    }
    ...(empty(extensionVersion) ? {} : { version: extensionVersion })
    ...(empty(releaseTrain) ? {} : { releaseTrain: releaseTrain })
    ...(empty(releaseNamespace) ? {} : { scope: { cluster: { releaseNamespace: releaseNamespace } } })
  }
}

@description('Resource ID of the extension.')
output resourceId string = extension.id

@description('Name of the extension.')
output name string = extension.name

@description('Name of the resource group of the extension.')
output resourceGroupName string = resourceGroup().name
