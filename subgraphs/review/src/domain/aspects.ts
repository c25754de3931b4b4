const aspectNames = ['QUALITY', 'VALUE', 'AS_DESCRIBED'] as const;

/** A side of a product that is rated by itself. */
export type Aspect = (typeof aspectNames)[number];

export type AspectRatings = Readonly<Partial<Record<Aspect, number>>>;

export interface AspectRating {
  readonly aspect: Aspect;
  readonly rating: number;
}

/** Each aspect once, from 1 to 5; the reason to refuse them otherwise. */
export function readAspects(given: readonly AspectRating[]): AspectRatings | 'RATING_OUT_OF_RANGE' | 'ASPECT_REPEATED' {
  if (!given.every(({ rating }) => isRating(rating))) return 'RATING_OUT_OF_RANGE';
  if (new Set(given.map(({ aspect }) => aspect)).size < given.length) return 'ASPECT_REPEATED';
  return Object.fromEntries(given.map(({ aspect, rating }) => [aspect, rating]));
}

export const isRating = (rating: number): boolean => Number.isInteger(rating) && rating >= 1 && rating <= 5;

/** In the order in which they are shown. */
export function listAspects(ratings: AspectRatings): AspectRating[] {
  return aspectNames.flatMap((aspect) => {
    const rating = ratings[aspect];
    return rating === undefined ? [] : [{ aspect, rating }];
  });
}
