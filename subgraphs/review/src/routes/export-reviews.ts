import { forViewer, noBody, readPage, route } from '@agora/kit';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { newestFirst } from '../db/review-orders.ts';
import type { Stores } from '../db/stores.ts';
import type { Review } from '../domain/review.ts';

const columns = [
  'productId',
  'authorId',
  'rating',
  'title',
  'body',
  'postedAt',
  'status',
  'isVerifiedPurchase',
] as const;

const formats = {
  CSV: { contentType: 'text/csv; charset=utf-8', extension: 'csv' },
  JSON_LINES: { contentType: 'application/jsonl; charset=utf-8', extension: 'jsonl' },
} as const;

/** All reviews as a file, the newest first, which can be imported again. */
export const exportReviews = route(
  {
    method: 'GET',
    path: '/export/reviews',
    access: forViewer('review:moderate'),
    body: noBody,
    query: z.strictObject({ format: z.enum(['CSV', 'JSON_LINES']).default('CSV') }),
    isStreamed: true,
  },
  ({ query: { format } }, _: Routes) => {
    const { contentType, extension } = formats[format];
    return Promise.resolve({
      status: 200,
      headers: {
        'content-type': contentType,
        'content-disposition': `attachment; filename="reviews.${extension}"`,
      },
      async *stream(stores: Stores) {
        if (format === 'CSV') yield stringify([[...columns]]);
        for await (const page of pagesOf(stores)) {
          yield format === 'CSV'
            ? stringify(
                page.map((row) => columns.map((column) => String(row[column]))),
                { escape_formulas: true },
              )
            : page.map((row) => `${JSON.stringify(row)}\n`).join('');
        }
      },
    });
  },
);

async function* pagesOf({ reviews }: Stores) {
  for (let cursor: readonly string[] | undefined; ;) {
    const page = { ...readPage({ first: 100 }, newestFirst), cursor };
    const rows = await reviews.page(undefined, page);
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    if (!last) return;
    yield shown.map(rowOf);
    if (rows.length <= page.limit) return;
    cursor = newestFirst.keys.map(({ valueOf }) => valueOf(last));
  }
}

function rowOf({ productId, authorId, rating, title, body, postedAt, status, isVerifiedPurchase }: Review) {
  return { productId, authorId, rating, title, body, postedAt: postedAt.toISOString(), status, isVerifiedPurchase };
}
