metadata name = 'Connected registry'
metadata description = 'A connected registry of an Azure Container Registry, on an Arc-enabled Kubernetes cluster.'
metadata instructions = [
  'To deploy main.json instead of the Bicep files:'
  '  az deployment group create --resource-group RESOURCE_GROUP --template-file main.json \\'
  '    --parameters @main.parameters.json'
]

// Already there: read, never changed.
resource account 'Microsoft.Storage/storageAccounts@2025-08-01' existing = {
  name: 'till'
}

resource service 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = {
  parent: service
  name: 'container'
  properties: {
    metadata: {
      account: account.name
      label: '${service.name}-{x}'
    }
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: container
  name: 'lock'
  properties: {
    level: 'CanNotDelete'
    notes: toLower(container.id)
  }
}

resource second 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'second'
  properties: {
    level: 'ReadOnly'
  }
  dependsOn: [
    lock
  ]
}

@description('Resource ID of the service.')
output serviceResourceId string = service.id

@description('Resource ID of the container.')
output containerResourceId string = container.id

@description('Resource ID of the lock.')
output lockResourceId string = lock.id

@description('Resource ID of the second.')
output secondResourceId string = second.id
