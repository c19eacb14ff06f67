using './main.bicep'

// To deploy, run in this directory: az deployment group create --resource-group retail --subscription 11111111-1111-1111-1111-111111111111 --parameters main.bicepparam
