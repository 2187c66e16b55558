import type { InvitationView } from '@core/contract/invitation';
import { useMutation } from '@/api/use-mutation';
import { formatUrl } from '@/platform/navigate';
import { copyText } from '@/platform/clipboard';
import { pageUrl, useShareCard } from '@/platform/share';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { CodeDisplay } from '@/ui/code-display';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { ShareButton } from '@/ui/share-button';
import { Stack } from '@/ui/stack';
import { formatInstant } from '@/messages/months';
import { INVITATION_MESSAGES as MESSAGES } from '@/messages/invitation';
import { InvitationList } from './invitation-list';

const JOIN_PAGE = '/packages/team/pages/join/index';

interface InvitationCodeProps {
  readonly collectiveId: string;
  readonly collectiveName: string;
  readonly shown: InvitationView;
  readonly all: readonly InvitationView[];
  readonly onChoose: (code: string) => void;
  readonly onMake: () => void;
  readonly onRevoked: () => void;
}

/** Shows a code in large type with the ways to share it. */
export function InvitationCode(props: InvitationCodeProps) {
  const { collectiveId, collectiveName, shown, all, onChoose, onMake, onRevoked } = props;
  const { code, expiresAt, usesLeft } = shown;
  const path = formatUrl(JOIN_PAGE, { code });
  const { mutate, busy, refusal } = useMutation('invitation.revoke');
  useShareCard({ title: MESSAGES.shareTitle(collectiveName), path });
  const copy = async (): Promise<void> => {
    const text = MESSAGES.message(collectiveName, code, formatInstant(expiresAt), pageUrl(path));
    toast((await copyText(text)) ? MESSAGES.copied : MESSAGES.copyFailed);
  };
  const revoke = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.revokeAsk(code),
      text: MESSAGES.revokeText,
      yes: MESSAGES.revokeYes,
      no: MESSAGES.revokeNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, code });
    if (!result?.ok) return;
    toast(MESSAGES.revoked);
    onRevoked();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="copy" onPress={() => void copy()}>
          {MESSAGES.copy}
        </Button>
      }
    >
      <PageHead over={collectiveName} title={MESSAGES.head} note={MESSAGES.note} />
      <Stack>
        <CodeDisplay label={MESSAGES.code} code={code} />
        <Card>
          <FactList
            facts={[
              { label: MESSAGES.until, value: formatInstant(expiresAt) },
              { label: MESSAGES.left, value: MESSAGES.uses(usesLeft) },
            ]}
          />
          <ShareButton label={MESSAGES.share} />
          <Button tone="quiet" icon="plus" onPress={onMake}>
            {MESSAGES.issueAnother}
          </Button>
          <Button tone="danger" busy={busy} onPress={() => void revoke()}>
            {MESSAGES.revoke}
          </Button>
        </Card>
        <RefusalNote refusal={refusal} />
        <InvitationList invitations={all.filter((one) => one.code !== code)} onChoose={onChoose} />
      </Stack>
    </Screen>
  );
}
