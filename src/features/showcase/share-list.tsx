import type { OutputOf } from '@core/contract/procedures';
import type { NameStyle } from '@core/domain/public-page';
import { call } from '@/api/call';
import { copyText } from '@/platform/clipboard';
import { addressOf, useShareCard } from '@/platform/share';
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

/** The codes given out so far; the newest living one is what WeChat's share sheet sends. */
export function ShareList({ cardId, sharing, names, onRevoked }: ShareListProps) {
  const { shares } = sharing;
  const living = shares.find(({ state }) => state === 'live');
  const name = living && living.name !== 'none' ? names[living.name] : '';
  useShareCard(
    living
      ? { title: MESSAGES.cardTitle(name), path: `${LANDING}?code=${living.code}` }
      : { title: MESSAGES.landingOver, path: '/pages/today/index' },
  );
  if (shares.length === 0) return null;
  const revoke = async (code: string): Promise<void> => {
    const words = { title: MESSAGES.revokeTitle, text: MESSAGES.revokeText, yes: MESSAGES.revoke, no: MESSAGES.no };
    if (!(await ask(words))) return;
    const result = await call('showcaseShare.revoke', { cardId, code });
    toast(result.ok ? MESSAGES.revoked : REFUSAL_MESSAGES[result.code]);
    onRevoked();
  };
  return (
    <Section title={MESSAGES.given}>
      {shares.map((share) => (
        <Card key={share.code} tone={share === living ? 'wash' : 'card'}>
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
                {share === living ? <SendButton code={share.code} /> : null}
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

/** WeChat sends the page's card from its own button; a browser copies an address. */
function SendButton({ code }: { readonly code: string }) {
  const address = addressOf(`${LANDING}?code=${code}`);
  if (address === '') return <ShareButton words={MESSAGES.send} />;
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
