import type { Resolvers } from '../generated/resolvers.ts';
import { AspectMean, Product, ProductRating } from './product.ts';
import { answerRemove } from './questions/answer-remove.ts';
import { ProductAnswer, ProductQuestion, ProductQuestionConnection } from './questions/question.ts';
import { questionAnswer } from './questions/question-answer.ts';
import { questionAsk } from './questions/question-ask.ts';
import { questionRemove } from './questions/question-remove.ts';
import { Query } from './query.ts';
import { Review, ReviewVersion } from './review.ts';
import { ReviewConnection } from './review-connection.ts';
import { reviewAppeal } from './reviews/review-appeal.ts';
import { reviewDelete } from './reviews/review-delete.ts';
import { reviewEdit } from './reviews/review-edit.ts';
import { reviewModerate } from './reviews/review-moderate.ts';
import { reviewPhotoRemove } from './reviews/review-photo-remove.ts';
import { reviewPost } from './reviews/review-post.ts';
import { reviewReply } from './reviews/review-reply.ts';
import { reviewReport } from './reviews/review-report.ts';
import { reviewVote } from './reviews/review-vote.ts';
import { User } from './user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation: {
    answerRemove,
    questionAnswer,
    questionAsk,
    questionRemove,
    reviewAppeal,
    reviewDelete,
    reviewEdit,
    reviewModerate,
    reviewPhotoRemove,
    reviewPost,
    reviewReply,
    reviewReport,
    reviewVote,
  },
  Review,
  ReviewVersion,
  ReviewConnection,
  AspectMean,
  Product,
  ProductRating,
  ProductAnswer,
  ProductQuestion,
  ProductQuestionConnection,
  User,
};
