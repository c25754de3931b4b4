import { mutate } from '@agora/kit';
import { forget } from '../db/learning/learn.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { personOf } from './person.ts';
import { type Refusal, userErrorsOf } from './refuse.ts';

interface Outcome {
  readonly refused?: never;
  readonly forgottenCount: number;
}

const refuse = (refusal: Refusal) => ({ forgottenCount: null, userErrors: userErrorsOf(refusal) });

export const behaviourForget: NonNullable<MutationResolvers['behaviourForget']> = (_, { input }, context) => {
  const person = personOf(context, input.guestId);
  if (person.refused) return refuse(person);
  return mutate(context, {
    operation: 'behaviourForget',
    caller: person.id,
    input,
    async decide(work): Promise<Outcome> {
      const lines = await forget(work, person.id);
      return { forgottenCount: lines + (await work.personalData.forgetInterests(person.id)) };
    },
    answer: ({ forgottenCount }) => ({ forgottenCount, userErrors: [] }),
    refuse,
  });
};
