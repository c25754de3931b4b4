import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { CollectionDetailQuery, CollectionEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { CollectionUpdateDocument } from '../../generated/collection-detail.ts';
import { fieldsOfRule, ruleOfFields } from './read-rule.ts';

interface RuleFormProps {
  readonly collection: CollectionEntryFragment;
  /** As it is kept. */
  readonly rule: string;
  readonly categories: NonNullable<CollectionDetailQuery['categories']>;
  readonly onChange: () => void;
}

const names = ['categorySlug', 'brandSlugs', 'priceMin', 'priceMax', 'ratingMin', 'inStock', 'more'] as const;
const ratings = [
  { value: '', text: 'Any, or none' },
  ...['1', '2', '3', '4', '4.5'].map((value) => ({ value, text: `${value} stars or better` })),
];
const stocks = [
  { value: '', text: 'Whether in stock or not' },
  { value: 'true', text: 'In stock' },
  { value: 'false', text: 'Out of stock' },
];

/** Which products are in a collection that is made by a rule: all that fit everything that it says. */
export function RuleForm({ collection, rule, categories, onChange }: RuleFormProps): ReactNode {
  const { id: collectionId, version: expectedVersion } = collection;
  const [update] = useMutation(CollectionUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const fields = fieldsOfRule(rule);
  const places = categories.flatMap(({ name, slug, children }) => [
    { value: slug, text: name },
    ...children.map((part) => ({ value: part.slug, text: `${name}: ${part.name}` })),
  ]);
  const isListed = fields.categorySlug === '' || places.some(({ value }) => value === fields.categorySlug);
  const own = isListed ? [] : [{ value: fields.categorySlug, text: fields.categorySlug }];
  const isRated = ratings.some(({ value }) => value === fields.ratingMin);
  const ownRating = isRated ? [] : [{ value: fields.ratingMin, text: `${fields.ratingMin} stars or better` }];
  const save = async (form: HTMLFormElement) => {
    const isDone = await attempt(async () => {
      const said = ruleOfFields(entered(form, names));
      if (!said) return 'What else it asks for is no JSON of a filter.';
      const input = { collectionId, rule: said, expectedVersion, idempotencyKey: newKey() };
      const { data, error } = await update({ variables: { input } });
      return failureOf(data?.collectionUpdate, error);
    });
    if (isDone) onChange();
  };
  return (
    <section className="stack" aria-labelledby="rule">
      <h2 id="rule">Its rule</h2>
      <Form
        className="card"
        aria-label="Its rule"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <div className="fields">
          <ListField
            label="Category"
            name="categorySlug"
            options={[{ value: '', text: 'Any' }, ...own, ...places]}
            defaultValue={fields.categorySlug}
            fault={undefined}
            span={3}
          />
          <Field
            label="Brands"
            name="brandSlugs"
            defaultValue={fields.brandSlugs}
            hint="Their slugs, with commas between."
            span={3}
          />
          <Field label="From dollars" name="priceMin" inputMode="decimal" defaultValue={fields.priceMin} span={3} />
          <Field label="To dollars" name="priceMax" inputMode="decimal" defaultValue={fields.priceMax} span={3} />
          <ListField
            label="Rating"
            name="ratingMin"
            options={[...ratings, ...ownRating]}
            defaultValue={fields.ratingMin}
            fault={undefined}
            span={3}
          />
          <ListField
            label="Stock"
            name="inStock"
            options={stocks}
            defaultValue={fields.inStock}
            fault={undefined}
            span={3}
          />
          <Field
            label="What else it asks for"
            name="more"
            defaultValue={fields.more}
            hint="As JSON of a ProductWhere of the graph, such as attributes, options, AND, OR and NOT; may be empty."
            isLong
          />
          <OutcomeNotice outcome={outcome} done="It is so from now on." />
          <div className="row">
            <Button type="submit" isPending={isBusy}>
              Save the rule
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
}
