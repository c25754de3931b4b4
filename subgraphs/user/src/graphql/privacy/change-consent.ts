import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Context, Work } from '../../context.ts';
import { type ConsentChange, type ConsentPurpose, giveConsent, withdrawConsent } from '../../domain/privacy/consent.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never } | Refusal;

interface ConsentInput {
  readonly purpose: ConsentPurpose;
  readonly idempotencyKey?: string | null | undefined;
}

interface Asked {
  readonly wish: { readonly id: string; readonly userId: string; readonly purpose: ConsentPurpose };
  readonly last: ConsentChange | undefined;
}

type Decide = (asked: Asked, work: Work) => Promise<ReturnType<typeof giveConsent>>;

export const userConsentGive: NonNullable<MutationResolvers['userConsentGive']> = (_, { input }, context) =>
  changeConsent(context, 'userConsentGive', input, async ({ wish, last }, { consents, now }) => {
    const text = await consents.lockText(input.purpose);
    return giveConsent({ ...wish, version: input.version }, { text, last }, now());
  });

export const userConsentWithdraw: NonNullable<MutationResolvers['userConsentWithdraw']> = (_, { input }, context) =>
  changeConsent(context, 'userConsentWithdraw', input, ({ wish, last }, { now }) =>
    Promise.resolve(withdrawConsent(wish, last, now())),
  );

function changeConsent(context: Context, operation: string, input: ConsentInput, decide: Decide) {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation,
    caller: userId,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      if (!(await work.users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const last = await work.consents.last(userId, input.purpose);
      const decision = await decide({ wish: { id: uuidv7(), userId, purpose: input.purpose }, last }, work);
      if (decision.refused) return decision;
      if (decision.change) await work.consents.add(decision.change);
      await work.emit(decision.events);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(userId)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
}
