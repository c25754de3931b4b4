import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, ListField, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { CategoryEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { CategoryMoveDocument } from '../../generated/category-detail.ts';
import { type CategoryTree, placesIn } from './category-tree.ts';

interface CategoryPlaceProps {
  readonly category: CategoryEntryFragment;
  readonly trees: readonly CategoryTree[];
  readonly onChange: () => void;
}

/** Where a category is: a part of another, and which place it has there. */
export function CategoryPlace({ category, trees, onChange }: CategoryPlaceProps): ReactNode {
  const { id: categoryId, parent, version: expectedVersion } = category;
  const [move] = useMutation(CategoryMoveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const siblings = parent?.children.map(({ id }) => id) ?? trees.map(({ id }) => id);
  const place = siblings.indexOf(categoryId);
  const put = async (parentId: string | undefined, position: number | undefined) => {
    await attempt(async () => {
      const input = { categoryId, parentId, position, expectedVersion, idempotencyKey: newKey() };
      const { data, error } = await move({ variables: { input } });
      return failureOf(data?.categoryMove, error);
    });
    onChange();
  };
  const places = placesIn(trees, categoryId);
  // One that is further down than the tree that is shown here is still a choice.
  const own =
    parent && !places.some(({ value }) => value === parent.id) ? [{ value: parent.id, text: parent.name }] : [];
  return (
    <section className="stack" aria-labelledby="place">
      <h2 id="place">Where it is</h2>
      <OutcomeNotice outcome={outcome} done="It is there from now on." />
      <div className="row">
        <Button
          look="quiet"
          isDisabled={isBusy || place <= 0}
          onPress={() => void put(parent?.id, place - 1)}
          aria-label="Move up among its neighbours"
        >
          Move up
        </Button>
        <Button
          look="quiet"
          isDisabled={isBusy || place < 0 || place === siblings.length - 1}
          onPress={() => void put(parent?.id, place + 1)}
          aria-label="Move down among its neighbours"
        >
          Move down
        </Button>
        <span className="quiet number">
          {place < 0 ? '' : `Place ${String(place + 1)} of ${String(siblings.length)}`}
        </span>
      </div>
      <Form
        key={parent?.id ?? ''}
        className="card"
        aria-label="Make it a part of another"
        onSubmit={(event) => {
          event.preventDefault();
          const { parentId } = entered(event.currentTarget, ['parentId']);
          void put(parentId === '' ? undefined : parentId, undefined);
        }}
      >
        <div className="fields">
          <ListField
            label="A part of"
            name="parentId"
            options={[{ value: '', text: 'Nothing: at the top' }, ...own, ...places]}
            defaultValue={parent?.id ?? ''}
            fault={undefined}
          />
          <div className="row">
            <Button type="submit" look="quiet" isPending={isBusy}>
              Move it there
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
}
