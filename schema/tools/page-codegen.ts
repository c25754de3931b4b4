import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, Source } from 'graphql';
import { fragmentsByName, pageModule, pageTypes } from './page-documents.ts';
import { placeOrdersModule } from './place-orders.ts';
import { writeGenerated } from './write-generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const owners = ['subgraphs/*/ui', 'router/web/src'];

// Writes the types of what pages ask for, and beside each service's pages the documents that they send.
const schema = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
const files = owners
  .flatMap((owner) => globSync(owner, { cwd: root }))
  .flatMap((owner) => globSync(`${owner}/**/*.graphql`, { cwd: root }).map((location) => ({ owner, location })))
  .sort((one, other) => (one.location < other.location ? -1 : 1));
const documents = files.map(({ location, owner }) => {
  const text = readFileSync(join(root, location), 'utf8');
  return { owner, location, document: parse(new Source(text, location), { noLocation: true }) };
});
writeGenerated(join(root, 'schema/generated/operations.ts'), await pageTypes(schema, documents));
writeGenerated(join(root, 'schema/generated/place-orders.ts'), placeOrdersModule());
const fragments = fragmentsByName(documents);
const modules = new Map<string, string>();
for (const document of documents) {
  const source = pageModule(document, fragments);
  if (source !== undefined) {
    modules.set(`${document.owner}/generated/${basename(document.location, '.graphql')}.ts`, source);
  }
}
for (const [location, source] of modules) writeGenerated(join(root, location), source);
for (const location of globSync(
  owners.map((owner) => `${owner}/generated/*.ts`),
  { cwd: root },
)) {
  if (!modules.has(location)) await rm(join(root, location));
}
