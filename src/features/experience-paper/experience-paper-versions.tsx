import type { ExperiencePaperText, ExperiencePaperVersionView } from '@core/contract/experience-paper';
import { EXPERIENCE_PAPER_SECTIONS } from '@core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '@core/labels/experience-paper';
import { useQuery } from '@/api/use-query';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { SavedSections } from '@/ui/saved-sections';
import { Section } from '@/ui/section';
import { VersionHistory } from '@/ui/version-history';
import { formatInstant } from '@/messages/months';
import { EXPERIENCE_PAPER_MESSAGES as MESSAGES } from '@/messages/experience-paper';

interface ExperiencePaperVersionsProps {
  readonly collectiveId: string;
  readonly versions: readonly ExperiencePaperVersionView[];
  readonly onRestore: (text: ExperiencePaperText) => void;
}

/** Lists the saved versions; a version expands in place and can be restored. */
export function ExperiencePaperVersions({ collectiveId, versions, onRestore }: ExperiencePaperVersionsProps) {
  if (versions.length === 0) return null;
  const headings = versions.map(({ version, by, at, words }) => ({
    version,
    title: MESSAGES.version(version, by, formatInstant(at)),
    note: MESSAGES.count(words),
    label: MESSAGES.look(version),
  }));
  return (
    <Section title={MESSAGES.versions}>
      <VersionHistory headings={headings} layout="rows">
        {(version) => <Version {...{ collectiveId, version, onRestore }} />}
      </VersionHistory>
    </Section>
  );
}

interface VersionProps {
  readonly collectiveId: string;
  readonly version: number;
  readonly onRestore: (text: ExperiencePaperText) => void;
}

function Version({ collectiveId, version, onRestore }: VersionProps) {
  const { state, refetch } = useQuery('paper.version', { collectiveId, version });
  return (
    <AsyncView state={state} shape="card" count={1} onRetry={() => void refetch()}>
      {({ text }) => (
        <SavedSections
          sections={EXPERIENCE_PAPER_SECTIONS.map((section) => ({
            label: EXPERIENCE_PAPER_SECTION_LABELS[section],
            text: text[section],
          }))}
          empty={MESSAGES.empty}
          restore={MESSAGES.restore}
          onRestore={() => {
            onRestore(text);
            toast(MESSAGES.restored);
          }}
        />
      )}
    </AsyncView>
  );
}
