import { Text, View } from '@tarojs/components';
import { named } from '@/ui/press';
import './form-table.scss';

interface FormTableProps {
  readonly columns: readonly string[];
  readonly names: readonly string[];
  /** Makes rows tall enough for tally marks. */
  readonly tall?: boolean;
  /** Every row is cut off as a ballot: it repeats the choices. */
  readonly cut?: boolean;
}

/** A ruled table to print: one row per name, one column per choice. */
export function FormTable({ columns, names, tall, cut }: FormTableProps) {
  const filled = (name: string): string[] => [
    name,
    ...columns.slice(1).map((label) => (cut ? `□ ${label}` : '')),
  ];
  const lines = [...(cut ? [] : [[...columns]]), ...names.map(filled)];
  return (
    <View
      className={`vote-form ${tall ? 'vote-form--tall' : ''} ${cut ? 'vote-form--cut' : ''}`}
      {...named('table')}
    >
      {lines.map((cells, line) => (
        <View key={`${line}-${cells[0]}`} className="vote-form__line" {...named('row')}>
          {cells.map((cell, i) => (
            <View key={columns[i] ?? i} className="vote-form__cell" {...named('cell')}>
              <Text>{cell}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
