import type {
  BackorderPolicyResolvers,
  QueryResolvers,
  ReservationBackorderResolvers,
} from '../../generated/resolvers.ts';
import { salesByVariant } from '../batches.ts';
import { isReadable } from '../is-readable.ts';

export const backorderPolicy: NonNullable<QueryResolvers['backorderPolicy']> = async (_, { variantId }, context) => {
  if (!(await isReadable(variantId, context))) return null;
  const terms = await context.load(salesByVariant, variantId);
  return terms ? { ...terms, variantId } : null;
};

export const BackorderPolicy: BackorderPolicyResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  kind: ({ policy }) => policy.kind,
  limit: ({ policy }) => policy.limit,
  from: ({ policy }) => policy.from,
  until: ({ policy }) => policy.until,
  waiting: ({ owed }) => owed,
};

export const ReservationBackorder: ReservationBackorderResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  quantity: ({ wanted }) => wanted,
  filledQuantity: ({ filled }) => filled,
  releasedQuantity: ({ released }) => released,
};
