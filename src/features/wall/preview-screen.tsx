import { useState } from 'react';
import type { WallPreview } from '@core/contract/wall';
import { shiftMonth } from '@core/domain/post';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { usePage } from '@/ui/use-page';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { EntryCard } from './entry-card';
import { NameList } from './name-list';

/** Previews the next issue to the 号长 and freezes it. */
export function PreviewScreen() {
  const collectiveId = useCollectiveId();
  const [month, setMonth] = useState<string>();
  const { state, refetch } = useQuery(
    'wall.preview',
    month === undefined ? { collectiveId } : { collectiveId, month },
  );
  const { mutate, busy, refusal } = useMutation('wall.freeze');
  const preview = state.kind === 'ready' ? state.value : null;
  const freeze = async (): Promise<void> => {
    if (!preview) return;
    const confirmed = await ask({
      title: MESSAGES.freezeTitle,
      text: MESSAGES.freezeText(preview, preview.within.length),
      yes: MESSAGES.freezeYes,
      no: MESSAGES.freezeNo,
    });
    if (!confirmed) return;
    const result = await mutate({ collectiveId, month: preview.month });
    if (!result?.ok) return;
    toast(MESSAGES.frozenDone(result.value));
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.previewTitle}
      bar={
        preview && !preview.frozen && preview.within.length > 0 ? (
          <Button busy={busy} onPress={() => void freeze()}>
            {MESSAGES.freeze(preview.month)}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="rows" count={5} onRetry={() => void refetch()}>
        {(value) => (
          <>
            <PreviewContent preview={value} />
            <RefusalNote refusal={refusal} />
            {otherMonth(value) ? (
              <Button tone="plain" onPress={() => setMonth(otherMonth(value))}>
                {MESSAGES.otherMonth(otherMonth(value) ?? '')}
              </Button>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

/** The other month that can be frozen: the running one or the one before; an older server does not name the running one. */
const otherMonth = ({ month, now, lastFrozen }: WallPreview): string | undefined => {
  if (now === undefined) return shiftMonth(month, 1);
  const other = month === now ? shiftMonth(now, -1) : now;
  return lastFrozen && other <= lastFrozen ? undefined : other;
};

function PreviewContent({ preview }: { readonly preview: WallPreview }) {
  const { month, frozen, within, entries = [], unconsented, missing, quotes, unconsentedQuotes } = preview;
  const { shown, pager } = usePage(entries);
  const late = (months: readonly string[]): string =>
    months
      .filter((about) => about !== month)
      .map(MESSAGES.late)
      .join('、');
  const named = (list: WallPreview['within']) =>
    list.map((one) => ({ id: one.seatId + one.months.join(), name: one.name, note: late(one.months) }));
  return (
    <>
      <PageHead
        over={MESSAGES.over(month)}
        title={MESSAGES.previewHead(preview)}
        note={MESSAGES.previewNote}
      />
      {frozen ? <StatusNote tone="good">{MESSAGES.already}</StatusNote> : null}
      {!frozen && within.length === 0 ? (
        <Empty
          drawing="wall"
          text={(unconsented.length === 0 ? MESSAGES.previewEmpty : MESSAGES.previewNoConsent)(month)}
        />
      ) : null}
      {entries.length > 0 ? (
        <Section title={`${MESSAGES.previewEntries} · ${entries.length}`}>
          {shown.map((entry) => (
            <EntryCard key={entry.entryId} entry={entry} month={month} />
          ))}
          <Pager {...pager} />
        </Section>
      ) : (
        <NameList title={MESSAGES.within} names={named(within)} />
      )}
      <NameList
        title={MESSAGES.quotesIn}
        names={quotes.map((one) => ({ id: one.quoteId, name: one.name, note: one.text ?? '' }))}
      />
      <NameList title={MESSAGES.unconsented} note={MESSAGES.unconsentedNote} names={named(unconsented)} />
      <NameList
        title={MESSAGES.missing}
        note={MESSAGES.missingNote}
        names={missing.map((one) => ({ id: one.seatId, name: one.name, note: '' }))}
      />
      <NameList
        title={MESSAGES.quotesOut}
        names={unconsentedQuotes.map((one) => ({
          id: one.quoteId,
          name: one.name,
          note: MESSAGES.quoteHidden,
        }))}
      />
    </>
  );
}
