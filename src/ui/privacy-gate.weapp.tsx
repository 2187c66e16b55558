import { useState } from 'react';
import { Button as NativeButton, Text } from '@tarojs/components';
import { useShown } from '@/platform/lifecycle';
import { AGREE_ID, openContract, watchPrivacy, type Decide } from '@/platform/privacy';
import { UI_MESSAGES } from '@/messages/ui';
import { Button } from './button';
import { Sheet } from './sheet';
import './privacy-gate.scss';

/** Asks for the consent that WeChat wants before a file, the clipboard or a photo is read; once, and only then. */
export function PrivacyGate() {
  const [decide, setDecide] = useState<Decide>();
  useShown(() => watchPrivacy((given) => setDecide(() => given)));
  if (!decide) return null;
  const settle = (agreed: boolean): void => {
    decide(agreed);
    setDecide(undefined);
  };
  return (
    <Sheet
      title={UI_MESSAGES.privacyTitle}
      note={UI_MESSAGES.privacyNote}
      onClose={() => settle(false)}
      foot={
        <NativeButton
          id={AGREE_ID}
          className="ui-privacy-agree"
          openType="agreePrivacyAuthorization"
          hoverClass="ui-pressed"
          onAgreePrivacyAuthorization={() => settle(true)}
        >
          <Text>{UI_MESSAGES.privacyAgree}</Text>
        </NativeButton>
      }
    >
      <Button tone="plain" icon="shield" onPress={openContract}>
        {UI_MESSAGES.privacyRead}
      </Button>
      <Button tone="quiet" onPress={() => settle(false)}>
        {UI_MESSAGES.privacyRefuse}
      </Button>
    </Sheet>
  );
}
