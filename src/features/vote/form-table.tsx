import { Text, View } from '@tarojs/components';
import { named } from '@/ui/press';
import './form-table.scss';

interface FormTableProps {
  readonly columns: readonly string[];
  readonly names: readonly string[];
  /** Leaves room for tally marks. */
  readonly tall?: boolean;
}

/** A ruled form to print: names down, boxes across. */
export function FormTable({ columns, names, tall }: FormTableProps) {
  return (
    <View className={`vote-form ${tall ? 'vote-form--tall' : ''}`} {...named('table')}>
      {[columns, ...names.map((name) => [name, ...columns.slice(1).map(() => '')])].map((cells, line) => (
        <View key={`${line}-${cells[0]}`} className="vote-form__line" {...named('row')}>
          {cells.map((cell, i) => (
            <View key={columns[i]} className="vote-form__cell" {...named('cell')}>
              <Text>{cell}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
