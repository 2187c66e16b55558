import { useState } from 'react';
import type { SessionView } from '@core/contract/youth-house';
import type { Refusal } from '@core/contract/result';
import { useMutation } from '@/api/use-mutation';
import { formatUrl } from '@/platform/navigate';
import { copyText } from '@/platform/clipboard';
import { pageUrl, useShareCard } from '@/platform/share';
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
  /** Held in memory until the page is left; the server stores only its hash. */
  readonly token: string | null;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly issue: () => Promise<void>;
  readonly revoke: () => Promise<void>;
  /** Null where pages have no URL. */
  readonly copy: (() => Promise<void>) | null;
}

/** Issues and revokes the house's confirmation link and uses it as the page's share card. */
export function useConfirmLink(
  collectiveId: string,
  collectiveName: string,
  { sessionId, on, theme }: SessionView,
  onChanged: () => void,
): ConfirmLink {
  const [token, setToken] = useState<string | null>(null);
  const linking = useMutation('session.link');
  const revoking = useMutation('session.unlink');
  const path = token === null ? HOME : formatUrl(CONFIRM_PAGE, { token });
  useShareCard({ title: MESSAGES.shareTitle(collectiveName), path });
  const address = pageUrl(path);
  return {
    token,
    busy: linking.busy || revoking.busy,
    refusal: linking.refusal ?? revoking.refusal,
    issue: async () => {
      const result = await linking.mutate({ collectiveId, sessionId });
      if (!result?.ok) return;
      setToken(result.value.token);
      onChanged();
    },
    revoke: async () => {
      const question = {
        title: MESSAGES.unlink,
        text: MESSAGES.unlinkText,
        yes: MESSAGES.unlink,
        no: MESSAGES.unlinkNo,
      };
      if (!(await ask(question))) return;
      if (!(await revoking.mutate({ collectiveId, sessionId }))?.ok) return;
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
  /** True when the house objected through the link. */
  readonly answered: boolean;
}

/** The confirmation link to share, or the note that one was issued. */
export function LinkCard({ link, linked, answered }: LinkCardProps) {
  const { token, copy, revoke, busy, refusal } = link;
  return (
    <Card title={MESSAGES.linkHead} note={MESSAGES.linkNote}>
      {token === null && linked ? (
        <Paragraph tone="soft">{answered ? MESSAGES.linkAnswered : MESSAGES.linkOut}</Paragraph>
      ) : null}
      {token === null ? null : (
        <>
          <ShareButton label={MESSAGES.send} />
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
