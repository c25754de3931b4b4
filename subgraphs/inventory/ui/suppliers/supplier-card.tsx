import { useMutation } from '@apollo/client/react';
import { Button, counted, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { SupplierRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { SupplierRemoveDocument, SuppliersDocument, SupplierUpdateDocument } from '../generated/suppliers-console.ts';
import { SupplierForm } from './supplier-form.tsx';

/** Who delivers goods, to be changed, or forgotten when nothing was ordered there. */
export function SupplierCard({ supplier }: { readonly supplier: SupplierRowFragment }): ReactNode {
  const { id, code, name, email, leadTimeDays, minimumOrder, version } = supplier;
  const [isEdited, setEdited] = useState(false);
  const [update] = useMutation(SupplierUpdateDocument);
  const [remove] = useMutation(SupplierRemoveDocument, { refetchQueries: [SuppliersDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <article className="stack" aria-label={name}>
      <div className="row" data-apart="">
        <h2>
          {name} <span className="small quiet number">{code}</span>
        </h2>
        <span className="row">
          <Button
            look="quiet"
            aria-expanded={isEdited}
            aria-label={`Change ${name}`}
            onPress={() => setEdited(!isEdited)}
          >
            {isEdited ? 'Close' : 'Change'}
          </Button>
          <Button
            look="quiet"
            isPending={isBusy}
            aria-label={`Forget ${name}`}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await remove({
                  variables: { input: { supplierId: id, idempotencyKey: newKey() } },
                });
                return failureOf(data?.supplierRemove, error);
              })
            }
          >
            Forget
          </Button>
        </span>
      </div>
      <p className="quiet">
        {email}, {counted(leadTimeDays, 'day')} on the way, orders of {counted(minimumOrder, 'piece')} or more
      </p>
      <OutcomeNotice outcome={outcome} done="Forgotten." />
      {isEdited ? (
        <SupplierForm
          label={`Change ${name}`}
          button="Save"
          supplier={supplier}
          onSave={async ({ code: _, ...given }) => {
            const input = { supplierId: id, ...given, expectedVersion: version, idempotencyKey: newKey() };
            const { data, error } = await update({ variables: { input } });
            return failureOf(data?.supplierUpdate, error);
          }}
        />
      ) : null}
    </article>
  );
}
