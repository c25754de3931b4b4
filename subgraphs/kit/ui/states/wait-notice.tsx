import type { ReactNode } from 'react';
import { formatDay } from '../graph/dates.ts';
import { Notice } from './notice.tsx';

/** That a purchase is sent later, when all of it is there; nothing where it waits for nothing. */
export function WaitNotice({ wait }: { readonly wait: { readonly expectedAt: string | null } | null }): ReactNode {
  if (!wait) return null;
  const expected = wait.expectedAt === null ? '' : `, expected from ${formatDay(wait.expectedAt)}`;
  return <Notice>Your order is sent when all of it is here{expected}. You are not charged before.</Notice>;
}
