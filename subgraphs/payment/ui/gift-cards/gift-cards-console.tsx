import { useQuery } from '@apollo/client/react';
import { Away, Button, counted, Empty, entered, Field, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { GiftCardRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { GiftCardsConsoleDocument } from '../generated/gift-cards-console.ts';
import { GiftCardRow } from './gift-card-row.tsx';
import { IssueForm } from './issue-form.tsx';
import { MailForm } from './mail-form.tsx';

/** Gift cards, for staff: made, sent by mail, found by the last four characters of their codes, and disabled. */
export default function GiftCardsConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const lastFour = parameters.get('lastFour');
  const after = parameters.get('after');
  const { data, loading, refetch } = useQuery(GiftCardsConsoleDocument, {
    variables: { lastFour, first: 25, after },
    fetchPolicy: 'cache-and-network',
  });
  const cards = data?.giftCards;
  return (
    <section className="stack" aria-labelledby="gift-cards">
      <h1 id="gift-cards">Gift cards</h1>
      <IssueForm onIssued={() => void refetch()} />
      <MailForm onIssued={() => void refetch()} />
      <Form
        className="row"
        aria-label="Find a gift card"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = entered(event.currentTarget, ['lastFour']).lastFour.trim();
          setParameters(wanted === '' ? {} : { lastFour: wanted });
        }}
      >
        <Field label="Last four characters" name="lastFour" maxLength={4} defaultValue={lastFour ?? ''} />
        <Button type="submit" look="quiet">
          Find
        </Button>
      </Form>
      <p className="quiet number">{cards ? counted(cards.totalCount, 'gift card') : ''}</p>
      {cards?.nodes.length === 0 ? (
        <Empty title={lastFour ? 'No such gift card' : 'There is no gift card yet'} isPart />
      ) : cards ? (
        <div className="table-frame" tabIndex={0} role="group" aria-label="Gift cards">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col">Made</th>
                <th scope="col">Note</th>
                <th scope="col">Status</th>
                <th scope="col" className="end">
                  On it
                </th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {cards.nodes.map((ref) => {
                const card = unmask<GiftCardRowFragment>(ref);
                return <GiftCardRow key={card.id} card={card} />;
              })}
            </tbody>
          </table>
        </div>
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The gift cards" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={cards?.pageInfo} />
    </section>
  );
}
