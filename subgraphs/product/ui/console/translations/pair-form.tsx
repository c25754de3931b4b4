import { Badge, Button, entered, Field, OutcomeNotice, paths, useAttempt, useTitle } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Link, useSearchParams } from 'react-router';
import { nameOfLanguage } from '../languages.ts';
import { kindOf, kinds, languageIn } from './kinds.ts';
import type { TextPair } from './text-pair.ts';
import './translations.css';

interface PairFormProps {
  /** What it is that is translated. */
  readonly title: string;
  readonly pairs: readonly TextPair[];
  /** Takes what was typed, by the keys of the texts that it is of; resolves to what was wrong, or to nothing. */
  readonly onSave: (texts: ReadonlyMap<string, string>) => Promise<string | undefined>;
}

/** Each text of one thing beside its translation; a text that is emptied is said in the shop's own language again. */
export function PairForm({ title, pairs, onSave }: PairFormProps): ReactNode {
  const [parameters] = useSearchParams();
  const language = languageIn(parameters);
  const kind = kindOf(parameters.get('kind'));
  const { outcome, isBusy, attempt } = useAttempt();
  useTitle(title);
  const name = nameOfLanguage(language);
  const save = (form: HTMLFormElement) => {
    const typed = entered(
      form,
      pairs.map((_, index) => String(index)),
    );
    // What is out of date is said anew although it is the same: so it is up to date.
    const changed = pairs.flatMap(({ key, said, isOutdated }, index) => {
      const text = typed[String(index)] ?? '';
      return text !== said || isOutdated ? [[key, text] as const] : [];
    });
    return attempt(() => onSave(new Map(changed)));
  };
  return (
    <section className="stack" aria-labelledby="translated">
      <p className="small quiet">
        <Link to={`${paths.consoleTranslations}?${new URLSearchParams({ language, kind }).toString()}`}>
          Translations: {kinds.find(({ value }) => value === kind)?.text}
        </Link>
      </p>
      <h1 id="translated">
        {title} in {name}
      </h1>
      <Form
        aria-label={`Texts in ${name}`}
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        {pairs.map(({ key, label, source, isLong = false, said, isOutdated }, index) => (
          <div key={key} className="translation-pair">
            <div className="translation-source">
              <p className="small quiet">{label}</p>
              <p>{source}</p>
              {isOutdated ? <Badge tone="warning">Was another when it was translated</Badge> : null}
            </div>
            <Field label={`${label} in ${name}`} name={String(index)} defaultValue={said} isLong={isLong} />
          </div>
        ))}
        <div className="stack">
          <OutcomeNotice outcome={outcome} done="It is said so from now on." />
          <div className="row">
            <Button type="submit" isPending={isBusy}>
              Save
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
}
