import type { VoteMode } from '@core/domain/vote-state';
import { VOTE_MODES } from '@core/domain/vote-state';
import { HELP_ASKED_FROM } from '@core/domain/help-choice';
import { LEAST_CELLS, LEAST_CELLS_FLOOR } from '@core/domain/stage';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { openPage, replacePage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
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
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { MODE_LABELS } from '@/messages/stage';

/** What the 号长 decides before a vote. */
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

/** The floor of published counts: the usual one, lower only where the team is too small for it. */
const floorOf = (members: number): number => Math.max(LEAST_CELLS_FLOOR, Math.min(LEAST_CELLS, members - 2));

/** 发起评估: name, mode and length, two scrutineers. */
export function PrepareScreen() {
  const collectiveId = usePlaceId();
  const { rerunOf } = useQuery();
  const { value: draft, change: setDraft, settle } = useDraft<Draft>(`vote.prepare.${collectiveId}`, BLANK);
  const { state, reload } = useCall('vote.list', { collectiveId });
  const { send, busy, refusal } = useSend('vote.prepare');
  const members = state.kind === 'ready' ? state.value.members : [];
  const kMin = floorOf(members.length);
  const tooSmall = state.kind === 'ready' && members.length < LEAST_CELLS_FLOOR + 1;
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const helpAsked = draft.helpAsked ?? members.length >= HELP_ASKED_FROM;
  const whole = draft.title.trim() !== '' && draft.a !== null && draft.b !== null;
  const create = async (): Promise<void> => {
    const result = await send({
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
    settle();
    replacePage('/packages/vote/pages/room/index', { collectiveId });
  };
  const fit = members.filter((member) => member.mayOpenBox);
  const optionsBut = (other: string | null) =>
    fit.filter(({ seatId }) => seatId !== other).map(({ seatId, name }) => ({ value: seatId, label: name }));
  return (
    <Screen
      title={MESSAGES.prepareTitle}
      bar={
        tooSmall ? (
          <Button onPress={() => openPage('/packages/round/pages/paper/index', { collectiveId })}>
            {MESSAGES.paper}
          </Button>
        ) : (
          <Button busy={busy} disabled={!whole} onPress={() => void create()}>
            {MESSAGES.create}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.title} title={tooSmall ? MESSAGES.tooSmall : MESSAGES.prepareHead} />
      <Answer state={state} onRetry={() => void reload()}>
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
              <Card>
                <SelectField
                  label={MESSAGES.pickA}
                  value={draft.a}
                  options={optionsBut(draft.b)}
                  onChange={(a) => change({ a })}
                />
                <SelectField
                  label={MESSAGES.pickB}
                  value={draft.b}
                  options={optionsBut(draft.a)}
                  onChange={(b) => change({ b })}
                  help={MESSAGES.pickHelp}
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
              <Paragraph size="note" tone="soft">
                {MESSAGES.floorNote(kMin)}
              </Paragraph>
              <RefusalNote refusal={refusal} />
            </>
          )
        }
      </Answer>
    </Screen>
  );
}
