metadata name = 'Connected registry: extension'
metadata description = 'What lies in another resource group than the registry.'

@description('Required. Name of the Arc-enabled cluster.')
@minLength(1)
@maxLength(63)
param clusterName string

@description('Required. Address of the connected registry\'s service, a free one of the cluster\'s service range.')
param serviceClusterIp string

@description('Required. Name of the extension.')
@minLength(1)
@maxLength(53)
param extensionName string

@description('Optional. Version of the extension, which is upgraded automatically without one.')
param extensionVersion string?

@description('Required. Whether the extension is upgraded automatically. Must be false with a version.')
param autoUpgradeMinorVersion bool

@description('Optional. Release train of the extension: stable unless given.')
param releaseTrain string?

@description('Optional. Namespace that the extension is installed in: its own unless given. Fixed at creation.')
param releaseNamespace string?

@description('Required. More settings of the extension.')
param extensionSettings { *: string }

@description('Required. Connection string of the connected registry.')
@secure()
@minLength(1)
param connectionString string

@description('Required. Protected setting registry.uploadSecret of the extension. To print it: printf %s "$UPLOAD_SECRET"')
@secure()
@minLength(1)
param settingRegistryUploadSecret string

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
      'cert-manager.install': 'false'
      'trustDistribution.enabled': 'true'
      ...extensionSettings
    }
    configurationProtectedSettings: {
      connectionString: connectionString
      'registry.uploadSecret': settingRegistryUploadSecret
    }
    ...(empty(extensionVersion) ? {} : { version: extensionVersion })
    ...(empty(releaseTrain) ? {} : { releaseTrain: releaseTrain })
    ...(empty(releaseNamespace) ? {} : { scope: { cluster: { releaseNamespace: releaseNamespace } } })
  }
}

@description('Resource ID of the extension.')
output extensionResourceId string = extension.id
