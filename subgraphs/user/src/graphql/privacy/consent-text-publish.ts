import { mutate, requireScope } from '@agora/kit';
import { publishText } from '../../domain/privacy/consent.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const consentTextPublish: NonNullable<MutationResolvers['consentTextPublish']> = (_, { input }, context) => {
  const { id: caller } = requireScope(context, 'user:manage');
  return mutate(context, {
    operation: 'consentTextPublish',
    caller,
    input,
    async decide({ consents, now }): Promise<Outcome> {
      const decision = publishText(await consents.lockText(input.purpose), input.text, now());
      if (decision.refused) return decision;
      await consents.addText(decision.text);
      return {};
    },
    answer: async () => {
      const texts = await context.stores.consents.texts();
      return { consentText: texts.find(({ purpose }) => purpose === input.purpose) ?? null, userErrors: [] };
    },
    refuse: refuseChange,
  });
};
