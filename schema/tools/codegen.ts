import { mkdir, writeFile } from 'node:fs/promises';
import { serviceNames } from '../contract/services.ts';
import { readMappers } from './mappers.ts';
import { resolverTypes } from './resolver-types.ts';
import { subgraphFolder } from './subgraph-folder.ts';
import { readSubgraphSdl } from './subgraph-sdl.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !serviceNames.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`No such subgraph: ${unknown.join(', ')}. There are ${serviceNames.join(', ')}.`);
  process.exit(1);
}

for (const name of serviceNames.filter((known) => asked.length === 0 || asked.includes(known))) {
  const sdl = readSubgraphSdl(name);
  if (sdl === undefined) {
    if (asked.includes(name)) fail(name, 'there is no schema.graphql yet');
    continue;
  }
  const file = new URL('src/generated/resolvers.ts', subgraphFolder(name));
  try {
    const source = await resolverTypes(sdl, readMappers(name));
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, source);
  } catch (error) {
    fail(name, String(error));
  }
}

function fail(name: string, reason: string): void {
  console.error(`${name}: ${reason}`);
  process.exitCode = 1;
}
