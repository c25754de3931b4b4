import { existsSync, readFileSync } from 'node:fs';
import type { ServiceName } from '../contract/services.ts';
import { subgraphFolder } from './subgraph-folder.ts';

const sharedSdl = new URL('../graphql/shared.graphql', import.meta.url);

/**
 * A subgraph's whole SDL: its own, then the shared types, so that the lines of errors are those of its file.
 * Undefined while the subgraph has no schema.
 */
export function readSubgraphSdl(name: ServiceName): string | undefined {
  const own = new URL('schema.graphql', subgraphFolder(name));
  if (!existsSync(own)) return undefined;
  return `${readFileSync(own, 'utf8')}\n${readFileSync(sharedSdl, 'utf8')}`;
}
