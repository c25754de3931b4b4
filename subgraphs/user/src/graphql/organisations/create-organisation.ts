import { mutate, requireScope } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { describeOrganisation, type OrganisationDetails } from '../../domain/organisations/describe-organisation.ts';
import type { OrganisationKind } from '../../domain/organisations/organisation.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { answerOrganisation } from './answer-organisation.ts';

interface CreateInput extends OrganisationDetails {
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never; readonly id: string } | Refusal;

export function createOrganisation(kind: OrganisationKind, operation: string, input: CreateInput, context: Context) {
  const { id: caller } = requireScope(context, 'user:manage');
  return mutate(context, {
    operation,
    caller,
    input: { ...input },
    async decide({ organisations, now }): Promise<Outcome> {
      const id = uuidv7();
      const contact = { contactEmail: null, contactPhone: null, depot: null };
      const blank = { id, kind, name: '', ...contact, status: 'ACTIVE', createdAt: now(), version: 1 } as const;
      const decision = describeOrganisation(blank, input);
      if (decision.refused) return decision;
      await organisations.save(decision.organisation);
      return { id };
    },
    answer: ({ id }) => answerOrganisation(kind, id, context),
    refuse: refuseChange,
  });
}
