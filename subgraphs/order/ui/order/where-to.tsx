import { addressLines } from '@agora/kit-ui';
import type { GoesToFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

interface WhereToProps {
  readonly order: Pick<GoesToFragment, 'requiresShipping' | 'shippingAddress' | 'billingAddress' | 'shippingOption'>;
}

/** Where an order goes, and who brings it; of one of which nothing is shipped, that it needs none of that. */
export function WhereTo({ order }: WhereToProps): ReactNode {
  const { requiresShipping, shippingAddress, billingAddress, shippingOption } = order;
  const written = [shippingAddress.recipient, ...addressLines(shippingAddress)].join(', ');
  if (!requiresShipping) {
    return (
      <>
        <p className="small quiet">No shipping needed</p>
        {billingAddress ? null : (
          <>
            <h3>Billed to</h3>
            <p className="small quiet">{written}</p>
          </>
        )}
      </>
    );
  }
  return (
    <>
      <h3>Goes to</h3>
      <p className="small quiet">{written}</p>
      <p className="small quiet">
        {shippingOption.name} by {shippingOption.carrier}
      </p>
    </>
  );
}
