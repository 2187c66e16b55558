import { useState } from 'react';
import { useCall } from '@/api/use-call';
import { useSend } from '@/api/use-send';
import { goBack, openPage, useQuery } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { StatusNote } from '@/ui/status-note';
import { COMPANION_WORDS } from '@/words/companion';
import { REFUSAL_WORDS } from '@/words/refusals';
import { firstRole } from './bond-role';
import { CandidateList } from './candidate-list';
import { RoleFields } from './role-fields';

/** Asks a colleague to be partner or fan. */
export function InviteScreen() {
  const { cardId = '' } = useQuery();
  const { state, reload } = useCall('bond.candidates', { cardId });
  const { send, busy, refusal, forgive } = useSend('bond.invite');
  const [seatId, setSeatId] = useState<string | null>(null);
  const [as, setAs] = useState(firstRole('partner'));
  const candidates = state.kind === 'ready' ? state.value.candidates : [];
  const chosen = candidates.find((one) => one.seatId === seatId);
  const invite = async (): Promise<void> => {
    if (!chosen) return toast(COMPANION_WORDS.needPerson);
    const result = await send({ cardId, seatId: chosen.seatId, as });
    if (!result?.ok) return;
    toast(COMPANION_WORDS.sent(chosen.name));
    goBack();
  };
  const outside = {
    words: COMPANION_WORDS.inviteOutside,
    onPress: () => openPage('/packages/card/pages/invite-outside/index', { cardId }),
  };
  return (
    <Screen
      title={COMPANION_WORDS.inviteTitle}
      bar={
        candidates.length > 0 ? (
          <Button busy={busy} onPress={() => void invite()}>
            {COMPANION_WORDS.send}
          </Button>
        ) : null
      }
    >
      {state.kind === 'loading' ? <Skeleton shape="rows" count={4} /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel text={REFUSAL_WORDS[state.refusal.code]} onRetry={() => void reload()} />
      ) : null}
      {state.kind === 'ready' && candidates.length === 0 ? (
        <Empty drawing="people" text={COMPANION_WORDS.noCandidate} action={outside} />
      ) : null}
      {refusal ? <StatusNote tone="amber">{REFUSAL_WORDS[refusal.code]}</StatusNote> : null}
      {candidates.length > 0 ? (
        <CandidateList
          candidates={candidates}
          chosen={seatId}
          onChoose={(next) => {
            forgive();
            setSeatId(next);
          }}
        />
      ) : null}
      {chosen ? (
        <Section title={COMPANION_WORDS.askAs(chosen.name)}>
          <Card>
            <RoleFields value={as} onChange={setAs} />
          </Card>
        </Section>
      ) : null}
    </Screen>
  );
}
