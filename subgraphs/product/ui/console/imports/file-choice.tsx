import { sizeText } from '../../downloads/size-text.ts';
import { type ReactNode, useId, useState } from 'react';

interface FileChoiceProps {
  readonly file: File | undefined;
  /** Endings of names, such as `.csv,.xml`. */
  readonly accept: string;
  readonly onChoose: (file: File | undefined) => void;
}

/** A file that is chosen, or dragged here. */
export function FileChoice({ file, accept, onChoose }: FileChoiceProps): ReactNode {
  const id = useId();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className="file-choice"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChoose(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id}>File of products</label>
      <input id={id} type="file" accept={accept} onChange={({ target }) => onChoose(target.files?.[0])} />
      <p className="small quiet" role="status">
        {file
          ? `${file.name}, ${sizeText(file.size)}`
          : 'Choose it or drag it here: CSV as of Shopify, JSON Lines, or a Google feed; UTF-8.'}
      </p>
    </div>
  );
}
