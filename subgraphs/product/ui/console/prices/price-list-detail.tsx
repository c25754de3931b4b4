import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Badge,
  Button,
  Empty,
  failureOf,
  newKey,
  OutcomeNotice,
  Pager,
  paths,
  Skeleton,
  unmask,
  useAttempt,
} from '@agora/kit-ui';
import type { PriceListHeadFragment, PriceListUpdateInput } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { PriceListDetailDocument, PriceListUpdateDocument } from '../../generated/price-list-detail.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { kindNames, stateOf, windowText } from './price-list-texts.ts';
import { WindowForm } from './window-form.tsx';

/** One list: when it holds and for whom, and what costs what by it. */
export default function PriceListDetail(): ReactNode {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const { data, error, loading, refetch } = useQuery(PriceListDetailDocument, {
    variables: { id, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.priceList;
  if (!found) {
    if (loading) return <Skeleton height={8} count={2} />;
    return error ? (
      <Away what="This list" onRetry={() => void refetch()} />
    ) : (
      <Empty title="There is no such price list" />
    );
  }
  const list = unmask<PriceListHeadFragment>(found);
  const onChange = () => void refetch();
  return (
    <section className="stack" data-gap="large" aria-labelledby="list">
      <Head list={list} />
      <section className="stack" aria-labelledby="entries">
        <h2 id="entries">Prices</h2>
        <EntryTable list={list} entries={found.entries.nodes} total={found.entries.totalCount} onChange={onChange} />
        <Pager pageInfo={found.entries.pageInfo} />
        <EntryForm list={list} onChange={onChange} />
      </section>
    </section>
  );
}

function Head({ list }: { readonly list: PriceListHeadFragment }): ReactNode {
  const { id: priceListId, version: expectedVersion, name, kind, status, customerGroup, currency, priority } = list;
  const [update] = useMutation(PriceListUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const { text, tone } = stateOf(list, new Date());
  const change = (said: Omit<PriceListUpdateInput, 'priceListId'>) =>
    attempt(async () => {
      const input = { ...said, priceListId, expectedVersion, idempotencyKey: newKey() };
      const { data, error } = await update({ variables: { input } });
      return failureOf(data?.priceListUpdate, error);
    });
  return (
    <div className="stack">
      <p className="small quiet">
        <Link to={paths.consolePriceLists}>Price lists</Link>
      </p>
      <div className="row" data-apart="">
        <h1 id="list">{name}</h1>
        <Badge tone={tone}>{text}</Badge>
      </div>
      <p>{kindNames[kind]}</p>
      <p className="quiet">
        {windowText(list)}, for {customerGroup ?? 'everybody'}, in {currency}
        {kind === 'OVERRIDE' ? `, priority ${String(priority)}` : ''}
      </p>
      <OutcomeNotice outcome={outcome} done="It is so from now on." />
      <div className="row">
        {status === 'ACTIVE' ? null : (
          <Button isPending={isBusy} onPress={() => void change({ status: 'ACTIVE' })}>
            Put it into use
          </Button>
        )}
        {status === 'ARCHIVED' ? null : (
          <Button look="quiet" isPending={isBusy} onPress={() => void change({ status: 'ARCHIVED' })}>
            End it and archive
          </Button>
        )}
      </div>
      <WindowForm key={list.version} list={list} isBusy={isBusy} onSave={change} />
    </div>
  );
}
