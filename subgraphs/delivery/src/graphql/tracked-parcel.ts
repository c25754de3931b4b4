import type { TrackedParcelResolvers } from '../generated/resolvers.ts';
import { historiesByDelivery } from './batches.ts';

export const TrackedParcel: TrackedParcelResolvers = {
  history: async ({ id }, _, context) => (await context.load(historiesByDelivery, id)) ?? [],
};
