/** What the Relay compiler makes of the operations that stand here as text. */
import type {
  ConcreteRequest,
  FragmentRefs,
  NormalizationSelection,
  ReaderFragment,
  ReaderSelection,
} from 'relay-runtime';

export interface OrderQuery {
  readonly variables: { readonly id: string };
  readonly response: { readonly order: Order | null };
}

export interface CancelMutation {
  readonly variables: { readonly id: string };
  readonly response: { readonly orderCancel: Order | null };
}

export interface StatusSubscription {
  readonly variables: { readonly id: string };
  readonly response: { readonly orderStatusChanged: Order | null };
}

export interface PageQuery {
  readonly variables: { readonly id: string };
  readonly response: {
    readonly order:
      | (Spread<'Page_customer'> & {
          readonly status: string;
          readonly lines: readonly { readonly quantity: number; readonly product: Spread<'Page_product'> | null }[];
        })
      | null;
  };
}

interface Order {
  readonly status: string;
  readonly customer: { readonly name: string } | null;
}

interface Spread<Name extends string> {
  readonly ' $fragmentSpreads': FragmentRefs<Name>;
}

const status = field('status');
const customer = {
  read: linked('customer', 'User', [field('name')]),
  kept: linked('customer', 'User', [field('name'), field('id')]),
};

export const orderQuery = orderRequest('OrderQuery', 'query', 'order');
export const cancelMutation = orderRequest('CancelMutation', 'mutation', 'orderCancel');
export const statusSubscription = orderRequest('StatusSubscription', 'subscription', 'orderStatusChanged');

export const pageQuery = request(
  'PageQuery',
  'query',
  `query PageQuery($id: ID!) {
    order(id: $id) {
      status
      ...Page_customer @defer(label: "PageQuery$defer$Page_customer")
      lines { quantity product { ...Page_product @defer(label: "PageQuery$defer$Page_product") id } }
      id
    }
  }
  fragment Page_customer on Order { status customer { name id } }
  fragment Page_product on Product { title shippingCents }`,
  [
    orderField('order', [
      status,
      deferred('Page_customer'),
      list('lines', 'Line', [field('quantity'), linked('product', 'Product', [deferred('Page_product')])]),
    ]),
  ],
  [
    orderField('order', [
      status,
      { if: null, kind: 'Defer', label: 'PageQuery$defer$Page_customer', selections: [status, customer.kept] },
      list('lines', 'Line', [
        field('quantity'),
        linked('product', 'Product', [
          {
            if: null,
            kind: 'Defer',
            label: 'PageQuery$defer$Page_product',
            selections: [field('title'), field('shippingCents')],
          },
          field('id'),
        ]),
      ]),
      field('id'),
    ]),
  ],
);

export const pageCustomer = fragment('Page_customer', 'Order', [status, customer.read]);
export const pageProduct = fragment('Page_product', 'Product', [field('title'), field('shippingCents')]);

type Kind = ConcreteRequest['params']['operationKind'];

function orderRequest(name: string, kind: Kind, rootField: string): ConcreteRequest {
  const argument = kind === 'subscription' ? 'orderId' : 'id';
  return request(
    name,
    kind,
    `${kind} ${name}($id: ID!) { ${rootField}(${argument}: $id) { status customer { name id } id } }`,
    [orderField(rootField, [status, customer.read], argument)],
    [orderField(rootField, [status, customer.kept, field('id')], argument)],
  );
}

function request(
  name: string,
  operationKind: Kind,
  text: string,
  read: readonly ReaderSelection[],
  kept: readonly NormalizationSelection[],
): ConcreteRequest {
  const argumentDefinitions = [{ defaultValue: null, kind: 'LocalArgument', name: 'id' }] as const;
  const type = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operationKind];
  return {
    kind: 'Request',
    fragment: { ...fragment(name, type, read), argumentDefinitions },
    operation: { kind: 'Operation', name, argumentDefinitions, selections: kept },
    params: { cacheID: name, id: null, metadata: {}, name, operationKind, text },
  };
}

function fragment(name: string, type: string, selections: readonly ReaderSelection[]): ReaderFragment {
  return { kind: 'Fragment', name, type, metadata: null, abstractKey: null, argumentDefinitions: [], selections };
}

function field(name: string) {
  return { alias: null, args: null, kind: 'ScalarField', name, storageKey: null } as const;
}

function linked<Selection>(name: string, concreteType: string, selections: readonly Selection[]) {
  return {
    alias: null,
    args: null,
    concreteType,
    kind: 'LinkedField',
    name,
    plural: false,
    selections,
    storageKey: null,
  } as const;
}

function list<Selection>(name: string, concreteType: string, selections: readonly Selection[]) {
  return { ...linked(name, concreteType, selections), plural: true };
}

function orderField<Selection>(name: string, selections: readonly Selection[], argument = 'id') {
  const args = [{ kind: 'Variable', name: argument, variableName: 'id' }] as const;
  return { ...linked(name, 'Order', selections), args };
}

function deferred(name: string): ReaderSelection {
  return { kind: 'Defer', selections: [{ args: null, kind: 'FragmentSpread', name }] };
}
