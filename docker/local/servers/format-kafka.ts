import { randomBytes } from 'node:crypto';
import { type Identities, kafkaUsers } from '@agora/kit/access';
import { lastLine } from '../process/last-line.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';

interface FormatKafkaOptions {
  /** The command line that runs a class of Kafka's. */
  readonly java: readonly string[];
  /** The node's `server.properties`. */
  readonly settings: string;
  readonly identities: Identities;
  /** 16 bytes in base64url; random unless said. */
  readonly clusterId?: string;
}

/** Writes the cluster's identity and its users into the empty data folder. */
export async function formatKafka(options: FormatKafkaOptions): Promise<void> {
  const { java, settings, identities, clusterId = randomBytes(16).toString('base64url') } = options;
  // One word: an id that begins with a hyphen would be taken for an option.
  const format = [
    'kafka.tools.StorageTool',
    'format',
    '--ignore-formatted',
    `--cluster-id=${clusterId}`,
    '-c',
    settings,
  ];
  const users = kafkaUsers(identities).flatMap(({ name, password }) => [
    '--add-scram',
    `SCRAM-SHA-256=[name=${name},password=${password}]`,
  ]);
  const { succeeded, output } = await runTool([...java, ...format, ...users]);
  if (!succeeded) throw new StackError('EXITED', `Kafka could not format its data folder: ${lastLine(output)}`);
}
