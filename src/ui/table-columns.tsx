import { useState } from 'react';
import type { TableChoice, TableSummary } from '@core/domain/table-choice';
import { TABLE_FILE_MESSAGES as MESSAGES } from '@/messages/table-file';
import { Button } from './button';
import { Choice, type Option } from './choice';
import { Collapse } from './collapse';
import { SelectField } from './picker-field';
import { Stack } from './stack';

interface TableColumnsProps<Field extends string> {
  readonly sheets: readonly TableSummary<Field>[];
  /** What a column can be. */
  readonly fields: readonly Option<Field>[];
  /** What was chosen before. */
  readonly choices?: readonly TableChoice<Field>[] | undefined;
  readonly busy: boolean;
  /** Reads the source again. */
  readonly onRead: (choices: readonly TableChoice<Field>[]) => void;
}

/** Says which tables of a source are read, and what each column is. */
export function TableColumns<Field extends string>({
  sheets,
  fields,
  choices: before = [],
  busy,
  onRead,
}: TableColumnsProps<Field>) {
  const [open, setOpen] = useState(false);
  const [choices, setChoices] = useState(before);
  const choiceOf = ({ sheet, taken }: TableSummary<Field>): TableChoice<Field> =>
    choices.find((one) => one.sheet === sheet) ?? { sheet, taken };
  const choose = (choice: TableChoice<Field>): void =>
    setChoices([...choices.filter(({ sheet }) => sheet !== choice.sheet), choice]);
  const options = [{ value: '' as const, label: MESSAGES.notRead }, ...fields];
  return (
    <Collapse
      title={MESSAGES.columns(sheets.length)}
      note={MESSAGES.columnsNote}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {sheets.map((sheet) => {
        const choice = choiceOf(sheet);
        const chosen = choice.fields ?? sheet.columns.map(({ field }) => field);
        return (
          <Stack key={sheet.sheet}>
            <Choice
              label={MESSAGES.sheet(sheet.name, sheet.rows)}
              options={MESSAGES.sheetOptions}
              value={choice.taken ? 'read' : 'leave'}
              onChange={(value) => choose({ ...choice, taken: value === 'read' })}
            />
            {choice.taken
              ? sheet.columns.map(({ label, sample }, index) => (
                  <SelectField
                    key={index}
                    label={MESSAGES.column(label, sample)}
                    options={options}
                    value={chosen[index] ?? ''}
                    onChange={(value) =>
                      choose({
                        ...choice,
                        fields: chosen.map((field, at) => (at === index ? value || null : field)),
                      })
                    }
                  />
                ))
              : null}
          </Stack>
        );
      })}
      {choices.length > 0 ? (
        <Button tone="quiet" busy={busy} onPress={() => onRead(choices)}>
          {MESSAGES.readAgain}
        </Button>
      ) : null}
    </Collapse>
  );
}
