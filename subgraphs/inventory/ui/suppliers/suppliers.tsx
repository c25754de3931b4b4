import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { SupplierRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { SupplierCreateDocument, SuppliersDocument } from '../generated/suppliers-console.ts';
import { SupplierCard } from './supplier-card.tsx';
import { SupplierForm } from './supplier-form.tsx';

/** From whom goods are ordered. */
export function Suppliers(): ReactNode {
  const { data, loading, refetch } = useQuery(SuppliersDocument, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(SupplierCreateDocument, { refetchQueries: [SuppliersDocument] });
  const suppliers = data?.suppliers?.map((one) => unmask<SupplierRowFragment>(one));
  if (!suppliers) {
    return loading ? <Skeleton height={4} count={3} /> : <Away what="The suppliers" onRetry={() => void refetch()} />;
  }
  return (
    <>
      {suppliers.length === 0 ? (
        <Empty isPart title="No supplier yet" />
      ) : (
        <ul className="stack">
          {suppliers.map((supplier) => (
            <li key={supplier.id} className="card stack">
              <SupplierCard supplier={supplier} />
            </li>
          ))}
        </ul>
      )}
      <section className="card stack" aria-labelledby="new-supplier">
        <h2 id="new-supplier">A new supplier</h2>
        <SupplierForm
          label="A new supplier"
          button="Add the supplier"
          onSave={async (given) => {
            const { data: answer, error } = await create({
              variables: { input: { ...given, idempotencyKey: newKey() } },
            });
            return failureOf(answer?.supplierCreate, error);
          }}
        />
      </section>
    </>
  );
}
