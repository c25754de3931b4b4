#!/bin/sh
# Run once by compose when Kafka answers: gives each user the password that its variable holds. Done again it changes nothing
# but the passwords.
set -eu

umask 077
cat > /tmp/setup.properties <<SETUP
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="setup" password="$SETUP_BROKER_PASSWORD";
SETUP

for name in router user product inventory order payment delivery checkout review notification recommendation; do
  password=$(printenv "$(echo "$name" | tr '[:lower:]' '[:upper:]')_BROKER_PASSWORD")
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server kafka:9092 --command-config /tmp/setup.properties --alter \
    --entity-type users --entity-name "$name" --add-config "SCRAM-SHA-256=[password=$password]"
done
