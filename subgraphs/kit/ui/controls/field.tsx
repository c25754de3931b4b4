import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { useKeptHeight } from './use-kept-height.ts';

interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isLong?: boolean;
  /** Of six columns of a form. */
  readonly span?: 2 | 3 | 4 | 6;
}

/** A line of text to be typed, with what it is and what is wrong with it. */
export function Field({ label, hint, isLong = false, span = 6, ...props }: FieldProps): ReactNode {
  const below = useKeptHeight();
  return (
    <TextField {...props} className="field" data-span={span}>
      <Label>{label}</Label>
      {isLong ? <TextArea /> : <Input />}
      <div className="below" ref={below}>
        {hint === undefined ? null : (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )}
        <FieldError className="fault" />
      </div>
    </TextField>
  );
}
