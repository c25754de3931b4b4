interface FieldError {
  readonly message: string;
  readonly field: readonly string[] | null;
}

export type Faults = Readonly<Record<string, string>>;

const own = [
  ...['name', 'startsAt', 'endsAt', 'priority', 'usageLimit', 'usageLimitPerCustomer', 'budget', 'code'],
  ...['conditions.minimumSubtotal', 'conditions.minimumQuantity', 'conditions.customerGroups', 'conditions.countries'],
  ...['action.percent', 'action.amount', 'action.buyQuantity', 'action.getQuantity', 'action.maxTimes'],
];
const parts = ['conditions.items', 'action.items', 'action.getItems', 'action.tiers', 'action.variants'];

/** What the shop refused, by the field in which it lies: `action.tiers.0.percent`; `form` for what lies in none. */
export function faultsOf(errors: readonly FieldError[]): Faults {
  return Object.fromEntries(errors.map(({ field, message }) => [placeOf(field ?? []), message]));
}

function placeOf(field: readonly string[]): string {
  const [input, promotion, ...rest] = field;
  const path = rest.join('.');
  const isOfPromotion = input === 'input' && promotion === 'promotion';
  return isOfPromotion && (own.includes(path) || parts.some((part) => path === part || path.startsWith(`${part}.`)))
    ? path
    : 'form';
}

/** What is wrong with a part of the form that is no single field. */
export function faultIn(faults: Faults, part: string): string | undefined {
  return Object.entries(faults).find(([path]) => path === part || path.startsWith(`${part}.`))?.[1];
}
