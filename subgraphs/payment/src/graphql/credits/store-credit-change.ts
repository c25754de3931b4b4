import { mutate, requireViewer } from '@agora/kit';
import { blockOfText, type Money, userContact } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { readAmount } from '../../domain/credits/read-amount.ts';
import { storeCreditId } from '../../domain/credits/store-credit-id.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';
import { refuseStoreCredit } from './credit-payloads.ts';

export type StoreCreditOutcome = { readonly refused?: never; readonly storeCreditId: string } | Refusal;

export const storeCreditGrant: NonNullable<MutationResolvers['storeCreditGrant']> = async (_, { input }, context) => {
  const { id: actorId } = requireViewer(context);
  const { customerId } = input;
  const isKnown = (await context.send(userContact, { userId: customerId })) !== null;
  return mutate(context, {
    operation: 'storeCreditGrant',
    caller: actorId,
    input: { ...input },
    async decide({ credits, now }): Promise<StoreCreditOutcome> {
      const read = readChange(input);
      if ('refused' in read) return read;
      if (!isKnown) return { refused: 'CUSTOMER_NOT_FOUND', field: ['customerId'] };
      const { amount, reason } = read;
      const at = now();
      const id = await credits.openStoreCredit(customerId, amount.currency, at);
      const movementId = uuidv7();
      await credits.give(id, amount, { movementId, kind: 'GRANTED', reason, orderId: null, actorId, at });
      await credits.post(movementId, { from: 'given', to: 'store_credit' }, amount);
      return { storeCreditId: id };
    },
    answer: answerStoreCredit(context),
    refuse: refuseStoreCredit,
  });
};

export const storeCreditRevoke: NonNullable<MutationResolvers['storeCreditRevoke']> = (_, { input }, context) => {
  const { id: actorId } = requireViewer(context);
  return mutate(context, {
    operation: 'storeCreditRevoke',
    caller: actorId,
    input: { ...input },
    async decide({ credits, now }): Promise<StoreCreditOutcome> {
      const read = readChange(input);
      if ('refused' in read) return read;
      const { amount, reason } = read;
      const id = storeCreditId(input.customerId, amount.currency);
      const movementId = uuidv7();
      const movement = { movementId, kind: 'REVOKED', reason, orderId: null, actorId, at: now() } as const;
      if (!(await credits.take(id, amount, movement))) return { refused: 'TOO_LITTLE_CREDIT', field: ['amount'] };
      await credits.post(movementId, { from: 'store_credit', to: 'given' }, amount);
      return { storeCreditId: id };
    },
    answer: answerStoreCredit(context),
    refuse: refuseStoreCredit,
  });
};

export const answerStoreCredit =
  ({ stores }: Context) =>
  async ({ storeCreditId: id }: { readonly storeCreditId: string }) => {
    const found = (await stores.credits.byIds([id])).get(id);
    return { storeCredit: found?.kind === 'STORE_CREDIT' ? found : null, userErrors: [] };
  };

interface Change {
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly reason: string;
}

function readChange({ amount, reason }: Change): Refusal | { readonly amount: Money; readonly reason: string } {
  const money = readAmount(amount);
  if (!money) return { refused: 'INVALID_AMOUNT', field: ['amount'] };
  const text = blockOfText(reason, 500);
  return text === undefined ? { refused: 'INVALID_TEXT', field: ['reason'] } : { amount: money, reason: text };
}
