import type { Resolvers } from '../generated/resolvers.ts';
import { Mutation } from './mutation.ts';
import { Product, ProductRating } from './product.ts';
import { Query } from './query.ts';
import { Review } from './review.ts';
import { ReviewConnection } from './review-connection.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = { Query, Mutation, Review, ReviewConnection, Product, ProductRating, User };
