import type { PaymentMethodChoiceFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Card = PaymentMethodChoiceFragment['paymentMethods'][number];

export function CardText({ card }: { readonly card: Card }): ReactNode {
  const { name, brand, lastFour, expiryMonth, expiryYear, isExpired } = card;
  return (
    <>
      <strong className="number">
        {name === null ? null : `${name}: `}
        {brand} ···· {lastFour}
      </strong>
      <br />
      <span className="small quiet number">
        {isExpired ? 'expired' : 'until'} {String(expiryMonth).padStart(2, '0')}/{expiryYear}
      </span>
    </>
  );
}
