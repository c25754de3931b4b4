import { words } from '@agora/kit-ui';
import type { OrderStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';

const sentSteps = [
  { status: 'PENDING', text: 'Placed' },
  { status: 'AWAITING_PAYMENT', text: 'Payment' },
  { status: 'CONFIRMED', text: 'Confirmed' },
  { status: 'SHIPPED', text: 'On its way' },
  { status: 'DELIVERED', text: 'Delivered' },
] as const satisfies readonly { status: OrderStatus; text: string }[];

/** Of what is not shipped, which is the buyer's once it is paid. */
const handedOverSteps = [
  { status: 'PENDING', text: 'Placed' },
  { status: 'AWAITING_PAYMENT', text: 'Payment' },
  { status: 'DELIVERED', text: 'Handed over' },
] as const satisfies readonly { status: OrderStatus; text: string }[];

interface StatusTrackProps {
  readonly status: OrderStatus;
  /** Whether anything of it is shipped that was not cancelled. */
  readonly isSent: boolean;
}

/** How far an order is; it moves while somebody looks. One that was called off goes nowhere, and its page says why. */
export function StatusTrack({ status, isSent }: StatusTrackProps): ReactNode {
  const steps = isSent ? sentSteps : handedOverSteps;
  const reached = steps.findIndex((step) => step.status === status);
  return (
    <>
      <p className="hidden-text" role="status">
        {!isSent && status === 'DELIVERED' ? 'Handed over' : words(status)}
      </p>
      {reached < 0 ? null : (
        <ol className="track" aria-label="Progress" data-steps={steps.length}>
          {steps.map((step, index) => (
            <li
              key={step.status}
              data-state={index < reached || status === 'DELIVERED' ? 'done' : index === reached ? 'now' : 'later'}
              aria-current={index === reached ? 'step' : undefined}
            >
              {step.text}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
