import { useMutation } from '@apollo/client/react';
import {
  Badge,
  Button,
  failureOf,
  formatDay,
  formatMoney,
  isZero,
  newKey,
  Notice,
  useAttempt,
  words,
} from '@agora/kit-ui';
import type { GiftCardRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { GiftCardDisableDocument, GiftCardEnableDocument } from '../generated/gift-cards-console.ts';
import { GiftCardDetails } from './gift-card-details.tsx';

export function GiftCardRow({ card }: { readonly card: GiftCardRowFragment }): ReactNode {
  const { id: giftCardId, lastFour, status, note, mail, createdAt, initial, balance, replacedBy, expiresAt } = card;
  const [disable] = useMutation(GiftCardDisableDocument);
  const [enable] = useMutation(GiftCardEnableDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const isDisabled = status === 'DISABLED';
  const change = async () => {
    const variables = { input: { giftCardId, idempotencyKey: newKey() } };
    if (isDisabled) {
      const { data, error } = await enable({ variables });
      return failureOf(data?.giftCardEnable, error);
    }
    const { data, error } = await disable({ variables });
    return failureOf(data?.giftCardDisable, error);
  };
  return (
    <>
      <tr>
        <td className="number">···· {lastFour}</td>
        <td className="number">{formatDay(createdAt)}</td>
        <td>
          {note}
          <MailNote mail={mail} />
        </td>
        <td>
          {replacedBy === null ? <StatusBadge status={status} balance={balance} /> : <Badge>Replaced</Badge>}
          {expiresAt === null || replacedBy !== null ? null : (
            <p className="small quiet number">until {formatDay(expiresAt)}</p>
          )}
        </td>
        <td className="end number">
          {formatMoney(balance)} of {formatMoney(initial)}
        </td>
        <td>
          <span className="row">
            {replacedBy === null ? (
              <Button
                look="link"
                aria-label={`${isDisabled ? 'Enable' : 'Disable'} the gift card ${lastFour}`}
                isPending={isBusy}
                onPress={() => void attempt(change)}
              >
                {isDisabled ? 'Enable' : 'Disable'}
              </Button>
            ) : null}
            <Button
              look="link"
              aria-label={`History of the gift card ${lastFour}`}
              aria-expanded={isOpen}
              onPress={() => {
                setOpen(!isOpen);
              }}
            >
              History
            </Button>
          </span>
          {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={6}>
            <GiftCardDetails giftCardId={giftCardId} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Where a card is sent by mail, and when. */
function MailNote({ mail }: Pick<GiftCardRowFragment, 'mail'>): ReactNode {
  if (!mail) return null;
  const { email, sendAt, sentAt } = mail;
  return (
    <p className="small quiet">
      {sentAt === null ? `By mail on ${formatDay(sendAt)}` : `Mailed on ${formatDay(sentAt)}`}
      {email === null ? '' : ` to ${email}`}
    </p>
  );
}

/** A card that has nothing left is good for nothing, whatever its status. */
function StatusBadge({ status, balance }: Pick<GiftCardRowFragment, 'status' | 'balance'>): ReactNode {
  if (status === 'ACTIVE' && isZero(balance)) return <Badge>Used up</Badge>;
  return <Badge tone={status === 'ACTIVE' ? 'positive' : 'danger'}>{words(status)}</Badge>;
}
