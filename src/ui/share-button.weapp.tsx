import { Button } from '@tarojs/components';
import './share-button.scss';

/** Opens WeChat's share sheet with the page's share card; WeChat allows that from its own button only. */
export function ShareButton({ words }: { readonly words: string }) {
  return (
    <Button className="ui-share-button" openType="share" hoverClass="ui-pressed">
      {words}
    </Button>
  );
}
