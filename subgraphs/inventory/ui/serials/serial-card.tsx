import { Badge, paths, useSession, words } from '@agora/kit-ui';
import type { SerialCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SerialHistory } from './serial-history.tsx';

interface SerialCardProps {
  readonly piece: SerialCardFragment;
  /** Whether it is shown what became of it. */
  readonly isOpen: boolean;
}

/** One piece: what stands on it, and where it is. */
export function SerialCard({ piece, isOpen }: SerialCardProps): ReactNode {
  const { id, number, status, variant, warehouse, order, isNamed } = piece;
  const { roles } = useSession();
  const [parameters] = useSearchParams();
  const chosen = new URLSearchParams(parameters);
  if (isOpen) chosen.delete('piece');
  else chosen.set('piece', id);
  const isGone = status === 'SOLD' || status === 'WRITTEN_OFF' || status === 'IN_TRANSIT';
  return (
    <article className="stack" aria-label={`Piece ${number}`}>
      <div className="row" data-apart="">
        <h2>{number}</h2>
        <Badge tone={status === 'WRITTEN_OFF' ? 'danger' : 'plain'}>{words(status)}</Badge>
      </div>
      <p>
        {variant?.title ?? 'Unknown'} <span className="small quiet number">{variant?.sku}</span>
      </p>
      <p className="quiet">
        {isGone ? 'Left' : 'Lies in'} {warehouse.name}
        {order && roles.includes('ADMIN') ? (
          <>
            ,{' '}
            <Link to={paths.consoleOrder(order.id)}>
              {status === 'PICKED' ? 'picked for this order' : 'with this order'}
            </Link>
            {isNamed ? '' : ', as the one that came in first'}
          </>
        ) : null}
      </p>
      <p>
        <Link to={`?${chosen.toString()}`} aria-expanded={isOpen}>
          {isOpen ? 'Hide what became of it' : 'What became of it'}
        </Link>
      </p>
      {isOpen ? <SerialHistory number={number} variantId={variant?.id} /> : null}
    </article>
  );
}
