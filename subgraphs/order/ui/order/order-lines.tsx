import { awaitedText, formatMoney, type FragmentRef, paths, Slot, unmask } from '@agora/kit-ui';
import type { OrderLinesFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** What was bought. */
export function OrderLines({ order }: { readonly order: FragmentRef<OrderLinesFragment> }): ReactNode {
  const { lines } = unmask<OrderLinesFragment>(order);
  return (
    <section className="stack" aria-labelledby="lines">
      <h2 id="lines">What you bought</h2>
      <ul className="order-lines">
        {lines.map(
          ({
            id,
            title,
            quantity,
            requiresShipping,
            cancelledQuantity,
            wait,
            unitPrice,
            adjustments,
            total,
            product,
          }) => (
            <li key={id}>
              {product ? <Slot name="Thumbnail" data={product} /> : <span className="thumbnail" />}
              <span>
                {product ? <Link to={paths.product(product.slug)}>{title}</Link> : title}
                <br />
                <span className="small quiet number">
                  Quantity {quantity}
                  {quantity > 1 || adjustments?.length ? `, ${formatMoney(unitPrice)} each` : ''}
                </span>
                {adjustments?.map(({ text, amount }, place) => (
                  <span key={`${text} ${place.toString()}`} className="small quiet number">
                    <br />
                    {text}: {formatMoney(amount)}
                  </span>
                ))}
                {requiresShipping ? null : (
                  <>
                    <br />
                    <span className="small quiet">No shipping needed</span>
                  </>
                )}
                {cancelledQuantity > 0 ? (
                  <>
                    <br />
                    <span className="small">
                      {cancelledQuantity < quantity ? `${cancelledQuantity.toString()} cancelled` : 'Cancelled'}
                    </span>
                  </>
                ) : null}
                {wait ? (
                  <>
                    <br />
                    <span className="small">{awaitedText(wait, quantity - cancelledQuantity)}</span>
                  </>
                ) : null}
              </span>
              <span className="number">{formatMoney(total)}</span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
