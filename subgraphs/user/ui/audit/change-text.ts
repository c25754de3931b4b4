import type { AuditRowFragment } from '@agora/schema/operations';
import { scopeText } from '../service-tokens/scope-text.ts';

type Change = AuditRowFragment['changes'][number];

/** What something was and became, for people. */
export function changeText({ what, from, to }: Change): string {
  const label = what === 'NAME' ? 'Name' : 'Allows';
  const text = (values: readonly string[]) => values.map(what === 'NAME' ? quoted : scopeText).join(', ');
  if (from.length === 0) return `${label}: ${text(to)}`;
  if (to.length === 0) return `${label}, until then: ${text(from)}`;
  return `${label}: ${text(to)}; before: ${text(from)}`;
}

const quoted = (name: string) => `“${name}”`;
