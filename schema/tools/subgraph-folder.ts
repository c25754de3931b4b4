import type { ServiceName } from '../contract/services.ts';

export function subgraphFolder(name: ServiceName | 'kit'): URL {
  return new URL(`../../subgraphs/${name}/`, import.meta.url);
}
