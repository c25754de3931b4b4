import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import { flowSecrets } from '../../db/identities/flow-secrets.ts';
import { type FlowPurpose, identityFlowLifeMs } from '../../domain/identities/identity-flow.ts';
import { countsOfIdentityFlows } from '../../domain/sessions/throttle.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse } from '../refuse.ts';

interface Sent {
  readonly provider: string;
  readonly purpose: FlowPurpose;
  readonly userId: string | null;
}

/** Where a browser goes to prove who somebody is, and what it has to have when it is back: nobody else can end what it began. */
export async function sendToProvider({ provider: id, purpose, userId }: Sent, context: Context) {
  const { settings, log } = context;
  const provider = settings.identityProviders.find((known) => known.id === id);
  if (!provider) return refuse('UNKNOWN_PROVIDER', ['provider']);
  const admission = await admitAttempt(countsOfIdentityFlows(context.client?.address ?? 'unknown'), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const flowToken = randomBytes(32).toString('base64url');
  try {
    const url = await provider.urlFor(flowSecrets(settings.keySecret, flowToken));
    return await context.transact(async ({ identities, now }) => {
      const expiresAt = new Date(now().getTime() + identityFlowLifeMs);
      await identities.begin(flowToken, { provider: id, purpose, userId, expiresAt });
      return { url, flowToken, userErrors: [] };
    });
  } catch (error) {
    log.warn({ provider: id, err: error }, 'a provider of identities cannot be asked');
    return refuse('PROVIDER_UNAVAILABLE', ['provider']);
  }
}
