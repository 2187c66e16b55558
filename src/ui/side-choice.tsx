import { Text, View } from '@tarojs/components';
import { isTabStop } from './choice';
import { named } from './press';
import { Tap } from './tap';
import './side-choice.scss';

export interface Side {
  readonly label: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** Choice between two versions of one section. */
export function SideChoice({ title, sides }: { readonly title: string; readonly sides: readonly Side[] }) {
  const options = sides.map(({ label }) => ({ value: label }));
  const chosen = sides.find((side) => side.chosen)?.label ?? null;
  return (
    <View className="ui-side-choice">
      <Text className="ui-side-choice__title">{title}</Text>
      <View className="ui-side-choice__sides" {...named('radiogroup', title)}>
        {sides.map((side, i) => (
          <Tap
            key={side.label}
            role="radio"
            className={`ui-side-choice__side ${side.chosen ? 'ui-side-choice__side--chosen' : ''}`}
            label={`${side.label}，${side.text}`}
            checked={side.chosen}
            tabStop={isTabStop(options, chosen, i)}
            onPress={side.onChoose}
          >
            <Text className="ui-side-choice__label">{side.label}</Text>
            <Text className="ui-side-choice__text">{side.text}</Text>
          </Tap>
        ))}
      </View>
    </View>
  );
}
