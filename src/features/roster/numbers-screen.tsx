import { useState } from 'react';
import { NATIONALITIES } from '@core/domain/roster-choice';
import type { RosterEntry } from '@core/contract/roster';
import { useCollectiveId } from '@/api/use-collective-id';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Row } from '@/ui/stack';
import { usePage } from '@/ui/use-page';
import { LINE_MESSAGES } from '@/messages/person';
import { NUMBERS_MESSAGES as MESSAGES } from '@/messages/roster';
import { optionsOf } from './line-form';
import {
  changedLines,
  fillNationality,
  isBlank,
  isChoice,
  isNumber,
  valuesOf,
  type NumberEdits,
} from './number-edits';

const isMissing = ({ private: details }: RosterEntry): boolean =>
  !details?.volunteerNo || !isChoice(details.nationality);

/** Edits volunteer number and nationality of all members in one list, with one save. */
export function NumbersScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('roster.list', { collectiveId });
  const { value: edits, change, discard } = useDraft<NumberEdits>(`numbers.${collectiveId}`, {});
  const { mutate, busy, refusal } = useMutation('roster.reviseMany');
  const [shown, setShown] = useState<'missing' | 'all'>('missing');
  const people =
    state.kind === 'ready'
      ? state.value.entries.filter((entry) => entry.kind === 'member' && entry.state === 'active')
      : [];
  const lines = changedLines(people, edits);
  const wrong = lines.find(({ volunteerNo }) => !isNumber(volunteerNo));
  const save = async (): Promise<void> => {
    const result = await mutate({ collectiveId, lines });
    if (result?.ok) {
      discard({});
      toast(MESSAGES.saved(result.value.saved));
      return goBack();
    }
    // The edits stay, the versions are the new ones.
    if (result?.code === 'stale-version') void refetch();
  };
  const edit = (seatId: string, part: NumberEdits[string]): void =>
    change({ ...edits, [seatId]: { ...edits[seatId], ...part } });
  const blank = people.filter((entry) => isBlank(entry, edits)).length;
  const missing = people.filter(isMissing);
  const list = shown === 'missing' && missing.length > 0 ? missing : people;
  const { shown: rows, pager, toFirst } = usePage(list);
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={busy}
          missing={lines.length === 0 ? MESSAGES.nothing : wrong ? MESSAGES.fix : ''}
          onPress={() => void save()}
        >
          {MESSAGES.save(lines.length)}
        </Button>
      }
    >
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {() => (
          <>
            <PageHead
              over={MESSAGES.over}
              title={MESSAGES.title}
              note={MESSAGES.missing(missing.length, people.length)}
            />
            <Card>
              {missing.length > 0 ? (
                <Choice
                  label={MESSAGES.show}
                  options={MESSAGES.showOptions}
                  value={shown}
                  onChange={(next) => {
                    setShown(next);
                    toFirst();
                  }}
                />
              ) : null}
              <Button
                tone="quiet"
                disabled={blank === 0}
                onPress={() => change(fillNationality(people, edits))}
              >
                {blank === 0 ? MESSAGES.nationalsDone : MESSAGES.fillNationals(blank)}
              </Button>
            </Card>
            <RefusalNote refusal={refusal} />
            {rows.map((entry) => {
              const { volunteerNo, nationality } = valuesOf(entry, edits);
              const of = (label: string): string => `${label}，${entry.name}`;
              return (
                <Card key={entry.seatId} title={entry.name} note={entry.post}>
                  <Row share>
                    <Field
                      label={LINE_MESSAGES.volunteerNo}
                      name={of(LINE_MESSAGES.volunteerNo)}
                      value={volunteerNo}
                      onChange={(next) => edit(entry.seatId, { volunteerNo: next.replace(/\s/g, '') })}
                      error={isNumber(volunteerNo) ? undefined : MESSAGES.wrong}
                    />
                    <SelectField
                      label={LINE_MESSAGES.nationality}
                      name={of(LINE_MESSAGES.nationality)}
                      options={optionsOf(NATIONALITIES, nationality)}
                      value={nationality}
                      onChange={(next) => edit(entry.seatId, { nationality: next })}
                    />
                  </Row>
                </Card>
              );
            })}
            <Pager {...pager} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
