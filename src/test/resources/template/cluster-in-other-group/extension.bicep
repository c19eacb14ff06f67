metadata name = 'Connected registry: extension'
metadata description = 'What lies in another resource group than the registry.'

@description('Required. Name of the Arc-enabled cluster.')
param clusterName string

@description('Required. Address of the service.')
param serviceClusterIp string

@description('Required. Connection string of the connected registry.')
@secure()
@minLength(1)
param connectionString string

@description('Required. Private key, in base64.')
@secure()
@minLength(1)
param tlsKey string

// Already there: read, never changed.
resource cluster 'Microsoft.Kubernetes/connectedClusters@2026-05-01' existing = {
  name: clusterName
}

resource extension 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = {
  scope: cluster
  name: 'connected-registry'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    extensionType: 'Microsoft.ContainerRegistry.ConnectedRegistry'
    autoUpgradeMinorVersion: true
    configurationSettings: {
      'service.clusterIP': serviceClusterIp
      httpEnabled: 'false'
    }
    configurationProtectedSettings: {
      connectionString: connectionString
      'tls.key': tlsKey
    }
  }
}

@description('Resource ID of the extension.')
output extensionResourceId string = extension.id
