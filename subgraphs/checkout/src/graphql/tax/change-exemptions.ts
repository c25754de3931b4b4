import { mutate, requireViewer } from '@agora/kit';
import { userContact, userCustomerGroups } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Context, Work } from '../../context.ts';
import { isCustomerGroup } from '../../domain/promotions/customer-groups.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { ExemptionHolder } from '../../domain/tax/tax-exemption.ts';
import { endExemption, maxExemptions, writeExemption } from '../../domain/tax/write-exemption.ts';
import type { MutationResolvers, TaxExemptionCreateInput } from '../../generated/resolvers.ts';
import { userErrorOf } from '../refuse.ts';

/** What is remembered of a change of an exemption. */
type Outcome = { readonly refused?: never; readonly exemptionId: string } | Refusal;

export const taxExemptionCreate: NonNullable<MutationResolvers['taxExemptionCreate']> = async (
  _,
  { input },
  context,
) => {
  const { id: createdBy } = requireViewer(context);
  const holder = await findHolder(input, context);
  return change(context, 'taxExemptionCreate', input, async ({ taxExemptions, now }) => {
    if ('refused' in holder) return holder;
    const { country, region, reason, certificateNumber, validFrom, validTo } = input;
    const wanted = {
      ...{ holder, reason, country: country ?? undefined, region: region ?? undefined },
      certificateNumber: certificateNumber ?? undefined,
      validFrom: validFrom ?? undefined,
      validTo: validTo ?? undefined,
    };
    const decision = writeExemption(wanted, { id: uuidv7(), createdBy, now: now() });
    if (decision.refused) return decision;
    if ((await taxExemptions.countLasting(holder, now())) >= maxExemptions) {
      return { refused: 'TOO_MANY_TAX_EXEMPTIONS', field: fieldOf(holder) };
    }
    await taxExemptions.save(decision.exemption);
    return { exemptionId: decision.exemption.id };
  });
};

export const taxExemptionEnd: NonNullable<MutationResolvers['taxExemptionEnd']> = (_, { input }, context) =>
  change(context, 'taxExemptionEnd', input, async ({ taxExemptions, now }) => {
    const exemption = await taxExemptions.lock(input.taxExemptionId);
    if (!exemption) return { refused: 'TAX_EXEMPTION_NOT_FOUND', field: ['taxExemptionId'] };
    await taxExemptions.save(endExemption(exemption, now()));
    return { exemptionId: exemption.id };
  });

function change(
  context: Context,
  operation: string,
  input: { readonly idempotencyKey?: string | null | undefined; readonly [field: string]: unknown },
  decide: (work: Work) => Promise<Outcome>,
) {
  return mutate(context, {
    operation,
    caller: requireViewer(context).id,
    input,
    decide,
    answer: async ({ exemptionId }) => ({
      taxExemption: (await context.stores.taxExemptions.find(exemptionId)) ?? null,
      userErrors: [],
    }),
    refuse: (refusal) => ({ taxExemption: null, userErrors: [userErrorOf(refusal)] }),
  });
}

/** A customer or a group that there is, as the user service says. */
async function findHolder(
  { customerId, customerGroup }: TaxExemptionCreateInput,
  { send }: Context,
): Promise<ExemptionHolder | Refusal> {
  if (customerId != null && customerGroup == null) {
    const isKnown = (await send(userContact, { userId: customerId })) !== null;
    return isKnown ? { customerId, customerGroup: null } : { refused: 'CUSTOMER_NOT_FOUND', field: ['customerId'] };
  }
  if (customerId == null && customerGroup != null) {
    const isKnown = isCustomerGroup(customerGroup) && (await isGroup(customerGroup, send));
    const refused: Refusal = { refused: 'CUSTOMER_GROUP_NOT_FOUND', field: ['customerGroup'] };
    return isKnown ? { customerId: null, customerGroup } : refused;
  }
  const message = 'Say a customer or a group of customers, one of the two.';
  return { refused: 'AMBIGUOUS_INPUT', field: ['customerId'], message };
}

async function isGroup(code: string, send: Context['send']): Promise<boolean> {
  return (await send(userCustomerGroups, { codes: [code] })).known.includes(code);
}

function fieldOf({ customerId }: ExemptionHolder): readonly string[] {
  return [customerId === null ? 'customerGroup' : 'customerId'];
}
