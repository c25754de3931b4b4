import type { Resolvers } from '../generated/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Product } from './product.ts';
import { Query } from './query.ts';
import { RecommendedProduct } from './recommended-product.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = { Query, Mutation, Product, RecommendedProduct, User };
