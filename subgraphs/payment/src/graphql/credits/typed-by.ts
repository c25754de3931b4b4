import type { Context } from '../../context.ts';

/** Whose wrong codes are counted: those of the network, and of whoever is logged in. */
export function typedBy({ viewer, client }: Pick<Context, 'viewer' | 'client'>): string[] {
  return [`from ${client?.address ?? 'unknown'}`, ...(viewer ? [`user ${viewer.id}`] : [])];
}
