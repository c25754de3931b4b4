import { blockOfText, lineOfText } from '@agora/schema';
import { type AspectRating, isRating, readAspects } from './aspects.ts';
import type { ReviewRefusal, ReviewText } from './review.ts';

export interface GivenText {
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly aspects: readonly AspectRating[];
}

export type TextRefusal = ReviewRefusal<'RATING_OUT_OF_RANGE' | 'INVALID_TEXT' | 'ASPECT_REPEATED'>;

/** What somebody says, as it is kept. */
export function readText({ rating, title: line, body: block, aspects: given }: GivenText): ReviewText | TextRefusal {
  if (!isRating(rating)) return { refused: 'RATING_OUT_OF_RANGE', field: ['rating'] };
  const title = lineOfText(line, 120);
  if (title === undefined) return { refused: 'INVALID_TEXT', field: ['title'] };
  const body = blockOfText(block, 5_000);
  if (body === undefined) return { refused: 'INVALID_TEXT', field: ['body'] };
  const aspects = readAspects(given);
  return typeof aspects === 'string' ? { refused: aspects, field: ['aspects'] } : { rating, title, body, aspects };
}
