import { addressLines, formatDay, windowText } from '@agora/kit-ui';
import type { ComponentProps, ReactNode } from 'react';

interface Said {
  readonly billingAddress?: ({ readonly recipient: string } & ComponentAddress) | null;
  readonly customerNote?: string | null;
  readonly giftMessage?: string | null;
  readonly wishedDeliveryDay?: string | null;
  readonly chosenDeliveryWindow?: Parameters<typeof windowText>[0] | null;
  readonly vatId?: string | null;
  readonly taxNote?: string | null;
}

type ComponentAddress = Parameters<typeof addressLines>[0];

/** What the buyer said beside what they bought; nothing where that is nothing. */
export function SaidBesides({ order }: { readonly order: Said }): ReactNode {
  const { billingAddress, customerNote, giftMessage, wishedDeliveryDay, chosenDeliveryWindow, vatId, taxNote } = order;
  return (
    <>
      {billingAddress ? (
        <Part title="Billed to">{[billingAddress.recipient, ...addressLines(billingAddress)].join(', ')}</Part>
      ) : null}
      {vatId ? <Part title="VAT ID">{vatId}</Part> : null}
      {taxNote ? <Part title="Tax">{taxNote}</Part> : null}
      {wishedDeliveryDay ? <Part title="Wished for on">{formatDay(wishedDeliveryDay)}</Part> : null}
      {chosenDeliveryWindow ? <Part title="Time chosen at checkout">{windowText(chosenDeliveryWindow)}</Part> : null}
      {customerNote ? <Part title="Note">{customerNote}</Part> : null}
      {giftMessage ? <Part title="Gift message">{giftMessage}</Part> : null}
    </>
  );
}

function Part({ title, children }: Pick<ComponentProps<'p'>, 'title' | 'children'>): ReactNode {
  return (
    <div>
      <h3>{title}</h3>
      <p className="small quiet">{children}</p>
    </div>
  );
}
