import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { LINE_MESSAGES } from '@/messages/person';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';

export interface TypedLine {
  readonly name: string;
  readonly birth: string;
  readonly post: string;
}

const TYPED_MAX = 20;

interface TypedLinesProps {
  readonly lines: readonly TypedLine[];
  readonly onChange: (lines: readonly TypedLine[]) => void;
}

/** Enters people one by one. */
export function TypedLines({ lines, onChange }: TypedLinesProps) {
  const set = (at: number, part: Partial<TypedLine>): void =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <>
      {lines.map((line, index) => (
        <Card
          key={index}
          title={MESSAGES.typedLine(index + 1)}
          aside={
            lines.length > 1 ? (
              <Button
                tone="plain"
                small
                label={MESSAGES.dropLineLabel(index + 1)}
                onPress={() => onChange(lines.filter((_, at) => at !== index))}
              >
                {MESSAGES.dropLine}
              </Button>
            ) : null
          }
        >
          <Field label={LINE_MESSAGES.name} value={line.name} onChange={(name) => set(index, { name })} />
          <Field
            label={LINE_MESSAGES.birth}
            value={line.birth}
            onChange={(birth) => set(index, { birth })}
            placeholder={MESSAGES.birthPlaceholder}
          />
          <Field label={LINE_MESSAGES.post} value={line.post} onChange={(post) => set(index, { post })} />
        </Card>
      ))}
      {lines.length < TYPED_MAX ? (
        <Button
          tone="quiet"
          icon="plus"
          onPress={() =>
            onChange([...lines, { name: '', birth: '', post: lines[lines.length - 1]?.post ?? '' }])
          }
        >
          {MESSAGES.addLine}
        </Button>
      ) : null}
    </>
  );
}
