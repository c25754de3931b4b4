import { Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import type { Draft } from './draft.ts';
import { GoodsPicker } from './goods-picker.tsx';
import { fieldsOfKind } from './kinds.ts';
import { PartFields } from './part-fields.tsx';
import type { PromotionChoices } from './promotion-choices.ts';
import { type Faults, faultIn } from './promotion-faults.ts';
import { TierFields } from './tier-fields.tsx';

const maxParts = 20;

export interface DraftFieldsProps {
  readonly draft: Draft;
  readonly choices: PromotionChoices;
  readonly faults: Faults;
  readonly onChange: (more: Partial<Draft>) => void;
}

/** The fields of what a promotion does: those of its kind. */
export function ActionFields({ draft, choices, faults, onChange }: DraftFieldsProps): ReactNode {
  const { kind, currency } = draft;
  const shows = fieldsOfKind[kind];
  const isBuying = kind === 'BUY_X_GET_Y';
  return (
    <>
      {shows.includes('buyQuantity') ? (
        <Field
          label="How many have to be bought"
          name="action.buyQuantity"
          inputMode="numeric"
          value={draft.buyQuantity}
          onChange={(buyQuantity) => onChange({ buyQuantity })}
          span={3}
          isRequired
        />
      ) : null}
      {shows.includes('getQuantity') ? (
        <Field
          label="How many are had cheaper for that"
          name="action.getQuantity"
          inputMode="numeric"
          value={draft.getQuantity}
          onChange={(getQuantity) => onChange({ getQuantity })}
          span={3}
          isRequired
        />
      ) : null}
      {shows.includes('percent') ? (
        <Field
          label="Percent off"
          name="action.percent"
          inputMode="decimal"
          hint={isBuying ? '100 for free' : 'More than 0, at most 100'}
          value={draft.percent}
          onChange={(percent) => onChange({ percent })}
          span={3}
          isRequired
        />
      ) : null}
      {shows.includes('amount') ? (
        <Field
          label={kind === 'BUNDLE' ? `Price of the bundle in ${currency}` : `Amount off in ${currency}`}
          name="action.amount"
          inputMode="decimal"
          value={draft.amount}
          onChange={(amount) => onChange({ amount })}
          span={3}
          isRequired
        />
      ) : null}
      {shows.includes('maxTimes') ? (
        <Field
          label="How often in a cart"
          name="action.maxTimes"
          inputMode="numeric"
          hint="As often as it fits if empty"
          value={draft.maxTimes}
          onChange={(maxTimes) => onChange({ maxTimes })}
          span={3}
        />
      ) : null}
      {shows.includes('tiers') ? (
        <TierFields
          isBySpent={kind === 'TIERED_BY_SPENT'}
          currency={currency}
          tiers={draft.tiers}
          fault={faults['action.tiers']}
          onChange={(tiers) => onChange({ tiers })}
        />
      ) : null}
      {shows.includes('parts') ? (
        <PartFields
          legend={kind === 'GIFT' ? 'What is given' : 'What is in the bundle'}
          most={kind === 'GIFT' ? 1 : maxParts}
          parts={draft.parts}
          fault={faults['action.variants']}
          onChange={(parts) => onChange({ parts })}
        />
      ) : null}
      {shows.includes('goods') ? (
        <GoodsPicker
          legend={isBuying ? 'What has to be bought' : 'Which goods become cheaper'}
          none="All goods, unless you choose some."
          goods={draft.goods}
          choices={choices}
          fault={faultIn(faults, 'action.items')}
          onChange={(goods) => onChange({ goods })}
        />
      ) : null}
      {shows.includes('getGoods') ? (
        <GoodsPicker
          legend="What is had cheaper for that"
          none="More of the same, unless you choose others."
          goods={draft.getGoods}
          choices={choices}
          fault={faultIn(faults, 'action.getItems')}
          onChange={(getGoods) => onChange({ getGoods })}
        />
      ) : null}
    </>
  );
}
