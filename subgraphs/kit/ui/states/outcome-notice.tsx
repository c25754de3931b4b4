import type { ReactNode } from 'react';
import type { Outcome } from '../graph/use-attempt.ts';
import { Notice } from './notice.tsx';

interface OutcomeNoticeProps {
  readonly outcome: Outcome | undefined;
  /** What is said when it went well. */
  readonly done: string;
}

/** What came of something that somebody did: nothing to say before. */
export function OutcomeNotice({ outcome, done }: OutcomeNoticeProps): ReactNode {
  if (!outcome) return null;
  return <Notice tone={outcome.fault === undefined ? 'positive' : 'danger'}>{outcome.fault ?? done}</Notice>;
}
