import { useState } from 'react';
import type { DistrictScreen } from '@core/contract/title';
import { Card } from '@/ui/card';
import { Fold } from '@/ui/fold';
import { ListRow } from '@/ui/list-row';
import { StatusNote } from '@/ui/status-note';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';

/** How far the sweep has come, and where somebody still waits; the bodies stand by name, in no other order. */
export function CoverageCard({ view }: { readonly view: DistrictScreen }) {
  const [open, setOpen] = useState(false);
  const { titles, touched, bodies } = view;
  if (titles === 0) return null;
  return (
    <Card>
      <StatusNote tone={touched === titles ? 'good' : 'info'} title={MESSAGES.coverage(touched, titles)}>
        {touched === titles ? MESSAGES.allTouched : MESSAGES.left(titles - touched)}
      </StatusNote>
      <Fold title={MESSAGES.bodies} open={open} onToggle={() => setOpen(!open)}>
        {bodies.map((body) => (
          <ListRow
            key={body.bodyId}
            title={body.name || MESSAGES.noBody}
            note={MESSAGES.bodyLine(body.touched, body.titles)}
          />
        ))}
      </Fold>
    </Card>
  );
}
