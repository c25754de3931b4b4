import type { z } from 'zod';
import { routerError } from '../../errors/router-error.ts';

/** What a page sent as JSON; throws `BAD_REQUEST`. */
export function readAs<Form extends z.ZodObject>(form: Form, body: Buffer): z.infer<Form> {
  try {
    return form.parse(JSON.parse(body.toString()));
  } catch {
    throw routerError('BAD_REQUEST', `Send ${Object.keys(form.shape).join(', ')} as JSON.`);
  }
}
