import { Button, entered, Field, ListField, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ImportsConsoleQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { keepAsFile, useAskService } from './ask-service.ts';
import { formatNames } from './file-types.ts';

const formats = Object.entries(formatNames).map(([value, text]) => ({ value, text }));
const statuses = [
  { value: '', text: 'All' },
  { value: 'PUBLISHED', text: 'On sale' },
  { value: 'DRAFT', text: 'Drafts' },
  { value: 'ARCHIVED', text: 'Archived' },
];

/** Fetches products as a file, which can be changed and imported again. */
export function ExportForm({ categories }: Pick<ImportsConsoleQuery, 'categories'>): ReactNode {
  const ask = useAskService();
  const { outcome, isBusy, attempt } = useAttempt();
  const options = [
    { value: '', text: 'All' },
    ...(categories ?? []).flatMap(({ slug, name, children }) => [
      { value: slug, text: name },
      ...children.map((child) => ({ value: child.slug, text: `${name}: ${child.name}` })),
    ]),
  ];
  const fetchFile = (form: HTMLFormElement) =>
    attempt(async () => {
      const given = Object.entries(entered(form, ['format', 'status', 'category', 'query']));
      const search = new URLSearchParams(given.filter(([, value]) => value !== ''));
      const { response, fault } = await ask(`/exports/products?${search.toString()}`);
      if (response) await keepAsFile(response, 'products');
      return fault;
    });
  return (
    <Form
      className="card"
      aria-label="Export products"
      onSubmit={(event) => {
        event.preventDefault();
        void fetchFile(event.currentTarget);
      }}
    >
      <div className="fields">
        <ListField label="Form" name="format" options={formats} defaultValue="SHOPIFY_CSV" fault={undefined} span={3} />
        <ListField label="State" name="status" options={statuses} defaultValue="" fault={undefined} span={3} />
        <ListField label="Category" name="category" options={options} defaultValue="" fault={undefined} span={3} />
        <Field label="Words in them" name="query" span={3} />
        <OutcomeNotice outcome={outcome} done="The file is among your downloads." />
        <div className="row">
          <Button type="submit" look="quiet" isPending={isBusy}>
            Fetch the file
          </Button>
        </div>
      </div>
    </Form>
  );
}
