import { type CloudEvent, cloudEventSchema } from '@agora/schema';

/** The event in a message; `undefined` when it is none, which no retry can change. */
export function parseEvent(text: string): CloudEvent | undefined {
  try {
    return cloudEventSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
