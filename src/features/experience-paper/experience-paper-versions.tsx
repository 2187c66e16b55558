import type { ExperiencePaperText, ExperiencePaperVersionView } from '@core/contract/experience-paper';
import { EXPERIENCE_PAPER_SECTIONS } from '@core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '@core/labels/experience-paper';
import { useQuery } from '@/api/use-query';
import { SavedText, TextVersions } from '@/ui/text-versions';

interface ExperiencePaperVersionsProps {
  readonly collectiveId: string;
  readonly versions: readonly ExperiencePaperVersionView[];
  readonly onRestore: (text: ExperiencePaperText) => void;
}

/** Lists the saved versions, which can be restored. */
export function ExperiencePaperVersions({ versions, ...props }: ExperiencePaperVersionsProps) {
  return (
    <TextVersions versions={versions}>{(version) => <Version {...props} version={version} />}</TextVersions>
  );
}

interface VersionProps extends Omit<ExperiencePaperVersionsProps, 'versions'> {
  readonly version: number;
}

function Version({ collectiveId, version, onRestore }: VersionProps) {
  const { state, refetch } = useQuery('paper.version', { collectiveId, version });
  return (
    <SavedText
      labels={EXPERIENCE_PAPER_SECTION_LABELS}
      sections={EXPERIENCE_PAPER_SECTIONS}
      state={state}
      onRetry={() => void refetch()}
      onRestore={onRestore}
    />
  );
}
