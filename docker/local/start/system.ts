import { join } from 'node:path';
import { type Identities, through } from '@agora/kit/access';
import { declaredAccess } from '@agora/schema/access';
import { serverNames, startServerSet } from '../servers/server-set.ts';
import type { Broker, ServerName, ServerSet } from '../servers/server-set.ts';
import type { Transport } from '../services.ts';
import { buildPages } from './build-pages.ts';
import { checkPorts } from './check-ports.ts';
import { createDatabases } from './create-databases.ts';
import { keepRunning } from './keep-running.ts';
import { ownFolder } from './own-folder.ts';
import { provision } from './provision.ts';
import { readOrCreateSecrets } from './secrets.ts';
import { databaseName, processEnvironment, systemEnvironment } from './service-environment.ts';
import type { StartSettings } from './settings.ts';
import { startServices } from './start-services.ts';
import type { Program } from './start-services.ts';
import { wantedPorts } from './wanted-ports.ts';
import { writeEnvironments } from './write-environments.ts';

/** All that was started. Disposing it stops router, subgraphs and servers in that order. */
export interface System extends AsyncDisposable {
  readonly servers: ServerSet;
  /** The transport each service speaks here and now. */
  transportOf(service: string): Transport;
  /** The variables a single subgraph needs to be started by hand. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface StartSystemOptions {
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Told when the servers run, which from then on end in order with the system. */
  readonly onServersReady: () => void;
  /** A predecessor was killed: its processes may still be going. */
  readonly isPredecessorEnding: boolean;
}

export async function startSystem(settings: StartSettings, options: StartSystemOptions): Promise<System> {
  const { signal, say } = options;
  const { directory } = settings;
  const logFolder = join(directory, 'logs');
  const localDatabases = settings.services.filter(({ databaseUrl }) => databaseUrl === undefined);
  const omitted = unneeded(settings, localDatabases.length);
  await checkPorts(wantedPorts(settings, omitted), options.isPredecessorEnding ? 10_000 : 0);
  await ownFolder(directory);
  const secrets = await readOrCreateSecrets(
    directory,
    settings.services.map(({ name }) => name),
  );

  const identities: Identities = {
    prefix: 'agora',
    setupPassword: secrets.brokerSetup,
    members: Object.entries(declaredAccess).map(([name, access]) => ({
      name,
      password: secrets.brokers[name] ?? '',
      access,
    })),
  };

  // TCP, which stands in for a broker that cannot be had, needs no rights on another.
  const reachedBy = (broker: Broker) =>
    settings.services.filter(({ transport }) => transport === broker).map(({ name }) => name);

  await using cleanup = new AsyncDisposableStack();
  say('starting servers');
  // While the servers start.
  const building = settings.onlyInfrastructure ? undefined : buildPages(settings.projectRoot, say);
  const servers = cleanup.use(
    await startServerSet({
      directory: join(directory, 'data'),
      durable: true,
      given: settings.given,
      omitted,
      ports: settings.serverPorts,
      postgresPassword: secrets.postgres,
      identitiesOf: (broker) => through(identities, reachedBy(broker)),
      logFile: (name) => join(logFolder, `${name}.log`),
      onProgress: say,
      supervise: (name, start) => keepRunning(start, { name, signal, say }),
    }),
  );
  if (servers.urls.postgres !== undefined) {
    const owners = localDatabases.map(({ name }) => ({
      name: databaseName(name),
      password: secrets.databases[name] ?? '',
    }));
    await createDatabases(servers.urls.postgres, owners);
  }
  const transportOf = (service: string) => availableTransport(settings, servers, service);
  const ours = Object.fromEntries(Object.entries(servers.started).map(([name, { url }]) => [name, url]));
  const services = settings.services.map(({ name }) => name);
  cleanup.use(await provision(ours, { identities, services, transportOf, say }));
  signal.throwIfAborted();
  options.onServersReady();

  const pages = await building;
  const environment = systemEnvironment(settings, secrets, servers.urls, transportOf);
  const variables: Record<string, string> = { ...environment.shared };
  for (const { name } of settings.services) Object.assign(variables, environment.databaseOf(name));
  const ownOf = (name: string) => ({
    ...environment.identityOf(name),
    ...(name !== 'router' && environment.databaseOf(name)),
    ...(name === 'router' && pages !== undefined && { ROUTER_PAGES: pages }),
    ...environment.mailOf(name),
    ...environment.storefrontOf(name),
    ...environment.mediaOf(name),
  });
  await writeEnvironments(join(directory, 'environment'), settings, (name) => ({
    ...environment.shared,
    ...ownOf(name),
  }));

  const program = (name: string, port: number, main: string, own: Record<string, string>): Program => ({
    name,
    port,
    main: join(settings.projectRoot, main),
    environment: processEnvironment(directory, { ...environment.shared, ...own }),
  });
  if (settings.mail) {
    const { smtpPort, httpPort } = settings.mail;
    const ports = { AGORA_SMTP_PORT: String(smtpPort), AGORA_MAIL_PORT: String(httpPort) };
    const mail = program('mail', httpPort, 'docker/local/mail/main.ts', ports);
    const [server] = await startServices([mail], { logFolder, signal, say });
    cleanup.defer(async () => server?.stop());
  }
  if (!settings.onlyInfrastructure) {
    say('starting services');
    const programs = [
      program('router', settings.routerPort, 'router/src/main.ts', ownOf('router')),
      ...settings.services.map(({ name, port }) => program(name, port, `subgraphs/${name}/src/main.ts`, ownOf(name))),
    ];
    const [router, ...subgraphs] = await startServices(programs, { logFolder, signal, say });
    cleanup.defer(async () => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    });
    cleanup.defer(async () => router?.stop());
  }
  const owned = cleanup.move();
  return { servers, transportOf, variables, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** A server nobody would talk to need not run. */
function unneeded(settings: StartSettings, localDatabases: number): ReadonlySet<ServerName> {
  const needed = new Set<string>(settings.services.map(({ transport }) => transport));
  if (localDatabases > 0) needed.add('postgres');
  if (settings.onlyInfrastructure) return new Set();
  return new Set(serverNames.filter((name) => !needed.has(name)));
}

/** TCP needs no broker: it stands in for those that cannot be had. */
function availableTransport(settings: StartSettings, servers: ServerSet, service: string): Transport {
  const wanted = settings.services.find(({ name }) => name === service)?.transport ?? 'tcp';
  return wanted === 'tcp' || servers.urls[wanted] !== undefined ? wanted : 'tcp';
}
