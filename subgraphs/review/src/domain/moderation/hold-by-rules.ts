import type { ReviewText } from '../review.ts';
import type { Hold, HoldRule } from './hold.ts';
import { moodOf } from './mood-of.ts';
import { hasInsults, hasLinks } from './unfit-text.ts';

/** What is known of who writes, and of what is written meanwhile. */
export interface WritingFacts {
  readonly isVerifiedPurchase: boolean;
  /** Whether one of their reviews has been published for a day or longer. */
  readonly isKnownAuthor: boolean;
  /** Other reviews of theirs. */
  readonly otherReviews: number;
  /** Other reviews of theirs within the last hour. */
  readonly byAuthorLately: number;
  /** Other reviews of the product within the last hour by people who have not bought it. */
  readonly ofProductLately: number;
}

/** What moderators read. */
const readLanguages: readonly string[] = ['en', 'de'];
const mostByNewAuthor = 2;
const mostByAuthorInAnHour = 10;
const mostOfProductInAnHour = 20;

const explanations: Readonly<Record<HoldRule, string>> = {
  WORDS: 'It has words that insult people.',
  LINKS: 'It has a link, an address or a telephone number.',
  LANGUAGE: 'It is in a language that needs another moderator.',
  RATING_AGAINST_TEXT: 'Its stars and its words seem to say opposite things.',
  NEW_AUTHOR: 'Its author is new here, and has reviewed several products without buying them here.',
  AUTHOR_BURST: 'Its author has written many reviews within an hour.',
  PRODUCT_BURST: 'Many people who have not bought this product are writing about it at the moment.',
  EDITED_AFTER_REJECTION: 'It was rejected before you changed it.',
};

/** Why a review is to be seen by a moderator before others read it; empty when it can be published at once. */
export function holdByRules(
  { rating, title, body }: Pick<ReviewText, 'rating' | 'title' | 'body'>,
  language: string | null,
  facts: WritingFacts,
): Hold[] {
  const text = `${title}\n${body}`;
  const { praise, complaints } = moodOf(text);
  const isVerified = facts.isVerifiedPurchase;
  const holding: Readonly<Record<Exclude<HoldRule, 'EDITED_AFTER_REJECTION'>, boolean>> = {
    WORDS: hasInsults(text),
    LINKS: hasLinks(text),
    LANGUAGE: language !== null && !readLanguages.includes(language),
    RATING_AGAINST_TEXT:
      (rating >= 4 && complaints >= 2 && praise === 0) || (rating <= 2 && praise >= 2 && complaints === 0),
    NEW_AUTHOR: !isVerified && !facts.isKnownAuthor && facts.otherReviews >= mostByNewAuthor,
    AUTHOR_BURST: facts.byAuthorLately >= mostByAuthorInAnHour,
    PRODUCT_BURST: !isVerified && facts.ofProductLately >= mostOfProductInAnHour,
  };
  return (Object.keys(holding) as (keyof typeof holding)[])
    .filter((rule) => holding[rule])
    .map((rule) => holdFor(rule));
}

export function holdFor(rule: HoldRule): Hold {
  return { rule, explanation: explanations[rule] };
}
