#!/bin/sh
# Gives each user of Kafka the password that its variable holds. Done again it changes nothing but the passwords. With
# --watch it stays, and gives them again whenever Kafka was away and is back: it may have come back with an empty disk.
set -eu

umask 077
cat > /tmp/setup.properties <<SETUP
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="setup" password="$SETUP_BROKER_PASSWORD";
SETUP

give() {
  for variable in $(printenv | sed -n 's/^\([A-Z]*_BROKER_PASSWORD\)=.*/\1/p'); do
    name=$(echo "${variable%_BROKER_PASSWORD}" | tr '[:upper:]' '[:lower:]')
    if [ "$name" = setup ]; then continue; fi
    password=$(printenv "$variable")
    /opt/kafka/bin/kafka-configs.sh --bootstrap-server kafka:9092 \
      --command-config /tmp/setup.properties --alter --entity-type users --entity-name "$name" \
      --add-config "SCRAM-SHA-256=[password=$password]" || return 1
  done
}

if [ "${1:-}" != --watch ]; then
  give
  exit
fi
is_away=false
while sleep 1; do
  if ! nc -z kafka 9092; then
    is_away=true
  elif $is_away && give; then
    is_away=false
  fi
done
