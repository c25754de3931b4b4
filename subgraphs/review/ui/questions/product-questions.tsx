import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Button, failureOf, newKey, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { QuestionCardFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { ProductQuestionsDocument, QuestionAskDocument } from '../generated/product-questions.ts';
import { QuestionCard } from './question-card.tsx';
import { TextForm } from './text-form.tsx';

/** What people ask about a product, and what others answer. */
export function ProductQuestions({ productId }: { readonly productId: string }): ReactNode {
  const { status } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { data, loading, refetch } = useQuery(ProductQuestionsDocument, {
    variables: { id: productId, after },
    fetchPolicy: 'cache-and-network',
  });
  const [ask] = useMutation(QuestionAskDocument);
  const questions = data?.product?.questions;
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">Questions and answers</h2>
      {questions ? (
        questions.totalCount === 0 ? (
          <p className="quiet">Nobody has asked anything about this yet.</p>
        ) : (
          <ul className="stack">
            {questions.nodes.map((question) => (
              <li key={question.id}>
                <QuestionCard question={unmask<QuestionCardFragment>(question)} onGone={() => void refetch()} />
              </li>
            ))}
          </ul>
        )
      ) : loading ? (
        <Skeleton height={5} />
      ) : (
        <Away what="The questions" onRetry={() => void refetch()} />
      )}
      {questions && (after !== null || questions.pageInfo.hasNextPage) ? (
        <nav className="row" aria-label="Pages of questions">
          {after === null ? null : (
            <Button look="quiet" onPress={() => setAfter(null)}>
              First questions
            </Button>
          )}
          {questions.pageInfo.hasNextPage ? (
            <Button look="quiet" onPress={() => setAfter(questions.pageInfo.endCursor)}>
              More questions
            </Button>
          ) : null}
        </nav>
      ) : null}
      {status !== 'known' ? null : isAsking ? (
        <TextForm
          label="Your question"
          submit="Publish question"
          maxLength={500}
          onSend={async (text) => {
            const { data: asked, error } = await ask({
              variables: { input: { productId, text, idempotencyKey: newKey() } },
            });
            return failureOf(asked?.questionAsk, error);
          }}
          onDone={() => {
            setAsking(false);
            setAfter(null);
            void refetch();
          }}
        />
      ) : (
        <div className="row">
          <Button look="quiet" onPress={() => setAsking(true)}>
            Ask a question
          </Button>
        </div>
      )}
    </section>
  );
}
