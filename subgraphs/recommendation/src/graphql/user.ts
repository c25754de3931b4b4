import type { UserResolvers } from '../generated/resolvers.ts';
import { popularForAnyone } from './batches.ts';
import { readFirst } from './read-first.ts';
import { recommendationsOf } from './recommendations-of.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async recommendations({ id }, args, context) {
    const first = readFirst(args.first);
    // What somebody bought can be guessed from what is recommended to them, so it is for themselves only.
    if (context.viewer?.id === id) return recommendationsOf({ personId: id, beside: [], first }, context);
    return (await context.load(popularForAnyone, id, first)) ?? [];
  },
};
