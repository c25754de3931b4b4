import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serviceNames } from '../contract/services.ts';
import { migrationDrift } from './migration-drift.ts';
import { subgraphFolder } from './subgraph-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = [
  'schema/supergraph.graphql',
  'schema/api.graphql',
  'schema/asyncapi.json',
  'schema/generated',
  'docker/compose.yaml',
  'router/web/src/generated',
  ...serviceNames.flatMap((name) => [`subgraphs/${name}/src/generated`, `subgraphs/${name}/ui/generated`]),
];

const files = [
  ...changedFiles(['diff', '--name-only']),
  ...changedFiles(['ls-files', '--others', '--exclude-standard']),
];
if (files.length > 0) {
  report('What is generated differs from what git has. Run `npm run generate` and `git add` these:', files);
}

const drifts: string[] = [];
for (const name of ['kit', ...serviceNames] as const) {
  const drift = await migrationDrift(subgraphFolder(name)).catch(
    (error: unknown) => `the tables cannot be read: ${String(error)}`,
  );
  if (drift !== undefined) drifts.push(`subgraphs/${name}: ${drift}`);
}
if (drifts.length > 0) report('Migrations are missing. Run `npx drizzle-kit generate` in each folder named:', drifts);

function changedFiles(git: readonly string[]): readonly string[] {
  const output = execFileSync('git', [...git, '--', ...generated], { cwd: root, encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

function report(advice: string, lines: readonly string[]): void {
  console.error(advice);
  for (const line of lines) console.error(`  ${line}`);
  process.exitCode = 1;
}
