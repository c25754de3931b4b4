import { useMutation } from '@apollo/client/react';
import {
  Button,
  counted,
  Empty,
  failureOf,
  formatMoney,
  newKey,
  OutcomeNotice,
  paths,
  useAttempt,
} from '@agora/kit-ui';
import type { PriceListDetailQuery, PriceListHeadFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PriceListEntriesSetDocument } from '../../generated/price-list-detail.ts';

type Entries = NonNullable<PriceListDetailQuery['priceList']>['entries']['nodes'];

interface EntryTableProps {
  readonly list: PriceListHeadFragment;
  readonly entries: Entries;
  readonly total: number;
  readonly onChange: () => void;
}

/** What costs what by a list, beside what everybody pays at the moment and the lowest price of the 30 days before. */
export function EntryTable({ list, entries, total, onChange }: EntryTableProps): ReactNode {
  const [set] = useMutation(PriceListEntriesSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const remove = (variantId: string, minQuantity: number) =>
    attempt(async () => {
      const input = { priceListId: list.id, entries: [{ variantId, minQuantity }], idempotencyKey: newKey() };
      const { data, error } = await set({ variables: { input } });
      onChange();
      return failureOf(data?.priceListEntriesSet, error);
    });
  if (entries.length === 0) {
    return (
      <Empty isPart title="There is no price in it yet">
        <p>Nothing costs anything else by it.</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="quiet number">{counted(total, 'price')}</p>
      <OutcomeNotice outcome={outcome} done="The price is out of the list." />
      <div className="table-frame" tabIndex={0} role="group" aria-label="Prices of the list">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col" className="end">
                From pieces
              </th>
              <th scope="col" className="end">
                By this list
              </th>
              <th scope="col" className="end">
                Now
              </th>
              <th scope="col" className="end">
                Lowest of 30 days
              </th>
              <th scope="col">
                <span className="hidden-text">Take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ variant, minQuantity, price }) => {
              const { id, sku, product, compareAtPrice, lowestPriceOf30Days } = variant;
              return (
                <tr key={`${id} ${String(minQuantity)}`}>
                  <td className="text">
                    <Link to={paths.consoleProduct(product.id)}>{product.title}</Link>
                    <br />
                    <span className="small quiet number">{sku}</span>
                  </td>
                  <td className="end number" data-label="From">
                    {minQuantity.toLocaleString('en-US')}
                  </td>
                  <td className="end number" data-label="By this list">
                    {formatMoney(price)}
                  </td>
                  <td className="end number" data-label="Now">
                    {formatMoney(variant.price)}
                    {compareAtPrice ? (
                      <>
                        <br />
                        <span className="small quiet">instead of {formatMoney(compareAtPrice)}</span>
                      </>
                    ) : null}
                  </td>
                  <td className="end number" data-label="Lowest of 30 days">
                    {lowestPriceOf30Days ? formatMoney(lowestPriceOf30Days) : 'No other'}
                  </td>
                  <td>
                    <Button
                      look="link"
                      isDisabled={isBusy}
                      aria-label={`Take out ${sku}, from ${String(minQuantity)} pieces`}
                      onPress={() => void remove(id, minQuantity)}
                    >
                      Take out
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
