import { useLazyQuery } from '@apollo/client/react';
import { Button, entered, Field, Notice, paths } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { OrderByNumberDocument } from '../generated/orders-console.ts';

/** Leads to the order of a number. */
export function FindOrder(): ReactNode {
  const [find] = useLazyQuery(OrderByNumberDocument, { fetchPolicy: 'network-only' });
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  return (
    <Form
      className="row"
      aria-label="Find an order"
      onSubmit={(event) => {
        event.preventDefault();
        const number = entered(event.currentTarget, ['number']).number.trim();
        void find({ variables: { number } }).then(({ data }) => {
          if (data?.order) void navigate(paths.consoleOrder(data.order.id));
          else setFault(`There is no order ${number}.`);
        });
      }}
    >
      <Field label="Order number" name="number" isRequired />
      <Button type="submit">Find</Button>
      {fault === undefined ? null : <Notice tone="warning">{fault}</Notice>}
    </Form>
  );
}
