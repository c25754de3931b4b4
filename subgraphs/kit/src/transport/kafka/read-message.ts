import type { KafkaMessage } from 'kafkajs';
import type { z } from 'zod';

/** The value of a message as what the schema says it is; throws when it is something else. */
export function readMessage<T>(schema: z.ZodType<T>, { value }: KafkaMessage): T {
  return schema.parse(JSON.parse(String(value)));
}
