import { graphiqlFiles } from '@agora/kit/explorer';
import { type Asset, createAsset } from './asset.ts';
import { graphiqlTabs } from './graphiql-tabs.ts';

/** GraphiQL over the whole graph: the page and all that it loads, by path. It needs nothing from outside. */
export function graphiqlAssets(): ReadonlyMap<string, Asset> {
  const files = graphiqlFiles({ title: 'Agora: GraphiQL', tabs: graphiqlTabs });
  return new Map([...files].map(([path, { source, type, headers }]) => [path, createAsset(source, type, headers)]));
}
