import { useMutation } from '@apollo/client/react';
import { Button, Check, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { WebhookRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { WebhookEndpointUpdateDocument } from '../generated/webhook-page.ts';
import { ChooseEvents } from './choose-events.tsx';

/** Where messages go, of what they tell, and whether any are sent. */
export function EndpointSettings({ endpoint }: { readonly endpoint: WebhookRowFragment }): ReactNode {
  const [update] = useMutation(WebhookEndpointUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [chosen, setChosen] = useState(endpoint.eventTypes);
  const [isOn, setOn] = useState(endpoint.isOn);
  const save = (form: HTMLFormElement) =>
    attempt(async () => {
      const texts = entered(form, ['url', 'description']);
      const input = { ...texts, endpointId: endpoint.id, eventTypes: [...chosen], isOn, idempotencyKey: newKey() };
      const { data, error } = await update({ variables: { input } });
      return failureOf(data?.webhookEndpointUpdate, error);
    });
  return (
    <Form
      className="card stack"
      aria-label="Settings"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        <Field label="URL" name="url" type="url" defaultValue={endpoint.url} maxLength={500} span={3} isRequired />
        <Field label="What it is for" name="description" defaultValue={endpoint.description} maxLength={200} span={3} />
      </div>
      <ChooseEvents chosen={chosen} onChange={setChosen} />
      <Check isSelected={isOn} onChange={setOn}>
        Messages are sent
      </Check>
      <div className="row">
        <Button type="submit" isDisabled={chosen.length === 0} isPending={isBusy}>
          Save
        </Button>
      </div>
      <div role="status">
        <OutcomeNotice outcome={outcome} done="Saved." />
      </div>
    </Form>
  );
}
