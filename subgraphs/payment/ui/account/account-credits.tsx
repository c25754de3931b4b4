import { Away, Badge, formatDay, formatMoney, type SlotProps, unmaskDeferred, words } from '@agora/kit-ui';
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
        </details>
      ))}
      {storeCredit?.length === 0 ? <p className="quiet">You have no store credit.</p> : null}
      {giftCards?.map(({ id, lastFour, status, balance }) => (
        <p key={id} className="row small" data-apart="">
          <span className="number">
            Gift card ···· {lastFour}, {formatMoney(balance)}
          </span>
          {status === 'ACTIVE' ? null : <Badge tone="danger">{words(status)}</Badge>}
        </p>
      ))}
      <RedeemForm />
    </section>
  );
}
