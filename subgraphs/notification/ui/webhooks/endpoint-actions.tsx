import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  WebhookEndpointDeleteDocument,
  WebhookEndpointSecretRotateDocument,
  WebhookEndpointTestDocument,
} from '../generated/webhook-page.ts';
import { EndpointSecret } from './endpoint-secret.tsx';

interface EndpointActionsProps {
  readonly endpointId: string;
  readonly isOn: boolean;
}

/** Tries an endpoint, gives it another secret, or ends with it. */
export function EndpointActions({ endpointId, isOn }: EndpointActionsProps): ReactNode {
  const [test] = useMutation(WebhookEndpointTestDocument, { refetchQueries: ['WebhookPage'] });
  const [rotate] = useMutation(WebhookEndpointSecretRotateDocument);
  const [remove] = useMutation(WebhookEndpointDeleteDocument, { refetchQueries: ['WebhooksConsole'] });
  const { outcome, isBusy, attempt } = useAttempt();
  const [done, setDone] = useState('');
  const [secret, setSecret] = useState<string>();
  const [isSure, setSure] = useState(false);
  const navigate = useNavigate();
  const onTest = () =>
    attempt(async () => {
      setDone('A trial message is on its way; the log tells what becomes of it.');
      const { data, error } = await test({ variables: { input: { endpointId, idempotencyKey: newKey() } } });
      return failureOf(data?.webhookEndpointTest, error);
    });
  const onRotate = () =>
    attempt(async () => {
      setDone('The old secret is good for another day.');
      const { data, error } = await rotate({ variables: { input: { endpointId } } });
      setSecret(data?.webhookEndpointSecretRotate?.secret ?? undefined);
      return failureOf(data?.webhookEndpointSecretRotate, error);
    });
  const onDelete = async () => {
    const isDone = await attempt(async () => {
      const { data, error } = await remove({ variables: { input: { endpointId, idempotencyKey: newKey() } } });
      return failureOf(data?.webhookEndpointDelete, error);
    });
    if (isDone) await navigate('/console/webhooks');
  };
  return (
    <div className="stack">
      {secret === undefined ? null : <EndpointSecret secret={secret} onDone={() => setSecret(undefined)} />}
      <div className="row">
        <Button isDisabled={!isOn || isBusy} onPress={() => void onTest()}>
          Send a trial message
        </Button>
        <Button look="link" isDisabled={isBusy} onPress={() => void onRotate()}>
          Another secret
        </Button>
        {isSure ? (
          <>
            <span>Its log goes, too.</span>
            <Button look="link" isDisabled={isBusy} onPress={() => void onDelete()}>
              Delete it
            </Button>
            <Button look="link" onPress={() => setSure(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button look="link" isDisabled={isBusy} onPress={() => setSure(true)}>
            Delete …
          </Button>
        )}
      </div>
      <div role="status">
        <OutcomeNotice outcome={outcome} done={done} />
      </div>
    </div>
  );
}
