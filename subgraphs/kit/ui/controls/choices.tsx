import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, type RadioGroupProps } from 'react-aria-components';

interface Choice {
  readonly value: string;
  readonly text: ReactNode;
  /** At the end of the line: a price. */
  readonly aside?: ReactNode;
}

interface ChoicesProps extends Omit<RadioGroupProps, 'className' | 'children' | 'style'> {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** One of a few, all in sight. */
export function Choices({ label, choices, ...props }: ChoicesProps): ReactNode {
  return (
    <RadioGroup {...props} className="choices">
      <Label className="hidden-text">{label}</Label>
      {choices.map(({ value, text, aside }) => (
        <RadioField key={value} value={value}>
          <RadioButton className="choice">
            <span>{text}</span>
            {aside === undefined ? null : <span className="number">{aside}</span>}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}
