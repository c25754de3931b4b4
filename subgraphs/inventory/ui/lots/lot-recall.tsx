import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Button,
  counted,
  failureOf,
  newKey,
  OutcomeNotice,
  Select,
  Skeleton,
  useAttempt,
  useSession,
  words,
} from '@agora/kit-ui';
import type { LotCardFragment, StockAdjustmentReason } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { LotOrdersDocument, LotWriteOffDocument } from '../generated/lots-console.ts';
import { LotOrders } from './lot-orders.tsx';

const reasons = (['DAMAGED', 'EXPIRED', 'LOST', 'OTHER'] as const satisfies StockAdjustmentReason[]).map((value) => ({
  value,
  text: words(value),
}));

/** Which orders have pieces of a lot, and the way to take the rest of it from sale. */
export function LotRecall({ lot }: { readonly lot: LotCardFragment }): ReactNode {
  const { roles } = useSession();
  const { data, loading, refetch } = useQuery(LotOrdersDocument, {
    // Vendors may not read orders, and who may not is kept waiting for one that might be about to come.
    variables: { lotId: lot.id, readsOrders: roles.some((role) => role === 'SUPPORT' || role === 'ADMIN') },
    fetchPolicy: 'network-only',
  });
  const [writeOff] = useMutation(LotWriteOffDocument);
  const [reason, setReason] = useState<(typeof reasons)[number]['value']>('DAMAGED');
  const { outcome, isBusy, attempt } = useAttempt();
  const free = lot.onHand - lot.reserved;
  const orders = data?.stockLotOrders;
  return (
    <>
      {orders ? (
        <LotOrders orders={orders.nodes} totalCount={orders.totalCount} />
      ) : loading ? (
        <Skeleton height={3} />
      ) : (
        <Away what="Who has it" onRetry={() => void refetch()} />
      )}
      <OutcomeNotice outcome={outcome} done="Taken out of the books." />
      {free > 0 ? (
        <p className="row">
          <Select label="Why" value={reason} options={reasons} onChange={setReason} />
          <Button
            isPending={isBusy}
            onPress={() =>
              void attempt(async () => {
                const input = { lotId: lot.id, reason, idempotencyKey: newKey() };
                const { data: answer, error } = await writeOff({ variables: { input } });
                return failureOf(answer?.stockLotWriteOff, error);
              })
            }
          >
            Write off {counted(free, 'piece')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
