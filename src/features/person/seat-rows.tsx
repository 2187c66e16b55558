import type { SeatView } from '@core/contract/collective';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { READS_MESSAGES } from '@/messages/private-read';
import { SEAT_CODE_MESSAGES as MESSAGES } from '@/messages/seat-move';

/** Opens the pages about the seat: who read its private fields, and the move to another account. */
export function SeatRows({ seat: { collectiveId, kind } }: { readonly seat: SeatView }) {
  return (
    <Card>
      {kind === 'member' ? (
        <ListRow
          leading={<Icon name="eye" />}
          title={READS_MESSAGES.title}
          note={READS_MESSAGES.rowNote}
          onPress={() => openPage('/packages/team/pages/reads/index', { collectiveId })}
        />
      ) : null}
      <ListRow
        leading={<Icon name="refresh" />}
        title={MESSAGES.row}
        note={MESSAGES.rowNote}
        onPress={() => openPage('/packages/team/pages/seat-code/index', { collectiveId })}
      />
    </Card>
  );
}
