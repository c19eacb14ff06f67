using './main.bicep'

param registryName = 'myacrregistry'
param clusterName = 'myarck8scluster'
param connectedRegistryName = 'myconnectedregistry'
param serviceClusterIp = '192.100.100.1'

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
