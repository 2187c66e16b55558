import { Button } from './button';
import { Card } from './card';
import { Field } from './field';

interface SectionEditorProps {
  readonly label: string;
  readonly value: string;
  /** Maximum number of characters. */
  readonly max: number;
  readonly help: string;
  readonly facts: {
    readonly text: string;
    /** Accessible name of the button. */
    readonly label: string;
    readonly onPress: () => void;
  };
  readonly onChange: (text: string) => void;
}

/** Edits one section of a long text, with a button that opens the facts to insert. */
export function SectionEditor({ label, value, max, help, facts, onChange }: SectionEditorProps) {
  return (
    <Card>
      <Field label={label} value={value} lines="many" max={max} help={help} onChange={onChange} />
      <Button tone="plain" small icon="list" label={facts.label} onPress={facts.onPress}>
        {facts.text}
      </Button>
    </Card>
  );
}
