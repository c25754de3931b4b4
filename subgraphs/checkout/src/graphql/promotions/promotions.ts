import { type Conditions as ConditionsOf, conditionOf, connectionOf, contains, equality, readPage } from '@agora/kit';
import { sql } from 'drizzle-orm';
import { promotionOrders } from '../../db/promotion-store.ts';
import { discountCode, promotion as table } from '../../db/tables.ts';
import { normalizeCode } from '../../domain/promotions/discount-code.ts';
import type { PromotionConnectionResolvers, PromotionWhere, QueryResolvers } from '../../generated/resolvers.ts';
import { promotionsById } from '../batches.ts';

const conditions: ConditionsOf<PromotionWhere> = {
  status: equality(table.status),
  name: contains(table.name),
  code: (typed) =>
    sql`${table.id} = (select promotion_id from ${discountCode} where code = ${normalizeCode(typed) ?? ''})`,
};

export const promotion: NonNullable<QueryResolvers['promotion']> = async (_, { id }, context) =>
  (await context.load(promotionsById, id)) ?? null;

export const promotions: NonNullable<QueryResolvers['promotions']> = async (
  _,
  { where, orderBy, ...args },
  { stores },
) => {
  const order = promotionOrders[orderBy ?? 'NEWEST'];
  const page = readPage(args, order);
  const matching = conditionOf(where, conditions);
  const rows = await stores.promotions.page(matching, order, page);
  return { ...connectionOf(rows, page, order), count: () => stores.promotions.count(matching) };
};

export const PromotionConnection: PromotionConnectionResolvers = { totalCount: ({ count }) => count() };
