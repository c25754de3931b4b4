import { skipToken, useQuery } from '@apollo/client/react';
import { Away, ButtonLink, Page, paths, Skeleton, Slot, useCurrencyVariables, useSession } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { HomePageDocument } from '../generated/home-page.ts';
import './home-page.css';

/** The front page: parts of several services, asked for at once. */
export function HomePage(): ReactNode {
  const { status } = useSession();
  const inCurrency = useCurrencyVariables();
  const { data, loading, refetch } = useQuery(
    HomePageDocument,
    status === 'unknown' ? skipToken : { variables: { isKnown: status === 'known', ...inCurrency } },
  );
  const isWaiting = loading || status === 'unknown';
  return (
    <Page title="For rooms where work happens">
      <section className="hero">
        <div className="stack">
          <h1>Good things for rooms where work happens.</h1>
          <p>Chairs that carry long days, shelves that hold what you know, and the small things in between.</p>
          <p className="row">
            <ButtonLink to={paths.category('furniture')}>See furniture</ButtonLink>
            <ButtonLink to={paths.search} look="quiet">
              All products
            </ButtonLink>
          </p>
        </div>
        <div className="hero-pictures" aria-hidden="true">
          <img src="/pictures/chairs-0.svg" alt="" width={400} height={400} />
          <img src="/pictures/bookcases-1.svg" alt="" width={400} height={400} />
          <img src="/pictures/furnishings-4.svg" alt="" width={400} height={400} />
        </div>
      </section>
      <div className="stack" data-gap="large">
        {data ? (
          <>
            {data.me ? <Slot name="RecommendedProducts" data={data.me} /> : null}
            <Slot name="TrendingProducts" data={data} />
            <section className="stack" aria-labelledby="departments">
              <h2 id="departments">Departments</h2>
              <Slot name="Departments" data={data} />
            </section>
          </>
        ) : isWaiting ? (
          <Skeleton height={20} count={2} />
        ) : (
          <Away what="The products" onRetry={() => void refetch()} />
        )}
      </div>
    </Page>
  );
}
