import type { z } from 'zod';
import type { ServiceName } from './services.ts';

/** One question that a service answers, declared once: who is asked, what goes in, what comes back. */
export interface MessageContract<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly service: ServiceName;
  /** What is asked for, in snake_case, such as `payment_method`. */
  readonly name: string;
  /** `product.quote`: what goes over the wire. */
  readonly type: string;
  readonly description: string;
  /** Whether answering it changes something. It is asked under a key then, and happens once for each. */
  readonly isWriting?: boolean;
  readonly request: Request;
  readonly response: Response;
}

type MessageDeclaration<Request extends z.ZodType, Response extends z.ZodType> = Omit<
  MessageContract<Request, Response>,
  'type'
>;

export function defineMessage<Request extends z.ZodType, Response extends z.ZodType>(
  declared: MessageDeclaration<Request, Response>,
): MessageContract<Request, Response> {
  return { ...declared, type: `${declared.service}.${declared.name}` };
}
