import type { OutputOf } from '@core/contract/procedures';
import type { NameStyle } from '@core/domain/public-page';
import { call } from '@/api/call';
import { formatUrl } from '@/platform/navigate';
import { copyText } from '@/platform/clipboard';
import { pageUrl, useShareCard } from '@/platform/share';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { ShareButton } from '@/ui/share-button';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { formatInstant } from '@/messages/months';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { SHARE_MESSAGES as MESSAGES } from '@/messages/showcase-share';

export type Sharing = OutputOf<'showcaseShare.list'>;

const LANDING = '/packages/showcase/pages/shared/index';

interface ShareListProps {
  readonly cardId: string;
  readonly sharing: Sharing;
  readonly names: Record<NameStyle, string>;
  readonly onRevoked: () => void;
}

/** The issued share codes; WeChat's share sheet sends the newest live one. */
export function ShareList({ cardId, sharing, names, onRevoked }: ShareListProps) {
  const { shares } = sharing;
  const live = shares.find(({ state }) => state === 'live');
  const name = live && live.name !== 'none' ? names[live.name] : '';
  useShareCard(
    live
      ? { title: MESSAGES.cardTitle(name), path: formatUrl(LANDING, { code: live.code }) }
      : { title: MESSAGES.landingOver, path: '/pages/today/index' },
  );
  if (shares.length === 0) return null;
  const revoke = async (code: string): Promise<void> => {
    const question = {
      title: MESSAGES.revokeTitle,
      text: MESSAGES.revokeText,
      yes: MESSAGES.revoke,
      no: MESSAGES.no,
    };
    if (!(await ask(question))) return;
    const result = await call('showcaseShare.revoke', { cardId, code });
    toast(result.ok ? MESSAGES.revoked : REFUSAL_MESSAGES[result.code]);
    onRevoked();
  };
  return (
    <Section title={MESSAGES.given}>
      {shares.map((share) => (
        <Card key={share.code} tone={share === live ? 'wash' : 'card'}>
          <Stack gap="tight">
            <Row between>
              <Paragraph strong>{MESSAGES.shareOf(share.keys.length, names[share.name])}</Paragraph>
              <Tag tone={share.state === 'live' ? 'green' : 'plain'}>{MESSAGES.states[share.state]}</Tag>
            </Row>
            {share.state === 'live' ? (
              <>
                <Paragraph size="note" tone="soft">
                  {MESSAGES.until(formatInstant(share.expiresAt))}
                </Paragraph>
                {share === live ? <SendButton code={share.code} /> : null}
                <Button
                  tone="plain"
                  small
                  label={`${MESSAGES.revoke} ${MESSAGES.until(formatInstant(share.expiresAt))}`}
                  onPress={() => void revoke(share.code)}
                >
                  {MESSAGES.revoke}
                </Button>
              </>
            ) : null}
          </Stack>
        </Card>
      ))}
    </Section>
  );
}

/** Shares the page's card in WeChat; copies a URL in a browser. */
function SendButton({ code }: { readonly code: string }) {
  const address = pageUrl(formatUrl(LANDING, { code }));
  if (address === '') return <ShareButton label={MESSAGES.send} />;
  return (
    <Button
      tone="quiet"
      small
      icon="copy"
      onPress={() => void copyText(address).then(() => toast(MESSAGES.copied))}
    >
      {MESSAGES.copy}
    </Button>
  );
}
