import { SECTION_TEXT_MESSAGES as MESSAGES } from '@/messages/section-text';
import { Button } from './button';
import { Paragraph } from './paragraph';
import { Stack } from './stack';

interface SavedSectionsProps {
  readonly sections: readonly { readonly label: string; readonly text: string }[];
  readonly onRestore?: () => void;
}

/** Shows the sections of a saved text with a button that restores it. */
export function SavedSections({ sections, onRestore }: SavedSectionsProps) {
  return (
    <Stack gap="normal">
      {sections.map(({ label, text }) => (
        <Stack key={label} gap="tight">
          <Paragraph strong>{label}</Paragraph>
          <Paragraph>{text === '' ? MESSAGES.empty : text}</Paragraph>
        </Stack>
      ))}
      {onRestore ? (
        <Button tone="quiet" small onPress={onRestore}>
          {MESSAGES.restore}
        </Button>
      ) : null}
    </Stack>
  );
}
