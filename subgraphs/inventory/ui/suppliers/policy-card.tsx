import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { PolicyOfLevelFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import {
  PoliciesDocument,
  PoliciesOfVariantDocument,
  PolicyRemoveDocument,
  PolicySetDocument,
} from '../generated/policies.ts';
import { Forecast } from './forecast.tsx';
import { PolicyForm } from './policy-form.tsx';

interface PolicyCardProps {
  readonly level: PolicyOfLevelFragment;
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
}

/** Goods in a warehouse: when they are ordered, and what their sales suggest. */
export function PolicyCard({ level, suppliers }: PolicyCardProps): ReactNode {
  const { variant, warehouse, available, incoming, replenishmentPolicy: policy } = level;
  const [isEdited, setEdited] = useState(false);
  const changed = { refetchQueries: [PoliciesDocument, PoliciesOfVariantDocument] };
  const [set] = useMutation(PolicySetDocument, changed);
  const [remove] = useMutation(PolicyRemoveDocument, changed);
  const { outcome, isBusy, attempt } = useAttempt();
  const name = `${variant?.sku ?? 'Unknown'} in ${warehouse.name}`;
  const action = isEdited ? 'Close' : policy ? 'Change' : 'Order by itself';
  const input = { variantId: variant?.id ?? '', warehouseId: warehouse.id };
  return (
    <article className="stack" aria-label={name}>
      <div className="row" data-apart="">
        <h3>
          {variant?.title ?? 'Unknown'} <span className="small quiet number">{variant?.sku}</span>
        </h3>
        {policy ? (
          <Badge tone={policy.isAutomatic ? 'positive' : 'plain'}>
            {policy.isAutomatic ? 'Follows the forecast' : 'By hand'}
          </Badge>
        ) : null}
      </div>
      <p className="quiet">
        {warehouse.name}: {available.toLocaleString('en-US')} free, {incoming.toLocaleString('en-US')} on their way
      </p>
      <p>
        {policy
          ? `At ${policy.reorderPoint.toLocaleString('en-US')} up to ${policy.orderUpTo.toLocaleString('en-US')} are ordered from ${policy.supplier?.name ?? 'a supplier'}.`
          : 'Not ordered by itself.'}
      </p>
      {policy ? <Forecast forecast={policy.forecast} /> : null}
      <p className="row">
        <Button
          look="quiet"
          aria-expanded={isEdited}
          aria-label={`${action}: ${name}`}
          onPress={() => setEdited(!isEdited)}
        >
          {action}
        </Button>
        {policy ? (
          <Button
            look="quiet"
            isPending={isBusy}
            aria-label={`Order no longer: ${name}`}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await remove({ variables: { input: { ...input, idempotencyKey: newKey() } } });
                return failureOf(data?.replenishmentPolicyRemove, error);
              })
            }
          >
            Order no longer
          </Button>
        ) : null}
      </p>
      <OutcomeNotice outcome={outcome} done="Ordered by itself no longer." />
      {isEdited ? (
        <PolicyForm
          label={`How ${name} is ordered`}
          policy={policy}
          suppliers={suppliers}
          onSave={async (given) => {
            const { data, error } = await set({
              variables: { input: { ...input, ...given, idempotencyKey: newKey() } },
            });
            return failureOf(data?.replenishmentPolicySet, error);
          }}
        />
      ) : null}
    </article>
  );
}
