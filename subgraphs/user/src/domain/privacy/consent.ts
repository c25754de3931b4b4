import type { EventDraft } from '@agora/schema';
import { blockOfText, userConsentChanged } from '@agora/schema';
import type { Refusal } from '../user.ts';

/** For what a person may be asked to agree; what the shop must do needs no consent. */
export const consentPurposes = ['MARKETING_MAIL', 'PERSONALISATION'] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];

/** What people agree to. A text is never changed: another one is another version. */
export interface ConsentText {
  readonly purpose: ConsentPurpose;
  readonly version: number;
  readonly text: string;
  readonly publishedAt: Date;
}

/** That a person agreed to a text, or took that back. */
export interface ConsentChange {
  readonly id: string;
  readonly userId: string;
  readonly purpose: ConsentPurpose;
  /** Of the text that they had before them. */
  readonly version: number;
  readonly isGiven: boolean;
  readonly at: Date;
}

interface Decision {
  readonly refused?: never;
  /** None where it is so already. */
  readonly change?: ConsentChange;
  readonly events: readonly EventDraft[];
}

type Wish = Omit<ConsentChange, 'isGiven' | 'at'>;

/** Agreed is to the text of now, which the person has read. */
export function giveConsent(
  wish: Wish,
  { text, last }: { readonly text: ConsentText; readonly last: ConsentChange | undefined },
  now: Date,
): Decision | Refusal<'CONSENT_TEXT_CHANGED'> {
  if (wish.version !== text.version) return { refused: 'CONSENT_TEXT_CHANGED', field: ['version'] };
  if (last?.isGiven && last.version === wish.version) return { events: [] };
  return changed({ ...wish, isGiven: true, at: now });
}

export function withdrawConsent(wish: Omit<Wish, 'version'>, last: ConsentChange | undefined, now: Date): Decision {
  if (!last?.isGiven) return { events: [] };
  return changed({ ...wish, version: last.version, isGiven: false, at: now });
}

function changed(change: ConsentChange): Decision {
  const { userId, purpose, version, isGiven, at } = change;
  return {
    change,
    events: [userConsentChanged.draft({ userId, purpose, version, isGiven, changedAt: at.toISOString() })],
  };
}

/** The next version of a text. */
export function publishText(
  last: ConsentText,
  text: string,
  now: Date,
): { readonly refused?: never; readonly text: ConsentText } | Refusal<'INVALID_CONSENT_TEXT'> {
  const read = blockOfText(text, 5_000);
  if (!read) return { refused: 'INVALID_CONSENT_TEXT', field: ['text'] };
  return { text: { purpose: last.purpose, version: last.version + 1, text: read, publishedAt: now } };
}
