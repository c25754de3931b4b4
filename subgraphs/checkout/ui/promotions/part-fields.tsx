import { Button, Field, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import type { PartDraft } from './draft.ts';
import { FindGoods } from './find-goods.tsx';

interface PartFieldsProps {
  readonly legend: string;
  /** A gift is one thing, a bundle up to twenty. */
  readonly most: number;
  readonly parts: readonly PartDraft[];
  readonly fault: string | undefined;
  readonly onChange: (parts: readonly PartDraft[]) => void;
}

/** What is given, or what a bundle consists of, and how many of each. */
export function PartFields({ legend, most, parts, fault, onChange }: PartFieldsProps): ReactNode {
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{legend}</legend>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      {parts.map(({ id, text, quantity }, at) => (
        <div key={id} className="row" data-apart="">
          <Field
            label={`Pieces of ${text}`}
            name={`action.variants.${at.toString()}.quantity`}
            inputMode="numeric"
            value={quantity}
            onChange={(typed) => onChange(parts.map((part) => (part.id === id ? { ...part, quantity: typed } : part)))}
            isRequired
          />
          <Button
            look="link"
            aria-label={`Take out ${text}`}
            onPress={() => onChange(parts.filter((part) => part.id !== id))}
          >
            Take out
          </Button>
        </div>
      ))}
      {parts.length >= most ? null : (
        <FindGoods
          label={`Find a variant: ${legend}`}
          of="variants"
          but={parts}
          onChoose={(found) => onChange([...parts, { ...found, quantity: '1' }])}
        />
      )}
    </fieldset>
  );
}
