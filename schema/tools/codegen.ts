import { fileURLToPath } from 'node:url';
import { serviceNames } from '../contract/services.ts';
import { readMappers } from './mappers.ts';
import { resolverTypes } from './resolver-types.ts';
import { subgraphFolder } from './subgraph-folder.ts';
import { readSubgraphSdl } from './subgraph-sdl.ts';
import { writeGenerated } from './write-generated.ts';

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
  const file = fileURLToPath(new URL('src/generated/resolvers.ts', subgraphFolder(name)));
  try {
    writeGenerated(file, await resolverTypes(sdl, readMappers(name)));
  } catch (error) {
    fail(name, String(error));
  }
}

function fail(name: string, reason: string): void {
  console.error(`${name}: ${reason}`);
  process.exitCode = 1;
}
