import { type ProductShop, vendor } from './start-product.ts';

interface Sent {
  readonly viewer?: Parameters<ProductShop['request']>[2];
  readonly type?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly key?: string;
}

const csv = 'text/csv';
export const jsonl = 'application/x-ndjson';
export const lines = (...all: readonly object[]) => all.map((one) => JSON.stringify(one)).join('\n');

export async function send(
  shop: ProductShop,
  file: string | Uint8Array<ArrayBuffer>,
  { viewer = vendor, type = csv, query = {}, key }: Sent = {},
) {
  const headers = { 'content-type': type, ...(key !== undefined && { 'idempotency-key': key }) };
  const path = `/imports?${new URLSearchParams(query).toString()}`;
  const answer = await shop.request(path, { method: 'POST', headers, body: file }, viewer);
  return {
    status: answer.status,
    ...((await answer.json()) as { id?: string; code?: string; detail?: string; row?: number }),
  };
}

export const IMPORT = /* GraphQL */ `
  query ($id: ID!, $outcomes: [ProductImportOutcome!]) {
    productImport(id: $id) {
      status
      isDryRun
      policy
      format
      rowCount
      createdCount
      updatedCount
      unchangedCount
      refusedCount
      skippedCount
      endedAt
      rows(outcomes: $outcomes) {
        totalCount
        nodes {
          row
          outcome
          code
          field
          slug
          faults {
            column
            code
            message
          }
          hasMoreFaults
        }
      }
    }
  }
`;

/** Has a file imported, and reads what became of it. */
export async function bring(shop: ProductShop, file: string | Uint8Array<ArrayBuffer>, sent: Sent = {}) {
  const { id = '' } = await send(shop, file, sent);
  await shop.runJob('import-products');
  const { productImport } = await shop.as(sent.viewer ?? vendor).query(IMPORT, { id });
  const rows: readonly Row[] = productImport.rows.nodes;
  return {
    ...productImport,
    id,
    told: rows.map(({ row, outcome, code, field }) => [row, outcome, code, field]),
    /** By the rows that have some. */
    faults: Object.fromEntries(
      rows.flatMap(({ row, faults }) =>
        faults.length === 0 ? [] : [[row, faults.map(({ column, code }) => `${column}: ${code}`)]],
      ),
    ),
  };
}

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly code: string | null;
  readonly field: string | null;
  readonly faults: readonly { readonly column: string; readonly code: string; readonly message: string }[];
}

export const lamp = {
  slug: 'lamp',
  title: 'Lamp',
  category: 'technology',
  variants: [{ sku: 'LAMP', price: '10.00' }],
};
export const desk = {
  slug: 'desk',
  title: 'Desk',
  category: 'furniture',
  status: 'PUBLISHED',
  options: ['Width'],
  variants: [
    { sku: 'DESK-1', price: '100.00', options: { Width: '1 m' } },
    { sku: 'DESK-2', price: '-5', options: { Width: '2 m' } },
  ],
};
