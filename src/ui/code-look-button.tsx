import { CODE_MESSAGES as MESSAGES } from '@/messages/code';
import { Button } from './button';

interface CodeLookButtonProps {
  readonly children: string;
  readonly typed: string;
  readonly looking: boolean;
  readonly onLook: () => void;
}

/** The primary button of a page with a `CodeField`; without a code it says what is missing. */
export function CodeLookButton({ children, typed, looking, onLook }: CodeLookButtonProps) {
  return (
    <Button busy={looking} missing={typed.trim() === '' ? MESSAGES.first : ''} onPress={onLook}>
      {children}
    </Button>
  );
}
