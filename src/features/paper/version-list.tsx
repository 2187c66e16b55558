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
import { Words } from '@/ui/words';
import { sayInstant } from '@/words/months';
import { PAPER_SECTION_WORDS, PAPER_WORDS as WORDS } from '@/words/paper';

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
    <Section title={WORDS.versions}>
      <Card>
        {versions.map(({ version, by, at, words }) => (
          <Stack key={version} gap="tight">
            <ListRow
              title={WORDS.version(version, by, sayInstant(at))}
              note={WORDS.count(words)}
              label={WORDS.look(version)}
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
              <Words strong>{PAPER_SECTION_WORDS[section]}</Words>
              <Words>{text[section] === '' ? WORDS.empty : text[section]}</Words>
            </Stack>
          ))}
          <Button
            tone="quiet"
            small
            onPress={() => {
              onRestore(text);
              toast(WORDS.restored);
            }}
          >
            {WORDS.restore}
          </Button>
        </Stack>
      )}
    </Answer>
  );
}
