import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice, useAttempt } from '@agora/kit-ui';
import type { WebhookEventType } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { WebhookEndpointCreateDocument } from '../generated/webhooks-console.ts';
import { ChooseEvents } from './choose-events.tsx';
import { EndpointSecret } from './endpoint-secret.tsx';

/** Sets up an endpoint, and shows its secret this one time. */
export function CreateEndpoint(): ReactNode {
  const [create] = useMutation(WebhookEndpointCreateDocument, { refetchQueries: ['WebhooksConsole'] });
  const { outcome, isBusy, attempt } = useAttempt();
  const [chosen, setChosen] = useState<readonly WebhookEventType[]>([]);
  const [secret, setSecret] = useState<string>();
  const send = async (form: HTMLFormElement) => {
    const isDone = await attempt(async () => {
      const input = { ...entered(form, ['url', 'description']), eventTypes: [...chosen] };
      const { data, error } = await create({ variables: { input } });
      setSecret(data?.webhookEndpointCreate?.secret ?? undefined);
      return failureOf(data?.webhookEndpointCreate, error);
    });
    if (!isDone) return;
    form.reset();
    setChosen([]);
  };
  if (secret !== undefined) return <EndpointSecret secret={secret} onDone={() => setSecret(undefined)} />;
  return (
    <Form
      className="card stack"
      aria-label="A new endpoint"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <h2>A new one</h2>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <div className="fields">
        <Field
          label="URL"
          name="url"
          type="url"
          maxLength={500}
          hint="https, at a public address"
          span={3}
          isRequired
        />
        <Field label="What it is for" name="description" maxLength={200} span={3} />
      </div>
      <ChooseEvents chosen={chosen} onChange={setChosen} />
      <div className="row">
        <Button type="submit" isDisabled={chosen.length === 0} isPending={isBusy}>
          Set up
        </Button>
      </div>
    </Form>
  );
}
