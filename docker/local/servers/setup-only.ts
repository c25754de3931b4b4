import type { Identities } from '@agora/kit/access';

/** A broker that is thrown away and has no other user. */
export const setupOnly: Identities = { prefix: 'agora', setupPassword: 'agora', members: [] };
