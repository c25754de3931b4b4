import {
  type CloudEvent,
  type EventContract,
  inventoryReplenishmentCancelled,
  inventoryReplenishmentOrdered,
  inventoryReplenishmentReceived,
  inventoryRestockSet,
  inventoryBackordered,
  inventoryBackorderPolicySet,
  inventoryStockChanged,
  productArchived,
  productCreated,
  productPriceChanged,
  productPublished,
  productUpdated,
  reviewDeleted,
  reviewEdited,
  reviewHeld,
  reviewPosted,
  reviewPublished,
  reviewQuestionAnswered,
  reviewQuestionAsked,
  reviewRatingChanged,
  reviewRejected,
  reviewReplied,
  type ServiceName,
} from '@agora/schema';
import type { z } from 'zod';
import type { Change } from './entity-cache.ts';

/** An event after which entities are not what they were. */
interface ChangingEvent {
  readonly service: ServiceName;
  readonly type: string;
  /** Throws a ZodError when the event does not keep to its contract. */
  changesOf(data: unknown): readonly Change[];
}

function after<Schema extends z.ZodType>(
  { service, type, schema }: EventContract<Schema>,
  changesOf: (data: z.infer<Schema>) => readonly Change[],
): ChangingEvent {
  return { service, type, changesOf: (data) => changesOf(schema.parse(data)) };
}

const product = (id: string): Change => ({ type: 'Product', id });
const variant = (id: string): Change => ({ type: 'ProductVariant', id });
const review = (id: string): Change => ({ type: 'Review', id });

interface Catalogued {
  readonly productId: string;
  readonly variants: readonly { readonly variantId: string }[];
}
const catalogued = ({ productId, variants }: Catalogued) => [
  product(productId),
  ...variants.map(({ variantId }) => variant(variantId)),
];

interface Supplied {
  readonly lines: readonly { readonly variantId: string }[];
}
const supplied = ({ lines }: Supplied) => lines.map(({ variantId }) => variant(variantId));

interface Reviewed {
  readonly reviewId: string;
  readonly productId: string;
}
const reviewed = ({ reviewId, productId }: Reviewed) => [review(reviewId), product(productId)];

/** Every event that concerns what subgraphs mark with `@cacheControl`. */
const changingEvents: readonly ChangingEvent[] = [
  after(productCreated, catalogued),
  after(productPublished, catalogued),
  after(productUpdated, (data) => [...catalogued(data), ...data.withdrawnVariantIds.map(variant)]),
  after(productArchived, ({ productId, variantIds }) => [product(productId), ...variantIds.map(variant)]),
  after(productPriceChanged, ({ productId, variantId }) => [product(productId), variant(variantId)]),
  after(inventoryStockChanged, ({ variantId }) => [variant(variantId)]),
  // When more come.
  after(inventoryRestockSet, ({ variantId }) => [variant(variantId)]),
  after(inventoryBackorderPolicySet, ({ variantId }) => [variant(variantId)]),
  // Fewer can be promised then.
  after(inventoryBackordered, supplied),
  after(inventoryReplenishmentOrdered, supplied),
  after(inventoryReplenishmentReceived, supplied),
  after(inventoryReplenishmentCancelled, supplied),
  after(reviewPosted, reviewed),
  after(reviewPublished, reviewed),
  after(reviewRejected, reviewed),
  after(reviewHeld, reviewed),
  after(reviewEdited, reviewed),
  after(reviewDeleted, reviewed),
  after(reviewReplied, reviewed),
  after(reviewQuestionAsked, ({ productId }) => [product(productId)]),
  after(reviewQuestionAnswered, ({ productId }) => [product(productId)]),
  after(reviewRatingChanged, ({ productId }) => [product(productId)]),
];

const byType = new Map(changingEvents.map((event) => [event.type, event]));

/** Whether an event changes anything that is kept. */
export const isChanging = (type: string): boolean => byType.has(type);

/** Who tells of changes. */
export const changingServices: readonly ServiceName[] = [...new Set(changingEvents.map(({ service }) => service))];

/** What an event changes; nothing for most. Throws when an event that changes something cannot be read. */
export function changesOf({ type, data }: CloudEvent): readonly Change[] {
  return byType.get(type)?.changesOf(data) ?? [];
}
