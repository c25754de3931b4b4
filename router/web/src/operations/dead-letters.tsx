import { Badge, Button, formatMoment, Notice, Select, useSession } from '@agora/kit-ui';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTokens } from '../session/tokens-context.ts';
import { askOperations, sendOperations } from './ask-operations.ts';
import { type DeadLetter, givenUp, type ServiceFacts, shortType } from './operations-facts.ts';

const kinds = { event: 'Event', refused: 'Refused by its transport', job: 'Job' };

/** What services gave up; an admin has it tried again. */
export function DeadLetters({ services }: { readonly services: readonly ServiceFacts[] }): ReactNode {
  const [chosen, choose] = useState<string>();
  const service =
    services.find(({ name }) => name === chosen) ?? services.find((one) => givenUp(one) > 0) ?? services[0];
  if (!service) return null;
  const options = services.map((one) => ({ value: one.name, text: `${one.name} (${givenUp(one)})` }));
  return (
    <>
      <Select label="Service" value={service.name} options={options} onChange={choose} />
      <Letters key={service.name} service={service.name} count={givenUp(service)} />
    </>
  );
}

interface LettersProps {
  readonly service: string;
  /** Asked for anew when there are more or fewer. */
  readonly count: number;
}

function Letters({ service, count }: LettersProps): ReactNode {
  const tokens = useTokens();
  const { roles } = useSession();
  const [letters, setLetters] = useState<readonly DeadLetter[]>();
  const [said, say] = useState<string>();
  const [isSending, setSending] = useState(false);
  const load = useCallback(async () => {
    const answer = await askOperations(tokens, `/operations/dead-letters?service=${service}`);
    return (answer as { readonly letters: readonly DeadLetter[] }).letters;
  }, [tokens, service]);
  useEffect(() => {
    let isOver = false;
    load().then(
      (found) => (isOver ? undefined : setLetters(found)),
      (error: unknown) => (isOver ? undefined : say(messageOf(error))),
    );
    return () => {
      isOver = true;
    };
  }, [load, count]);
  const replay = async (ids: 'all' | readonly string[]) => {
    setSending(true);
    try {
      await sendOperations(tokens, '/operations/replay', { service, ids });
      say(`${service} tries again.`);
      setLetters(await load());
    } catch (error) {
      say(messageOf(error));
    }
    setSending(false);
  };
  const isAdmin = roles.includes('ADMIN');
  return (
    <div className="stack">
      <div role="status">{said === undefined ? null : <Notice>{said}</Notice>}</div>
      {letters?.length === 0 ? <p className="quiet">{service} gave up nothing.</p> : null}
      <ul className="operations-letters">
        {letters?.map(({ id, kind, name, subject, attempts, diedAt, reason }) => (
          <li key={`${kind} ${id}`} className="row" data-apart="">
            <span>
              <Badge tone="danger">{kinds[kind]}</Badge> <code>{kind === 'job' ? name : shortType(name)}</code>{' '}
              <span className="small quiet">
                {subject === null ? '' : `of ${subject}, `}
                {formatMoment(diedAt)}, after {attempts} {attempts === 1 ? 'attempt' : 'attempts'}
              </span>
              <br />
              <span className="small">{reason}</span>
            </span>
            {isAdmin ? (
              <Button look="quiet" isDisabled={isSending} onPress={() => void replay([id])}>
                Try again
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdmin && (letters?.length ?? 0) > 1 ? (
        <Button look="quiet" isDisabled={isSending} onPress={() => void replay('all')}>
          Try all again
        </Button>
      ) : null}
    </div>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'This cannot be done at the moment.';
}
