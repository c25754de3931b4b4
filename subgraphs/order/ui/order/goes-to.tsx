import { type FragmentRef, unmask } from '@agora/kit-ui';
import type { GoesToFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { WhereTo } from './where-to.tsx';
import { SaidBesides } from './said-besides.tsx';

/** Where an order goes, who brings it, and what the buyer said besides. */
export function GoesTo({ order }: { readonly order: FragmentRef<GoesToFragment> }): ReactNode {
  const said = unmask<GoesToFragment>(order);
  return (
    <div>
      <WhereTo order={said} />
      <SaidBesides order={said} />
    </div>
  );
}
