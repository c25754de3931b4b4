import { randomUUID } from 'node:crypto';
import type { Data, ShopClient } from '../shop-client.ts';

/** Takes goods of the vendor from the shelves until so many are left, spread over the warehouses. Resolves to the variant. */
export async function leaveOnly(left: number, vendor: ShopClient): Promise<string> {
  const { products } = await vendor.request(SEARCH);
  const variantId: string = products.nodes.find(({ variants }: Data) => variants[0].availability.available > left)
    .variants[0].id;
  const { stockLevels } = await vendor.request(LEVELS, { variantId });
  let rest = left;
  for (const [index, { warehouse, onHand }] of stockLevels.entries()) {
    const kept = index === stockLevels.length - 1 ? rest : Math.min(rest, onHand, Math.ceil(left / stockLevels.length));
    rest -= kept;
    if (kept === onHand) continue;
    const input = {
      variantId,
      warehouseId: warehouse.id,
      delta: kept - onHand,
      reason: 'COUNTED',
      idempotencyKey: randomUUID(),
    };
    const { stockAdjust } = await vendor.request(ADJUST, { input });
    if (stockAdjust.userErrors.length > 0) throw new Error(JSON.stringify(stockAdjust.userErrors));
  }
  return variantId;
}

/** What the books say of a variant: each level as it stands, and as its lines in the ledger add up. */
export async function booksOf(
  variantId: string,
  vendor: ShopClient,
): Promise<Record<'levels' | 'ledger' | 'movements', Data[]>> {
  const { stockLevels } = await vendor.request(LEVELS, { variantId });
  const levels = stockLevels.map(({ warehouse, onHand, reserved }: Data) => ({
    warehouseId: warehouse.id,
    onHand,
    reserved,
  }));
  const movements = await movementsOf(variantId, vendor);
  const ledger = levels.map(({ warehouseId }: Data) => {
    const own = movements.filter(({ warehouse }) => warehouse.id === warehouseId);
    const sum = (field: string) => own.reduce<number>((total, movement) => total + Number(movement[field]), 0);
    return { warehouseId, onHand: sum('onHandChange'), reserved: sum('reservedChange') };
  });
  return { levels, ledger, movements };
}

async function movementsOf(variantId: string, vendor: ShopClient): Promise<Data[]> {
  const all: Data[] = [];
  for (let after: string | null = null; ;) {
    const { stockMovements }: Data = await vendor.request(MOVEMENTS, { variantId, after });
    all.push(...stockMovements.nodes);
    if (!stockMovements.pageInfo.hasNextPage) return all;
    after = stockMovements.pageInfo.endCursor;
  }
}

const SEARCH = /* GraphQL */ `
  {
    products(query: "bookcase", first: 20) {
      nodes {
        variants {
          id
          availability {
            available
          }
        }
      }
    }
  }
`;

const LEVELS = /* GraphQL */ `
  query ($variantId: ID!) {
    stockLevels(variantId: $variantId) {
      warehouse {
        id
      }
      onHand
      reserved
    }
  }
`;

const MOVEMENTS = /* GraphQL */ `
  query ($variantId: ID!, $after: String) {
    stockMovements(where: { variantId: $variantId }, first: 100, after: $after) {
      nodes {
        kind
        onHandChange
        reservedChange
        warehouse {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const ADJUST = /* GraphQL */ `
  mutation ($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      userErrors {
        code
      }
    }
  }
`;
