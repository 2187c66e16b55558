import { useState } from 'react';
import type { ApplicationPage } from '@core/contract/application';
import type { InputOf } from '@core/contract/procedures';
import { useCall } from '@/api/use-call';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Row } from '@/ui/stack';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { FileList } from './file-list';

type Lists = 'district.files' | 'body.files';

interface FilesSectionProps {
  readonly name: Lists;
  /** Whose files: the id under its own name. */
  readonly whose: { readonly districtId: string } | { readonly bodyId: string };
  /** What each state is called; the first is what waits here. */
  readonly states: Readonly<Record<string, string>>;
  readonly label: string;
  /** The first page of the first state: it came with the screen. */
  readonly first: ApplicationPage;
  /** Said when nothing waits. */
  readonly empty: string;
}

/** Files by state, twenty at a time. */
export function FilesSection({ name, whose, states, label, first, empty }: FilesSectionProps) {
  const options = Object.entries(states).map(([value, words]) => ({ value, label: words }));
  const waiting = options[0]?.value ?? '';
  const [chosen, setChosen] = useState(waiting);
  const [from, setFrom] = useState<string>();
  const paged = { onTurn: setFrom, first: from === undefined };
  const input = { ...whose, state: chosen, ...(from === undefined ? {} : { from }) };
  return (
    <>
      <Choice
        label={label}
        options={options}
        value={chosen}
        onChange={(next) => {
          setFrom(undefined);
          setChosen(next);
        }}
      />
      {chosen === waiting && from === undefined ? (
        <Files page={first} empty={empty} {...paged} />
      ) : (
        <FetchedFiles name={name} input={input} {...paged} />
      )}
    </>
  );
}

interface Turning {
  readonly onTurn: (from: string | undefined) => void;
  readonly first: boolean;
}

function FetchedFiles({ name, input, ...paged }: { readonly name: Lists; readonly input: object } & Turning) {
  const { state, reload } = useCall(name, input as InputOf<Lists>);
  return (
    <Answer state={state} shape="rows" count={2} onRetry={() => void reload()}>
      {(page) => <Files page={page} empty={MESSAGES.noneFound} {...paged} />}
    </Answer>
  );
}

function Files({
  page,
  empty,
  onTurn,
  first,
}: { readonly page: ApplicationPage; readonly empty: string } & Turning) {
  const { next } = page;
  return (
    <>
      <FileList page={page} empty={empty} />
      <Row>
        {first ? null : (
          <Button tone="plain" small onPress={() => onTurn(undefined)}>
            {MESSAGES.back}
          </Button>
        )}
        {next === null ? null : (
          <Button tone="quiet" small onPress={() => onTurn(next)}>
            {MESSAGES.more}
          </Button>
        )}
      </Row>
    </>
  );
}
