import { addressLines, type FragmentRef, unmask } from '@agora/kit-ui';
import type { GoesToFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** Where an order goes, and who brings it. */
export function GoesTo({ order }: { readonly order: FragmentRef<GoesToFragment> }): ReactNode {
  const { shippingAddress, shippingOption } = unmask<GoesToFragment>(order);
  return (
    <div>
      <h3>Goes to</h3>
      <p className="small quiet">{[shippingAddress.recipient, ...addressLines(shippingAddress)].join(', ')}</p>
      <p className="small quiet">
        {shippingOption.name} by {shippingOption.carrier}
      </p>
    </div>
  );
}
