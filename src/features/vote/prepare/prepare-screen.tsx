import type { VoteMode } from '@core/domain/vote-state';
import { VOTE_MODES } from '@core/domain/vote-state';
import { HELP_ASKED_FROM } from '@core/domain/help-choice';
import { LEAST_CELLS, LEAST_CELLS_FLOOR, readyNeeded } from '@core/domain/stage';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { openPage, replacePage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { SelectField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { SwitchRow } from '@/ui/switch-row';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { formatNames } from '@/messages/names';
import { MODE_LABELS } from '@/messages/stage';
import { formatMissing } from '@/messages/ui';

/** The 号长's settings of a new vote. */
interface Draft {
  readonly title: string;
  readonly mode: VoteMode;
  readonly minutes: string;
  readonly a: string | null;
  readonly b: string | null;
  readonly helpAsked: boolean | null;
}

const BLANK: Draft = {
  title: MESSAGES.nameDefault,
  mode: 'meeting',
  minutes: '20',
  a: null,
  b: null,
  helpAsked: null,
};
const MODES = VOTE_MODES.map((value) => ({ value, label: MODE_LABELS[value].name }));

/** Computes the smallest count that is published: lower than usual only where the team is too small. */
const minimumCells = (members: number): number =>
  Math.max(LEAST_CELLS_FLOOR, Math.min(LEAST_CELLS, members - 2));

/** More names than this are counted only. */
const NAMED = 8;

/** 发起评估: name, mode and length, two scrutineers. */
export function PrepareScreen() {
  const collectiveId = useCollectiveId();
  const { rerunOf } = usePageParams();
  const { value: draft, change: setDraft, discard } = useDraft<Draft>(`vote.prepare.${collectiveId}`, BLANK);
  const { state, refetch } = useQuery('vote.list', { collectiveId });
  const { mutate, busy, refusal } = useMutation('vote.prepare');
  const members = state.kind === 'ready' ? state.value.members : [];
  const kMin = minimumCells(members.length);
  const tooSmall = state.kind === 'ready' && members.length < LEAST_CELLS_FLOOR + 1;
  const change = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes });
  const helpAsked = draft.helpAsked ?? members.length >= HELP_ASKED_FROM;
  const missing = formatMissing({
    [MESSAGES.nameField]: draft.title.trim() === '',
    [MESSAGES.pickA]: draft.a === null,
    [MESSAGES.pickB]: draft.b === null,
  });
  const create = async (): Promise<void> => {
    const result = await mutate({
      collectiveId,
      title: draft.title,
      mode: draft.mode,
      minutes: Number(draft.minutes),
      kMin,
      helpAsked,
      scrutineers: [draft.a ?? '', draft.b ?? ''],
      rerunOf: rerunOf ?? null,
    });
    if (!result?.ok) return;
    discard();
    replacePage('/packages/vote/pages/room/index', { collectiveId });
  };
  const may = members.filter((member) => member.mayOpenBox);
  const eligible = may.filter((member) => member.registered);
  const unready = may.filter((member) => !member.registered);
  const ready = members.filter((member) => member.registered).length;
  const optionsExcept = (other: string | null) =>
    eligible
      .filter(({ seatId }) => seatId !== other)
      .map(({ seatId, name }) => ({ value: seatId, label: name }));
  return (
    <Screen
      title={MESSAGES.prepareTitle}
      bar={
        tooSmall ? (
          <Button onPress={() => openPage('/packages/round/pages/paper/index', { collectiveId })}>
            {MESSAGES.usePrinted}
          </Button>
        ) : (
          <Button busy={busy} missing={missing} onPress={() => void create()}>
            {MESSAGES.create}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.title} title={tooSmall ? MESSAGES.tooSmall : MESSAGES.prepareHead} />
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() =>
          tooSmall ? (
            <StatusNote tone="amber">{MESSAGES.tooSmallNote}</StatusNote>
          ) : (
            <>
              <Card>
                <Field
                  label={MESSAGES.nameField}
                  value={draft.title}
                  onChange={(title) => change({ title })}
                  max={40}
                />
                <Choice
                  label={MESSAGES.modeField}
                  options={MODES}
                  value={draft.mode}
                  onChange={(mode) => change({ mode, minutes: mode === 'meeting' ? '20' : '4320' })}
                  help={MODE_LABELS[draft.mode].note}
                />
                <Choice
                  label={MESSAGES.minutesField}
                  options={draft.mode === 'meeting' ? MESSAGES.meetingMinutes : MESSAGES.remoteMinutes}
                  value={draft.minutes}
                  onChange={(minutes) => change({ minutes })}
                />
              </Card>
              {eligible.length < 2 ? <StatusNote tone="amber">{MESSAGES.pickNobody}</StatusNote> : null}
              <Card>
                <SelectField
                  label={MESSAGES.pickA}
                  value={draft.a}
                  options={optionsExcept(draft.b)}
                  onChange={(a) => change({ a })}
                />
                <SelectField
                  label={MESSAGES.pickB}
                  value={draft.b}
                  options={optionsExcept(draft.a)}
                  onChange={(b) => change({ b })}
                  help={`${MESSAGES.pickHelp}${
                    unready.length > 0
                      ? MESSAGES.pickUnready(
                          formatNames(
                            unready.map(({ name }) => name),
                            NAMED,
                          ),
                        )
                      : ''
                  }`}
                />
              </Card>
              <Card>
                <SwitchRow
                  label={MESSAGES.helpField}
                  help={MESSAGES.helpHelp}
                  on={helpAsked}
                  onChange={(on) => change({ helpAsked: on })}
                />
              </Card>
              {ready < readyNeeded(members.length) ? (
                <StatusNote tone="amber">
                  {MESSAGES.readyOf(ready, members.length, readyNeeded(members.length))}
                </StatusNote>
              ) : null}
              <Paragraph size="note" tone="soft">
                {MESSAGES.floorNote(kMin)}
              </Paragraph>
              <RefusalNote refusal={refusal} />
            </>
          )
        }
      </AsyncView>
    </Screen>
  );
}
