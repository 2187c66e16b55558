import type { CollectiveView } from '@core/contract/collective';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { formatSpan } from '@/messages/months';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';

interface TeamHeadProps {
  readonly collective: CollectiveView;
  readonly note: string;
}

/** Shows the collective and links to the settings page. */
export function TeamHead({ collective, note }: TeamHeadProps) {
  const { unit, cycle, name } = collective;
  return (
    <PageHead
      over={`${unit} · ${formatSpan(cycle.from, cycle.to)}`}
      title={name}
      note={note}
      aside={
        <Button
          tone="quiet"
          icon="person"
          small
          onPress={() => openPage('/packages/team/pages/settings/index')}
        >
          {MESSAGES.mine}
        </Button>
      }
    />
  );
}
