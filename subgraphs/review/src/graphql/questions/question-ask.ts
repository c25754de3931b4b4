import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { askQuestion } from '../../domain/questions/question.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerQuestionChange, type QuestionOutcome, refuseQuestion } from './answer-question-change.ts';

export const questionAsk: NonNullable<MutationResolvers['questionAsk']> = (_, { input }, context) => {
  const { id: authorId } = requireViewer(context);
  return mutate(context, {
    operation: 'questionAsk',
    caller: authorId,
    input,
    async decide({ questions, products, emit, now }): Promise<QuestionOutcome> {
      const { productId, text } = input;
      const product = await products.find(productId);
      const decision = askQuestion({ id: uuidv7(), productId, authorId, text }, { product, now: now() });
      if (decision.refused) return decision;
      await questions.save(decision.question);
      await emit(decision.events);
      return { questionId: decision.question.id };
    },
    answer: answerQuestionChange(context),
    refuse: refuseQuestion,
  });
};
