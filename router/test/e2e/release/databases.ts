import { type ServiceName, serviceNames } from '@agora/schema';
import postgres from 'postgres';

/** The ten databases of one system on a server of the caller's. */
export interface Databases extends AsyncDisposable {
  /** By the variables that name them to the services. */
  readonly variables: Readonly<Record<string, string>>;
  of(service: ServiceName): postgres.Sql;
}

/** Makes an empty database for each service, whose name begins with `prefix`. */
export async function createDatabases(server: string, prefix: string): Promise<Databases> {
  const urls = serviceNames.map((service) => [service, new URL(`/${prefix}_${service}`, server).href] as const);
  const superuser = postgres(server, { max: 1 });
  for (const [service] of urls) await superuser`create database ${superuser(`${prefix}_${service}`)}`;
  await superuser.end();
  const clients = new Map(
    urls.map(([service, url]) => [
      service,
      postgres(url, { max: 4, onnotice: () => undefined, connection: { application_name: 'release' } }),
    ]),
  );
  return {
    variables: Object.fromEntries(urls.map(([service, url]) => [`${service.toUpperCase()}_DATABASE_URL`, url])),
    of(service) {
      const sql = clients.get(service);
      if (!sql) throw new Error(`${service} has no database`);
      return sql;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...clients.values()].map((sql) => sql.end()));
    },
  };
}
