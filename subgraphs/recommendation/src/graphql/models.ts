import type { Recommendation } from '../domain/recommendation.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type RecommendedProductModel = Recommendation;
export interface ProductModel {
  readonly id: string;
}
export interface UserModel {
  readonly id: string;
}
