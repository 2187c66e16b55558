import { Text, View } from '@tarojs/components';
import './fact-list.scss';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Spans the full row. */
  readonly wide?: boolean;
}

/** Grid of labels and values, as on the printed card; empty values show a dash. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <View className="ui-fact-list">
      {facts.map((fact) => (
        <View
          key={fact.label}
          className={`ui-fact-list__fact ${fact.wide ? 'ui-fact-list__fact--wide' : ''}`}
        >
          <Text className="ui-fact-list__label">{fact.label}</Text>
          <Text className="ui-fact-list__value">{fact.value || '—'}</Text>
        </View>
      ))}
    </View>
  );
}
