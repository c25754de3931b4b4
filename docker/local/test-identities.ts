import type { Identities, Member } from '@agora/kit/access';

/** The password of a user of a server that is thrown away: whoever has that of `setup` knows them all. */
export function testPassword(setupPassword: string, name: string): string {
  return `${setupPassword}-${name}`;
}

export function testIdentities(
  prefix: string,
  setupPassword: string,
  access: Readonly<Record<string, Member['access']>>,
): Identities {
  const members = Object.entries(access).map(([name, access]) => ({
    name,
    password: testPassword(setupPassword, name),
    access,
  }));
  return { prefix, setupPassword, members };
}
