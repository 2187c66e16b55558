import type { RosterEntry } from '@core/contract/roster';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { formatMissing } from '@/messages/ui';
import { ClaimCode } from './claim-code';
import { draftOf } from './line-form';
import { LineConflict } from './line-conflict';
import { LineFields } from './line-fields';
import { RetireButton } from './retire-button';
import { useLine } from './use-line';

interface LineScreenProps {
  readonly collectiveId: string;
  readonly entry: RosterEntry;
  readonly cycleLabel: string;
  readonly onChanged: () => void;
}

/** Edits one roster line. */
export function LineScreen({ collectiveId, entry, cycleLabel, onChanged }: LineScreenProps) {
  const line = useLine(collectiveId, entry, onChanged);
  const { conflict } = line;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={line.busy} missing={formatMissing(line.missing)} onPress={() => void line.save()}>
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead over={entry.joined ? MESSAGES.joined : MESSAGES.notJoined} title={entry.name} />
      {entry.claimable ? <ClaimCode collectiveId={collectiveId} entry={entry} /> : null}
      {entry.cardState === 'active' ? (
        <Button
          tone="quiet"
          icon="card"
          onPress={() =>
            openPage('/packages/card/pages/view/index', {
              collectiveId,
              cardId: `${entry.seatId}.${cycleLabel}`,
            })
          }
        >
          {MESSAGES.openCard}
        </Button>
      ) : null}
      {line.restored && !conflict ? (
        <>
          <StatusNote>{MESSAGES.restoredDraft}</StatusNote>
          <Button tone="plain" small onPress={() => line.discard(draftOf(entry))}>
            {MESSAGES.discard}
          </Button>
        </>
      ) : null}
      {conflict ? (
        <LineConflict
          mine={conflict.mine}
          theirs={conflict.theirs}
          value={line.value}
          onChange={line.change}
        />
      ) : (
        <LineFields value={line.value} onChange={line.change} />
      )}
      <RefusalNote refusal={line.refusal} />
      {conflict ? null : <RetireButton collectiveId={collectiveId} entry={entry} onRetired={onChanged} />}
    </Screen>
  );
}
