metadata name = 'Connected registry: extension'
metadata description = 'What lies in another resource group than the registry.'

@description('Required. Name of the Arc-enabled cluster.')
@minLength(1)
@maxLength(63)
param clusterName string

@description('Required. Address of the connected registry\'s service, a free one of the cluster\'s service range.')
param serviceClusterIp string

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
  name: 'store42-extension'
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
      'cert-manager.enabled': 'true'
      'cert-manager.install': 'false'
      'trustDistribution.enabled': 'true'
      'pvc.storageClassName': 'local-path'
      'pvc.storageRequest': '250Gi'
      'registry.replicas': '2'
    }
    configurationProtectedSettings: {
      connectionString: connectionString
      'registry.uploadSecret': settingRegistryUploadSecret
    }
  }
}

@description('Resource ID of the extension.')
output extensionResourceId string = extension.id
