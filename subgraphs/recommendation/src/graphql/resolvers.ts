import type { Resolvers } from '../generated/resolvers.ts';
import { behaviourForget } from './behaviour-forget.ts';
import { behaviourJoin } from './behaviour-join.ts';
import { behaviourRecord } from './behaviour-record.ts';
import { Product } from './product.ts';
import { Query } from './query.ts';
import { RecommendedProduct } from './recommended-product.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { behaviourRecord, behaviourJoin, behaviourForget },
  Product,
  RecommendedProduct,
  User,
};
