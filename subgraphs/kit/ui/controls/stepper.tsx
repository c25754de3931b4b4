import type { ReactNode } from 'react';
import { Button, Group, Input, NumberField } from 'react-aria-components';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly max?: number;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A quantity, one more or one less. */
export function Stepper({ label, value, max = 99, isDisabled = false, onChange }: StepperProps): ReactNode {
  return (
    <NumberField
      aria-label={label}
      value={value}
      minValue={1}
      maxValue={max}
      isDisabled={isDisabled}
      onChange={(next) => {
        if (Number.isInteger(next) && next !== value) onChange(next);
      }}
    >
      <Group className="stepper">
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </Group>
    </NumberField>
  );
}
