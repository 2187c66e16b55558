import type { Option } from './choice';

export interface DateFieldProps {
  readonly label: string;
  /** `2026-03` or `2026-03-08`; empty when nothing is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fields: 'month' | 'day';
  /** Initial wheel position while nothing is chosen. */
  readonly openAt?: string;
  readonly from?: string;
  readonly to?: string;
  readonly help?: string;
  /** What to do, in one sentence; shown instead of the help. */
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

export interface SelectFieldProps<V extends string> {
  readonly label: string;
  /** Accessible name, where many fields on the page have the label. */
  readonly name?: string;
  readonly value: V | null;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  readonly help?: string;
  readonly disabled?: boolean;
}
