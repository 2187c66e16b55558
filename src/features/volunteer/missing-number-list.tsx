import type { VolunteerScreen } from '@core/contract/care';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { usePage } from '@/ui/use-page';
import { VOLUNTEER_MESSAGES as MESSAGES } from '@/messages/care';

interface MissingNumberListProps {
  readonly collectiveId: string;
  readonly lacking: NonNullable<VolunteerScreen['roster']>['lacking'];
  readonly onRemind: () => void;
}

/** Members without a volunteer number, for the 号长; a row opens the member's page. */
export function MissingNumberList({ collectiveId, lacking, onRemind }: MissingNumberListProps) {
  const { shown, pager } = usePage(lacking);
  if (lacking.length === 0) return <StatusNote tone="good">{MESSAGES.all}</StatusNote>;
  return (
    <Section
      title={MESSAGES.missing(lacking.length)}
      note={MESSAGES.missingNote}
      aside={
        <Button tone="plain" small icon="copy" onPress={onRemind}>
          {MESSAGES.remind}
        </Button>
      }
    >
      <Button
        tone="quiet"
        icon="list"
        onPress={() => openPage('/packages/team/pages/numbers/index', { collectiveId })}
      >
        {MESSAGES.fillAll}
      </Button>
      <Card>
        {shown.map(({ seatId, name, post }) => (
          <ListRow
            key={seatId}
            title={name}
            note={post}
            onPress={() => openPage('/packages/team/pages/member/index', { collectiveId, seatId })}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
