import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { type Answerer, answerQuestion } from '../../domain/questions/question.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { speaksFor } from '../speaks-for.ts';
import { answerQuestionChange, type QuestionOutcome, refuseQuestion } from './answer-question-change.ts';

export const questionAnswer: NonNullable<MutationResolvers['questionAnswer']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'questionAnswer',
    caller: viewer.id,
    input,
    async decide({ questions, products, emit, now }): Promise<QuestionOutcome> {
      const question = await questions.lock(input.questionId);
      if (!question) return { refused: 'QUESTION_NOT_FOUND', field: ['questionId'] };
      const product = (await products.find(question.productId)) ?? {};
      const from: Answerer = speaksFor(viewer, product) ?? 'CUSTOMER';
      const given = { id: uuidv7(), authorId: viewer.id, from, text: input.text };
      const decision = answerQuestion(question, given, { product, now: now() });
      if (decision.refused) return decision;
      await questions.save(decision.question);
      await questions.addAnswer(decision.answer);
      await emit(decision.events);
      return { questionId: question.id };
    },
    answer: answerQuestionChange(context),
    refuse: refuseQuestion,
  });
};
