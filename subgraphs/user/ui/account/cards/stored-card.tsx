import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, newKey, Notice } from '@agora/kit-ui';
import type { PaymentMethodChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { PaymentMethodDefaultSetDocument, PaymentMethodRemoveDocument } from '../../generated/payment-method-add.ts';
import { CardNameForm } from './card-name-form.tsx';
import { CardText } from './card-text.tsx';

interface StoredCardProps {
  readonly card: PaymentMethodChoiceFragment['paymentMethods'][number];
}

/** One card, and what can be done with it. */
export function StoredCard({ card }: StoredCardProps): ReactNode {
  const { id, lastFour, isDefault, name } = card;
  const [isNaming, setNaming] = useState(false);
  const [remove, removed] = useMutation(PaymentMethodRemoveDocument, { refetchQueries: 'active' });
  const [prefer, preferred] = useMutation(PaymentMethodDefaultSetDocument);
  const fault =
    (removed.called && !removed.loading
      ? failureOf(removed.data?.userPaymentMethodRemove, removed.error)
      : undefined) ??
    (preferred.called && !preferred.loading
      ? failureOf(preferred.data?.userPaymentMethodDefaultSet, preferred.error)
      : undefined);
  const which = `the card that ends in ${lastFour}`;
  const input = { paymentMethodId: id };
  return (
    <div className="stack" data-gap="small">
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <p>
        <CardText card={card} />
      </p>
      {isNaming ? <CardNameForm id={id} name={name} onDone={() => setNaming(false)} /> : null}
      <div className="row">
        {isDefault ? (
          <Badge>Used first</Badge>
        ) : (
          <Button
            look="link"
            aria-label={`Use first: ${which}`}
            onPress={() => void prefer({ variables: { input: { ...input, idempotencyKey: newKey() } } })}
          >
            Use first
          </Button>
        )}
        {isNaming ? null : (
          <Button look="link" aria-label={`Rename ${which}`} onPress={() => setNaming(true)}>
            Rename
          </Button>
        )}
        <Button
          look="link"
          aria-label={`Remove ${which}`}
          onPress={() => void remove({ variables: { input: { ...input, idempotencyKey: newKey() } } })}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
