import { useState } from 'react';
import type { ApplicationPage } from '@core/contract/application';
import type { InputOf } from '@core/contract/procedures';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { Choice } from '@/ui/choice';
import { CursorPager } from '@/ui/pager';
import { useTrail, type Trail } from '@/ui/use-page';
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
  const { from, toFirst, turns } = useTrail();
  const input = { ...whose, state: chosen, ...(from === undefined ? {} : { from }) };
  return (
    <>
      <Choice
        label={label}
        options={options}
        value={chosen}
        onChange={(next) => {
          toFirst();
          setChosen(next);
        }}
      />
      {chosen === waiting && from === undefined ? (
        <DossierPage page={first} empty={empty} turns={turns} />
      ) : (
        <FetchedDossiers name={name} input={input} turns={turns} />
      )}
    </>
  );
}

type PagingProps = Pick<Trail, 'turns'>;

function FetchedDossiers({
  name,
  input,
  turns,
}: { readonly name: ListProcedure; readonly input: object } & PagingProps) {
  const { state, refetch } = useQuery(name, input as InputOf<ListProcedure>);
  return (
    <AsyncView state={state} shape="rows" count={2} onRetry={() => void refetch()}>
      {(page) => <DossierPage page={page} empty={MESSAGES.noneFound} turns={turns} />}
    </AsyncView>
  );
}

function DossierPage({
  page,
  empty,
  turns,
}: { readonly page: ApplicationPage; readonly empty: string } & PagingProps) {
  return (
    <>
      <DossierList page={page} empty={empty} />
      <CursorPager {...turns(page.next)} />
    </>
  );
}
