import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatDay, newKey, OutcomeNotice, useAttempt, useSession } from '@agora/kit-ui';
import type { QuestionCardFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import {
  AnswerRemoveDocument,
  QuestionAnswerDocument,
  QuestionRemoveDocument,
} from '../generated/product-questions.ts';
import { TextForm } from './text-form.tsx';

const names = { SHOP: 'The shop', VENDOR: 'The seller', CUSTOMER: 'A customer' } as const;

interface QuestionCardProps {
  readonly question: QuestionCardFragment;
  readonly onGone: () => void;
}

/** What somebody asks, what others answer, and room for another answer. */
export function QuestionCard({ question, onGone }: QuestionCardProps): ReactNode {
  const { id: questionId, text, askedAt, author, answers } = question;
  const { status, scopes } = useSession();
  const isModerator = scopes.includes('review:moderate');
  const [answer] = useMutation(QuestionAnswerDocument);
  const [removeQuestion] = useMutation(QuestionRemoveDocument);
  const [removeAnswer] = useMutation(AnswerRemoveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAnswering, setAnswering] = useState(false);
  const dropQuestion = async () => {
    const isDone = await attempt(async () => {
      const { data, error } = await removeQuestion({ variables: { input: { questionId, idempotencyKey: newKey() } } });
      return failureOf(data?.questionRemove, error);
    });
    if (isDone) onGone();
  };
  const dropAnswer = (answerId: string) =>
    attempt(async () => {
      const { data, error } = await removeAnswer({ variables: { input: { answerId, idempotencyKey: newKey() } } });
      return failureOf(data?.answerRemove, error);
    });
  return (
    <article className="card stack" data-gap="small">
      <h3>{text}</h3>
      <p className="row small quiet">
        {author?.displayName ?? 'A customer'}, {formatDay(askedAt)}
        {isModerator ? (
          <Button look="link" isPending={isBusy} onPress={() => void dropQuestion()}>
            Remove question
          </Button>
        ) : null}
      </p>
      {outcome?.fault === undefined ? null : <OutcomeNotice outcome={outcome} done="" />}
      <ul className="stack" data-gap="small">
        {answers.map(({ id, text: said, from, answeredAt, author: by }) => (
          <li key={id} className="reply stack" data-gap="small">
            <p className="review-body">{said}</p>
            <p className="row small quiet">
              {from === 'CUSTOMER' ? (by?.displayName ?? names[from]) : <Badge>{names[from]}</Badge>},{' '}
              {formatDay(answeredAt)}
              {isModerator ? (
                <Button look="link" isPending={isBusy} onPress={() => void dropAnswer(id)}>
                  Remove answer
                </Button>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {status !== 'known' ? null : isAnswering ? (
        <TextForm
          label="Your answer"
          submit="Publish answer"
          maxLength={2000}
          onSend={async (given) => {
            const input = { questionId, text: given, idempotencyKey: newKey() };
            const { data, error } = await answer({ variables: { input } });
            return failureOf(data?.questionAnswer, error);
          }}
          onDone={() => setAnswering(false)}
        />
      ) : (
        <div className="row">
          <Button look="link" onPress={() => setAnswering(true)}>
            Answer
          </Button>
        </div>
      )}
    </article>
  );
}
