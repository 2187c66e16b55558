import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import {
  IMPORT_WAYS,
  IMPORT_WAY_LABELS,
  IMPORT_MESSAGES as MESSAGES,
  type ImportWay,
} from '@/messages/roster';
import { PROBLEM_MESSAGES } from '@/messages/roster-problem';
import { TABLE_FILE_MESSAGES, formatFileRefusal } from '@/messages/table-file';
import { pasteOf } from './import-plan';
import { TypedLines, type TypedLine } from './typed-lines';
import type { RosterImport } from './use-roster-import';

export interface SourceDraft {
  readonly way: ImportWay;
  readonly text: string;
  readonly typed: readonly TypedLine[];
}

interface ImportSourceProps {
  readonly value: SourceDraft;
  readonly onChange: (value: SourceDraft) => void;
  readonly rosterImport: RosterImport;
}

/** Chooses the source of the roster: file, pasted table or typed lines; drafts are saved until the import. */
export function ImportSource({ value, onChange, rosterImport }: ImportSourceProps) {
  const { way, text, typed } = value;
  const { read, readFile, percent, reading, readRefusal, sourceProblems } = rosterImport;
  const filled = typed.filter(({ name, birth }) => name.trim() !== '' || birth.trim() !== '');
  const paste = (pasted: string): void => void read({ kind: 'pasted', text: pasted });
  const primary = {
    paste: {
      label: MESSAGES.read,
      missing: text.trim() === '' ? MESSAGES.pasteFirst : '',
      act: () => paste(text),
    },
    file: { label: MESSAGES.pick, missing: '', act: () => void readFile() },
    type: {
      label: MESSAGES.read,
      missing: filled.length === 0 ? MESSAGES.typeFirst : '',
      act: () => paste(pasteOf(filled)),
    },
  }[way];
  const fileMessage = formatFileRefusal(readRefusal?.fields?.[0]?.problem);
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={reading} missing={primary.missing} onPress={primary.act}>
          {primary.label}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      <Card>
        <Choice
          label={MESSAGES.way}
          options={IMPORT_WAYS.map((one) => ({ value: one, label: IMPORT_WAY_LABELS[one] }))}
          value={way}
          onChange={(next) => onChange({ ...value, way: next })}
        />
      </Card>
      {fileMessage ? (
        <StatusNote tone="amber">{fileMessage}</StatusNote>
      ) : (
        <RefusalNote refusal={readRefusal} />
      )}
      {sourceProblems.map(({ code }) => (
        <StatusNote key={code} tone="amber">
          {PROBLEM_MESSAGES[code]}
        </StatusNote>
      ))}
      {way === 'paste' ? (
        <Card>
          <Field
            label={MESSAGES.paste}
            lines="many"
            value={text}
            onChange={(pasted) => onChange({ ...value, text: pasted })}
            placeholder={MESSAGES.pastePlaceholder}
            help={MESSAGES.pasteHelp}
          />
        </Card>
      ) : null}
      {way === 'file' ? (
        <Card title={MESSAGES.fileHead}>
          <Paragraph tone="soft">{TABLE_FILE_MESSAGES.help}</Paragraph>
          {percent === undefined ? null : <Progress label={TABLE_FILE_MESSAGES.sending} percent={percent} />}
        </Card>
      ) : null}
      {way === 'type' ? (
        <TypedLines lines={typed} onChange={(lines) => onChange({ ...value, typed: lines })} />
      ) : null}
    </Screen>
  );
}
