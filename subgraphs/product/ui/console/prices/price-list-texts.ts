import { formatMoment } from '@agora/kit-ui';
import type { PriceListHeadFragment } from '@agora/schema/operations';

type Head = Pick<PriceListHeadFragment, 'startsAt' | 'endsAt' | 'status' | 'customerGroup'>;

/** When a list holds. */
export function windowText({ startsAt, endsAt }: Pick<Head, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null && endsAt === null) return 'Always';
  if (startsAt === null) return `Until ${formatMoment(endsAt ?? '')}`;
  return endsAt === null ? `From ${formatMoment(startsAt)}` : `${formatMoment(startsAt)} to ${formatMoment(endsAt)}`;
}

/** How a list is at a moment. */
export function stateOf({ status, startsAt, endsAt }: Head, now: Date) {
  if (status === 'DRAFT') return { text: 'Draft', tone: 'warning' } as const;
  if (status === 'ARCHIVED') return { text: 'Archived', tone: 'plain' } as const;
  if (endsAt !== null && new Date(endsAt) <= now) return { text: 'Over', tone: 'plain' } as const;
  if (startsAt !== null && new Date(startsAt) > now) return { text: 'Scheduled', tone: 'warning' } as const;
  return { text: 'Running', tone: 'positive' } as const;
}

export const kindNames = {
  SALE: 'Sale: lower prices, compared with the others',
  OVERRIDE: 'Instead of the prices of the products',
} as const satisfies Record<PriceListHeadFragment['kind'], string>;

/** What was typed as a moment of this place; nothing for an empty field. */
export function momentOf(typed: string): string | undefined {
  return typed === '' ? undefined : new Date(typed).toISOString();
}
