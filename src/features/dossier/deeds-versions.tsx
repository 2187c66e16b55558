import { useState } from 'react';
import type { DeedsVersionView } from '@core/contract/dossier';
import type { DeedsText } from '@core/domain/dossier';
import { DEEDS_SECTIONS } from '@core/domain/dossier';
import { useCall } from '@/api/use-call';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { DEEDS_SECTION_LABELS, DEEDS_MESSAGES as MESSAGES } from '@/messages/dossier';
import { formatInstant } from '@/messages/months';

interface DeedsVersionsProps {
  readonly collectiveId: string;
  readonly versions: readonly DeedsVersionView[];
  readonly onRestore: (text: DeedsText) => void;
}

/** Every version that was saved; one tap shows it in place. */
export function DeedsVersions({ collectiveId, versions, onRestore }: DeedsVersionsProps) {
  const [open, setOpen] = useState<number | null>(null);
  if (versions.length === 0) return null;
  return (
    <Section title={MESSAGES.versions}>
      <Card>
        {versions.map(({ version, by, at, count }) => (
          <Stack key={version} gap="tight">
            <ListRow
              title={MESSAGES.version(version, by, formatInstant(at))}
              note={MESSAGES.part(count)}
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
  readonly onRestore: (text: DeedsText) => void;
}

function Version({ collectiveId, version, onRestore }: VersionProps) {
  const { state, reload } = useCall('deedsText.version', { collectiveId, version });
  return (
    <Answer state={state} shape="card" count={1} onRetry={() => void reload()}>
      {({ text }) => (
        <Stack gap="normal">
          {DEEDS_SECTIONS.map((section) => (
            <Stack key={section} gap="tight">
              <Paragraph strong>{DEEDS_SECTION_LABELS[section]}</Paragraph>
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
