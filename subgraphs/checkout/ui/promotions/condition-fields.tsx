import { Check, Field, ListField } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import type { DraftFieldsProps } from './action-fields.tsx';
import { ChosenList } from './chosen-list.tsx';
import { GoodsPicker } from './goods-picker.tsx';
import { faultIn } from './promotion-faults.ts';

/** What a cart and its buyer have to be; nothing where it stays as it is. */
export function ConditionFields({ draft, choices, faults, onChange }: DraftFieldsProps): ReactNode {
  const { customerGroups, currency } = draft;
  const groups = choices.customerGroups.filter(({ id }) => customerGroups.every((chosen) => chosen.id !== id));
  return (
    <>
      <Field
        label={`From this subtotal on, in ${currency}`}
        name="conditions.minimumSubtotal"
        inputMode="decimal"
        hint="Any if empty"
        value={draft.minimumSubtotal}
        onChange={(minimumSubtotal) => onChange({ minimumSubtotal })}
        span={3}
      />
      <Field
        label="From so many pieces on"
        name="conditions.minimumQuantity"
        inputMode="numeric"
        hint="Any if empty"
        value={draft.minimumQuantity}
        onChange={(minimumQuantity) => onChange({ minimumQuantity })}
        span={3}
      />
      <Field
        label="Countries it goes to"
        name="conditions.countries"
        hint="Two letters each, as US, DE; all if empty"
        value={draft.countries}
        onChange={(countries) => onChange({ countries })}
        span={3}
      />
      <ListField
        key={customerGroups.length}
        label="Only for a group of customers"
        name=""
        options={[{ value: '', text: 'Choose one' }, ...groups.map(({ id, text }) => ({ value: id, text }))]}
        defaultValue=""
        fault={faultIn(faults, 'conditions.customerGroups')}
        span={3}
        onChange={(id) => {
          const found = groups.find((group) => group.id === id);
          if (found) onChange({ customerGroups: [...customerGroups, found] });
        }}
      />
      <ChosenList
        chosen={customerGroups}
        onRemove={(id) => onChange({ customerGroups: customerGroups.filter((group) => group.id !== id) })}
      />
      <Check isSelected={draft.isFirstOrder} onChange={(isFirstOrder) => onChange({ isFirstOrder })}>
        For first orders only
      </Check>
      <GoodsPicker
        legend="What has to be in the cart"
        none="Anything, unless you choose something."
        goods={draft.conditionGoods}
        choices={choices}
        fault={faultIn(faults, 'conditions.items')}
        onChange={(conditionGoods) => onChange({ conditionGoods })}
      />
    </>
  );
}
