import { Badge, formatMoment, Notice, Skeleton } from '@agora/kit-ui';
import { type ReactNode, useEffect, useState } from 'react';
import { useTokens } from '../session/tokens-context.ts';
import { askOperations } from './ask-operations.ts';
import { duration, type FollowedPurchase, type Hop, shortType } from './operations-facts.ts';
import type { Happening } from './use-operations.ts';

interface PurchaseHopsProps {
  readonly orderId: string;
  readonly happenings: readonly Happening[];
}

const burstMs = 500;
/** While something is not known, or not taken yet. */
const againMs = 3_000;

/** What one request of a customer caused, in its order: asked for anew as more of it happens. */
export function PurchaseHops({ orderId, happenings }: PurchaseHopsProps): ReactNode {
  const tokens = useTokens();
  const [purchase, setPurchase] = useState<FollowedPurchase>();
  const [fault, setFault] = useState<string>();
  const last = happenings.find(({ trace }) => trace !== null && trace === purchase?.trace)?.key;
  useEffect(() => {
    let isOver = false;
    const load = async () => {
      let isSettled = false;
      try {
        const found = (await askOperations(tokens, `/operations/purchase?orderId=${orderId}`)) as FollowedPurchase;
        if (isOver) return;
        setPurchase(found);
        setFault(undefined);
        isSettled = found.away.length === 0 && found.hops.every(({ awaits }) => awaits.length === 0);
      } catch (error) {
        if (isOver) return;
        setFault(error instanceof Error ? error.message : 'It cannot be followed at the moment.');
      }
      if (!isSettled) timer = setTimeout(() => void load(), againMs);
    };
    // Of what happens in a burst the end is shown.
    let timer = setTimeout(() => void load(), last === undefined ? 0 : burstMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [tokens, orderId, last]);
  const start = purchase?.hops[0]?.at;
  if (fault !== undefined && !purchase) return <Notice>{fault}</Notice>;
  if (purchase?.trace === null) return <p className="quiet">No events of this order are kept.</p>;
  if (!purchase || start === undefined) return <Skeleton height={8} />;
  return (
    <>
      <p className="small quiet">
        Begun {formatMoment(start)}, trace <code>{purchase.trace}</code>.
        {purchase.isWhole ? '' : ' There may be more than is shown.'}
      </p>
      {purchase.away.length > 0 ? (
        <Notice tone="warning">Not known of {purchase.away.join(', ')}, which do not answer.</Notice>
      ) : null}
      <ol className="operations-hops" aria-label="Hops of the purchase">
        {purchase.hops.map((hop) => (
          <HopRow key={hop.eventId} hop={hop} start={start} />
        ))}
      </ol>
    </>
  );
}

function HopRow({ hop, start }: { readonly hop: Hop; readonly start: string }): ReactNode {
  const { type, emitter, at, isPublished, takenBy, awaits } = hop;
  return (
    <li>
      <span className="number quiet operations-offset">+{duration(Date.parse(at) - Date.parse(start))}</span>
      <span>
        <b>{emitter}</b> told <code>{shortType(type)}</code>
        {isPublished ? '' : ', which waits in its outbox'}
        <ul className="row operations-takers">
          {takenBy.map(({ service, handler, at: takenAt, state }) => (
            <li key={`${service} ${handler}`}>
              <Badge tone={state === 'done' ? 'positive' : state === 'dead' ? 'danger' : 'warning'}>
                {[
                  service,
                  ...(handler === 'default' ? [] : [`(${handler})`]),
                  ...(state === 'done' ? [] : [state]),
                  `after ${duration(Date.parse(takenAt) - Date.parse(at))}`,
                ].join(' ')}
              </Badge>
            </li>
          ))}
          {awaits.map((service) => (
            <li key={service}>
              <Badge>{service} has not taken it</Badge>
            </li>
          ))}
        </ul>
      </span>
    </li>
  );
}
