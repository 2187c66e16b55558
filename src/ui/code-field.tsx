import type { CodeProblem } from '@core/domain/code-text';
import { CODE_MESSAGES as MESSAGES, CODE_PROBLEM_MESSAGES } from '@/messages/code';
import { Field } from './field';

interface CodeFieldProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly problem: CodeProblem | undefined;
}

/** The one field for codes of every kind; takes a whole pasted message. */
export function CodeField({ typed, onType, problem }: CodeFieldProps) {
  return (
    <Field
      label={MESSAGES.code}
      lines="many"
      value={typed}
      onChange={onType}
      placeholder={MESSAGES.placeholder}
      help={MESSAGES.help}
      error={problem && CODE_PROBLEM_MESSAGES[problem]}
    />
  );
}
