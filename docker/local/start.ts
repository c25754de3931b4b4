import { join, relative } from 'node:path';
import { stopAllChildren } from './process/children.ts';
import { listenForInterruption } from './process/interruption.ts';
import { StackError } from './stack-error.ts';
import { lockFolder } from './start/lock-folder.ts';
import { removeRunningFile, writeRunningFile } from './start/running-file.ts';
import { readSettings } from './start/settings.ts';
import type { StartSettings } from './start/settings.ts';
import { summary } from './start/summary.ts';
import { startSystem } from './start/system.ts';

/** `npm start`: the whole system on this machine, until Ctrl-C. `--only=infrastructure` leaves the services out. */
const say = (line: string) => console.log(line);

let areServersReady = false;
let interruptedAt = 0;
const interruption = listenForInterruption(() => {
  say('\nstopping');
  if (!areServersReady) stopAllChildren();
});
// Waiting for a signal does not keep a process alive.
const keepAlive = setInterval(() => undefined, 60_000);

async function run(settings: StartSettings): Promise<void> {
  const { directory } = settings;
  using lock = lockFolder(directory);
  const subgraphs = settings.services.map(({ name, port }) => [name, `http://127.0.0.1:${port}/graphql`] as const);
  const router = `http://127.0.0.1:${settings.routerPort}/graphql`;
  await using system = await startSystem(settings, {
    signal: interruption.signal,
    say,
    onServersReady: () => (areServersReady = true),
    isPredecessorEnding: lock.isPredecessorEnding,
  });
  using _running = { [Symbol.dispose]: () => removeRunningFile(directory) };
  writeRunningFile(directory, { pid: process.pid, router, subgraphs: Object.fromEntries(subgraphs) });
  say(`\n${summary(settings, system)}\n`);
  say(settings.onlyInfrastructure ? infrastructureHints(settings, system.variables) : systemHints(settings));
  say(`ready in ${(performance.now() / 1000).toFixed(1)} s; Ctrl-C stops everything`);
  await interrupted();
  interruptedAt = performance.now();
}

function systemHints(settings: StartSettings): string {
  const [first] = settings.services;
  const logs = `logs              ${join(relative(process.cwd(), settings.directory), 'logs')}/<name>.log`;
  if (settings.isProduction) return `${logs}\n`;
  return [
    `shop              http://localhost:${settings.routerPort}`,
    `GraphiQL          http://localhost:${settings.routerPort}/graphiql (offline; opens on a page, a login, a purchase)`,
    `Sandbox           http://localhost:${settings.routerPort}/graphql (needs the internet)`,
    `one subgraph's    http://localhost:${first?.port ?? ''}/graphiql (${first?.name ?? ''}), and so on as above`,
    logs,
    `see a purchase    npm run purchase`,
    '',
  ].join('\n');
}

function infrastructureHints(settings: StartSettings, variables: Readonly<Record<string, string>>): string {
  const file = join(relative(process.cwd(), settings.directory), 'environment');
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${value}`);
  return [
    ...lines,
    '',
    `one subgraph      npm exec -- node --env-file=${file}/order subgraphs/order/src/main.ts`,
    '',
  ].join('\n');
}

function interrupted(): Promise<void> {
  const { signal } = interruption;
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

try {
  await run(readSettings(process.argv.slice(2)));
  say(`stopped in ${((performance.now() - interruptedAt) / 1000).toFixed(1)} s`);
} catch (error) {
  process.exitCode = interruption.exitCode() ?? 1;
  if (!interruption.signal.aborted) {
    if (!(error instanceof StackError)) throw error;
    console.error(error.toString());
  }
} finally {
  clearInterval(keepAlive);
}
