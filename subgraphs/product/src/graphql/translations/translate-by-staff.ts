import { isDeepStrictEqual } from 'node:util';
import type { Context, Work } from '../../context.ts';
import type { ProductRefusal } from '../../domain/products/product.ts';
import { refuseStale } from '../../domain/products/refuse-stale.ts';
import {
  type GivenTranslation,
  setTranslations,
  type SourceTexts,
  type TranslatedKind,
} from '../../domain/translations/translation.ts';
import type { ProductErrorCode } from '../../generated/resolvers.ts';
import { changeByStaff } from '../change-by-staff.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Input {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

interface Translated<Field extends string, One extends Versioned> {
  readonly kind: TranslatedKind;
  /** The field of the payload; the mutation is named after it. */
  readonly field: Field;
  readonly id: string;
  readonly lock: (work: Work) => Promise<One | undefined>;
  readonly unknown: ProductErrorCode;
  readonly textsOf: (one: One) => SourceTexts;
  /** Keeps it with its next version. */
  readonly save: (work: Work, one: One) => Promise<void>;
  readonly show: (context: Context) => Promise<One | null>;
}

/** Says texts of what all products have in common in other languages; that they are others is a new version of it. */
export function translateByStaff<const Field extends string, One extends Versioned>(
  context: Context,
  input: Input,
  translated: Translated<Field, One>,
  change: { readonly given: readonly GivenTranslation[]; readonly removed: readonly string[] },
) {
  const { kind, field, id, lock, unknown, textsOf, save, show } = translated;
  return changeByStaff(
    context,
    { operation: `${field}TranslationsSet`, input, field },
    async (work): Promise<{ readonly refused?: never; readonly id: string } | ProductRefusal<ProductErrorCode>> => {
      const before = await lock(work);
      if (!before) return { refused: unknown, field: [`${field}Id`] };
      const known = (await work.translations.of(kind, [id])).get(id) ?? [];
      const decision = setTranslations(textsOf(before), known, change);
      if (decision.refused) return decision;
      const stale = refuseStale(before, input.expectedVersion ?? undefined);
      if (stale) return stale;
      if (isDeepStrictEqual(decision.translations, known)) return { id };
      await work.translations.save(kind, id, decision.translations);
      await save(work, { ...before, version: before.version + 1 });
      return { id };
    },
    () => show(context),
  );
}
