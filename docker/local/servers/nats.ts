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
 * NATS with JetStream, from the search path or Debian's packages.
 * @throws StackError `TOOL_MISSING` or `FETCH_FAILED` when there is no way to have it here
 */
export async function startNats(options: ServerOptions): Promise<LocalServer> {
  const { directory } = options;
  const program = await debianProgram('nats-server', ['nats-server'], options.onProgress);
  const port = options.port === 0 ? await freePort() : options.port;
  const logFile = options.logFile ?? join(directory, 'nats.log');
  await mkdir(directory, { recursive: true });
  const address = ['--addr', '127.0.0.1', '--port', String(port)];
  const jetStream = ['--jetstream', '--store_dir', join(directory, 'data')];
  return serve({
    name: 'NATS',
    url: `nats://127.0.0.1:${port}`,
    port,
    logFile,
    launch: () =>
      launch({
        commandLine: [program.path, '--name', 'agora', ...address, ...jetStream],
        workingDirectory: directory,
        environment: { ...inheritedEnvironment(), ...program.environment },
        logFile,
        stopSignal: 'SIGTERM',
      }),
    // The server speaks first; it listens only after JetStream has recovered its streams.
    isReady: () => answers(port, '', (answer) => answer.toString().startsWith('INFO ')),
    onCrash: options.onCrash,
  });
}
