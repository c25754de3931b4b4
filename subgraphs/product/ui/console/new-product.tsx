import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Button,
  Check,
  entered,
  failureOf,
  Field,
  newKey,
  Notice,
  paths,
  Select,
  Skeleton,
  useTitle,
} from '@agora/kit-ui';
import type { NewProductQuery } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { NewProductDocument, ProductCreateDocument } from '../generated/new-product.ts';

/** Enters a product with one variant, as a draft; where something is wrong with it the shop says, at the field. */
export function NewProduct(): ReactNode {
  useTitle('New product');
  const { data, loading, refetch } = useQuery(NewProductDocument);
  return (
    <section className="stack" aria-labelledby="new-product">
      <p className="small quiet">
        <Link to={`${paths.console}/catalogue`}>Catalogue</Link>
      </p>
      <h1 id="new-product">New product</h1>
      {data?.categories ? (
        <ProductForm categories={data.categories} />
      ) : loading ? (
        <Skeleton height={20} />
      ) : (
        <Away what="The categories" onRetry={() => void refetch()} />
      )}
    </section>
  );
}

type Categories = NonNullable<NewProductQuery['categories']>;

const names = ['title', 'description', 'sku', 'price'] as const;

function ProductForm({ categories }: { readonly categories: Categories }): ReactNode {
  const options = categories.flatMap(({ id, name, children }) => [
    { value: id, text: name },
    ...children.map((child) => ({ value: child.id, text: `${name}: ${child.name}` })),
  ]);
  const [requiresShipping, setShipped] = useState(true);
  const [categoryId, setCategory] = useState(options[0]?.value ?? '');
  const [create, { data, error, loading }] = useMutation(ProductCreateDocument);
  const [isLost, setLost] = useState(false);
  const navigate = useNavigate();
  const errors = data?.productCreate?.userErrors ?? [];
  const byField = Object.fromEntries(errors.map(({ field, message }) => [fieldOf(field), message]));
  const failure = isLost || (data && !data.productCreate) ? failureOf(null, error) : byField['form'];

  const save = (form: HTMLFormElement) => {
    setLost(false);
    const { title, description, sku, price } = entered(form, names);
    const cost = { amount: price.trim(), currency: 'USD' };
    const variant = { sku: sku.trim(), title: 'Standard', price: cost, requiresShipping };
    const input = { title, description, categoryId, variants: [variant], idempotencyKey: newKey() };
    create({ variables: { input } })
      .then((answer) => {
        const id = answer.data?.productCreate?.product?.id;
        if (id !== undefined) void navigate(paths.consoleProduct(id));
      })
      .catch(() => setLost(true));
  };

  return (
    <Form
      className="card"
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget);
      }}
    >
      <div className="fields">
        {failure === undefined ? null : <Notice tone="danger">{failure}</Notice>}
        <Field label="Title" name="title" isRequired />
        <Field label="Description" name="description" isLong isRequired />
        <Select label="Category" value={categoryId} options={options} onChange={setCategory} />
        <Field label="SKU" name="sku" hint="What the warehouse calls it." isRequired />
        <Field label="Price in dollars" name="price" inputMode="decimal" hint="As 24.90" isRequired />
        <Check isSelected={requiresShipping} onChange={setShipped}>
          It is shipped in a parcel; not so a service, a licence or a download
        </Check>
        <div className="row">
          <Button type="submit" isPending={loading}>
            Save as a draft
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** The last part of the path that is a field of the form: `variants.0.price.amount` is the price. */
function fieldOf(path: readonly string[] | null): string {
  return names.find((name) => path?.includes(name)) ?? 'form';
}
