import { Button, Check, counted } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';

interface FacetValue {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

interface ValueFacetProps {
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

const mostAtFirst = 6;

/** Values to choose from, each with how many products have it. What was chosen stays in sight when nothing has it. */
export function ValueFacet({ label, values, chosen, onToggle }: ValueFacetProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const isChosen = (value: string) => chosen.some((one) => one.toLowerCase() === value.toLowerCase());
  const lost = chosen.filter((one) => !values.some(({ value }) => value.toLowerCase() === one.toLowerCase()));
  const all = [...values, ...lost.map((value) => ({ value, text: value, count: 0 }))];
  const shown = isWhole ? all : all.filter(({ value }, index) => index < mostAtFirst || isChosen(value));
  if (all.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{label}</legend>
      {shown.map(({ value, text, count }) => (
        <Check
          key={value}
          isSelected={isChosen(value)}
          onChange={() => onToggle(chosen.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value)}
        >
          <span>{text}</span> <FacetCount count={count} />
        </Check>
      ))}
      {all.length > shown.length || isWhole ? (
        <Button look="link" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? `Fewer of ${label.toLowerCase()}` : `All ${String(all.length)} of ${label.toLowerCase()}`}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** How many products there are of something. */
export function FacetCount({ count }: { readonly count: number }): ReactNode {
  return (
    <span className="facet-count small quiet number">
      <span aria-hidden="true">{count.toLocaleString('en-US')}</span>
      <span className="hidden-text">{counted(count, 'product')}</span>
    </span>
  );
}
