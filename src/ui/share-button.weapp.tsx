import { Button } from '@tarojs/components';
import { inputName } from './press';
import './share-button.scss';

/** Opens WeChat's share sheet with the page's share card; WeChat allows that from its own button only. */
export function ShareButton({ words }: { readonly words: string }) {
  return (
    <Button className="ui-share-button" openType="share" hoverClass="ui-pressed" {...inputName(words)}>
      {words}
    </Button>
  );
}
