import { Away, Choices, formatMoney, Notice } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect, useRef } from 'react';
import { daysText } from './days-text.ts';

interface ShippingOptionsProps {
  readonly cart: CheckoutCartFragment;
  readonly onChoose: (code: string) => void;
}

/** The ways in which a cart can be brought where it goes. */
export function ShippingOptions({ cart, onChoose }: ShippingOptionsProps): ReactNode {
  const { shippingAddress, shippingOptions, shippingOption } = cart;
  const chosen = shippingOptions?.find(({ code }) => code === shippingOption?.code) ?? shippingOptions?.[0];
  const hasNewPrice = cart.problems?.some(({ code }) => code === 'SHIPPING_PRICE_CHANGED') ?? false;
  // The first is proposed; and a price that the cart does not have yet, which is seen here and in the total before anything is bought.
  const proposed = shippingOption === null || hasNewPrice ? chosen : undefined;
  const proposal = proposed && `${proposed.code} ${proposed.price.amount}`;
  const lastProposal = useRef<string>();
  useEffect(() => {
    if (!proposed || lastProposal.current === proposal) return;
    lastProposal.current = proposal;
    onChoose(proposed.code);
  });
  if (!shippingAddress) return <p className="quiet">First say where it goes.</p>;
  if (!shippingOptions) return <Away what="The ways to bring it" />;
  if (shippingOptions.length === 0) return <Notice tone="warning">Nobody brings all of this to that address.</Notice>;
  return (
    <Choices
      label="How it comes"
      value={shippingOption?.code ?? null}
      onChange={onChoose}
      choices={shippingOptions.map(({ code, name, carrier, price, minDays, maxDays }) => ({
        value: code,
        text: (
          <>
            <strong>{name}</strong>
            <br />
            <span className="small quiet">
              {carrier}, {daysText(minDays, maxDays)}
            </span>
          </>
        ),
        aside: formatMoney(price),
      }))}
    />
  );
}
