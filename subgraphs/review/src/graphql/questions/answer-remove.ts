import { hasScope, mutate, requireViewer } from '@agora/kit';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { answerQuestionChange, type QuestionOutcome, refuseQuestion } from './answer-question-change.ts';

/** By who answered, or by a moderator. */
export const answerRemove: NonNullable<MutationResolvers['answerRemove']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutate(context, {
    operation: 'answerRemove',
    caller: viewer.id,
    input,
    async decide({ questions }): Promise<QuestionOutcome> {
      const notFound = { refused: 'ANSWER_NOT_FOUND', field: ['answerId'] } as const;
      const answer = await questions.findAnswer(input.answerId);
      if (!answer || (answer.authorId !== viewer.id && !hasScope(viewer, 'review:moderate'))) return notFound;
      const question = await questions.lock(answer.questionId);
      // Somebody else may have been faster.
      if (!question || !(await questions.deleteAnswer(answer.id))) return notFound;
      await questions.save({ ...question, answerCount: question.answerCount - 1 });
      return { questionId: question.id };
    },
    answer: answerQuestionChange(context),
    refuse: refuseQuestion,
  });
};
