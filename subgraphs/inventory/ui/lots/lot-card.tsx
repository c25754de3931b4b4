import { Badge, formatDay } from '@agora/kit-ui';
import type { LotCardFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { LotRecall } from './lot-recall.tsx';

interface LotCardProps {
  readonly lot: LotCardFragment;
  /** Whether it is shown who has pieces of it. */
  readonly isOpen: boolean;
}

/** One batch: what it is, where, until when, and how much of it is left. */
export function LotCard({ lot, isOpen }: LotCardProps): ReactNode {
  const { id, code, variant, warehouse, expiresAt, onHand, reserved } = lot;
  const [parameters] = useSearchParams();
  const [now] = useState(() => Date.now());
  const chosen = new URLSearchParams(parameters);
  if (isOpen) chosen.delete('lot');
  else chosen.set('lot', id);
  return (
    <article className="stack" aria-label={`Lot ${code}`}>
      <div className="row" data-apart="">
        <h2>{code}</h2>
        <Badge tone={Date.parse(expiresAt) <= now ? 'danger' : 'plain'}>
          {Date.parse(expiresAt) <= now ? 'Expired' : 'Expires'} {formatDay(expiresAt)}
        </Badge>
      </div>
      <p>
        {variant?.title ?? 'Unknown'} <span className="small quiet number">{variant?.sku}</span>
      </p>
      <p className="quiet">
        {warehouse.name}: {onHand.toLocaleString('en-US')} there, {reserved.toLocaleString('en-US')} of them put aside
      </p>
      <p>
        <Link to={`?${chosen.toString()}`} aria-expanded={isOpen}>
          {isOpen ? 'Hide who has it' : 'Who has it'}
        </Link>
      </p>
      {isOpen ? <LotRecall lot={lot} /> : null}
    </article>
  );
}
