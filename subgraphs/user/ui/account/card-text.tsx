import type { PaymentMethodChoiceFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Card = PaymentMethodChoiceFragment['paymentMethods'][number];

export function CardText({ card: { brand, lastFour, expiryMonth, expiryYear } }: { readonly card: Card }): ReactNode {
  return (
    <>
      <strong className="number">
        {brand} ···· {lastFour}
      </strong>
      <br />
      <span className="small quiet number">
        until {String(expiryMonth).padStart(2, '0')}/{expiryYear}
      </span>
    </>
  );
}
