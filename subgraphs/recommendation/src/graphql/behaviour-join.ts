import { mutate, requireViewer } from '@agora/kit';
import { forget, join } from '../db/learning/learn.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { guestOf } from './person.ts';
import { type Refusal, userErrorsOf } from './refuse.ts';

interface Outcome {
  readonly refused?: never;
  readonly isJoined: boolean;
}

const refuse = (refusal: Refusal) => ({ isJoined: false, userErrors: userErrorsOf(refusal) });

export const behaviourJoin: NonNullable<MutationResolvers['behaviourJoin']> = (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  const guest = guestOf(input.guestId);
  if (guest.refused) return refuse(guest);
  return mutate(context, {
    operation: 'behaviourJoin',
    caller: customerId,
    input,
    async decide(work): Promise<Outcome> {
      const mayLearn = (await work.choices.mayLearn(customerId)) !== false;
      if (mayLearn) await join(work, { guestId: guest.id, customerId });
      else await forget(work, guest.id);
      return { isJoined: mayLearn };
    },
    answer: ({ isJoined }) => ({ isJoined, userErrors: [] }),
    refuse,
  });
};
