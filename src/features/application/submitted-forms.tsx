import { useState } from 'react';
import type { SubmittedDossier } from '@core/contract/application';
import { FactList } from '@/ui/fact-list';
import { FileRows } from '@/ui/file-rows';
import { Collapse } from '@/ui/collapse';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { FILE_ROW_MESSAGES } from '@/messages/file-row';
import { FILE_MESSAGES as MESSAGES } from '@/messages/application';
import { formatDate, formatDaysIn } from '@/messages/months';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';

/** Number of missing fields named per form; the message adds the total. */
const MISSING_SHOWN = 3;

/** Shows the submitted dossier form by form; only the open section is rendered. */
export function SubmittedForms({ dossier }: { readonly dossier: SubmittedDossier | null }) {
  const [open, setOpen] = useState<string | null>(null);
  if (!dossier) return <StatusNote>{MESSAGES.noFile}</StatusNote>;
  const renderCollapse = (key: string, title: string, inside: () => React.ReactNode) => (
    <Collapse key={key} title={title} open={open === key} onToggle={() => setOpen(open === key ? null : key)}>
      {open === key ? inside() : null}
    </Collapse>
  );
  return (
    <Section title={MESSAGES.file} note={MESSAGES.basis(formatDate(dossier.basis))}>
      {dossier.lacks.some(({ what }) => what.length > 0) ? (
        <StatusNote tone="amber" title={MESSAGES.missingHead}>
          {dossier.lacks
            .filter(({ what }) => what.length > 0)
            .map(({ paper: form, what }) =>
              MESSAGES.missingPaper(DOSSIER_DOCUMENT_LABELS[form], what.slice(0, MISSING_SHOWN), what.length),
            )
            .join('\n')}
        </StatusNote>
      ) : null}
      {dossier.papers.map((form, at) =>
        renderCollapse(
          `${form.kind}.${at}`,
          [form.title, formatDaysIn(form.about)].filter(Boolean).join(' · '),
          () => (
            <Stack>
              {form.sections.map((section) => (
                <Stack key={section.title} gap="tight">
                  <Paragraph strong>{section.title}</Paragraph>
                  <FactList facts={section.rows.map((row) => ({ ...row, wide: row.value.length > 16 }))} />
                </Stack>
              ))}
              {form.lists.map((list) => (
                <Stack key={list.name} gap="tight">
                  <Paragraph strong>{list.name}</Paragraph>
                  {list.rows.slice(0, 40).map((row, line) => (
                    <Paragraph key={line} size="note">
                      {row.filter((cell) => cell !== '').join(' · ')}
                    </Paragraph>
                  ))}
                </Stack>
              ))}
            </Stack>
          ),
        ),
      )}
      {dossier.deeds
        ? renderCollapse('deeds', MESSAGES.achievementReport(dossier.deeds.count), () => (
            <Paragraph>{formatAchievementReport(dossier)}</Paragraph>
          ))
        : null}
      {dossier.index.length > 0
        ? renderCollapse('index', MESSAGES.index, () => (
            <Stack gap="tight">
              {dossier.index.slice(0, 80).map((line, at) => (
                <Paragraph key={at} size="note" tone={line.found ? 'ink' : 'amber'}>
                  {[line.item, line.title, formatDate(line.on), line.found ? '' : MESSAGES.lost]
                    .filter((section) => section !== '')
                    .join(' · ')}
                </Paragraph>
              ))}
            </Stack>
          ))
        : null}
      {dossier.files && dossier.files.length > 0
        ? renderCollapse('files', FILE_ROW_MESSAGES.count(dossier.files.length), () => (
            <FileRows files={(dossier.files ?? []).map((file) => ({ ...file, note: file.item }))} />
          ))
        : null}
    </Section>
  );
}

const formatAchievementReport = ({ deeds }: SubmittedDossier): string =>
  Object.values(deeds?.text ?? {})
    .filter((section): section is string => typeof section === 'string')
    .join('\n');
