import type { Connection } from '@agora/kit';
import type { SaidBefore } from '../db/history-store.ts';
import type { AspectMean } from '../db/review-store.ts';
import type { Answer, Question } from '../domain/questions/question.ts';
import type { RatingCounts, Review } from '../domain/review.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type ReviewModel = Review;
export interface ReviewConnectionModel extends Connection<Review> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
export type ReviewVersionModel = SaidBefore;
export type AspectMeanModel = AspectMean;
export interface ProductRatingModel {
  readonly productId: string;
  readonly counts: RatingCounts;
}
export interface ProductModel {
  readonly id: string;
}
export interface UserModel {
  readonly id: string;
}
export type ProductQuestionModel = Question;
export type ProductAnswerModel = Answer;
export interface ProductQuestionConnectionModel extends Connection<Question> {
  /** Counted only when it is asked for. */
  readonly count: () => Promise<number>;
}
