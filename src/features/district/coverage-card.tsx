import { useState } from 'react';
import type { DistrictScreen } from '@core/contract/title';
import { Card } from '@/ui/card';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { StatusNote } from '@/ui/status-note';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';

/** Shows the coverage of the sweep and the remaining titles of each body, ordered by name. */
export function CoverageCard({ view }: { readonly view: DistrictScreen }) {
  const [open, setOpen] = useState(false);
  const { titles, touched, bodies } = view;
  if (titles === 0) return null;
  return (
    <Card>
      <StatusNote tone={touched === titles ? 'good' : 'info'} title={MESSAGES.coverage(touched, titles)}>
        {touched === titles ? MESSAGES.allTouched : MESSAGES.left(titles - touched)}
      </StatusNote>
      <Collapse title={MESSAGES.bodies} open={open} onToggle={() => setOpen(!open)}>
        {bodies.map((body) => (
          <ListRow
            key={body.bodyId}
            title={body.name || MESSAGES.noBody}
            note={MESSAGES.bodyLine(body.touched, body.titles)}
          />
        ))}
      </Collapse>
    </Card>
  );
}
