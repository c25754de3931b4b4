import { hasScope, mutate, requireViewer, type Viewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Member, Organisation, OrganisationKind } from '../../domain/organisations/organisation.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { answerOrganisation } from './answer-organisation.ts';

/** Which vendor or courier is meant, and by which mutation. */
export interface Meant {
  readonly kind: OrganisationKind;
  readonly operation: string;
  readonly id: string;
}

/** Who changes it, and who is in it. */
export interface Changing {
  readonly viewer: Viewer;
  readonly isAdmin: boolean;
  readonly members: readonly Member[];
}

export type Outcome = { readonly refused?: never } | Refusal;

/**
 * Changes a vendor or a courier for an admin or one of its owners, and answers with it. Who is in it and no owner may do what `mayAll`
 * lets them; to others it looks as if it were not there.
 */
export function changeOrganisation(
  { kind, operation, id }: Meant,
  input: { readonly idempotencyKey?: string | null | undefined },
  context: Context,
  change: (organisation: Organisation, changing: Changing, work: Work) => Promise<Outcome>,
  mayAll: (viewer: Viewer) => boolean = () => false,
) {
  const viewer = requireViewer(context);
  const isAdmin = hasScope(viewer, 'user:manage');
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input, id },
    async decide(work): Promise<Outcome> {
      const organisation = await work.organisations.lock(id);
      const members = (await work.organisations.membersOf([id])).get(id) ?? [];
      const own = members.find(({ userId }) => userId === viewer.id);
      if (organisation?.kind !== kind || !(isAdmin || own)) {
        return { refused: 'ORGANISATION_NOT_FOUND', field: [kind === 'VENDOR' ? 'vendorId' : 'courierId'] };
      }
      if (!isAdmin && own?.role !== 'OWNER' && !mayAll(viewer)) return { refused: 'NOT_OWNER', field: [] };
      if (!isAdmin && organisation.status === 'SUSPENDED') return { refused: 'ORGANISATION_SUSPENDED', field: [] };
      return change(organisation, { viewer, isAdmin, members }, work);
    },
    answer: () => answerOrganisation(kind, id, context),
    refuse: refuseChange,
  });
}
