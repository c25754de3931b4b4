import { hasScope, mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerQuestionChange, type QuestionOutcome, refuseQuestion } from './answer-question-change.ts';

/** By who asked, or by a moderator. */
export const questionRemove: NonNullable<MutationResolvers['questionRemove']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'questionRemove',
    caller: viewer.id,
    input,
    async decide({ questions }): Promise<QuestionOutcome> {
      const question = await questions.lock(input.questionId);
      if (!question || (question.authorId !== viewer.id && !hasScope(viewer, 'review:moderate'))) {
        return { refused: 'QUESTION_NOT_FOUND', field: ['questionId'] };
      }
      await questions.delete(question.id);
      return { questionId: question.id };
    },
    answer: answerQuestionChange(context),
    refuse: refuseQuestion,
  });
};
