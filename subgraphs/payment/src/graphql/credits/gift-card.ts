import { connectionOf, hasScope, readPage, type Viewer } from '@agora/kit';
import { newestCards } from '../../db/credits/credit-list-store.ts';
import { type CreditEntry as Entry, type GiftCard as Card, giftCardStatusOf } from '../../domain/credits/credit.ts';
import type {
  CreditEntryResolvers,
  GiftCardConnectionResolvers,
  GiftCardResolvers,
  QueryResolvers,
} from '../../generated/resolvers.ts';
import { creditsById, entriesByCredit, giftCardMailsById } from '../batches.ts';
import { mayReadCredits } from './may-read-credits.ts';

export const giftCard: NonNullable<QueryResolvers['giftCard']> = async (_, { id }, context) => {
  const found = await context.load(creditsById, id);
  return found?.kind === 'GIFT_CARD' ? found : null;
};

export const giftCards: NonNullable<QueryResolvers['giftCards']> = async (_, { lastFour, ...args }, { stores }) => {
  const page = readPage(args, newestCards);
  const wanted = lastFour?.trim().toUpperCase();
  const rows = await stores.creditLists.page(wanted, page);
  return { ...connectionOf(rows, page, newestCards), count: () => stores.creditLists.count(wanted) };
};

export const GiftCardConnection: GiftCardConnectionResolvers = { totalCount: ({ count }) => count() };

const isTheirs = (viewer: Viewer | undefined, { customerId }: Card) =>
  customerId !== null && mayReadCredits(viewer, customerId);

const mayReadEntries = (viewer: Viewer | undefined, card: Card) =>
  hasScope(viewer, 'credit:read') || isTheirs(viewer, card);

export const GiftCard: GiftCardResolvers = {
  async __resolveReference({ id }, context) {
    const found = await context.load(creditsById, id);
    return found?.kind === 'GIFT_CARD' && mayReadEntries(context.viewer, found) ? found : null;
  },
  status: (card, _, { now }) => giftCardStatusOf(card, now()),
  note: ({ note }, _, { viewer }) => (hasScope(viewer, 'credit:read') ? note : null),
  mail: async ({ id }, _, context) =>
    hasScope(context.viewer, 'credit:read') ? ((await context.load(giftCardMailsById, id)) ?? null) : null,
  async replacedBy({ replacedById }, _, context) {
    if (replacedById === null || !hasScope(context.viewer, 'credit:read')) return null;
    const found = await context.load(creditsById, replacedById);
    return found?.kind === 'GIFT_CARD' ? found : null;
  },
  async entries(card, _, context) {
    return mayReadEntries(context.viewer, card) ? ((await context.load(entriesByCredit, card.id)) ?? []) : [];
  },
};

export const CreditEntry: CreditEntryResolvers = {
  order: ({ orderId }: Entry) => (orderId === null ? null : { id: orderId }),
  by: ({ actorId }: Entry, _, { viewer }) =>
    actorId !== null && hasScope(viewer, 'credit:read') ? { id: actorId } : null,
};
