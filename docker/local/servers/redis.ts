import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redisAcl, setupUser } from '@agora/kit/access';
import { inheritedEnvironment } from '../config.ts';
import { debianProgram } from '../fetch/debian-program.ts';
import { answers } from '../process/answers.ts';
import { freePort } from '../process/free-port.ts';
import { launch } from '../process/launch.ts';
import type { BrokerOptions, LocalServer } from './local-server.ts';
import { serve } from './serve.ts';
import { setupOnly } from './setup-only.ts';

/**
 * Redis with an append-only file, from the search path or Debian's packages.
 * @throws StackError `TOOL_MISSING` or `FETCH_FAILED` when there is no way to have it here
 */
export async function startRedis(options: BrokerOptions): Promise<LocalServer> {
  const { directory, durable = true, identities = setupOnly, moreArguments = [] } = options;
  const packages = ['redis-server', 'redis-tools', 'liblzf1', 'libjemalloc2'];
  const program = await debianProgram('redis-server', packages, options.onProgress);
  const port = options.port === 0 ? await freePort() : options.port;
  const logFile = options.logFile ?? join(directory, 'redis.log');
  const data = join(directory, 'data');
  const users = join(directory, 'users.acl');
  const address = ['--aclfile', users, '--bind', '127.0.0.1', '--port', String(port)];
  const persistence = [
    '--dir',
    data,
    '--appendonly',
    'yes',
    '--appendfsync',
    durable ? 'everysec' : 'no',
    '--save',
    '',
  ];
  // Who is let in before the data are read is told so by PING.
  const greeting = `AUTH ${setupUser} ${identities.setupPassword}\r\nPING\r\n`;
  return serve({
    name: 'Redis',
    url: `redis://${setupUser}:${identities.setupPassword}@127.0.0.1:${port}`,
    port,
    logFile,
    async prepare() {
      await mkdir(data, { recursive: true });
      await writeFile(users, redisAcl(identities), { mode: 0o600 });
    },
    launch: () =>
      launch({
        // Streams are a log, not a cache: when memory is full a write must fail, not push older entries out.
        commandLine: [program.path, ...address, ...persistence, '--maxmemory-policy', 'noeviction', ...moreArguments],
        workingDirectory: directory,
        environment: { ...inheritedEnvironment(), ...program.environment },
        logFile,
        stopSignal: 'SIGTERM',
      }),
    isReady: () => answers(port, greeting, (answer) => answer.toString().startsWith('+OK\r\n+PONG')),
    onCrash: options.onCrash,
  });
}
