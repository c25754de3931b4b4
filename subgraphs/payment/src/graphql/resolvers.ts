import type { Resolvers } from '../generated/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Order } from './order.ts';
import { Payment } from './payment.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = { Query, Mutation, Payment, Order };
