#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: a database and a role for each service whose password it is
# told, closed to the others.
set -eu

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -c 'revoke connect, temporary on database postgres, template1 from public'

for variable in $(printenv | sed -n 's/^\([A-Z]*_DATABASE_PASSWORD\)=.*/\1/p'); do
  service=$(echo "${variable%_DATABASE_PASSWORD}" | tr '[:upper:]' '[:lower:]')
  password=$(printenv "$variable")
  psql -v ON_ERROR_STOP=1 -v owner="agora_$service" -v password="$password" \
    --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"owner" login password :'password';
create database :"owner" owner :"owner";
revoke connect, temporary on database :"owner" from public;
SQL
done
