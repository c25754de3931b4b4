import { blockOfText, type EventDraft, reviewQuestionAnswered, reviewQuestionAsked } from '@agora/schema';
import { hasInsults, hasLinks } from '../moderation/unfit-text.ts';
import type { NamedProduct, ReviewRefusal } from '../review.ts';

/** What somebody asks about a product, for all to read. */
export interface Question {
  readonly id: string;
  readonly productId: string;
  readonly authorId: string;
  readonly text: string;
  readonly askedAt: Date;
  readonly answerCount: number;
}

/** In whose name a question is answered: a customer's in their own. */
export type Answerer = 'SHOP' | 'VENDOR' | 'CUSTOMER';

export interface Answer {
  readonly id: string;
  readonly questionId: string;
  readonly authorId: string;
  readonly from: Answerer;
  readonly text: string;
  readonly answeredAt: Date;
}

const mostAnswers = 50;

interface Facts {
  /** None when there is no such product. */
  readonly product: NamedProduct | undefined;
  readonly now: Date;
}

type TextCode = 'INVALID_TEXT' | 'TEXT_NOT_ALLOWED';

interface Asked {
  readonly refused?: never;
  readonly question: Question;
  readonly events: readonly EventDraft[];
}

export function askQuestion(
  { text: given, ...asked }: Pick<Question, 'id' | 'productId' | 'authorId' | 'text'>,
  { product, now }: Facts,
): Asked | ReviewRefusal<TextCode | 'PRODUCT_NOT_FOUND'> {
  const text = blockOfText(given, 500);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['text'] };
  if (hasInsults(text) || hasLinks(text)) return { refused: 'TEXT_NOT_ALLOWED', field: ['text'] };
  if (!product) return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
  const { id: questionId, productId, authorId } = asked;
  const told = { questionId, productId, authorId, ...product, askedAt: now.toISOString() };
  return {
    question: { ...asked, text, askedAt: now, answerCount: 0 },
    events: [reviewQuestionAsked.draft(told)],
  };
}

interface Answered {
  readonly refused?: never;
  readonly question: Question;
  readonly answer: Answer;
  readonly events: readonly EventDraft[];
}

/** Anybody may answer; who sells the product and the shop may lead readers elsewhere. */
export function answerQuestion(
  question: Question,
  { text: given, ...answered }: Pick<Answer, 'id' | 'authorId' | 'from' | 'text'>,
  { product, now }: Facts,
): Answered | ReviewRefusal<TextCode | 'TOO_MANY_ANSWERS'> {
  const text = blockOfText(given, 2_000);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['text'] };
  if (hasInsults(text) || (answered.from === 'CUSTOMER' && hasLinks(text))) {
    return { refused: 'TEXT_NOT_ALLOWED', field: ['text'] };
  }
  if (question.answerCount >= mostAnswers) return { refused: 'TOO_MANY_ANSWERS', field: ['questionId'] };
  const { id: questionId, productId, authorId: askedBy } = question;
  const { authorId: answeredBy, from: answerer } = answered;
  const told = { questionId, productId, askedBy, answeredBy, answerer, ...product, answeredAt: now.toISOString() };
  return {
    question: { ...question, answerCount: question.answerCount + 1 },
    answer: { ...answered, questionId, text, answeredAt: now },
    events: [reviewQuestionAnswered.draft(told)],
  };
}
