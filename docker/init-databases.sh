#!/bin/sh
# Run by the PostgreSQL image on an empty volume: a database and a role for each service whose password it is told, closed to the
# others. Run again, it makes those of services that were added since.
set -eu

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -c 'revoke connect, temporary on database postgres, template1 from public'

for variable in $(printenv | sed -n 's/^\([A-Z]*_DATABASE_PASSWORD\)=.*/\1/p'); do
  service=$(echo "${variable%_DATABASE_PASSWORD}" | tr '[:upper:]' '[:lower:]')
  password=$(printenv "$variable")
  psql -v ON_ERROR_STOP=1 -v owner="agora_$service" -v password="$password" \
    --username "$POSTGRES_USER" --dbname postgres <<'SQL'
select format('create role %I login password %L', :'owner', :'password')
where not exists (select from pg_roles where rolname = :'owner') \gexec
select format('create database %I owner %I', :'owner', :'owner')
where not exists (select from pg_database where datname = :'owner') \gexec
revoke connect, temporary on database :"owner" from public;
SQL
done
