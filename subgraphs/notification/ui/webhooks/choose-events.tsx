import { Check } from '@agora/kit-ui';
import type { WebhookEventType } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { eventTexts, eventTypes } from './event-text.ts';

interface ChooseEventsProps {
  readonly chosen: readonly WebhookEventType[];
  readonly onChange: (chosen: readonly WebhookEventType[]) => void;
  readonly isDisabled?: boolean;
}

/** Of what an endpoint is told. */
export function ChooseEvents({ chosen, onChange, isDisabled = false }: ChooseEventsProps): ReactNode {
  return (
    <fieldset className="stack" data-gap="small">
      <legend className="small">
        <strong>What it is told</strong>
      </legend>
      {eventTypes.map((type) => (
        <Check
          key={type}
          isSelected={chosen.includes(type)}
          isDisabled={isDisabled}
          onChange={(isChosen) =>
            onChange(eventTypes.filter((one) => (one === type ? isChosen : chosen.includes(one))))
          }
        >
          {eventTexts[type]}
        </Check>
      ))}
    </fieldset>
  );
}
