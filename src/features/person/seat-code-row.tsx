import type { SeatView } from '@core/contract/collective';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { SEAT_CODE_MESSAGES as MESSAGES } from '@/messages/seat-move';

/** Opens the page that moves the seat to another account of the person. */
export function SeatCodeRow({ seat: { collectiveId } }: { readonly seat: SeatView }) {
  return (
    <Card>
      <ListRow
        leading={<Icon name="refresh" />}
        title={MESSAGES.row}
        note={MESSAGES.rowNote}
        onPress={() => openPage('/packages/team/pages/seat-code/index', { collectiveId })}
      />
    </Card>
  );
}
