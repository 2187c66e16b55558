import { Image, Text, View } from '@tarojs/components';
import type { RefusalCode } from '@core/contract/refusals';
import type { PictureState } from '@core/domain/picture';
import { PICTURES_MAX } from '@core/domain/picture';
import { previewPictures } from '@/platform/picture';
import { PICTURE_STATE_LABELS, PICTURE_MESSAGES as MESSAGES } from '@/messages/picture';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { imageName } from './press';
import { Tap } from './tap';
import './picture.scss';

interface PictureItem {
  readonly key: string;
  readonly preview: string | null;
  readonly state: PictureState | 'sending' | 'failed';
  /** WeChat's moderation label. */
  readonly label: number;
  /** Upload progress, 0 to 100. */
  readonly percent: number;
  /** Refusal code of a failed upload. */
  readonly code: RefusalCode | null;
}

interface PictureFieldProps {
  readonly items: readonly PictureItem[];
  readonly onAdd: () => void;
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** Picture input for up to three pictures, with state, preview, retry and remove. */
export function PictureField({ items, onAdd, onRetry, onRemove }: PictureFieldProps) {
  const left = PICTURES_MAX - items.length;
  return (
    <View className="ui-picture-field">
      <Text className="ui-picture-field__label">{MESSAGES.title}</Text>
      <View className="ui-pictures">
        {items.map((item, index) => (
          <PictureTile key={item.key} item={item} at={index + 1} onRetry={onRetry} onRemove={onRemove} />
        ))}
        {left > 0 ? (
          <Tap
            className="ui-pictures__tile ui-pictures__tile--add"
            label={items.length === 0 ? MESSAGES.add : MESSAGES.addMore(left)}
            onPress={onAdd}
          >
            <Icon name="image" size="title" />
            <Text className="ui-pictures__add">
              {items.length === 0 ? MESSAGES.add : MESSAGES.left(left)}
            </Text>
          </Tap>
        ) : null}
      </View>
      {items.map((item, index) => {
        const text = formatState(item);
        return text === '' ? null : (
          <Text
            key={item.key}
            className={`ui-picture-field__note ${hasFailed(item) ? 'ui-picture-field__note--wrong' : ''}`}
          >
            {items.length > 1 ? `${index + 1}. ${text}` : text}
          </Text>
        );
      })}
      <Text className="ui-picture-field__note">{MESSAGES.help(PICTURES_MAX)}</Text>
    </View>
  );
}

interface PictureTileProps extends Pick<PictureFieldProps, 'onRetry' | 'onRemove'> {
  readonly item: PictureItem;
  readonly at: number;
}

function PictureTile({ item, at, onRetry, onRemove }: PictureTileProps) {
  const { key, preview, state } = item;
  return (
    <View className="ui-pictures__tile">
      {preview === null || state === 'risky' ? (
        <View className="ui-pictures__image ui-pictures__image--none">
          <Icon name="alert" size="title" />
        </View>
      ) : (
        <Tap
          className="ui-pictures__image"
          label={MESSAGES.look(MESSAGES.mine, at)}
          onPress={() => previewPictures([preview], 0)}
        >
          <Image className="ui-pictures__image" src={preview} mode="aspectFill" {...imageName('')} />
        </Tap>
      )}
      <View className="ui-pictures__corner">
        <IconButton icon="close" label={MESSAGES.remove(at)} onPress={() => onRemove(key)} />
      </View>
      {state === 'failed' ? (
        <Tap className="ui-pictures__again" label={MESSAGES.retry(at)} onPress={() => onRetry(key)}>
          <Text>{MESSAGES.again}</Text>
        </Tap>
      ) : null}
      {state === 'sending' ? (
        <View className="ui-pictures__track">
          <View className="ui-pictures__done" style={`width:${Math.round(item.percent)}%`} />
        </View>
      ) : null}
    </View>
  );
}

const hasFailed = ({ state }: PictureItem): boolean => state === 'failed' || state === 'risky';

function formatState({ state, percent, label, code }: PictureItem): string {
  if (state === 'sending') return MESSAGES.percent(percent);
  if (state === 'risky') return MESSAGES.why(label);
  if (state === 'failed') return code ? REFUSAL_MESSAGES[code] : PICTURE_STATE_LABELS.failed;
  return PICTURE_STATE_LABELS[state];
}
