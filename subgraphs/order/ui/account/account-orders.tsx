import { Away, Badge, formatDay, formatMoney, paths, Slot, type SlotProps, unmaskDeferred, words } from '@agora/kit-ui';
import type { AccountOrdersFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { toneOf } from '../order/tone-of.ts';
import './account-orders.css';

type Order = NonNullable<AccountOrdersFragment['orders']>['nodes'][number];

/** What somebody bought, the last first. */
export function AccountOrders({ data }: SlotProps<'AccountOrders'>): ReactNode {
  const { orders } = unmaskDeferred<AccountOrdersFragment>(data);
  return (
    <section className="stack" aria-labelledby="orders">
      <h2 id="orders">Orders</h2>
      {!orders ? (
        <Away what="Your orders" />
      ) : orders.totalCount === 0 ? (
        <p className="quiet">You have not bought anything yet.</p>
      ) : (
        <ul className="account-orders">
          {orders.nodes.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OrderRow({ order }: { readonly order: Order }): ReactNode {
  const { id, number, status, placedAt, wait, totals, lines } = order;
  const [first, ...others] = lines;
  return (
    <li className="account-order">
      {first?.product ? <Slot name="Thumbnail" data={first.product} /> : <span className="thumbnail" />}
      <div>
        <Link to={paths.order(id)}>{number}</Link>
        <p className="small quiet">
          {first?.title}
          {others.length > 0 ? ` and ${String(others.length)} more` : ''}
        </p>
        <p className="small quiet number">
          {formatDay(placedAt)} · {formatMoney(totals.total)}
        </p>
        {wait ? (
          <p className="small">
            Waits for goods{wait.expectedAt === null ? '' : `, expected from ${formatDay(wait.expectedAt)}`}
          </p>
        ) : null}
        <Slot name="BuyAgain" data={order} label={`Buy again what was in ${number}`} />
      </div>
      <Badge tone={toneOf(status)}>{words(status)}</Badge>
    </li>
  );
}
