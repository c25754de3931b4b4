import { z } from 'zod';

/**
 * The envelope in which every event travels: CloudEvents 1.0, JSON format.
 * `id` is a UUIDv7 and the key of deduplication; `subject` is the aggregate's id and the key of ordering.
 */
export const cloudEventSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().regex(/^\/agora\/[a-z]+$/),
  type: z.string().regex(/^agora\.[a-z]+\.[a-z_]+\.v[0-9]+$/),
  subject: z.string().min(1).max(200),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  traceparent: z.string().max(100).optional(),
  data: z.unknown(),
});

export type CloudEvent = z.infer<typeof cloudEventSchema>;
