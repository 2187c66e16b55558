import { useState } from 'react';
import type { WallPreview } from '@core/contract/wall';
import { shiftMonth } from '@core/domain/post';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { WALL_WORDS as WORDS } from '@/words/wall';
import { NameList } from './name-list';

/** The 号长 sees who would be in, and freezes. */
export function PreviewScreen() {
  const collectiveId = usePlaceId();
  const [month, setMonth] = useState<string>();
  const { state, reload } = useCall(
    'wall.preview',
    month === undefined ? { collectiveId } : { collectiveId, month },
  );
  const { send, busy, refusal } = useSend('wall.freeze');
  const preview = state.kind === 'ready' ? state.value : null;
  const freeze = async (): Promise<void> => {
    if (!preview) return;
    const sure = await ask({
      title: WORDS.freezeTitle,
      text: WORDS.freezeText(preview.no, preview.within.length),
      yes: WORDS.freezeYes,
      no: WORDS.freezeNo,
    });
    if (!sure) return;
    const result = await send({ collectiveId, month: preview.month });
    if (!result?.ok) return;
    toast(WORDS.frozenDone(result.value.no));
    goBack();
  };
  return (
    <Screen
      title={WORDS.previewTitle}
      bar={
        preview && !preview.frozen ? (
          <Button busy={busy} disabled={preview.within.length === 0} onPress={() => void freeze()}>
            {WORDS.freeze(preview.month)}
          </Button>
        ) : null
      }
    >
      <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
        {(value) => (
          <>
            <PreviewFace preview={value} />
            <RefusalNote refusal={refusal} />
            <Button
              tone="plain"
              onPress={() => setMonth(shiftMonth(value.month, month === undefined ? 1 : -1))}
            >
              {WORDS.otherMonth(shiftMonth(value.month, month === undefined ? 1 : -1))}
            </Button>
          </>
        )}
      </Answer>
    </Screen>
  );
}

function PreviewFace({ preview }: { readonly preview: WallPreview }) {
  const { month, no, frozen, within, unconsented, missing, quotes, unconsentedQuotes } = preview;
  const late = (months: readonly string[]): string =>
    months
      .filter((about) => about !== month)
      .map(WORDS.late)
      .join('、');
  return (
    <>
      <PageHead over={WORDS.over(month)} title={WORDS.previewHead(no)} note={WORDS.previewNote} />
      {frozen ? <StatusNote tone="good">{WORDS.already}</StatusNote> : null}
      <NameList
        title={WORDS.within}
        names={within.map((one) => ({
          id: one.seatId + one.months.join(),
          name: one.name,
          note: late(one.months),
        }))}
      />
      <NameList
        title={WORDS.unconsented}
        note={WORDS.unconsentedNote}
        names={unconsented.map((one) => ({ id: one.seatId, name: one.name, note: late(one.months) }))}
      />
      <NameList
        title={WORDS.missing}
        note={WORDS.missingNote}
        names={missing.map((one) => ({ id: one.seatId, name: one.name, note: '' }))}
      />
      <NameList
        title={WORDS.quotesIn}
        names={quotes.map((one) => ({ id: one.quoteId, name: one.name, note: one.text ?? '' }))}
      />
      <NameList
        title={WORDS.quotesOut}
        names={unconsentedQuotes.map((one) => ({ id: one.quoteId, name: one.name, note: WORDS.quoteHidden }))}
      />
    </>
  );
}
