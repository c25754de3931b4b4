import { graphiqlFiles } from '@agora/kit/explorer';
import { type Asset, createAsset } from './asset.ts';
import { graphiqlTabs } from './graphiql-tabs.ts';

/** GraphiQL over the whole graph: the page and all that it loads, by path. It needs nothing from outside. */
export function graphiqlAssets(): ReadonlyMap<string, Asset> {
  const guestHint = 'A guest. Run the operation userLogin: its access token then goes along with every operation.';
  const files = graphiqlFiles({ title: 'Agora: GraphiQL', tabs: graphiqlTabs, guestHint });
  return new Map([...files].map(([path, { source, type, headers }]) => [path, createAsset(source, type, headers)]));
}
