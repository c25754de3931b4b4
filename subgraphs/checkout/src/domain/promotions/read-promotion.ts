import { fromDecimal, isCurrency, lineOfText } from '@agora/schema';
import type { Refusal } from '../refusal.ts';
import { DefinitionFault, wholeNumber } from './definition-fault.ts';
import type { Gift } from './action.ts';
import { customerGroupForm, maxListed } from './customer-groups.ts';
import type { Conditions, PromotionDefinition } from './promotion.ts';
import { readAction, type ReadMoney } from './read-action.ts';
import { readItems } from './read-items.ts';
import type { WantedConditions, WantedMoney, WantedPromotion } from './wanted-promotion.ts';

const maxNameLength = 100;
const maxPriority = 1_000;

/** A promotion as staff mean it, or where it is not whole. Gifts are as they are at this moment. */
export function readPromotion(
  wanted: WantedPromotion,
  giftOf: (variantId: string) => Omit<Gift, 'quantity'> | undefined,
): PromotionDefinition | Refusal {
  try {
    return read(wanted, giftOf);
  } catch (fault) {
    if (!(fault instanceof DefinitionFault)) throw fault;
    return { refused: 'INVALID_PROMOTION', field: ['promotion', ...fault.field], message: fault.message };
  }
}

function read(
  wanted: WantedPromotion,
  giftOf: (variantId: string) => Omit<Gift, 'quantity'> | undefined,
): PromotionDefinition {
  const name = lineOfText(wanted.name, maxNameLength);
  if (name === undefined)
    throw new DefinitionFault(['name'], `A name has 1 to ${maxNameLength.toString()} characters.`);
  const { startsAt = null, endsAt = null, priority } = wanted;
  if (startsAt && endsAt && endsAt <= startsAt) throw new DefinitionFault(['endsAt'], 'It ends after it starts.');
  if (priority != null && (!Number.isInteger(priority) || Math.abs(priority) > maxPriority)) {
    throw new DefinitionFault(['priority'], 'A priority is a whole number from -1000 to 1000.');
  }
  const amounts = readingAmounts();
  const limit = (value: number | null | undefined, field: string) =>
    value == null ? null : wholeNumber(value, [field], 1_000_000_000);
  const conditions = readConditions(wanted.conditions ?? {}, amounts.money);
  const action = readAction(wanted.action, { money: amounts.money, giftOf });
  const budgetMinor = wanted.budget ? amounts.money(wanted.budget, ['budget']) : null;
  return {
    name,
    isAutomatic: wanted.trigger === 'AUTOMATIC',
    isExclusive: wanted.stacking === 'EXCLUSIVE',
    priority: priority ?? 0,
    startsAt,
    endsAt,
    conditions,
    action,
    usageLimit: limit(wanted.usageLimit, 'usageLimit'),
    usageLimitPerCustomer: limit(wanted.usageLimitPerCustomer, 'usageLimitPerCustomer'),
    budgetMinor,
    currency: amounts.currency(),
  };
}

function readConditions(wanted: WantedConditions, money: ReadMoney): Conditions {
  const at = (name: string) => ['conditions', name];
  const { minimumSubtotal, minimumQuantity, customerGroups, countries } = wanted;
  const listed = (given: readonly string[] | null | undefined, form: RegExp, field: string) => {
    const values = [...new Set(given ?? [])];
    if (values.length > maxListed || !values.every((value) => form.test(value))) {
      throw new DefinitionFault(at(field), `This is no list of at most ${maxListed.toString()} of them.`);
    }
    return values;
  };
  return {
    minimumSubtotalMinor: minimumSubtotal ? money(minimumSubtotal, at('minimumSubtotal')) : null,
    items: readItems(wanted.items, at('items')),
    minimumQuantity: minimumQuantity == null ? null : wholeNumber(minimumQuantity, at('minimumQuantity')),
    customerGroups: listed(customerGroups, customerGroupForm, 'customerGroups'),
    isFirstOrder: wanted.isFirstOrder ?? false,
    countries: listed(
      countries?.map((country) => country.toUpperCase()),
      /^[A-Z]{2}$/,
      'countries',
    ),
  };
}

/** Reads amounts above zero, all of one currency, which is that of the promotion. */
function readingAmounts() {
  let currency: string | null = null;
  return {
    currency: () => currency,
    money: (wanted: WantedMoney | null | undefined, field: readonly string[]): number => {
      const read = wanted && isCurrency(wanted.currency) ? fromDecimal(wanted.amount, wanted.currency) : undefined;
      if (!read || read.minor <= 0) throw new DefinitionFault(field, 'This is an amount above zero of a currency.');
      if (currency !== null && currency !== read.currency) {
        throw new DefinitionFault(field, 'All amounts of a promotion are of one currency.');
      }
      currency = read.currency;
      return read.minor;
    },
  };
}
