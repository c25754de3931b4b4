import { Badge } from '@agora/kit-ui';
import type { WebhookRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

/** Whether messages are sent to an endpoint, and taken. */
export function EndpointState({
  endpoint: { isOn, switchedOffAt, failingSince },
}: {
  readonly endpoint: WebhookRowFragment;
}): ReactNode {
  if (!isOn) return <Badge tone={switchedOffAt === null ? 'plain' : 'danger'}>Off</Badge>;
  return failingSince === null ? <Badge tone="positive">On</Badge> : <Badge tone="danger">Failing</Badge>;
}
