import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { type DocumentNode, Kind, print } from 'graphql';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');
const sources = ['subgraphs/*/ui/generated/*.ts', 'router/web/src/generated/*.ts'];

/** What the pages ask, as their client sends it: `operations.json`, beside which a router runs nothing else. */
export function pageOperations(): Plugin {
  return {
    name: 'page-operations',
    async generateBundle() {
      const operations = (await readDocuments()).map((document) => {
        const body = print(addTypenameToDocument(document));
        const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
        return {
          id: createHash('sha256').update(body).digest('hex'),
          name: operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined,
          type: operation?.kind === Kind.OPERATION_DEFINITION ? operation.operation : undefined,
          body,
        };
      });
      const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
      this.emitFile({ type: 'asset', fileName: 'operations.json', source: JSON.stringify(manifest, null, 1) });
    },
  };
}

async function readDocuments(): Promise<DocumentNode[]> {
  const modules = globSync(sources, { cwd: root }).sort();
  const exported = await Promise.all(
    modules.map(async (path) => (await import(join(root, path))) as Readonly<Record<string, unknown>>),
  );
  return exported.flatMap((module) => Object.values(module)).filter(isDocument);
}

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === Kind.DOCUMENT;
}
