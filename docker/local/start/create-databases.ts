import postgres from 'postgres';

export interface DatabaseOwner {
  /** Name of the role and of the database it owns. */
  readonly name: string;
  readonly password: string;
}

/**
 * Gives each role a database that no other role can connect to, and no other database to connect to. Done again it
 * changes nothing but the passwords.
 */
export async function createDatabases(superuserUrl: string, owners: readonly DatabaseOwner[]): Promise<void> {
  const sql = postgres(superuserUrl, { max: 4, onnotice: () => undefined });
  try {
    await sql`revoke connect, temporary on database postgres, template1 from public`;
    await Promise.all(owners.map((owner) => createDatabase(sql, owner)));
  } finally {
    await sql.end();
  }
}

async function createDatabase(sql: postgres.Sql, { name, password }: DatabaseOwner): Promise<void> {
  const [existing] = await sql<{ role: boolean; database: boolean }[]>`
    select
      exists (select from pg_roles where rolname = ${name}) as role,
      exists (select from pg_database where datname = ${name}) as database`;
  // Utility statements take no parameters. The password is of our own making and has no quotes; both are checked.
  if (!/^[a-z_]+$/.test(name) || !/^[\w-]+$/.test(password)) throw new Error(`${name} cannot be a role of this server`);
  const attributes = 'login nosuperuser nocreatedb nocreaterole noreplication';
  await sql.unsafe(`${existing?.role ? 'alter' : 'create'} role ${name} ${attributes} password '${password}'`);
  if (!existing?.database) await sql.unsafe(`create database ${name} owner ${name}`);
  await sql.unsafe(`revoke connect, temporary on database ${name} from public`);
}
