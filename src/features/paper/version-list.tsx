import { useState } from 'react';
import type { PaperText, PaperVersionView } from '@core/contract/paper';
import { PAPER_SECTIONS } from '@core/domain/paper';
import { useCall } from '@/api/use-call';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { formatInstant } from '@/messages/months';
import { PAPER_SECTION_LABELS, PAPER_MESSAGES as MESSAGES } from '@/messages/paper';

interface VersionListProps {
  readonly collectiveId: string;
  readonly versions: readonly PaperVersionView[];
  readonly onRestore: (text: PaperText) => void;
}

/** Every version that was ever saved; one tap shows it in place. */
export function VersionList({ collectiveId, versions, onRestore }: VersionListProps) {
  const [open, setOpen] = useState<number | null>(null);
  if (versions.length === 0) return null;
  return (
    <Section title={MESSAGES.versions}>
      <Card>
        {versions.map(({ version, by, at, words }) => (
          <Stack key={version} gap="tight">
            <ListRow
              title={MESSAGES.version(version, by, formatInstant(at))}
              note={MESSAGES.count(words)}
              label={MESSAGES.look(version)}
              onPress={() => setOpen(open === version ? null : version)}
            />
            {open === version ? <Version {...{ collectiveId, version, onRestore }} /> : null}
          </Stack>
        ))}
      </Card>
    </Section>
  );
}

interface VersionProps {
  readonly collectiveId: string;
  readonly version: number;
  readonly onRestore: (text: PaperText) => void;
}

function Version({ collectiveId, version, onRestore }: VersionProps) {
  const { state, reload } = useCall('paper.version', { collectiveId, version });
  return (
    <Answer state={state} shape="card" count={1} onRetry={() => void reload()}>
      {({ text }) => (
        <Stack gap="normal">
          {PAPER_SECTIONS.map((section) => (
            <Stack key={section} gap="tight">
              <Paragraph strong>{PAPER_SECTION_LABELS[section]}</Paragraph>
              <Paragraph>{text[section] === '' ? MESSAGES.empty : text[section]}</Paragraph>
            </Stack>
          ))}
          <Button
            tone="quiet"
            small
            onPress={() => {
              onRestore(text);
              toast(MESSAGES.restored);
            }}
          >
            {MESSAGES.restore}
          </Button>
        </Stack>
      )}
    </Answer>
  );
}
