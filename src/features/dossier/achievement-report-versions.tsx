import type { AchievementVersionView } from '@core/contract/dossier';
import type { AchievementText } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTIONS } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTION_LABELS } from '@core/labels/dossier';
import { useQuery } from '@/api/use-query';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { SavedSections } from '@/ui/saved-sections';
import { Section } from '@/ui/section';
import { VersionHistory } from '@/ui/version-history';
import { ACHIEVEMENT_MESSAGES as MESSAGES } from '@/messages/dossier';
import { formatInstant } from '@/messages/months';

interface AchievementReportVersionsProps {
  readonly collectiveId: string;
  readonly versions: readonly AchievementVersionView[];
  readonly onRestore: (text: AchievementText) => void;
}

/** Lists the saved versions; a version expands in place and can be restored. */
export function AchievementReportVersions({
  collectiveId,
  versions,
  onRestore,
}: AchievementReportVersionsProps) {
  if (versions.length === 0) return null;
  const headings = versions.map(({ version, by, at, count }) => ({
    version,
    title: MESSAGES.version(version, by, formatInstant(at)),
    note: MESSAGES.sectionCount(count),
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
  readonly onRestore: (text: AchievementText) => void;
}

function Version({ collectiveId, version, onRestore }: VersionProps) {
  const { state, refetch } = useQuery('deedsText.version', { collectiveId, version });
  return (
    <AsyncView state={state} shape="card" count={1} onRetry={() => void refetch()}>
      {({ text }) => (
        <SavedSections
          sections={ACHIEVEMENT_SECTIONS.map((section) => ({
            label: ACHIEVEMENT_SECTION_LABELS[section],
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
