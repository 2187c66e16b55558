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
import { Words } from '@/ui/words';
import { sayInstant } from '@/words/months';
import { REFUSAL_WORDS } from '@/words/refusals';
import { SHARE_WORDS as WORDS } from '@/words/showcase-share';

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
      ? { title: WORDS.cardTitle(name), path: `${LANDING}?code=${living.code}` }
      : { title: WORDS.landingOver, path: '/pages/today/index' },
  );
  if (shares.length === 0) return null;
  const revoke = async (code: string): Promise<void> => {
    const words = { title: WORDS.revokeTitle, text: WORDS.revokeText, yes: WORDS.revoke, no: WORDS.no };
    if (!(await ask(words))) return;
    const result = await call('showcaseShare.revoke', { cardId, code });
    toast(result.ok ? WORDS.revoked : REFUSAL_WORDS[result.code]);
    onRevoked();
  };
  return (
    <Section title={WORDS.given}>
      {shares.map((share) => (
        <Card key={share.code} tone={share === living ? 'wash' : 'card'}>
          <Stack gap="tight">
            <Row between>
              <Words strong>{WORDS.shareOf(share.keys.length, names[share.name])}</Words>
              <Tag tone={share.state === 'live' ? 'green' : 'plain'}>{WORDS.states[share.state]}</Tag>
            </Row>
            {share.state === 'live' ? (
              <>
                <Words size="note" tone="soft">
                  {WORDS.until(sayInstant(share.expiresAt))}
                </Words>
                {share === living ? <SendButton code={share.code} /> : null}
                <Button
                  tone="plain"
                  small
                  label={`${WORDS.revoke} ${WORDS.until(sayInstant(share.expiresAt))}`}
                  onPress={() => void revoke(share.code)}
                >
                  {WORDS.revoke}
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
  if (address === '') return <ShareButton words={WORDS.send} />;
  return (
    <Button
      tone="quiet"
      small
      icon="copy"
      onPress={() => void copyText(address).then(() => toast(WORDS.copied))}
    >
      {WORDS.copy}
    </Button>
  );
}
