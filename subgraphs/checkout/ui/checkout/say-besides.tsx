import { useMutation } from '@apollo/client/react';
import { Button, failureOf, Field, formatDay, newKey, OutcomeNotice, useAttempt, useFaults } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { CartDetailsSetDocument } from '../generated/say-besides.ts';

interface SayBesidesProps {
  readonly cart: Pick<
    CheckoutCartFragment,
    'id' | 'details' | 'requiresShipping' | 'taxNote' | 'wait' | 'deliverySlot'
  >;
}

/** What there is to say beside what is bought; nothing of it has to be said. */
export function SayBesides({ cart }: SayBesidesProps): ReactNode {
  const { id: cartId, details, requiresShipping, taxNote, wait, deliverySlot } = cart;
  const isTaxedAllTheSame = details.vatId !== null && taxNote === null;
  const [note, setNote] = useState(details.note ?? '');
  const [giftMessage, setGiftMessage] = useState(details.giftMessage ?? '');
  const [vatId, setVatId] = useState(details.vatId ?? '');
  const [deliverOn, setDeliverOn] = useState(details.deliverOn ?? '');
  const [set, answered] = useMutation(CartDetailsSetDocument);
  const faults = useFaults(answered.data?.cartDetailsSet?.userErrors);
  const { outcome, isBusy, attempt } = useAttempt();
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  return (
    <Form
      className="stack"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        const said = {
          ...{ note: orNothing(note), giftMessage: orNothing(giftMessage) },
          ...{ vatId: orNothing(vatId), deliverOn: deliverySlot ? null : orNothing(deliverOn) },
        };
        void attempt(async () => {
          const { data, error } = await set({ variables: { input: { cartId, ...said, idempotencyKey: newKey() } } });
          return failureOf(data?.cartDetailsSet, error);
        });
      }}
    >
      <Field label="Note for the shop" name="note" isLong maxLength={1000} value={note} onChange={setNote} />
      <Field
        label="Gift message"
        name="giftMessage"
        isLong
        maxLength={500}
        value={giftMessage}
        onChange={setGiftMessage}
      />
      <Field
        label="VAT ID"
        name="vatId"
        maxLength={40}
        hint="Of a business in the European Union, for the invoice. Where the shop sells from another member state, you owe the tax and pay none here."
        value={vatId}
        onChange={setVatId}
      />
      {requiresShipping && !deliverySlot ? (
        <Field
          label="Wished for on"
          name="deliverOn"
          type="date"
          hint={`From ${wait?.expectedAt ? formatDay(wait.expectedAt) : 'tomorrow'} on, within 60 days. It is a wish, no promise.`}
          value={deliverOn}
          onChange={setDeliverOn}
        />
      ) : null}
      <Button type="submit" look="quiet" isPending={isBusy}>
        Keep this
      </Button>
      <OutcomeNotice
        outcome={outcome}
        done={
          isTaxedAllTheSame
            ? 'It comes with the order. The VAT ID stands on the invoice; taxes stay as they are.'
            : 'It comes with the order.'
        }
      />
    </Form>
  );
}
