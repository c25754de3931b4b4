import { Button, Check, newKey, Notice, paths, Select } from '@agora/kit-ui';
import type { ImportsConsoleQuery, ProductImportPolicy } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useAskService } from './ask-service.ts';
import { acceptedNames, typeOfFile } from './file-types.ts';
import { FileChoice } from './file-choice.tsx';

const policies: readonly { readonly value: ProductImportPolicy; readonly text: string }[] = [
  { value: 'REJECT_FAILED_ROWS', text: 'Leave out products with a faulty row' },
  { value: 'IGNORE_FAILED', text: 'Leave out faulty rows alone' },
  { value: 'REJECT_EVERYTHING', text: 'Write nothing unless all rows are good' },
];

/** Sends a file of products to be imported, or only to be checked, and leads to what becomes of it. */
export function ImportForm({ categories }: Pick<ImportsConsoleQuery, 'categories'>): ReactNode {
  const [file, setFile] = useState<File>();
  const [isDryRun, setDryRun] = useState(true);
  const [policy, setPolicy] = useState<ProductImportPolicy>('REJECT_FAILED_ROWS');
  const [category, setCategory] = useState('');
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const ask = useAskService();
  const navigate = useNavigate();
  const options = [
    { value: '', text: 'None: the file names them' },
    ...(categories ?? []).flatMap(({ slug, name, children }) => [
      { value: slug, text: name },
      ...children.map((child) => ({ value: child.slug, text: `${name}: ${child.name}` })),
    ]),
  ];

  const send = async () => {
    const type = typeOfFile(file?.name ?? '');
    if (!file || type === undefined) {
      setFault(file ? 'The file has to end with .csv, .tsv, .txt, .jsonl, .ndjson or .xml.' : 'Choose a file first.');
      return;
    }
    setBusy(true);
    const search = new URLSearchParams({ dryRun: String(isDryRun), policy, ...(category !== '' && { category }) });
    const headers = { 'content-type': type, 'idempotency-key': newKey() };
    const answer = await ask(`/imports?${search.toString()}`, { method: 'POST', headers, body: file });
    const { id } = ((await answer.response?.json().catch(() => undefined)) ?? {}) as { readonly id?: string };
    setBusy(false);
    setFault(answer.fault);
    if (id !== undefined) void navigate(paths.consoleImport(id));
  };

  return (
    <Form
      className="card stack"
      aria-label="Import a file"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FileChoice file={file} accept={acceptedNames} onChoose={setFile} />
      <Select label="Faulty rows" value={policy} options={policies} onChange={setPolicy} />
      <Select
        label="Category of new products that name none"
        value={category}
        options={options}
        onChange={setCategory}
      />
      <Check isSelected={isDryRun} onChange={setDryRun}>
        Check only: write nothing yet
      </Check>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <div className="row">
        <Button type="submit" isPending={isBusy}>
          {isDryRun ? 'Check the file' : 'Import the file'}
        </Button>
      </div>
    </Form>
  );
}
