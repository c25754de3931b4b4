import { useMutation } from '@apollo/client/react';
import { failureOf, newKey } from '@agora/kit-ui';
import { useState } from 'react';
import { PromotionUpdateDocument } from '../generated/promotion-detail.ts';
import { PromotionCodesAddDocument, PromotionCreateDocument } from '../generated/promotions-console.ts';
import type { Draft } from './draft.ts';
import { type Faults, faultsOf } from './promotion-faults.ts';
import { wantedOf } from './wanted-of.ts';

/** A promotion that is kept, in the version that was seen last. */
export interface Written {
  readonly id: string;
  readonly version: number;
}

interface Write {
  /** The same object until there is another answer. */
  readonly faults: Faults;
  readonly isBusy: boolean;
  /** Resolves to the promotion where all of it is kept. */
  readonly write: (draft: Draft) => Promise<Written | undefined>;
}

/** Writes a new promotion, or changes one, and gives it the code that was typed. What is kept although its code is refused is not made again. */
export function useWritePromotion(existing: Written | undefined): Write {
  const [create] = useMutation(PromotionCreateDocument);
  const [update] = useMutation(PromotionUpdateDocument);
  const [addCodes] = useMutation(PromotionCodesAddDocument);
  const [kept, setKept] = useState<Written>();
  const [faults, setFaults] = useState<Faults>({});
  const [isBusy, setBusy] = useState(false);

  const keep = async (draft: Draft, seen: Written | undefined) => {
    const promotion = wantedOf(draft);
    if (seen === undefined) {
      const { data, error } = await create({ variables: { input: { promotion, idempotencyKey: newKey() } } });
      return { payload: data?.promotionCreate, error };
    }
    const input = { promotion, promotionId: seen.id, expectedVersion: seen.version, idempotencyKey: newKey() };
    const { data, error } = await update({ variables: { input } });
    return { payload: data?.promotionUpdate, error };
  };
  const code = async ({ id }: Written, typed: string): Promise<Faults> => {
    const input = { promotionId: id, codes: [typed.trim()], idempotencyKey: newKey() };
    const { data, error } = await addCodes({ variables: { input } });
    const fault = failureOf(data?.promotionCodesAdd, error);
    return fault === undefined ? {} : { code: fault };
  };
  const attempt = async (draft: Draft): Promise<{ readonly faults: Faults; readonly written?: Written }> => {
    const seen = latestOf(existing, kept);
    const { payload, error } = await keep(draft, seen);
    const promotion = payload?.promotion;
    if (!promotion) {
      const errors = payload?.userErrors ?? [];
      return { faults: errors.length > 0 ? faultsOf(errors) : { form: failureOf(null, error) ?? '' } };
    }
    const written = { id: promotion.id, version: promotion.version };
    setKept(written);
    const wantsCode = draft.trigger === 'CODE' && draft.code.trim() !== '';
    return { faults: wantsCode ? await code(written, draft.code) : {}, written };
  };
  return {
    faults,
    isBusy,
    async write(draft) {
      setBusy(true);
      const answer = await attempt(draft).catch((error: unknown) => ({
        faults: { form: failureOf(null, error instanceof Error ? error : undefined) ?? '' },
        written: undefined,
      }));
      setBusy(false);
      setFaults(answer.faults);
      return Object.keys(answer.faults).length === 0 ? answer.written : undefined;
    },
  };
}

function latestOf(existing: Written | undefined, kept: Written | undefined): Written | undefined {
  return existing && kept && existing.version > kept.version ? existing : (kept ?? existing);
}
