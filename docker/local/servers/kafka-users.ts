import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Identities, kafkaUsers, setupUser } from '@agora/kit/access';
import { lastLine } from '../process/last-line.ts';
import { runTool } from '../process/run-tool.ts';
import { StackError } from '../stack-error.ts';

interface KafkaUsersOptions {
  /** The folder of the node. */
  readonly directory: string;
  readonly port: number;
  /** The command line that runs a class of Kafka's. */
  readonly java: readonly string[];
  readonly identities: Identities;
}

/** Notes which users and passwords the node has. */
export async function noteKafkaUsers(directory: string, identities: Identities): Promise<void> {
  await writeFile(markerIn(directory), digestOf(identities), { mode: 0o600 });
}

/** Gives a running node the users and passwords that it does not have yet, one by one as its tool wants it. */
export async function updateKafkaUsers({ directory, port, java, identities }: KafkaUsersOptions): Promise<void> {
  const noted = await readFile(markerIn(directory), 'utf8').catch(() => '');
  if (noted === digestOf(identities)) return;
  const client = join(directory, 'setup.properties');
  const login = `username="${setupUser}" password="${identities.setupPassword}"`;
  const lines = [
    'security.protocol=SASL_PLAINTEXT',
    'sasl.mechanism=PLAIN',
    `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required ${login};`,
  ];
  await writeFile(client, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  const server = ['--bootstrap-server', `127.0.0.1:${port}`, '--command-config', client];
  for (const { name, password } of kafkaUsers(identities)) {
    const entity = ['--entity-type', 'users', '--entity-name', name];
    const change = ['--alter', ...entity, '--add-config', `SCRAM-SHA-256=[password=${password}]`];
    const { succeeded, output } = await runTool([...java, 'kafka.admin.ConfigCommand', ...server, ...change]);
    if (!succeeded) throw new StackError('EXITED', `Kafka did not take the password of ${name}: ${lastLine(output)}`);
  }
  await noteKafkaUsers(directory, identities);
}

const markerIn = (directory: string): string => join(directory, 'users.sha256');

function digestOf(identities: Identities): string {
  return createHash('sha256')
    .update(JSON.stringify(kafkaUsers(identities)))
    .digest('hex');
}
