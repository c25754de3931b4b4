import type { MutationResolvers } from '../../generated/resolvers.ts';
import { sendToProvider } from './send-to-provider.ts';

export const identityLoginBegin: NonNullable<MutationResolvers['identityLoginBegin']> = (_, { input }, context) =>
  sendToProvider({ provider: input.provider, purpose: 'LOGIN', userId: null }, context);
