import type { PageRequest } from '@agora/kit';
import type { Stores } from '../../db/stores.ts';
import type {
  ProductAnswerResolvers,
  ProductQuestionConnectionResolvers,
  ProductQuestionResolvers,
} from '../../generated/resolvers.ts';

export const questionsByProduct = ({ questions }: Stores, ids: readonly string[], { page }: { page: PageRequest }) =>
  questions.pagesByProduct(ids, page);

export const questionCountsByProduct = ({ questions }: Stores, ids: readonly string[]) =>
  questions.countsByProduct(ids);

const answersByQuestion = ({ questions }: Stores, ids: readonly string[]) => questions.answersOf(ids);

export const ProductQuestion: ProductQuestionResolvers = {
  // That of who was erased has the id of itself for an author.
  author: ({ id, authorId }) => (authorId === id ? null : { id: authorId }),
  answers: async ({ id, answerCount }, _, context) =>
    answerCount > 0 ? ((await context.load(answersByQuestion, id)) ?? []) : [],
};

export const ProductAnswer: ProductAnswerResolvers = {
  author: ({ id, authorId }) => (authorId === id ? null : { id: authorId }),
};

export const ProductQuestionConnection: ProductQuestionConnectionResolvers = { totalCount: ({ count }) => count() };
