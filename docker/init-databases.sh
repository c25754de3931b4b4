#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: a database and a role for each service, closed to the others.
set -eu

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -c 'revoke connect, temporary on database postgres, template1 from public'

for service in user product inventory order payment delivery checkout review notification recommendation; do
  password=$(printenv "$(echo "$service" | tr '[:lower:]' '[:upper:]')_DATABASE_PASSWORD")
  psql -v ON_ERROR_STOP=1 -v owner="agora_$service" -v password="$password" \
    --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"owner" login password :'password';
create database :"owner" owner :"owner";
revoke connect, temporary on database :"owner" from public;
SQL
done
