import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ServiceName, serviceNames } from '../contract/services.ts';
import { apiSchema } from './api-schema.ts';
import { blankingFields } from './blanking-fields.ts';
import { changedLines } from './changed-lines.ts';
import { readSubgraphSdl } from './subgraph-sdl.ts';
import { composeSupergraph } from './supergraph.ts';
import { unboundedLists } from './unbounded-lists.ts';
import { writeGenerated } from './write-generated.ts';

const folder = new URL('../', import.meta.url);
const { values: asked } = parseArgs({ options: { partial: { type: 'boolean' }, check: { type: 'boolean' } } });

process.exitCode = run();

function run(): 0 | 1 {
  const sdls = new Map<ServiceName, string>();
  for (const name of serviceNames) {
    const sdl = readSubgraphSdl(name);
    if (sdl !== undefined) sdls.set(name, sdl);
  }
  const missing = serviceNames.filter((name) => !sdls.has(name));
  if (missing.length > 0) console.error(`Without a schema.graphql: ${missing.join(', ')}.`);
  if (sdls.size === 0 || (missing.length > 0 && asked.partial !== true)) return 1;

  const composition = composeSupergraph(sdls);
  const refusals = 'errors' in composition ? composition.errors : [...blankingFields(sdls), ...unboundedLists(sdls)];
  for (const refusal of refusals) console.error(refusal);
  if ('errors' in composition || refusals.length > 0) return 1;
  for (const warning of composition.warnings) console.error(`warning: ${warning}`);
  const files = new Map([
    ['supergraph.graphql', composition.supergraph],
    ['api.graphql', apiSchema(composition.supergraph)],
  ]);
  return asked.check === true ? compare(files) : write(files);
}

function write(files: ReadonlyMap<string, string>): 0 {
  for (const [name, text] of files) writeGenerated(fileURLToPath(new URL(name, folder)), text);
  return 0;
}

function compare(files: ReadonlyMap<string, string>): 0 | 1 {
  let code: 0 | 1 = 0;
  for (const [name, text] of files) {
    const file = new URL(name, folder);
    const changes = changedLines(existsSync(file) ? readFileSync(file, 'utf8') : '', text);
    if (changes.length === 0) continue;
    console.error(`schema/${name} is not what the subgraphs compose to; run \`npm run compose\`:`);
    for (const change of changes) console.error(change);
    code = 1;
  }
  return code;
}
