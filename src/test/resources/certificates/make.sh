# What the rows of inputs.txt are made with; base is the folder of keys and authorities that all of them use.
set -e -o pipefail
SAN=IP:192.100.100.1
new() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:"${2:-P-256}" -out "$1"; }
rsa() { openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:"${2:-2048}" -out "$1"; }
# self KEY [EXTENSION...]: signed by itself
self() {
  local key=$1 more=() one; shift
  for one; do more+=(-addext "$one"); done
  cp "$key" tls.key
  openssl req -x509 -new -key tls.key -out tls.crt -days "${DAYS:-90}" -subj "${SUBJECT:-/CN=registry}" \
    ${DIGEST:+-$DIGEST} ${SAN:+-addext subjectAltName=$SAN} "${more[@]}" ${FURTHER:-}
}
# authority NAME [EXTENSION...]
authority() {
  local name=$1 more=() one; shift
  for one; do more+=(-addext "$one"); done
  [ -e "$name.key" ] || new "$name.key"
  openssl req -x509 -new -key "$name.key" -out "$name.crt" -days "${DAYS:-90}" -subj "/CN=$name" -config "$base/plain.cnf" \
    -addext basicConstraints="${BASIC:-critical,CA:TRUE}" "${more[@]}"
}
# issue AUTHORITY NAME [EXTENSION...]: signed by that authority
issue() {
  local by=$1 name=$2; shift 2
  [ -e "$name.key" ] || new "$name.key"
  openssl req -new -key "$name.key" -out "$name.csr" -subj "${SUBJECT:-/CN=$name}" -config "$base/plain.cnf"
  printf '%s\n' "$@" > "$name.ext"
  openssl x509 -req -in "$name.csr" -CA "$by.crt" -CAkey "$by.key" -days "${DAYS:-60}" -out "$name.crt" -extfile "$name.ext" \
    -set_serial "${SERIAL:-$RANDOM}" ${DIGEST:+-$DIGEST} ${FURTHER:-}
}
# of AUTHORITY [EXTENSION...]: the server's own
of() { local by=$1; shift; issue "$by" tls ${SAN:+subjectAltName=$SAN} "$@"; }
between() { issue "$1" "$2" basicConstraints=critical,CA:TRUE "${@:3}"; }
form() { "${@:2}" < "$1" > form.tmp; mv form.tmp "$1"; }
each() { form tls.crt "$@"; form tls.key "$@"; }
pfx() { openssl pkcs12 -export -inkey tls.key -in tls.crt -out tls.pfx -passout pass:word "$@"; cp tls.pfx tls.crt; cp tls.pfx tls.key; }
