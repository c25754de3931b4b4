import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serviceNames, transportKinds } from '../contract/services.ts';
import { type Names, namesOf } from './new-subgraph/names.ts';
import { register } from './new-subgraph/register.ts';
import { writeFiles } from './new-subgraph/write-files.ts';

/** `npm run new:subgraph -- NAME`: a service with a database, a transport, an entity, a list, a mutation, an event and tests. */
const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    transport: { type: 'string', default: 'nats' },
    plural: { type: 'string' },
    'no-install': { type: 'boolean' },
  },
});

try {
  make(namesFrom(positionals), transportFrom(values.transport));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('usage: npm run new:subgraph -- NAME [--transport nats|tcp|kafka|redis] [--plural NAMES]');
  process.exitCode = 1;
}

function namesFrom([name = '', ...others]: readonly string[]): Names {
  if (others.length > 0) throw new Error(`one service at a time, not ${others.join(', ')} as well`);
  const taken = [...serviceNames, 'router', 'setup', ...(existsSync(join(root, 'subgraphs', name)) ? [name] : [])];
  return namesOf(name, { taken, ...(values.plural !== undefined && { plural: values.plural }) });
}

function transportFrom(text: string): string {
  if (transportKinds.some((kind) => kind === text)) return text;
  throw new Error(`"${text}" is no transport`);
}

function make(names: Names, transport: string): void {
  const { __name__: name = '' } = names;
  const files = [...writeFiles(root, names, transport), ...register(root, names, transport)];
  const folder = join(root, 'subgraphs', name);
  if (values['no-install'] !== true) run('npm', ['install', '--no-audit', '--no-fund']);
  run('drizzle-kit', ['generate', '--name', name], folder);
  run('npm', ['run', '--silent', 'generate']);
  run('prettier', ['--write', '--log-level=warn', ...files]);
  console.log(`
subgraphs/${name} is there: what it is for stands in its README.md, package.json and in the table of README.md.
  npm test -w subgraphs/${name}      its tests
  npm run check                      what a new service needs to be said about it elsewhere
  npm run authorization              who may see and do what, once operations.ts there says how it is asked`);
}

function run(command: string, args: readonly string[], cwd = root): void {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  execFileSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, PATH: path } });
}
