import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { natsConfig, setupUser } from '@agora/kit/access';
import { inheritedEnvironment } from '../config.ts';
import { debianProgram } from '../fetch/debian-program.ts';
import { answers } from '../process/answers.ts';
import { freePort } from '../process/free-port.ts';
import { launch } from '../process/launch.ts';
import type { BrokerOptions, LocalServer } from './local-server.ts';
import { serve } from './serve.ts';
import { setupOnly } from './setup-only.ts';

/**
 * NATS with JetStream, from the search path or Debian's packages.
 * @throws StackError `TOOL_MISSING` or `FETCH_FAILED` when there is no way to have it here
 */
export async function startNats(options: BrokerOptions): Promise<LocalServer> {
  const { directory, identities = setupOnly, moreArguments = [] } = options;
  const program = await debianProgram('nats-server', ['nats-server'], options.onProgress);
  const port = options.port === 0 ? await freePort() : options.port;
  const logFile = options.logFile ?? join(directory, 'nats.log');
  const config = join(directory, 'nats.conf');
  const address = ['--config', config, '--addr', '127.0.0.1', '--port', String(port)];
  const jetStream = ['--jetstream', '--store_dir', join(directory, 'data')];
  return serve({
    name: 'NATS',
    url: `nats://${setupUser}:${identities.setupPassword}@127.0.0.1:${port}`,
    port,
    logFile,
    async prepare() {
      await mkdir(directory, { recursive: true });
      await writeFile(config, natsConfig(identities), { mode: 0o600 });
    },
    launch: () =>
      launch({
        commandLine: [program.path, '--name', 'agora', ...address, ...jetStream, ...moreArguments],
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
