import { productArchived, productPublished } from '@agora/schema';
import { catalogued, updated } from '../catalogue/catalogued.ts';
import type { CataloguedProduct, Product, ProductDecision, ProductRefusal, ProductStatus } from './product.ts';
import { refuseStale } from './refuse-stale.ts';

/** For how long what is published can be found and bought: from the first until the second, which is no part of it. */
export interface PublicationWindow {
  readonly publishFrom: Date | null;
  readonly publishUntil: Date | null;
}

/** What is published is a draft until its time has come, and archived once it is over. */
export function statusAt(product: Pick<Product, 'status'> & PublicationWindow, now: Date): ProductStatus {
  const { status, publishFrom, publishUntil } = product;
  if (status !== 'PUBLISHED') return status;
  if (publishUntil !== null && publishUntil <= now) return 'ARCHIVED';
  return publishFrom !== null && publishFrom > now ? 'DRAFT' : 'PUBLISHED';
}

/** When a product next comes or goes by itself; undefined when it does not. */
export function nextBoundary({ status, publishFrom, publishUntil }: Product, now: Date): Date | undefined {
  if (status !== 'PUBLISHED') return undefined;
  return publishFrom !== null && publishFrom > now ? publishFrom : (publishUntil ?? undefined);
}

interface SchedulePublication {
  readonly from: Date | undefined;
  readonly until: Date | undefined;
  readonly expectedVersion: number | undefined;
}

/** Publishes a product for a while: from a moment on, until another one, or both. */
export function schedulePublication(
  { product, variants, media }: CataloguedProduct,
  { from, until, expectedVersion }: SchedulePublication,
  now: Date,
): ProductDecision | ProductRefusal<'INVALID_WINDOW' | 'VERSION_CONFLICT'> {
  const begin = from !== undefined && from > now ? from : now;
  if (until !== undefined && until <= begin) {
    return { refused: 'INVALID_WINDOW', field: ['until'] };
  }
  const stale = refuseStale(product, expectedVersion);
  if (stale) return stale;
  const window = { publishFrom: from !== undefined && from > now ? from : null, publishUntil: until ?? null };
  const changed = { ...product, ...window, status: 'PUBLISHED' as const, version: product.version + 1 };
  const [was, is] = [statusAt(product, now), statusAt(changed, now)];
  const { id: productId } = product;
  const whole = { product: changed, variants };
  if (was === is) return { ...whole, media, events: was === 'PUBLISHED' ? [updated(whole)] : [] };
  const event =
    is === 'PUBLISHED'
      ? productPublished.draft(catalogued(whole))
      : productArchived.draft({ productId, variantIds: variants.map(({ id }) => id) });
  return { ...whole, media, events: is === 'PUBLISHED' || was === 'PUBLISHED' ? [event] : [] };
}

/** Tells that a product came or went by itself at a moment; undefined when it is to come or go at another one by now. */
export function settlePublication(
  { product, variants, media }: CataloguedProduct,
  boundary: Date,
): ProductDecision | undefined {
  const isAt = (moment: Date | null) => moment?.getTime() === boundary.getTime();
  if (product.status !== 'PUBLISHED') return undefined;
  const version = product.version + 1;
  if (isAt(product.publishUntil)) {
    const archived = { ...product, status: 'ARCHIVED' as const, publishFrom: null, publishUntil: null, version };
    const event = productArchived.draft({ productId: product.id, variantIds: variants.map(({ id }) => id) });
    return { product: archived, variants, media, events: [event] };
  }
  if (!isAt(product.publishFrom)) return undefined;
  const published = { ...product, publishFrom: null, version };
  return {
    product: published,
    variants,
    media,
    events: [productPublished.draft(catalogued({ product: published, variants }))],
  };
}
