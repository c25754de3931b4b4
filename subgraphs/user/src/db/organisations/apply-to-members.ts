import { actFor } from '../../domain/organisations/act-for.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { User } from '../../domain/user.ts';
import { endAccess } from '../sessions/end-access.ts';
import { tellAudited } from '../staff/tell-audited.ts';
import type { UserWork } from '../user-work.ts';

/** Has the people of an organisation, which is locked, act for it as it is now. */
export async function applyToMembers(organisation: Organisation, changedBy: string, work: UserWork): Promise<void> {
  const members = (await work.organisations.membersOf([organisation.id])).get(organisation.id) ?? [];
  const people = await work.users.lockAll(members.map(({ userId }) => userId));
  for (const user of people) await applyToPerson(user, organisation, { isMember: true, changedBy }, work);
}

interface Acting {
  readonly isMember: boolean;
  readonly changedBy: string;
}

/** The same for one, who is locked. What they may do stands in access tokens, so those that were given before are taken back. */
export async function applyToPerson(
  user: User,
  organisation: Organisation,
  acting: Acting,
  work: UserWork,
): Promise<void> {
  const decision = actFor(user, organisation, acting, work.now());
  if (decision.user === user) return;
  await work.users.save(decision.user);
  await endAccess({ userId: user.id, sessionId: null }, work);
  await tellAudited(decision.events, acting.changedBy, work);
}
