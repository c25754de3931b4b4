import { Button, Field, ListField, Notice } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ActionFields } from './action-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import type { Draft } from './draft.ts';
import { kinds } from './kinds.ts';
import { LimitFields } from './limit-fields.tsx';
import type { PromotionChoices } from './promotion-choices.ts';
import { sentenceOf } from './sentence-of.ts';
import { useWritePromotion, type Written } from './use-write-promotion.ts';

const triggers = [
  { value: 'AUTOMATIC', text: 'By themselves' },
  { value: 'CODE', text: 'By a code' },
] as const;

interface PromotionFormProps {
  readonly label: string;
  readonly first: Draft;
  readonly choices: PromotionChoices;
  /** What is changed; something new where there is nothing yet. */
  readonly existing?: Written;
  readonly onWritten: (written: Written) => void;
}

/** Writes a promotion of any kind: what it does, for which carts, when and how often, and a sentence that says all of it. */
export function PromotionForm({ label, first, choices, existing, onWritten }: PromotionFormProps): ReactNode {
  const [draft, setDraft] = useState(first);
  const { faults, isBusy, write } = useWritePromotion(existing);
  const change = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const fields = { draft, choices, faults, onChange: change };
  const send = async () => {
    const written = await write(draft);
    if (!written) return;
    change({ code: '' });
    onWritten(written);
  };
  return (
    <Form
      className="card stack"
      aria-label={label}
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="fields">
        <Field
          label="Name"
          name="name"
          maxLength={100}
          hint="Customers read it"
          value={draft.name}
          onChange={(name) => change({ name })}
          span={3}
          isRequired
        />
        <ListField
          label="What it does"
          name="kind"
          options={kinds}
          defaultValue={draft.kind}
          fault={undefined}
          span={3}
          onChange={(next) => change({ kind: kinds.find(({ value }) => value === next)?.value ?? draft.kind })}
        />
        <ActionFields {...fields} />
      </div>
      <h3>For which carts</h3>
      <div className="fields">
        <ListField
          label="How carts have it"
          name="trigger"
          options={triggers}
          defaultValue={draft.trigger}
          fault={undefined}
          span={2}
          onChange={(next) => change({ trigger: next === 'CODE' ? 'CODE' : 'AUTOMATIC' })}
        />
        {draft.trigger === 'CODE' ? (
          <Field
            label={existing ? 'Another code' : 'Code'}
            name="code"
            maxLength={40}
            hint="3 to 40 letters, digits and hyphens"
            value={draft.code}
            onChange={(code) => change({ code })}
            span={2}
          />
        ) : null}
        <ListField
          label="Currency of amounts"
          name="currency"
          options={currenciesOf(draft, choices)}
          defaultValue={draft.currency}
          fault={undefined}
          span={2}
          onChange={(currency) => change({ currency })}
        />
        <ConditionFields {...fields} />
      </div>
      <h3>When and how often</h3>
      <div className="fields">
        <LimitFields draft={draft} onChange={change} />
      </div>
      <p role="status">
        <strong>What it will do: </strong>
        {sentenceOf(draft)}
      </p>
      {faults['form'] === undefined ? null : <Notice tone="danger">{faults['form']}</Notice>}
      <div className="row">
        <Button type="submit" isPending={isBusy}>
          {existing ? 'Save' : 'Write a draft'}
        </Button>
      </div>
    </Form>
  );
}

function currenciesOf({ currency }: Draft, { currencies }: PromotionChoices) {
  const all = currencies.includes(currency) || currency === '' ? currencies : [currency, ...currencies];
  return all.map((value) => ({ value, text: value }));
}
