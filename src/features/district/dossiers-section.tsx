import { useState } from 'react';
import type { ApplicationPage } from '@core/contract/application';
import type { InputOf } from '@core/contract/procedures';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { Choice } from '@/ui/choice';
import { CursorPager } from '@/ui/pager';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';
import { DossierList } from './dossier-list';

type ListProcedure = 'district.files' | 'body.files';

interface DossiersSectionProps {
  readonly name: ListProcedure;
  /** The id of the district or body. */
  readonly whose: { readonly districtId: string } | { readonly bodyId: string };
  /** Label of each state; the first state is the one that waits for this office. */
  readonly states: Readonly<Record<string, string>>;
  readonly label: string;
  /** First page of the first state, loaded with the screen. */
  readonly first: ApplicationPage;
  /** Text shown when nothing waits. */
  readonly empty: string;
}

/** Lists applications by state, twenty per page. */
export function DossiersSection({ name, whose, states, label, first, empty }: DossiersSectionProps) {
  const options = Object.entries(states).map(([value, title]) => ({ value, label: title }));
  const waiting = options[0]?.value ?? '';
  const [chosen, setChosen] = useState(waiting);
  // The starts of the pages after the first, up to the shown one.
  const [trail, onTurn] = useState<readonly string[]>([]);
  const from = trail[trail.length - 1];
  const paged = { onTurn, trail };
  const input = { ...whose, state: chosen, ...(from === undefined ? {} : { from }) };
  return (
    <>
      <Choice
        label={label}
        options={options}
        value={chosen}
        onChange={(next) => {
          onTurn([]);
          setChosen(next);
        }}
      />
      {chosen === waiting && from === undefined ? (
        <DossierPage page={first} empty={empty} {...paged} />
      ) : (
        <FetchedDossiers name={name} input={input} {...paged} />
      )}
    </>
  );
}

interface PagingProps {
  readonly onTurn: (trail: readonly string[]) => void;
  readonly trail: readonly string[];
}

function FetchedDossiers({
  name,
  input,
  ...paged
}: { readonly name: ListProcedure; readonly input: object } & PagingProps) {
  const { state, refetch } = useQuery(name, input as InputOf<ListProcedure>);
  return (
    <AsyncView state={state} shape="rows" count={2} onRetry={() => void refetch()}>
      {(page) => <DossierPage page={page} empty={MESSAGES.noneFound} {...paged} />}
    </AsyncView>
  );
}

function DossierPage({
  page,
  empty,
  onTurn,
  trail,
}: { readonly page: ApplicationPage; readonly empty: string } & PagingProps) {
  const { next } = page;
  return (
    <>
      <DossierList page={page} empty={empty} />
      <CursorPager
        page={trail.length + 1}
        toFirst={() => onTurn([])}
        toBefore={() => onTurn(trail.slice(0, -1))}
        toAfter={next === null ? null : () => onTurn([...trail, next])}
      />
    </>
  );
}
