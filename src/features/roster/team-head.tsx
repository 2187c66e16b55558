import type { CollectiveView } from '@core/contract/collective';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { saySpan } from '@/words/months';
import { ROSTER_WORDS as WORDS } from '@/words/roster';

interface TeamHeadProps {
  readonly collective: CollectiveView;
  readonly note: string;
}

/** Whose journal this is, and the way to one's own page. */
export function TeamHead({ collective, note }: TeamHeadProps) {
  const { unit, cycle, name } = collective;
  return (
    <PageHead
      over={`${unit} · ${saySpan(cycle.from, cycle.to)}`}
      title={name}
      note={note}
      aside={
        <Button
          tone="quiet"
          icon="person"
          small
          onPress={() => openPage('/packages/team/pages/settings/index')}
        >
          {WORDS.mine}
        </Button>
      }
    />
  );
}
