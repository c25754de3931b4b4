/** A rule by which a review waits for a moderator. */
export type HoldRule =
  | 'WORDS'
  | 'LINKS'
  | 'LANGUAGE'
  | 'RATING_AGAINST_TEXT'
  | 'NEW_AUTHOR'
  | 'AUTHOR_BURST'
  | 'PRODUCT_BURST'
  | 'EDITED_AFTER_REJECTION';

/** Why a review waits for a moderator. */
export interface Hold {
  readonly rule: HoldRule;
  /** For its author. */
  readonly explanation: string;
}

/** Its author asks for another look at a rejected review; once for each rejection. */
export interface Appeal {
  readonly text: string;
  readonly appealedAt: string;
  /** Null while it waits. */
  readonly decidedAt: string | null;
  readonly isGranted: boolean | null;
}
