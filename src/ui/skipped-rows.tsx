import { useState } from 'react';
import { Button } from './button';
import { Collapse } from './collapse';
import { ListRow } from './list-row';

interface SkippedRowsProps {
  readonly title: string;
  readonly note: string;
  /** The rows with their place in the source, and why each was left out. */
  readonly rows: readonly { readonly key: number; readonly place: string; readonly why: string }[];
  readonly takeLabel: string;
  readonly onTake: (key: number) => void;
}

/** Lists the rows of a table that were not taken for entries; each can be taken after all. */
export function SkippedRows({ title, note, rows, takeLabel, onTake }: SkippedRowsProps) {
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <Collapse title={title} note={note} open={open} onToggle={() => setOpen(!open)}>
      {rows.map(({ key, place, why }) => (
        <ListRow
          key={key}
          title={place}
          note={why}
          trailing={
            <Button tone="quiet" small label={`${takeLabel}，${place}`} onPress={() => onTake(key)}>
              {takeLabel}
            </Button>
          }
        />
      ))}
    </Collapse>
  );
}
