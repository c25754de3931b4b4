import type { Context } from '../../context.ts';
import { refuse, type Refusal } from '../refuse.ts';

/** What is remembered of a change of a question. */
export type QuestionOutcome = { readonly refused?: never; readonly questionId: string } | Refusal;

/** The payload of a change that is done. */
export function answerQuestionChange({ stores }: Context) {
  return async ({ questionId }: { readonly questionId: string }) => ({
    question: (await stores.questions.byIds([questionId])).get(questionId) ?? null,
    userErrors: [],
  });
}

/** The payload of a refused change. */
export function refuseQuestion(refusal: Refusal) {
  return { question: null, userErrors: refuse(refusal).userErrors };
}
