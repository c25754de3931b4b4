import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setupUser } from '@agora/kit/access';
import { inheritedEnvironment } from '../config.ts';
import { findJava } from '../fetch/java.ts';
import { kafkaJars } from '../fetch/kafka-jars.ts';
import { answers } from '../process/answers.ts';
import { freePort } from '../process/free-port.ts';
import { launch } from '../process/launch.ts';
import { formatKafka } from './format-kafka.ts';
import { kafkaSettings } from './kafka-settings.ts';
import { noteKafkaUsers, updateKafkaUsers } from './kafka-users.ts';
import type { BrokerOptions, LocalServer } from './local-server.ts';
import { serve } from './serve.ts';
import { setupOnly } from './setup-only.ts';

export interface KafkaOptions extends BrokerOptions {
  /** Port of the controller, which talks to the broker in the same process; default: a free one. */
  readonly controllerPort?: number;
}

// Quick to start and small; a development broker does not live long enough to repay a better compiler.
const javaOptions = ['-Xms96m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];

/**
 * Apache Kafka, one node (KRaft), its jars fetched by Maven.
 * @throws StackError `TOOL_MISSING` or `FETCH_FAILED` when there is no way to have it here
 */
export async function startKafka(options: KafkaOptions): Promise<LocalServer> {
  const { directory, identities = setupOnly, moreArguments = [] } = options;
  const [java, jars] = await Promise.all([findJava(), kafkaJars(options.onProgress)]);
  const port = options.port === 0 ? await freePort() : options.port;
  const controllerPort = options.controllerPort ?? (await freePort());
  const logFile = options.logFile ?? join(directory, 'kafka.log');
  const data = join(directory, 'data');
  const settings = join(directory, 'server.properties');
  const classPath = ['-cp', join(jars, '*')];
  const logging = `-Dlog4j2.configurationFile=${join(import.meta.dirname, '../kafka/log4j2.properties')}`;
  const server = await serve({
    name: 'Kafka',
    url: `kafka://${setupUser}:${identities.setupPassword}@127.0.0.1:${port}?mechanism=plain`,
    port,
    logFile,
    async prepare() {
      await mkdir(directory, { recursive: true });
      await writeFile(settings, kafkaSettings({ port, controllerPort, data, identities }), { mode: 0o600 });
      if (existsSync(join(data, 'meta.properties'))) return;
      await mkdir(data, { recursive: true });
      await formatKafka({ java: [java, '-XX:TieredStopAtLevel=1', ...classPath], settings, identities });
      await noteKafkaUsers(directory, identities);
    },
    launch: () =>
      launch({
        commandLine: [java, ...javaOptions, logging, ...classPath, 'kafka.Kafka', settings, ...moreArguments],
        workingDirectory: directory,
        environment: inheritedEnvironment(),
        logFile,
        stopSignal: 'SIGTERM',
      }),
    isReady: () => answers(port, apiVersionsRequest, (answer) => answer.readInt32BE(4) === correlationId),
    pollEveryMs: 50,
    onCrash: options.onCrash,
  });
  try {
    const quick = ['-XX:TieredStopAtLevel=1', '-Xshare:auto', logging];
    await updateKafkaUsers({ directory, port, java: [java, ...quick, ...classPath], identities });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

const correlationId = 7;

/** ApiVersions v0 without a client id (Kafka protocol guide, "Protocol Request Header v1"). */
const apiVersionsRequest = (() => {
  const frame = Buffer.alloc(14);
  frame.writeInt32BE(10, 0);
  frame.writeInt16BE(18, 4);
  frame.writeInt16BE(0, 6);
  frame.writeInt32BE(correlationId, 8);
  frame.writeInt16BE(-1, 12);
  return frame;
})();
