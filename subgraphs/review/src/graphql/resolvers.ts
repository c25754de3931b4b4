import type { Resolvers } from '../generated/resolvers.ts';
import { reviewModerate } from './review-moderate.ts';
import { reviewPost } from './review-post.ts';
import { Product, ProductRating } from './product.ts';
import { Query } from './query.ts';
import { Review } from './review.ts';
import { ReviewConnection } from './review-connection.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: { reviewModerate, reviewPost },
  Review,
  ReviewConnection,
  Product,
  ProductRating,
  User,
};
