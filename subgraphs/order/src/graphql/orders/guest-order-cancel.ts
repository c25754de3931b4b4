import type { MutationResolvers } from '../../generated/resolvers.ts';
import { ordersByCart } from '../batches.ts';
import { cancelForPerson } from './cancel-for-person.ts';

/** Who knows the cart is the guest who bought it, or was told by them. */
export const guestOrderCancel: NonNullable<MutationResolvers['guestOrderCancel']> = async (_, { input }, context) => {
  const { cartId } = input;
  return cancelForPerson(context, {
    operation: 'guestOrderCancel',
    caller: cartId,
    input,
    orderId: (await context.load(ordersByCart, cartId))?.id,
    field: 'cartId',
    actorOf: ({ buyer }) => (buyer.kind === 'GUEST' ? { kind: 'GUEST' } : undefined),
  });
};
