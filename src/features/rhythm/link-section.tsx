import type { OutputOf } from '@core/contract/procedures';
import { useState } from 'react';
import { call } from '@/api/call';
import { useQuery } from '@/api/use-query';
import { useMutation } from '@/api/use-mutation';
import { formatUrl } from '@/platform/navigate';
import { copyText } from '@/platform/clipboard';
import { pageUrl } from '@/platform/share';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { LoadFailure } from '@/ui/load-failure';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';

const PAGE = '/packages/wall/pages/screen/index';

/** Manages the revocable links that show the wall on a screen without sign-in. */
export function LinkSection({ collectiveId }: { readonly collectiveId: string }) {
  const { state, refetch } = useQuery('wallLink.list', { collectiveId });
  const { mutate, busy, refusal } = useMutation('wallLink.issue');
  const [label, setLabel] = useState('');
  const [issued, setIssued] = useState<OutputOf<'wallLink.issue'> | null>(null);
  const links = state.kind === 'ready' ? state.value.links : [];
  const issue = async (): Promise<void> => {
    const result = await mutate({ collectiveId, label });
    if (!result?.ok) return;
    setIssued(result.value);
    setLabel('');
    void refetch();
  };
  const copy = async ({ token, address }: OutputOf<'wallLink.issue'>): Promise<void> => {
    const path = formatUrl(PAGE, { link: token });
    // A mini-program has no address; the deployment told the server where the web page is hosted.
    const done = await copyText(pageUrl(path) || (address ? `${address}#${path}` : token));
    toast(done ? MESSAGES.copied : MESSAGES.notCopied);
  };
  const revoke = async (linkId: string, name: string): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.linkRevoke,
      text: MESSAGES.linkRevokeAsk(name),
      yes: MESSAGES.linkRevokeYes,
      no: MESSAGES.linkRevokeNo,
    });
    if (!sure) return;
    const result = await call('wallLink.revoke', { collectiveId, linkId });
    toast(result.ok ? MESSAGES.linkRevoked : REFUSAL_MESSAGES[result.code]);
    void refetch();
  };
  return (
    <Section title={MESSAGES.links} note={MESSAGES.linksNote}>
      <Card>
        <LoadFailure state={state} onRetry={() => void refetch()} />
        {links.map((link) => (
          <ListRow
            key={link.linkId}
            title={link.label}
            note={MESSAGES.linkSince(link.createdAt)}
            trailing={
              <Button
                tone="plain"
                small
                label={`${MESSAGES.linkRevoke}：${link.label}`}
                onPress={() => void revoke(link.linkId, link.label)}
              >
                {MESSAGES.linkRevoke}
              </Button>
            }
          />
        ))}
        {issued ? (
          <>
            <StatusNote tone="good">{MESSAGES.linkReady}</StatusNote>
            <Button tone="quiet" icon="copy" onPress={() => void copy(issued)}>
              {MESSAGES.linkCopy}
            </Button>
          </>
        ) : (
          <>
            <Field
              label={MESSAGES.linkLabel}
              value={label}
              onChange={setLabel}
              placeholder={MESSAGES.linkPlaceholder}
              max={20}
            />
            <Button
              tone="quiet"
              icon="screen"
              busy={busy}
              disabled={label.trim() === ''}
              onPress={() => void issue()}
            >
              {MESSAGES.linkIssue}
            </Button>
          </>
        )}
        <RefusalNote refusal={refusal} />
      </Card>
    </Section>
  );
}
