import { addressLines, type FragmentRef, unmask } from '@agora/kit-ui';
import type { GoesToFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { SaidBesides } from './said-besides.tsx';

/** Where an order goes, and who brings it. */
export function GoesTo({ order }: { readonly order: FragmentRef<GoesToFragment> }): ReactNode {
  const said = unmask<GoesToFragment>(order);
  const { shippingAddress, shippingOption } = said;
  return (
    <div>
      <h3>Goes to</h3>
      <p className="small quiet">{[shippingAddress.recipient, ...addressLines(shippingAddress)].join(', ')}</p>
      <p className="small quiet">
        {shippingOption.name} by {shippingOption.carrier}
      </p>
      <SaidBesides order={said} />
    </div>
  );
}
