import { globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, Source } from 'graphql';
import { fragmentsByName, pageModule, pageTypes } from './page-documents.ts';
import { placeOrdersModule } from './place-orders.ts';

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
await writeFile(join(root, 'schema/generated/operations.ts'), await pageTypes(schema, documents));
await writeFile(join(root, 'schema/generated/place-orders.ts'), placeOrdersModule());
const fragments = fragmentsByName(documents);
for (const owner of new Set(documents.map((document) => document.owner))) {
  await rm(join(root, owner, 'generated'), { recursive: true, force: true });
}
for (const document of documents) {
  const source = pageModule(document, fragments);
  if (source === undefined) continue;
  const file = join(root, document.owner, 'generated', `${basename(document.location, '.graphql')}.ts`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
}
