import { existsSync, readFileSync } from 'node:fs';
import type { ServiceName } from '../contract/services.ts';
import type { Mappers } from './resolver-types.ts';
import { subgraphFolder } from './subgraph-folder.ts';

/** Every type `XModel` that a subgraph's `src/graphql/models.ts` exports stands behind the GraphQL type `X`. */
export function readMappers(name: ServiceName): Mappers {
  const models = new URL('src/graphql/models.ts', subgraphFolder(name));
  return existsSync(models) ? mappersOf(readFileSync(models, 'utf8')) : {};
}

export function mappersOf(source: string): Mappers {
  const declared = [...source.matchAll(/^export (?:type|interface) (\w+)Model\b/gm)].map(([, type = '']) => type);
  const reexported = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => /(\w+)Model$/.exec(name.trim())?.[1] ?? '');
  const types = [...declared, ...reexported].filter((type) => type !== '').sort();
  return Object.fromEntries(types.map((type) => [type, `../graphql/models.ts#${type}Model`]));
}
