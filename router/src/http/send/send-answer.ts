import type { ServerResponse } from 'node:http';
import type { Answer } from '../../pipeline/answer/answer.ts';
import type { Accepted } from '../negotiate/accepted.ts';
import type { Encoding } from '../negotiate/encoding.ts';
import { multipart, serverSent } from './event-format.ts';
import { sendDeferred, sendInOnePart } from './send-deferred.ts';
import { type EventSurroundings, sendEvents } from './send-events.ts';
import { sendWhole } from './send-whole.ts';

/** Sends whatever the pipeline answered in the form that the client likes best. */
export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  { whole, events }: Accepted,
  encoding: Encoding | undefined,
  surroundings: EventSurroundings,
): Promise<void> {
  const eventFormat = events === 'multipart' ? multipart : serverSent;
  switch (answer.kind) {
    case 'deferred':
      return sendDeferred(response, answer.parts, encoding, surroundings.log);
    case 'events':
      return sendEvents(response, answer.events, eventFormat, surroundings);
    case 'complete':
      if (whole !== undefined) return sendWhole(response, answer, whole, encoding);
      if (events !== undefined) return sendEvents(response, once(answer.text), eventFormat, surroundings);
      sendInOnePart(response, answer.text);
      return Promise.resolve();
  }
}

/** A query over a protocol of events: one event. */
async function* once(text: string): AsyncGenerator<string, undefined> {
  yield await Promise.resolve(text);
}
