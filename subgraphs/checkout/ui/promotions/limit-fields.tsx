import { Check, Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import type { DraftFieldsProps } from './action-fields.tsx';

/** When it is, how often it is had, and whether it goes with others. */
export function LimitFields({ draft, onChange }: Omit<DraftFieldsProps, 'choices' | 'faults'>): ReactNode {
  return (
    <>
      <Field
        label="First day"
        name="startsAt"
        type="date"
        hint="From when it is switched on if empty"
        value={draft.firstDay}
        onChange={(firstDay) => onChange({ firstDay })}
        span={3}
      />
      <Field
        label="Last day"
        name="endsAt"
        type="date"
        hint="No end if empty"
        value={draft.lastDay}
        onChange={(lastDay) => onChange({ lastDay })}
        span={3}
      />
      <Field
        label="Orders in all"
        name="usageLimit"
        inputMode="numeric"
        hint="Any number if empty"
        value={draft.usageLimit}
        onChange={(usageLimit) => onChange({ usageLimit })}
        span={2}
      />
      <Field
        label="Orders of each customer"
        name="usageLimitPerCustomer"
        inputMode="numeric"
        hint="Any number if empty"
        value={draft.usageLimitPerCustomer}
        onChange={(usageLimitPerCustomer) => onChange({ usageLimitPerCustomer })}
        span={2}
      />
      <Field
        label={`Budget in ${draft.currency}`}
        name="budget"
        inputMode="decimal"
        hint="Any amount if empty"
        value={draft.budget}
        onChange={(budget) => onChange({ budget })}
        span={2}
      />
      <Field
        label="Priority"
        name="priority"
        inputMode="numeric"
        hint="Of two that save the same, the higher is taken"
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
        span={3}
      />
      <Check isSelected={draft.isExclusive} onChange={(isExclusive) => onChange({ isExclusive })}>
        It goes with no other promotion
      </Check>
    </>
  );
}
