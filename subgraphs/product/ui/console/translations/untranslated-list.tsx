import { Badge, type FragmentRef, paths, unmask } from '@agora/kit-ui';
import type { TranslatedKind, TranslationStateFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Translatable {
  readonly id: string;
  readonly name: string;
  readonly translations: readonly FragmentRef<TranslationStateFragment>[];
}

interface UntranslatedListProps {
  readonly kind: TranslatedKind;
  readonly language: string;
  readonly things: readonly Translatable[];
  /** What else stands in the addresses of their pages. */
  readonly more?: string;
}

/** Things with how far each of them is translated, those that are done last. */
export function UntranslatedList({ kind, language, things, more = '' }: UntranslatedListProps): ReactNode {
  const stated = things.map(({ translations, ...thing }) => {
    const said = translations
      .map((one) => unmask<TranslationStateFragment>(one))
      .find((one) => one.language === language);
    return { ...thing, said };
  });
  const left = stated.filter(({ said }) => !said?.isComplete);
  const done = stated.filter(({ said }) => said?.isComplete);
  if (stated.length === 0) return <p role="status">There is nothing to translate here.</p>;
  return (
    <ul className="stack" data-gap="small">
      {[...left, ...done].map(({ id, name, said }) => (
        <li key={id} className="row" data-apart="">
          <Link to={`${paths.consoleTranslation(id, kind, language)}${more}`}>{name}</Link>
          <Badge tone={said?.isComplete ? 'positive' : said ? 'warning' : 'plain'}>
            {said?.isComplete ? 'Done' : said ? 'In part' : 'Not begun'}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

export interface UntranslatedProps {
  readonly language: string;
}
