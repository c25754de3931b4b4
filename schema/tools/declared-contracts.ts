import * as exported from '../index.ts';
import type { EventContract } from '../contract/define-event.ts';
import type { MessageContract } from '../contract/define-message.ts';

const values: readonly unknown[] = Object.values(exported);

/** Every event the ten services tell, by type. */
export const declaredEvents: readonly EventContract[] = values.filter(isEventContract).sort(byType);

/** Every message the ten services answer, by type. */
export const declaredMessages: readonly MessageContract[] = values.filter(isMessageContract).sort(byType);

function isEventContract(value: unknown): value is EventContract {
  return typeof value === 'object' && value !== null && 'subjectOf' in value;
}

function isMessageContract(value: unknown): value is MessageContract {
  return typeof value === 'object' && value !== null && 'request' in value && 'response' in value;
}

function byType(one: { readonly type: string }, other: { readonly type: string }): number {
  return one.type < other.type ? -1 : 1;
}
