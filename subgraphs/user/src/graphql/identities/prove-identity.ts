import type { Context } from '../../context.ts';
import { flowSecrets } from '../../db/identities/flow-secrets.ts';
import { providerFault } from '../../db/identities/provider-fault.ts';
import type { Claims } from '../../domain/identities/identity.ts';
import type { FlowPurpose } from '../../domain/identities/identity-flow.ts';
import { challengeOfLogin, type Refusal } from '../refuse.ts';

interface Returned {
  readonly provider: string;
  readonly parameters: string;
  readonly flowToken: string;
}

export interface ProvenIdentity {
  readonly refused?: never;
  readonly claims: Claims;
  /** As people know the provider. */
  readonly providerName: string;
}

/**
 * Who somebody is whose browser is back from a provider: by the flow that it began, which ends whatever comes of it. The provider is
 * asked between transactions, since people wait for it and a connection to the database shall not.
 */
export async function proveIdentity(
  { provider: id, parameters, flowToken }: Returned,
  { purpose, userId }: { readonly purpose: FlowPurpose; readonly userId: string | null },
  { transact, settings, log }: Context,
): Promise<ProvenIdentity | Refusal> {
  const provider = settings.identityProviders.find((known) => known.id === id);
  if (!provider) return { refused: 'UNKNOWN_PROVIDER', field: ['provider'] };
  const flow = await transact(({ identities, now }) => identities.end(flowToken, now()));
  const isOwn = flow?.provider === id && flow.purpose === purpose && flow.userId === userId;
  if (!isOwn) {
    const message = purpose === 'LOGIN' ? { message: challengeOfLogin } : {};
    return { refused: 'CHALLENGE_EXPIRED', field: ['flowToken'], ...message };
  }
  if (parameters.length > maxParameters) return { refused: 'PROVIDER_REFUSED', field: ['parameters'] };
  try {
    const claims = await provider.prove(parameters, flowSecrets(settings.keySecret, flowToken));
    return { claims, providerName: provider.name };
  } catch (error) {
    const refused = providerFault(error);
    if (refused === 'PROVIDER_UNAVAILABLE')
      log.warn({ provider: id, err: error }, 'a provider of identities proved nobody');
    return { refused, field: ['parameters'] };
  }
}

const maxParameters = 8_000;
