import { Away, Button, Choices, formatMoney, Notice } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';

interface ShippingOptionsProps {
  readonly cart: CheckoutCartFragment;
  readonly onChoose: (code: string) => void;
}

/** The ways in which a cart can be brought where it goes. */
export function ShippingOptions({ cart, onChoose }: ShippingOptionsProps): ReactNode {
  const { shippingAddress, shippingOptions, shippingOption } = cart;
  const [first] = shippingOptions ?? [];
  const isMissing = shippingOption === null && first !== undefined;
  useEffect(() => {
    if (isMissing) onChoose(first.code);
    // Only when there is something to choose from for the first time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isMissing, first?.code]);
  if (!shippingAddress) return <p className="quiet">First say where it goes.</p>;
  if (!shippingOptions) return <Away what="The ways to bring it" />;
  if (shippingOptions.length === 0) return <Notice tone="warning">Nobody brings all of this to that address.</Notice>;
  const chosen = shippingOptions.find(({ code }) => code === shippingOption?.code);
  const hasNewPrice = cart.problems?.some(({ code }) => code === 'SHIPPING_PRICE_CHANGED') ?? false;
  return (
    <>
      {hasNewPrice && chosen ? (
        <Notice tone="warning">
          <span>For what is in the cart now it costs {formatMoney(chosen.price)}.</span>
          <Button look="link" onPress={() => onChoose(chosen.code)}>
            Take the new price
          </Button>
        </Notice>
      ) : null}
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
                {carrier}, {minDays === maxDays ? minDays : `${String(minDays)} to ${String(maxDays)}`} days
              </span>
            </>
          ),
          aside: formatMoney(price),
        }))}
      />
    </>
  );
}
