import type { AchievementVersionView } from '@core/contract/dossier';
import type { AchievementText } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTIONS } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTION_LABELS } from '@core/labels/dossier';
import { useQuery } from '@/api/use-query';
import { SavedText, TextVersions } from '@/ui/text-versions';

interface AchievementReportVersionsProps {
  readonly collectiveId: string;
  readonly versions: readonly AchievementVersionView[];
  readonly onRestore: (text: AchievementText) => void;
}

/** Lists the saved versions, which can be restored. */
export function AchievementReportVersions({ versions, ...props }: AchievementReportVersionsProps) {
  return (
    <TextVersions versions={versions.map(({ count, ...version }) => ({ ...version, words: count }))}>
      {(version) => <Version {...props} version={version} />}
    </TextVersions>
  );
}

interface VersionProps extends Omit<AchievementReportVersionsProps, 'versions'> {
  readonly version: number;
}

function Version({ collectiveId, version, onRestore }: VersionProps) {
  const { state, refetch } = useQuery('deedsText.version', { collectiveId, version });
  return (
    <SavedText
      labels={ACHIEVEMENT_SECTION_LABELS}
      sections={ACHIEVEMENT_SECTIONS}
      state={state}
      onRetry={() => void refetch()}
      onRestore={onRestore}
    />
  );
}
