import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { debianProgram } from '../fetch/debian-program.ts';
import { answers } from '../process/answers.ts';
import { freePort } from '../process/free-port.ts';
import { launch } from '../process/launch.ts';
import type { LocalServer, ServerOptions } from './local-server.ts';
import { serve } from './serve.ts';

/**
 * Redis with an append-only file, from the search path or Debian's packages.
 * @throws StackError `TOOL_MISSING` or `FETCH_FAILED` when there is no way to have it here
 */
export async function startRedis(options: ServerOptions): Promise<LocalServer> {
  const { directory, durable = true } = options;
  const packages = ['redis-server', 'redis-tools', 'liblzf1', 'libjemalloc2'];
  const program = await debianProgram('redis-server', packages, options.onProgress);
  const port = options.port === 0 ? await freePort() : options.port;
  const logFile = options.logFile ?? join(directory, 'redis.log');
  const data = join(directory, 'data');
  await mkdir(data, { recursive: true });
  const address = ['--bind', '127.0.0.1', '--port', String(port)];
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
  return serve({
    name: 'Redis',
    url: `redis://127.0.0.1:${port}`,
    port,
    logFile,
    launch: () =>
      launch({
        // Streams are a log, not a cache: when memory is full a write must fail, not push older entries out.
        commandLine: [program.path, ...address, ...persistence, '--maxmemory-policy', 'noeviction'],
        workingDirectory: directory,
        environment: { ...inheritedEnvironment(), ...program.environment },
        logFile,
        stopSignal: 'SIGTERM',
      }),
    isReady: () => answers(port, 'PING\r\n', (answer) => answer.toString().startsWith('+PONG')),
    onCrash: options.onCrash,
  });
}
