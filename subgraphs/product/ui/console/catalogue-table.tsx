import { formatDay, formatMoney, paths } from '@agora/kit-ui';
import type { CatalogueConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Thumbnail } from '../tile/thumbnail.tsx';
import './catalogue-table.css';

type Products = NonNullable<CatalogueConsoleQuery['products']>['nodes'];

export function CatalogueTable({ products }: { readonly products: Products }): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label="Products">
      <table className="table catalogue-table">
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col">Category</th>
            <th scope="col">Entered</th>
            <th scope="col" className="end">
              Price
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.id}>
              <td>
                <span className="row">
                  <Thumbnail data={product} />
                  <Link to={paths.consoleProduct(product.id)}>{product.title}</Link>
                </span>
              </td>
              <td>{product.category.name}</td>
              <td className="number">{formatDay(product.createdAt)}</td>
              <td className="end number">{priceText(product.priceRange)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function priceText({ min, max }: Products[number]['priceRange']): string {
  return min.amount === max.amount ? formatMoney(min) : `${formatMoney(min)} to ${formatMoney(max)}`;
}
