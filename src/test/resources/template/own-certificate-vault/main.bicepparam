using './main.bicep'

param registryName = 'myacrregistry'
param clusterName = 'myarck8scluster'
param connectedRegistryName = 'myconnectedregistry'
param serviceClusterIp = '192.100.100.1'
param mode = 'ReadOnly'
param repositories = [
  'hello-world'
]
param syncSchedule = '* * * * *'
param syncMessageTtl = 'P2D'
param clientTokenNames = []
param notifications = []
param logLevel = 'Information'
param auditLogStatus = 'Disabled'
param garbageCollectionEnabled = true
param garbageCollectionSchedule = '0 0 * * *'
param extensionSettings = {}

// Secrets come from the environment when this file is compiled: deploy it as it is,
// and never keep what 'bicep build-params' makes of it.
// A key vault hands secrets over while this is deployed, if it is told to: enabledForTemplateDeployment.
// To deploy, run in this directory: az deployment group create --resource-group myresourcegroup --parameters main.bicepparam
// The names of files below are seen from this directory.
// For the first deployment, which goes without a connection string:
//   unset CONNREG_CONNECTION_STRING
// For the second deployment, once the first one is done, set as well:
//   CONNREG_CONNECTION_STRING=$(az acr connected-registry get-settings --yes \
//     --registry myacrregistry --name myconnectedregistry --parent-protocol https \
//     --generate-password 1 --query ACR_REGISTRY_CONNECTION_STRING --output tsv) && [ -n "$CONNREG_CONNECTION_STRING" ] && export CONNREG_CONNECTION_STRING
// To put the secrets into the vault, set:
//   CONNREG_TLS_CERTIFICATE=$(sed -n '/-BEGIN CERT/,/-END CERT/p' mycert.crt | openssl base64 -A) && [ -n "$CONNREG_TLS_CERTIFICATE" ] && export CONNREG_TLS_CERTIFICATE
//   CONNREG_TLS_KEY=$(openssl pkey -in mycert.key | openssl base64 -A) && [ -n "$CONNREG_TLS_KEY" ] && export CONNREG_TLS_KEY
//   CONNREG_TLS_CERTIFICATE_AUTHORITY=$(sed -n '/-BEGIN CERT/,/-END CERT/p' mycert.crt | awk '/-BEGIN/ { pem = "" } { pem = pem $0 "\n" } END { printf "%s", pem }' | openssl base64 -A) && [ -n "$CONNREG_TLS_CERTIFICATE_AUTHORITY" ] && export CONNREG_TLS_CERTIFICATE_AUTHORITY
//   printf %s "$CONNREG_TLS_CERTIFICATE" | az keyvault secret set --subscription 11111111-1111-1111-1111-111111111111 --vault-name secrets --name myconnectedregistry-tls-certificate --file /dev/stdin --output none
//   printf %s "$CONNREG_TLS_KEY" | az keyvault secret set --subscription 11111111-1111-1111-1111-111111111111 --vault-name secrets --name myconnectedregistry-tls-key --file /dev/stdin --output none
//   printf %s "$CONNREG_TLS_CERTIFICATE_AUTHORITY" | az keyvault secret set --subscription 11111111-1111-1111-1111-111111111111 --vault-name secrets --name myconnectedregistry-tls-certificate-authority --file /dev/stdin --output none
param connectionString = readEnvironmentVariable('CONNREG_CONNECTION_STRING', '')
param tlsCertificate = az.getSecret(
  '11111111-1111-1111-1111-111111111111',
  'retail',
  'secrets',
  'myconnectedregistry-tls-certificate'
)
param tlsKey = az.getSecret('11111111-1111-1111-1111-111111111111', 'retail', 'secrets', 'myconnectedregistry-tls-key')
param tlsCertificateAuthority = az.getSecret(
  '11111111-1111-1111-1111-111111111111',
  'retail',
  'secrets',
  'myconnectedregistry-tls-certificate-authority'
)
