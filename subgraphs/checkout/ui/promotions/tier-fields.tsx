import { Button, Field, ListField, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { firstTier, type TierDraft } from './draft.ts';

const maxTiers = 20;
const savings = [
  { value: 'PERCENT', text: 'percent' },
  { value: 'AMOUNT', text: 'an amount' },
] as const;

interface TierFieldsProps {
  readonly isBySpent: boolean;
  readonly currency: string;
  readonly tiers: readonly TierDraft[];
  readonly fault: string | undefined;
  readonly onChange: (tiers: readonly TierDraft[]) => void;
}

/** From how much on how much is off. */
export function TierFields({ isBySpent, currency, tiers, fault, onChange }: TierFieldsProps): ReactNode {
  const set = (at: number, more: Partial<TierDraft>) =>
    onChange(tiers.map((tier, index) => (index === at ? { ...tier, ...more } : tier)));
  return (
    <fieldset className="stack" data-gap="small">
      <legend>From how much on how much is off</legend>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      {tiers.map(({ from, saves, much }, at) => {
        const named = (what: string) => `${what} (${(at + 1).toString()})`;
        const path = `action.tiers.${at.toString()}`;
        return (
          // Tiers have no names of their own: they are told apart by where they stand.
          <div key={at.toString()} className="fields">
            <Field
              label={named(isBySpent ? `From ${currency}` : 'From pieces')}
              name={`${path}.${isBySpent ? 'fromAmount' : 'fromQuantity'}`}
              inputMode="decimal"
              value={from}
              onChange={(text) => set(at, { from: text })}
              span={2}
              isRequired
            />
            <ListField
              label={named('Off')}
              name=""
              options={savings}
              defaultValue={saves}
              fault={undefined}
              span={2}
              onChange={(value) => set(at, { saves: value === 'AMOUNT' ? 'AMOUNT' : 'PERCENT' })}
            />
            <Field
              label={named(saves === 'PERCENT' ? 'Percent' : `Amount in ${currency}`)}
              name={`${path}.${saves === 'PERCENT' ? 'percent' : 'amount'}`}
              inputMode="decimal"
              value={much}
              onChange={(text) => set(at, { much: text })}
              span={2}
              isRequired
            />
          </div>
        );
      })}
      <div className="row">
        <Button
          look="quiet"
          isDisabled={tiers.length >= maxTiers}
          onPress={() => onChange([...tiers, { ...firstTier, saves: tiers.at(-1)?.saves ?? 'PERCENT' }])}
        >
          Add a tier
        </Button>
        {tiers.length > 1 ? (
          <Button look="link" onPress={() => onChange(tiers.slice(0, -1))}>
            Take out the last tier
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
