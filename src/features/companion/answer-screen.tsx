import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import type { Bond } from '@core/domain/companion';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { goBack, replacePage } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { WishLine } from '@/ui/wish-line';
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { UI_MESSAGES } from '@/messages/ui';
import { CompanionScreen } from './companion-screen';
import { PromiseField } from './promise-field';

/** Accepts an invitation with a promise, or declines it. */
export function AnswerScreen() {
  return (
    <CompanionScreen title={COMPANION_MESSAGES.answer}>
      {(card) => {
        const bond = card.bonds.find((one) => one.seatId === card.you.seatId && one.state === 'invited');
        return bond && !card.past ? <AsyncView card={card} bond={bond} /> : <Decided />;
      }}
    </CompanionScreen>
  );
}

function Decided() {
  return (
    <Screen title={COMPANION_MESSAGES.answer}>
      <Empty
        drawing="envelope"
        text={REFUSAL_MESSAGES['bond-decided']}
        action={{ label: UI_MESSAGES.back, onPress: goBack }}
      />
    </Screen>
  );
}

function AsyncView({ card, bond }: { readonly card: CardView; readonly bond: Bond }) {
  const owner = card.basics.name;
  const draft = useDraft(`promise.${bond.id}`, bond.promise);
  const acceptance = useMutation('bond.accept');
  const refusing = useMutation('bond.decline');
  const [missing, setMissing] = useState(false);
  const refusal = acceptance.refusal ?? refusing.refusal;
  const target = { cardId: card.cardId, bondId: bond.id };
  const agree = async (): Promise<void> => {
    const promise = draft.value.trim();
    setMissing(promise === '');
    if (promise === '') return;
    const result = await acceptance.mutate({ ...target, promise });
    if (!result?.ok) return;
    draft.discard();
    toast(COMPANION_MESSAGES.accepted);
    replacePage('/packages/card/pages/view/index', { cardId: card.cardId });
  };
  const decline = async (): Promise<void> => {
    const agreed = await ask({
      title: COMPANION_MESSAGES.declineTitle,
      text: COMPANION_MESSAGES.declineText(owner),
      yes: COMPANION_MESSAGES.declineYes,
      no: COMPANION_MESSAGES.declineNo,
    });
    if (!agreed) return;
    const result = await refusing.mutate(target);
    if (!result?.ok) return;
    draft.discard();
    toast(COMPANION_MESSAGES.declined);
    goBack();
  };
  return (
    <Screen
      title={COMPANION_MESSAGES.answer}
      bar={
        <Stack gap="tight">
          <Button busy={acceptance.busy} onPress={() => void agree()}>
            {COMPANION_MESSAGES.accept}
          </Button>
          <Button tone="plain" busy={refusing.busy} onPress={() => void decline()}>
            {COMPANION_MESSAGES.decline}
          </Button>
        </Stack>
      }
    >
      <RefusalNote refusal={refusal} />
      <Card>
        <ListRow
          title={COMPANION_MESSAGES.answerTitle(owner)}
          note={COMPANION_MESSAGES.answerNote(bond.role)}
          leading={<Avatar name={owner} size="large" />}
        />
        <Paragraph tone="soft">
          {bond.kind === 'partner' ? COMPANION_MESSAGES.partnerDoes : COMPANION_MESSAGES.fanDoes}
        </Paragraph>
      </Card>
      {card.content.wish ? <WishLine label={CARD_MESSAGES.wish} text={card.content.wish} /> : null}
      <PromiseField value={draft.value} missing={missing} onChange={draft.change} />
    </Screen>
  );
}
