import { useQuery } from '@apollo/client/react';
import { Away, Chips, Select } from '@agora/kit-ui';
import type { TranslatedKind, TranslationsProgressQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { TranslationsProgressDocument } from '../../generated/translations-console.ts';
import { languageOptions, nameOfLanguage } from '../languages.ts';
import { kindOf, kinds, languageIn } from './kinds.ts';
import { UntranslatedAttributes } from './untranslated-attributes.tsx';
import { UntranslatedBrands } from './untranslated-brands.tsx';
import { UntranslatedCategories } from './untranslated-categories.tsx';
import { UntranslatedCollections } from './untranslated-collections.tsx';
import { UntranslatedProducts } from './untranslated-products.tsx';
import './translations.css';

const lists = {
  PRODUCT: UntranslatedProducts,
  CATEGORY: UntranslatedCategories,
  COLLECTION: UntranslatedCollections,
  BRAND: UntranslatedBrands,
  ATTRIBUTE: UntranslatedAttributes,
} as const satisfies Record<TranslatedKind, unknown>;

/** How far the shop is translated into a language, and what is left of each kind. */
export default function TranslationsConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const language = languageIn(parameters);
  const kind = kindOf(parameters.get('kind'));
  const { data, loading, refetch } = useQuery(TranslationsProgressDocument, { fetchPolicy: 'cache-and-network' });
  const progress = data?.translationProgress;
  const List = lists[kind];
  return (
    <section className="stack" data-gap="large" aria-labelledby="translations">
      <div className="stack">
        <h1 id="translations">Translations</h1>
        <Select
          label="Language"
          value={language}
          options={languageOptions([language, ...(progress?.map((one) => one.language) ?? [])])}
          onChange={(value) => setParameters({ language: value, ...(kind !== 'PRODUCT' && { kind }) })}
        />
        {progress ? (
          <Progress progress={progress} language={language} />
        ) : loading ? null : (
          <Away what="How far it is" onRetry={() => void refetch()} />
        )}
      </div>
      <section className="stack" aria-labelledby="left">
        <h2 id="left">What is left</h2>
        <Chips label="Kind" name="kind" value={kind} options={kinds} />
        <List key={`${kind} ${language}`} language={language} />
      </section>
    </section>
  );
}

interface ProgressProps {
  readonly progress: NonNullable<TranslationsProgressQuery['translationProgress']>;
  readonly language: string;
}

function Progress({ progress, language }: ProgressProps): ReactNode {
  return (
    <dl className="translation-progress" aria-label={`How far it is in ${nameOfLanguage(language)}`}>
      {kinds.map(({ value, text }) => {
        const found = progress.find((one) => one.kind === value && one.language === language);
        return (
          <div key={value}>
            <dt>{text}</dt>
            <dd className="number">
              {found
                ? `${found.complete.toLocaleString('en-US')} of ${found.total.toLocaleString('en-US')} done`
                : 'None begun'}
              {found && found.begun > found.complete
                ? `, ${(found.begun - found.complete).toLocaleString('en-US')} in part`
                : ''}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
