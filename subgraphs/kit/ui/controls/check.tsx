import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components';

interface CheckProps extends Omit<CheckboxFieldProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
}

export function Check({ children, ...props }: CheckProps): ReactNode {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className="check">
        {({ isSelected }) => (
          <>
            <span className="box" aria-hidden="true">
              {isSelected ? '✓' : ''}
            </span>
            {children}
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
