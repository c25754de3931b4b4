import { Away, Badge, formatDay, formatMoney, isZero, type SlotProps, unmaskDeferred, words } from '@agora/kit-ui';
import type { AccountCreditsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { RedeemForm } from './redeem-form.tsx';

/** Store credit with what came and went, and gift cards. */
export function AccountCredits({ data }: SlotProps<'AccountCredits'>): ReactNode {
  const { storeCredit, giftCards } = unmaskDeferred<AccountCreditsFragment>(data);
  return (
    <section className="stack" aria-labelledby="credits">
      <h2 id="credits">Store credit and gift cards</h2>
      {!storeCredit || !giftCards ? <Away what="Your store credit" /> : null}
      {storeCredit?.map(({ id, balance, entries }) => (
        <details key={id}>
          <summary>Store credit {formatMoney(balance)}</summary>
          <Entries entries={entries} />
        </details>
      ))}
      {storeCredit?.length === 0 ? <p className="quiet">You have no store credit.</p> : null}
      {giftCards?.map(({ id, lastFour, status, expiresAt, balance, entries }) => (
        <details key={id}>
          <summary>
            <span className="number">
              Gift card ···· {lastFour}, {formatMoney(balance)}
            </span>{' '}
            {status !== 'ACTIVE' ? (
              <Badge tone="danger">{words(status)}</Badge>
            ) : isZero(balance) ? (
              <Badge>Used up</Badge>
            ) : null}
          </summary>
          {status === 'ACTIVE' && expiresAt !== null && !isZero(balance) ? (
            <p className="small quiet">It is good until {formatDay(expiresAt)}.</p>
          ) : null}
          <Entries entries={entries} />
        </details>
      ))}
      <RedeemForm />
    </section>
  );
}

type Entry = NonNullable<AccountCreditsFragment['storeCredit']>[number]['entries'][number];

/** What came and went, with the reasons that staff gave. */
function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  return (
    <ul className="stack small">
      {entries.map(({ kind, amount, reason, at }, place) => (
        <li key={`${at} ${place.toString()}`} className="row" data-apart="">
          <span>
            {formatDay(at)} · {words(kind)}
            {reason === null ? '' : `: ${reason}`}
          </span>
          <span className="number">{formatMoney(amount)}</span>
        </li>
      ))}
    </ul>
  );
}
