import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { postgresBinaries } from '../fetch/postgres-binaries.ts';
import { answers } from '../process/answers.ts';
import { freePort } from '../process/free-port.ts';
import { lastLine } from '../process/last-line.ts';
import { launch } from '../process/launch.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';
import type { LocalServer, ServerOptions } from './local-server.ts';
import { serve } from './serve.ts';
import { unprivileged } from './unprivileged.ts';

export interface PostgresOptions extends ServerOptions {
  /** The superuser's password, set when the data folder is new. Default `agora`, for servers that are thrown away. */
  readonly password?: string;
}

// A crash still loses nothing: what was committed has been handed to the operating system.
const fast = [
  'fsync=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum_naptime=10min',
];

/**
 * PostgreSQL from the npm package; the URL is the superuser's.
 * @throws StackError `TOOL_MISSING` when the package of this platform is not installed
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalServer> {
  const { directory, durable = true, password = 'agora' } = options;
  const binaries = await postgresBinaries();
  const identity = unprivileged();
  const port = options.port === 0 ? await freePort() : options.port;
  const logFile = options.logFile ?? join(directory, 'postgres.log');
  const data = join(directory, 'data');
  await mkdir(directory, { recursive: true });
  if (identity.userId !== undefined) await chown(directory, identity.userId, identity.userId);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise();

  async function initialise(): Promise<void> {
    await rm(data, { recursive: true, force: true });
    const passwordFile = join(directory, 'superuser-password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (identity.userId !== undefined) await chown(passwordFile, identity.userId, identity.userId);
    // Collation must not depend on the machine's language settings.
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const commandLine = identity.wrap([binaries.initdb, `--pgdata=${data}`, ...locale, ...access, '--no-sync']);
    const { succeeded, output } = await runTool(commandLine, { workingDirectory: directory, userId: identity.userId });
    await rm(passwordFile);
    if (succeeded) return;
    await rm(data, { recursive: true, force: true });
    throw new StackError('EXITED', `PostgreSQL could not make its data folder: ${lastLine(output)}`);
  }

  await chmod(data, 0o700);
  await removeStaleLock(data);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=400',
    ...(durable ? [] : fast),
  ];
  return serve({
    name: 'PostgreSQL',
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    logFile,
    launch: () =>
      launch({
        commandLine: identity.wrap([
          binaries.postgres,
          ...['-D', data, '-p', String(port)],
          ...settings.flatMap((setting) => ['-c', setting]),
        ]),
        workingDirectory: directory,
        environment: inheritedEnvironment(),
        logFile,
        stopSignal: 'SIGINT',
        // Without the last checkpoint, which may take long; the next start reads the write-ahead log instead.
        urgentSignal: 'SIGQUIT',
        userId: identity.userId,
      }),
    isReady: () => answers(port, startupMessage, (answer) => answer.toString('latin1', 0, 1) === 'R'),
    stopWithinMs: 2_000,
    transientFailure: /pre-existing shared memory block|lock file "postmaster.pid" already exists/,
    onCrash: options.onCrash,
  });
}

/** A lock left by a killed server may name a process number that another program bears today. */
async function removeStaleLock(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const owner = await readFile(lock, 'utf8').then(
    (text) => text.split('\n')[0] ?? '',
    () => '',
  );
  const program = await readlink(`/proc/${owner}/exe`).catch(() => undefined);
  if (program !== undefined && !program.includes('postgres')) await rm(lock);
}

/** The first message of a client; a server that is ready asks for the password (message type R). */
const startupMessage = (() => {
  const protocolVersion = Buffer.from([0, 3, 0, 0]);
  const body = Buffer.concat([protocolVersion, Buffer.from('user\0postgres\0database\0postgres\0\0')]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
})();
