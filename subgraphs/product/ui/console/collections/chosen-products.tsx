import { useMutation } from '@apollo/client/react';
import { Badge, Button, counted, failureOf, newKey, OutcomeNotice, paths, useAttempt, words } from '@agora/kit-ui';
import type { CollectionEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CollectionProductsSetDocument } from '../../generated/collection-detail.ts';
import { ChooseProduct } from './choose-product.tsx';

type Chosen = NonNullable<CollectionEntryFragment['chosenProducts']>;

interface ChosenProductsProps {
  readonly collection: CollectionEntryFragment;
  readonly chosen: Chosen;
  readonly onChange: () => void;
}

/** The products that were chosen by hand, in the order in which they are shown; each change is kept at once. */
export function ChosenProducts({ collection, chosen, onChange }: ChosenProductsProps): ReactNode {
  const { id: collectionId, version: expectedVersion } = collection;
  const [set] = useMutation(CollectionProductsSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const ids = chosen.map(({ id }) => id);
  const keep = async (productIds: string[]) => {
    await attempt(async () => {
      const input = { collectionId, productIds, expectedVersion, idempotencyKey: newKey() };
      const { data, error } = await set({ variables: { input } });
      return failureOf(data?.collectionProductsSet, error);
    });
    onChange();
  };
  const moved = (from: number, to: number) => ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? '');
  return (
    <section className="stack" aria-labelledby="chosen">
      <div className="row" data-apart="">
        <h2 id="chosen">What is in it</h2>
        <p className="quiet number">{counted(chosen.length, 'product')}</p>
      </div>
      <OutcomeNotice outcome={outcome} done="It is so from now on." />
      {chosen.length === 0 ? <p>Nothing yet: find a product and add it.</p> : null}
      <ol className="stack" data-gap="small">
        {chosen.map(({ id, title, status }, index) => (
          <li key={id} className="row" data-apart="">
            <span className="row">
              <Link to={paths.consoleProduct(id)}>{title}</Link>
              {status === 'PUBLISHED' ? null : <Badge tone="plain">{words(status)}</Badge>}
            </span>
            <span className="row">
              <Button
                look="link"
                isDisabled={isBusy || index === 0}
                aria-label={`Move up ${title}`}
                onPress={() => void keep(moved(index, index - 1))}
              >
                Move up
              </Button>
              <Button
                look="link"
                isDisabled={isBusy || index === chosen.length - 1}
                aria-label={`Move down ${title}`}
                onPress={() => void keep(moved(index, index + 1))}
              >
                Move down
              </Button>
              <Button
                look="link"
                isDisabled={isBusy}
                aria-label={`Take out ${title}`}
                onPress={() => void keep(ids.filter((one) => one !== id))}
              >
                Take out
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <ChooseProduct but={ids} isBusy={isBusy} onChoose={(id) => keep([...ids, id])} />
    </section>
  );
}
