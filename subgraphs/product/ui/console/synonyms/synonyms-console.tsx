import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Select, Skeleton, unmask } from '@agora/kit-ui';
import type { SynonymEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { SynonymsConsoleDocument } from '../../generated/synonyms-console.ts';
import { languageOptions } from '../languages.ts';
import { NewSynonyms } from './new-synonyms.tsx';
import { SynonymEntry } from './synonym-entry.tsx';

/** What words stand for one another where the shop is searched. */
export default function SynonymsConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const language = parameters.get('language') ?? '';
  const { data, loading, refetch } = useQuery(SynonymsConsoleDocument, {
    variables: { language: language === '' ? null : language, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const sets = data?.synonymSets;
  const onChange = () => void refetch();
  return (
    <section className="stack" data-gap="large" aria-labelledby="synonyms">
      <div className="stack">
        <h1 id="synonyms">Synonyms</h1>
        <p>
          Who looks for one of the words finds what has another, too. Words that were typed rank before what stands for
          them.
        </p>
        <div className="row" data-apart="">
          <Select
            label="Language"
            value={language}
            options={[
              { value: '', text: 'All' },
              { value: 'en', text: 'English' },
              ...languageOptions().filter(({ value }) => !value.includes('-')),
            ]}
            onChange={(value) => setParameters(value === '' ? {} : { language: value })}
          />
          <p className="quiet number">{sets ? counted(sets.totalCount, 'set') : ''}</p>
        </div>
        {sets && sets.nodes.length > 0 ? (
          <ul className="stack">
            {sets.nodes.map((node) => {
              const set = unmask<SynonymEntryFragment>(node);
              return <SynonymEntry key={set.id} set={set} onChange={onChange} />;
            })}
          </ul>
        ) : loading ? (
          <Skeleton height={3} count={3} />
        ) : sets ? (
          <Empty isPart title="There are no synonyms here">
            <p>Products are found by the words that they have themselves.</p>
          </Empty>
        ) : (
          <Away what="The synonyms" onRetry={onChange} />
        )}
        <Pager pageInfo={sets?.pageInfo} />
      </div>
      <section className="stack" aria-labelledby="new-synonyms">
        <h2 id="new-synonyms">New synonyms</h2>
        <NewSynonyms language={language === '' ? 'en' : language} onChange={onChange} />
      </section>
    </section>
  );
}
