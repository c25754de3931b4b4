import { connectionOf, readPage } from '@agora/kit';
import { entriesInOrder } from '../../db/prices/price-list-store.ts';
import type {
  PriceListConnectionResolvers,
  PriceListEntryConnectionResolvers,
  PriceListEntryResolvers,
  PriceListResolvers,
} from '../../generated/resolvers.ts';
import { variantsById } from '../batches.ts';
import { required } from '../required.ts';

export const PriceList: PriceListResolvers = {
  async entries({ id, currency }, args, { stores }) {
    const page = readPage(args, entriesInOrder);
    const rows = await stores.priceLists.entryPage(id, page);
    const { pageInfo, edges } = connectionOf(rows, page, entriesInOrder);
    const withMoney = edges.map(({ cursor, node }) => ({ cursor, node: { ...node, currency } }));
    const nodes = withMoney.map(({ node }) => node);
    return { pageInfo, edges: withMoney, nodes, count: () => stores.priceLists.entryCount(id) };
  },
};

export const PriceListEntry: PriceListEntryResolvers = {
  variant: ({ variantId }, _, context) => required(context.load(variantsById, variantId), `variant ${variantId}`),
  price: ({ minor, currency }) => ({ minor, currency }),
};

export const PriceListConnection: PriceListConnectionResolvers = { totalCount: ({ count }) => count() };

export const PriceListEntryConnection: PriceListEntryConnectionResolvers = { totalCount: ({ count }) => count() };
