import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { declaredAccess } from '@agora/schema/access';
import { isContinuousIntegration } from './config.ts';
import { killAllChildren } from './process/children.ts';
import { listenForInterruption } from './process/interruption.ts';
import { runForeground } from './process/run-foreground.ts';
import { startServerSet } from './servers/server-set.ts';
import type { ServerSet } from './servers/server-set.ts';
import { StackError } from './stack-error.ts';
import { givenServers, testEnvironment } from './test-environment.ts';
import { testIdentities } from './test-identities.ts';
import { throwAwayFolder } from './throw-away-folder.ts';

/** `with-stack.ts COMMAND...`: runs a command with servers of its own, which are gone afterwards. */
const [command, ...args] = process.argv.slice(2);

let isStarting = true;
const interruption = listenForInterruption(() => {
  // Servers that are still starting have nothing to lose.
  if (isStarting) killAllChildren();
});

const say = (line: string) => console.error(`[stack] ${line}`);

async function run(command: string): Promise<number> {
  const directory = await mkdtemp(join(throwAwayFolder(), 'agora-stack-'));
  // PostgreSQL may have to run as another user, who must be able to pass.
  await chmod(directory, 0o711);
  try {
    const identities = testIdentities('agora', randomBytes(18).toString('base64url'), declaredAccess);
    await using servers = await startServerSet({
      directory,
      durable: false,
      given: givenServers(),
      identitiesOf: () => identities,
      ports: { postgres: 0, nats: 0, redis: 0, kafka: 0, kafkaController: 0 },
      onProgress: say,
      supervise: (name, start) =>
        start((how) => {
          if (!interruption.signal.aborted) say(`${name} ended unexpectedly with ${how}`);
        }),
    });
    isStarting = false;
    if (interruption.signal.aborted) return 1;
    tellMissing(servers);
    return await runForeground([command, ...args], testEnvironment(servers.urls));
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

function tellMissing({ missing }: ServerSet): void {
  const [first] = Object.values(missing);
  if (first === undefined) return;
  if (isContinuousIntegration()) throw new StackError('TOOL_MISSING', `${first}; with CI set no server may be missing`);
  for (const [name, reason] of Object.entries(missing)) say(`without ${name}, its tests are skipped: ${reason}`);
}

if (command === undefined) {
  say('usage: with-stack.ts COMMAND [ARGUMENT...]');
  process.exitCode = 2;
} else {
  try {
    const code = await run(command);
    process.exitCode = interruption.exitCode() ?? code;
  } catch (error) {
    if (!interruption.signal.aborted) {
      if (!(error instanceof StackError)) throw error;
      say(error.toString());
    }
    process.exitCode = interruption.exitCode() ?? 1;
  }
}
process.exit();
