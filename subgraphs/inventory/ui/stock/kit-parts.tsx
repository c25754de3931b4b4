import { paths } from '@agora/kit-ui';
import type { StockLineFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface KitPartsProps {
  readonly parts: NonNullable<StockLineFragment['kitParts']>;
}

/** What is in the box. */
export function KitParts({ parts }: KitPartsProps): ReactNode {
  return (
    <section aria-label="In the box">
      <h2 className="small">In the box</h2>
      <ul className="small">
        {parts.map(({ quantity, variant }, index) => (
          <li key={variant?.id ?? index}>
            {quantity.toLocaleString('en-US')} ×{' '}
            {variant?.product ? (
              <Link to={paths.product(variant.product.slug)}>{variant.title}</Link>
            ) : (
              'One more thing'
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
