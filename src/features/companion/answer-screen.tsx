import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import type { Bond } from '@core/domain/companion';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
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
import { Words } from '@/ui/words';
import { COMPANION_WORDS, sayRole } from '@/words/companion';
import { CARD_WORDS } from '@/words/growth-card';
import { REFUSAL_WORDS } from '@/words/refusals';
import { UI_WORDS } from '@/words/ui';
import { CompanionScreen } from './companion-screen';
import { PromiseField } from './promise-field';

/** Answers an invitation: a promise, or a kind no. */
export function AnswerScreen() {
  return (
    <CompanionScreen title={COMPANION_WORDS.answer}>
      {(card) => {
        const bond = card.bonds.find((one) => one.seatId === card.you.seatId && one.state === 'invited');
        return bond ? <Answer card={card} bond={bond} /> : <Decided />;
      }}
    </CompanionScreen>
  );
}

function Decided() {
  return (
    <Screen title={COMPANION_WORDS.answer}>
      <Empty
        drawing="letter"
        text={REFUSAL_WORDS['bond-decided']}
        action={{ words: UI_WORDS.back, onPress: goBack }}
      />
    </Screen>
  );
}

function Answer({ card, bond }: { readonly card: CardView; readonly bond: Bond }) {
  const owner = card.basics.name;
  const draft = useDraft(`promise.${bond.id}`, '');
  const acceptance = useSend('bond.accept');
  const refusing = useSend('bond.decline');
  const [missing, setMissing] = useState(false);
  const refusal = acceptance.refusal ?? refusing.refusal;
  const target = { cardId: card.cardId, bondId: bond.id };
  const agree = async (): Promise<void> => {
    const promise = draft.value.trim();
    setMissing(promise === '');
    if (promise === '') return;
    const result = await acceptance.send({ ...target, promise });
    if (!result?.ok) return;
    draft.settle();
    toast(COMPANION_WORDS.accepted);
    replacePage('/packages/card/pages/view/index', { cardId: card.cardId });
  };
  const decline = async (): Promise<void> => {
    const agreed = await ask({
      title: COMPANION_WORDS.declineTitle,
      text: COMPANION_WORDS.declineText(owner),
      yes: COMPANION_WORDS.declineYes,
      no: COMPANION_WORDS.declineNo,
    });
    if (!agreed) return;
    const result = await refusing.send(target);
    if (!result?.ok) return;
    draft.settle();
    toast(COMPANION_WORDS.declined);
    goBack();
  };
  return (
    <Screen
      title={COMPANION_WORDS.answer}
      bar={
        <Stack gap="tight">
          <Button busy={acceptance.busy} onPress={() => void agree()}>
            {COMPANION_WORDS.accept}
          </Button>
          <Button tone="plain" busy={refusing.busy} onPress={() => void decline()}>
            {COMPANION_WORDS.decline}
          </Button>
        </Stack>
      }
    >
      <RefusalNote refusal={refusal} />
      <Card>
        <ListRow
          title={COMPANION_WORDS.answerTitle(owner)}
          note={COMPANION_WORDS.answerNote(sayRole(bond.role))}
          lead={<Avatar name={owner} size="large" />}
        />
        <Words tone="soft">
          {bond.kind === 'partner' ? COMPANION_WORDS.partnerDoes : COMPANION_WORDS.fanDoes}
        </Words>
      </Card>
      {card.content.wish ? <WishLine label={CARD_WORDS.wish} text={card.content.wish} /> : null}
      <PromiseField value={draft.value} missing={missing} onChange={draft.change} />
    </Screen>
  );
}
