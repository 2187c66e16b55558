import { Button } from '@tarojs/components';
import './share-button.scss';

/** WeChat's share button, which opens the share sheet with the page's share card. */
export function ShareButton({ label }: { readonly label: string }) {
  return (
    <Button className="ui-share-button" openType="share" hoverClass="ui-pressed">
      {label}
    </Button>
  );
}
