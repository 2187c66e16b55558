import { useState, type ReactNode } from 'react';
import { Card } from './card';
import { Collapse } from './collapse';
import { ListRow } from './list-row';
import { Stack } from './stack';

export interface VersionHeading {
  readonly version: number;
  readonly title: string;
  readonly note: string;
  /** Accessible name of the row; rows layout only. */
  readonly label?: string;
}

interface VersionHistoryProps {
  readonly headings: readonly VersionHeading[];
  /** `cards`: one collapsible card per version; `rows`: rows of one card that expand in place. */
  readonly layout: 'cards' | 'rows';
  /** Renders the content of a version. */
  readonly children: (version: number) => ReactNode;
}

/** Lists versions, newest first as given; at most one is expanded. */
export function VersionHistory({ headings, layout, children }: VersionHistoryProps) {
  const [open, setOpen] = useState<number | null>(null);
  const toggle = (version: number): void => setOpen(open === version ? null : version);
  if (layout === 'cards')
    return (
      <>
        {headings.map(({ version, title, note }) => (
          <Collapse
            key={version}
            title={title}
            note={note}
            open={open === version}
            onToggle={() => toggle(version)}
          >
            {open === version ? children(version) : null}
          </Collapse>
        ))}
      </>
    );
  return (
    <Card>
      {headings.map(({ version, ...row }) => (
        <Stack key={version} gap="tight">
          <ListRow {...row} onPress={() => toggle(version)} />
          {open === version ? children(version) : null}
        </Stack>
      ))}
    </Card>
  );
}
