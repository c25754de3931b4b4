import { buffer } from 'node:stream/consumers';
import { forViewer, jsonAnswer, mutate, route, RouteError, upload } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { mostFiles, readFileName } from '../domain/files/variant-file.ts';
import { mayChange } from '../graphql/may-change.ts';

const refusals: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  VARIANT_NOT_FOUND: [404, 'There is no such variant.'],
  TOO_MANY_FILES: [422, 'A variant has at most 10 files.'],
  EMPTY_FILE: [422, 'The file is empty.'],
  VARIANT_IS_SHIPPED: [422, 'Only what is not shipped in a parcel has files that its buyers download.'],
  INVALID_TEXT: [422, 'The name of a file has 1 to 100 characters, and no slashes or quotation marks.'],
  INVALID_IDEMPOTENCY_KEY: [422, 'Idempotency-Key has 1 to 200 characters.'],
  IDEMPOTENCY_CONFLICT: [422, 'The key was used for another file.'],
};

/** A file for whoever has bought a variant; answers with its id. */
export const uploadFile = route(
  {
    method: 'POST',
    path: '/variants/:variantId/files',
    params: z.object({ variantId: z.uuid().toLowerCase() }),
    query: z.object({ name: z.string() }),
    access: forViewer('product:write:any', 'product:write'),
    body: upload({
      types: ['application/pdf', 'application/zip', 'application/epub+zip', 'application/octet-stream', 'text/plain'],
      maxBytes: 20 * 1024 * 1024,
    }),
  },
  async ({ params: { variantId }, query, caller, body, headers }, context: Routes) => {
    const key = headers['idempotency-key'];
    const contentType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? 'application/octet-stream';
    const bytes = await buffer(body.read());
    const id = await mutate(context, {
      operation: 'POST /variants/:variantId/files',
      caller: caller.id,
      input: { variantId, ...query, sha256: body.sha256, idempotencyKey: typeof key === 'string' ? key : null },
      async decide({ variants, products, files, now }) {
        const name = readFileName(query.name);
        const variant = (await variants.by('id', [variantId])).get(variantId);
        const catalogued = variant && (await products.lock(variant.productId));
        if (!catalogued || !mayChange(caller, catalogued.product)) return { refused: 'VARIANT_NOT_FOUND' };
        if (name === undefined) return { refused: 'INVALID_TEXT' };
        if (bytes.length === 0) return { refused: 'EMPTY_FILE' };
        const isShipped = catalogued.variants.some((one) => one.id === variantId && one.requiresShipping);
        if (isShipped) return { refused: 'VARIANT_IS_SHIPPED' };
        const known = (await files.ofVariants([variantId])).get(variantId) ?? [];
        if (known.length >= mostFiles) return { refused: 'TOO_MANY_FILES' };
        const fileId = uuidv7();
        await files.add({ id: fileId, variantId, name, contentType, size: bytes.length }, bytes, now());
        return { fileId };
      },
      answer: ({ fileId }) => fileId,
      refuse: ({ refused }): never => {
        const [status, detail] = refusals[refused] ?? [422, 'This cannot be done.'];
        throw new RouteError(status, refused, detail);
      },
    });
    return jsonAnswer(201, { id });
  },
);
