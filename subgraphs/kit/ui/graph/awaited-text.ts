import { formatDay } from './dates.ts';

interface Awaited {
  readonly kind: 'BACKORDER' | 'PREORDER';
  readonly quantity: number;
  readonly expectedAt: string | null;
}

/** What comes later of a line of so many pieces, and when. */
export function awaitedText({ kind, quantity, expectedAt }: Awaited, inAll: number): string {
  const what = kind === 'PREORDER' ? 'Pre-order' : 'Back order';
  const some = quantity < inAll ? ` for ${quantity.toString()} of ${inAll.toString()}` : '';
  return `${what}${some}: ${expectedAt === null ? 'no date is known yet' : `expected from ${formatDay(expectedAt)}`}`;
}
