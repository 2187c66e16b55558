import { useState } from 'react';
import type { SessionView } from '@core/contract/youth-house';
import type { Refusal } from '@core/contract/result';
import { useSend } from '@/api/use-send';
import { copyText } from '@/platform/clipboard';
import { addressOf, useShareCard } from '@/platform/share';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { RefusalNote } from '@/ui/refusal-note';
import { ShareButton } from '@/ui/share-button';
import { Paragraph } from '@/ui/paragraph';
import { SESSION_MESSAGES as MESSAGES } from '@/messages/youth-house';

const HOME = '/pages/today/index';
const CONFIRM_PAGE = '/packages/service/pages/confirm/index';

export interface ConfirmLink {
  /** Known only on the phone that made it, until the page is left: the server keeps a hash. */
  readonly token: string | null;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly issue: () => Promise<void>;
  readonly revoke: () => Promise<void>;
  /** Null where a page has no address to paste. */
  readonly copy: (() => Promise<void>) | null;
}

/** Makes and takes back the house's link, and lends the page's share card to it. */
export function useConfirmLink(
  collectiveId: string,
  collectiveName: string,
  { sessionId, on, theme }: SessionView,
  onChanged: () => void,
): ConfirmLink {
  const [token, setToken] = useState<string | null>(null);
  const linking = useSend('session.link');
  const revoking = useSend('session.unlink');
  const path = token === null ? HOME : `${CONFIRM_PAGE}?token=${token}`;
  useShareCard({ title: MESSAGES.shareTitle(collectiveName), path });
  const address = addressOf(path);
  return {
    token,
    busy: linking.busy || revoking.busy,
    refusal: linking.refusal ?? revoking.refusal,
    issue: async () => {
      const result = await linking.send({ collectiveId, sessionId });
      if (!result?.ok) return;
      setToken(result.value.token);
      onChanged();
    },
    revoke: async () => {
      const words = { title: MESSAGES.unlink, text: MESSAGES.unlinkText, yes: MESSAGES.unlink, no: MESSAGES.unlinkNo };
      if (!(await ask(words))) return;
      if (!(await revoking.send({ collectiveId, sessionId }))?.ok) return;
      setToken(null);
      toast(MESSAGES.unlinked);
      onChanged();
    },
    copy:
      address === ''
        ? null
        : async () => {
            const copied = await copyText(MESSAGES.message(collectiveName, on, theme, address));
            toast(copied ? MESSAGES.copied : MESSAGES.copyFailed);
          },
  };
}

interface LinkCardProps {
  readonly link: ConfirmLink;
  readonly linked: boolean;
  /** The house has objected by it. */
  readonly answered: boolean;
}

/** How the house is asked: the link to hand on, or the word that one is out. */
export function LinkCard({ link, linked, answered }: LinkCardProps) {
  const { token, copy, revoke, busy, refusal } = link;
  return (
    <Card title={MESSAGES.linkHead} note={MESSAGES.linkNote}>
      {token === null && linked ? (
        <Paragraph tone="soft">{answered ? MESSAGES.linkAnswered : MESSAGES.linkOut}</Paragraph>
      ) : null}
      {token === null ? null : (
        <>
          <ShareButton words={MESSAGES.send} />
          {copy ? (
            <Button icon="copy" onPress={() => void copy()}>
              {MESSAGES.copy}
            </Button>
          ) : null}
        </>
      )}
      {linked ? (
        <Button tone="plain" small busy={busy} onPress={() => void revoke()}>
          {MESSAGES.unlink}
        </Button>
      ) : null}
      <RefusalNote refusal={refusal} />
    </Card>
  );
}
