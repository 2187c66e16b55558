import type { ReactNode } from 'react';
import { toast } from '@/platform/toast';
import { formatInstant } from '@/messages/months';
import { SECTION_TEXT_MESSAGES as MESSAGES } from '@/messages/section-text';
import type { AsyncState } from './async-state';
import { AsyncView } from './async-view';
import { SavedSections } from './saved-sections';
import { Section } from './section';
import { VersionHistory } from './version-history';

interface TextVersionsProps {
  readonly versions: readonly {
    readonly version: number;
    readonly by: string;
    readonly at: string;
    /** Characters as Microsoft Word counts them. */
    readonly words: number;
  }[];
  /** Renders a version as `SavedText`. */
  readonly children: (version: number) => ReactNode;
}

/** Lists the saved versions of a text; a version expands in place. */
export function TextVersions({ versions, children }: TextVersionsProps) {
  if (versions.length === 0) return null;
  const headings = versions.map(({ version, by, at, words }) => ({
    version,
    title: MESSAGES.version(version, by, formatInstant(at)),
    note: MESSAGES.sectionCount(words),
    label: `${MESSAGES.version(version, by, formatInstant(at))}，${MESSAGES.look}`,
  }));
  return (
    <Section title={MESSAGES.versions}>
      <VersionHistory headings={headings} layout="rows">
        {children}
      </VersionHistory>
    </Section>
  );
}

interface SavedTextProps<S extends string> {
  readonly sections: readonly S[];
  readonly labels: Readonly<Record<S, string>>;
  readonly state: AsyncState<{ readonly text: Record<S, string> }>;
  readonly onRetry: () => void;
  /** Absent where the version is read only. */
  readonly onRestore?: (text: Record<S, string>) => void;
}

/** Shows one saved version, which can be restored. */
export function SavedText<S extends string>({
  sections,
  labels,
  state,
  onRetry,
  onRestore,
}: SavedTextProps<S>) {
  return (
    <AsyncView state={state} shape="card" count={1} onRetry={onRetry}>
      {({ text }) => (
        <SavedSections
          sections={sections.map((section) => ({ label: labels[section], text: text[section] }))}
          {...(onRestore
            ? {
                onRestore: () => {
                  onRestore(text);
                  toast(MESSAGES.restored);
                },
              }
            : {})}
        />
      )}
    </AsyncView>
  );
}
