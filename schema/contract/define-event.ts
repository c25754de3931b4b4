import type { z } from 'zod';
import type { ServiceName } from './services.ts';

/** An event that a decision wants told; it gets its id, time and trace when it is emitted. */
export interface EventDraft<Data = unknown> {
  readonly contract: EventContract<z.ZodType<Data>>;
  readonly data: Data;
}

/** One event type, declared once: who tells it, what it means, what it carries. */
export interface EventContract<Schema extends z.ZodType = z.ZodType> {
  readonly service: ServiceName;
  /** Past-tense fact in snake_case, such as `payment_due`. */
  readonly name: string;
  readonly version: number;
  /** CloudEvents type, such as `agora.order.payment_due.v1`. */
  readonly type: string;
  readonly description: string;
  readonly schema: Schema;
  /** The ordering key: events of one subject reach each handler in the order in which they were emitted. */
  subjectOf(data: z.infer<Schema>): string;
  /** A draft of this event; throws a ZodError when the data does not fit the contract. */
  draft(data: z.infer<Schema>): EventDraft<z.infer<Schema>>;
}

interface EventDeclaration<Schema extends z.ZodType> {
  service: ServiceName;
  name: string;
  version?: number;
  description: string;
  subject: (data: z.infer<Schema>) => string;
  data: Schema;
}

export function defineEvent<Schema extends z.ZodType>(declared: EventDeclaration<Schema>): EventContract<Schema> {
  const version = declared.version ?? 1;
  const contract: EventContract<Schema> = {
    service: declared.service,
    name: declared.name,
    version,
    type: `agora.${declared.service}.${declared.name}.v${version}`,
    description: declared.description,
    schema: declared.data,
    subjectOf: declared.subject,
    draft: (data) => ({ contract, data: declared.data.parse(data) }) as EventDraft<z.infer<Schema>>,
  };
  return contract;
}
