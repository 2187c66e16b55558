import { useState } from 'react';
import { Button as NativeButton, Text } from '@tarojs/components';
import { usePageShow } from '@/platform/lifecycle';
import { AGREE_ID, openContract, watchPrivacy, type Decide } from '@/platform/privacy';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';
import { Sheet } from './sheet';
import './privacy-gate.scss';

/** Consent sheet that WeChat requires before an API reads a file, the clipboard or a photo. */
export function PrivacyGate() {
  const [decide, setDecide] = useState<Decide>();
  usePageShow(() => watchPrivacy((given) => setDecide(() => given)));
  if (!decide) return null;
  const finish = (agreed: boolean): void => {
    decide(agreed);
    setDecide(undefined);
  };
  return (
    <Sheet
      title={UI_MESSAGES.privacyTitle}
      note={UI_MESSAGES.privacyNote}
      onClose={() => finish(false)}
      foot={
        <NativeButton
          id={AGREE_ID}
          className="ui-privacy-agree"
          openType="agreePrivacyAuthorization"
          hoverClass="ui-pressed"
          onAgreePrivacyAuthorization={() => finish(true)}
        >
          <Text>{UI_MESSAGES.privacyAgree}</Text>
        </NativeButton>
      }
    >
      <Button tone="plain" icon="shield" onPress={openContract}>
        {UI_MESSAGES.privacyRead}
      </Button>
      <Button tone="quiet" onPress={() => finish(false)}>
        {UI_MESSAGES.privacyRefuse}
      </Button>
    </Sheet>
  );
}
