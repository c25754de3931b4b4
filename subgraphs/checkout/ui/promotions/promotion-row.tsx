import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, newKey, Notice, paths, useAttempt, words } from '@agora/kit-ui';
import type { PromotionRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  PromotionActivateDocument,
  PromotionEndDocument,
  PromotionPauseDocument,
} from '../generated/promotions-console.ts';
import { doesText, usedText, windowText } from './promotion-texts.ts';

interface PromotionRowProps {
  readonly promotion: PromotionRowFragment;
  readonly isAdmin: boolean;
}

/** One promotion: what it does, who has it and how often; admins switch it on, off for a while, and off for ever. */
export function PromotionRow({ promotion, isAdmin }: PromotionRowProps): ReactNode {
  const { id: promotionId, name, status, trigger, codes } = promotion;
  const [activate] = useMutation(PromotionActivateDocument);
  const [pause] = useMutation(PromotionPauseDocument);
  const [end] = useMutation(PromotionEndDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const variables = () => ({ input: { promotionId, idempotencyKey: newKey() } });
  const onSwitch = async () => {
    if (status === 'ACTIVE') {
      const { data, error } = await pause({ variables: variables() });
      return failureOf(data?.promotionPause, error);
    }
    const { data, error } = await activate({ variables: variables() });
    return failureOf(data?.promotionActivate, error);
  };
  const onEnd = async () => {
    const { data, error } = await end({ variables: variables() });
    return failureOf(data?.promotionEnd, error);
  };
  const switchText = status === 'ACTIVE' ? 'Pause' : 'Switch on';
  return (
    <tr>
      <td>
        <Link to={paths.consolePromotion(promotionId)}>{name}</Link>
      </td>
      <td>{doesText(promotion)}</td>
      <td>{trigger === 'AUTOMATIC' ? 'By itself' : codesText(codes)}</td>
      <td className="number">{windowText(promotion)}</td>
      <td className="end number" data-label="Used">
        {usedText(promotion)}
      </td>
      <td>
        <Badge tone={status === 'ACTIVE' ? 'positive' : 'plain'}>{words(status)}</Badge>
      </td>
      <td>
        {isAdmin && status !== 'ENDED' ? (
          <span className="row">
            <Button
              look="link"
              aria-label={`${switchText}: ${name}`}
              isPending={isBusy}
              onPress={() => void attempt(onSwitch)}
            >
              {switchText}
            </Button>
            <Button look="link" aria-label={`End: ${name}`} isPending={isBusy} onPress={() => void attempt(onEnd)}>
              End
            </Button>
          </span>
        ) : null}
        {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      </td>
    </tr>
  );
}

function codesText({ totalCount, nodes }: PromotionRowFragment['codes']): string {
  const shown = nodes.map(({ code }) => code).join(', ');
  if (nodes.length === 0) return 'By a code; there is none yet';
  return totalCount > nodes.length ? `${shown} and ${String(totalCount - nodes.length)} more` : shown;
}
