import { mutate } from '@agora/kit';
import { recommendationBehaviourRecorded } from '@agora/schema';
import { learn } from '../db/learning/learn.ts';
import { readBehaviour } from '../domain/learning/read-behaviour.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { personOf } from './person.ts';
import { type Refusal, userErrorsOf } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly productId: string | null } | Refusal;

const refuse = (refusal: Refusal) => ({ product: null, userErrors: userErrorsOf(refusal) });

export const behaviourRecord: NonNullable<MutationResolvers['behaviourRecord']> = (_, { input }, context) => {
  const person = personOf(context, input.guestId);
  if (person.refused) return refuse(person);
  return mutate(context, {
    operation: 'behaviourRecord',
    caller: person.id,
    input,
    async decide(work): Promise<Outcome> {
      const read = readBehaviour(input);
      if (read.refused) return read;
      if ((await work.choices.mayLearn(person.id)) === false) return { refused: 'NOT_AGREED', field: [] };
      const product = read.line.productId === null ? undefined : await work.products.find(read.line.productId);
      if (read.line.productId !== null && !product?.isPublished) {
        return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
      }
      const productId = product?.productId ?? null;
      const at = work.now();
      await learn(work, [{ ...read.line, productId, personId: person.id, at }]);
      await work.behaviours.prune(person.id);
      const { kind } = input;
      if (context.viewer && productId !== null && (kind === 'VIEW' || kind === 'ADD_TO_CART')) {
        const told = { userId: person.id, productId, kind, occurredAt: at.toISOString() };
        await work.emit([recommendationBehaviourRecorded.draft(told)]);
      }
      return { productId };
    },
    answer: ({ productId }) => ({ product: productId === null ? null : { id: productId }, userErrors: [] }),
    refuse,
  });
};
