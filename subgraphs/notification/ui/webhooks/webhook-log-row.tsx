import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatMoment, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { WebhookLogRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { WebhookRedeliverDocument } from '../generated/webhook-page.ts';
import { eventTexts } from './event-text.ts';

const states = { DUE: 'Due', DELIVERED: 'Taken', FAILED: 'Failed' } as const;
const tones = { DUE: 'plain', DELIVERED: 'positive', FAILED: 'danger' } as const;

interface WebhookLogRowProps {
  readonly delivery: WebhookLogRowFragment;
  readonly mayChange: boolean;
}

/** A message, and what came of each attempt. */
export function WebhookLogRow({ delivery, mayChange }: WebhookLogRowProps): ReactNode {
  const { id, eventType, status, body, queuedAt, nextAttemptAt, attempts } = delivery;
  const [redeliver] = useMutation(WebhookRedeliverDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const what = eventType === null ? 'A trial' : eventTexts[eventType];
  const onAgain = async () => {
    const { data, error } = await redeliver({ variables: { input: { deliveryId: id, idempotencyKey: newKey() } } });
    return failureOf(data?.webhookRedeliver, error);
  };
  return (
    <li className="card stack" data-gap="small">
      <div className="row" data-apart="">
        <p>
          {what} <Badge tone={tones[status]}>{states[status]}</Badge>
        </p>
        {mayChange ? (
          <Button
            look="link"
            aria-label={`Send again: ${what}, ${formatMoment(queuedAt)}`}
            isPending={isBusy}
            onPress={() => void attempt(onAgain)}
          >
            Send again
          </Button>
        ) : null}
      </div>
      <p className="small quiet number">
        {formatMoment(queuedAt)}
        {nextAttemptAt === null ? '' : `, tried next ${formatMoment(nextAttemptAt)}`}
      </p>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <details>
        <summary className="small">The message and {attempts.length === 1 ? 'the attempt' : 'the attempts'}</summary>
        <pre className="small" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {body}
        </pre>
        <ul className="small">
          {attempts.map(({ number, at, latencyMs, statusCode, responseStart, fault }) => (
            <li key={number} style={{ overflowWrap: 'anywhere' }}>
              <span className="number">
                {formatMoment(at)}: {statusCode ?? 'no answer'} in {latencyMs} ms
              </span>{' '}
              {fault ?? responseStart}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
