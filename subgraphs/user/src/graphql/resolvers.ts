import type { Resolvers } from '../generated/resolvers.ts';
import { accountMutation } from './account-mutation.ts';
import { addressMutation } from './address-mutation.ts';
import { PaymentMethod } from './payment-method.ts';
import { paymentMethodMutation } from './payment-method-mutation.ts';
import { Query } from './query.ts';
import { sessionMutation } from './session-mutation.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { ...accountMutation, ...sessionMutation, ...addressMutation, ...paymentMethodMutation },
  User,
  PaymentMethod,
};
