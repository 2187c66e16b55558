import { useState } from 'react';
import type { HouseView, PairingView } from '@core/contract/youth-house';
import { useQuery } from '@/api/use-query';
import { nextTerm } from '@core/domain/pairing-term';
import type { Day } from '@core/domain/month-day';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { usePageParams } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeDisplay } from '@/ui/code-display';
import { Empty } from '@/ui/empty';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { CloseHouse } from './close-house';
import { HouseForm } from './house-form';
import { NewHouse } from './new-house';
import { PairingSheet, type PairingAct } from './pairing-sheet';
import { PairingCard } from './pairing-card';

/** A youth house: address, contact and agreements; without an id, the form of a new one. */
export function HouseScreen() {
  const collectiveId = useCollectiveId();
  const { houseId } = usePageParams();
  return houseId === undefined ? (
    <NewHouse collectiveId={collectiveId} />
  ) : (
    <KnownHouse collectiveId={collectiveId} houseId={houseId} />
  );
}

function KnownHouse({ collectiveId, houseId }: { readonly collectiveId: string; readonly houseId: string }) {
  const { state, refetch } = useQuery('house.list', { collectiveId });
  const [act, setAct] = useState<{ kind: PairingAct; pairing: PairingView | null } | null>(null);
  const [editing, setEditing] = useState(false);
  const renewing = useMutation('pairing.renew');
  const view = state.kind === 'ready' ? state.value : null;
  const house = view?.houses.find((one) => one.houseId === houseId);
  const leader = view?.you.leader ?? false;
  const done = (): void => {
    setAct(null);
    setEditing(false);
    void refetch();
  };
  const renew = async ({ name, pairings }: HouseView, today: string): Promise<void> => {
    const [last] = pairings;
    if (!last) return setAct({ kind: 'renew', pairing: null });
    const term = nextTerm({ from: last.from as Day, until: last.until as Day }, today as Day);
    const agreed = await ask({
      ...{ title: MESSAGES.renewAsk(name), text: MESSAGES.renewText(term.from, term.until) },
      ...{ yes: MESSAGES.renewSend, no: MESSAGES.renewOther },
    });
    if (!agreed) return setAct({ kind: 'renew', pairing: null });
    if (!(await renewing.mutate({ collectiveId, houseId, ...term }))?.ok) return;
    toast(MESSAGES.renewed);
    done();
  };
  if (house && editing) return <HouseForm collectiveId={collectiveId} house={house} onDone={done} />;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        house && view && leader && house.closedOn === undefined ? (
          <Button icon="calendar" busy={renewing.busy} onPress={() => void renew(house, view.today)}>
            {MESSAGES.renew}
          </Button>
        ) : null
      }
      over={
        act ? (
          <PairingSheet
            collectiveId={collectiveId}
            houseId={houseId}
            today={view?.today ?? ''}
            act={act.kind}
            pairing={act.pairing}
            onClose={() => setAct(null)}
            onDone={done}
          />
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {() =>
          house ? (
            <>
              <PageHead over={MESSAGES.title} title={house.name} note={house.address} />
              <RefusalNote refusal={renewing.refusal} />
              {house.closedOn === undefined ? null : (
                <StatusNote tone="amber">{MESSAGES.closedOn(house.closedOn)}</StatusNote>
              )}
              {leader ? <ContactCard house={house} onEdit={() => setEditing(true)} /> : null}
              <Section title={MESSAGES.pairings}>
                {house.pairings.map((pairing) => (
                  <PairingCard
                    key={pairing.pairingId}
                    collectiveId={collectiveId}
                    pairing={pairing}
                    leader={leader}
                    onAct={(kind) => setAct({ kind, pairing })}
                    onDone={done}
                  />
                ))}
              </Section>
              {leader ? (
                <Section title={MESSAGES.share} note={MESSAGES.shareNote}>
                  <CodeDisplay label={MESSAGES.code} code={house.code ?? house.houseId} />
                </Section>
              ) : null}
              {house.mayRevise ? (
                <CloseHouse
                  collectiveId={collectiveId}
                  house={house}
                  today={view?.today ?? ''}
                  onDone={done}
                />
              ) : null}
            </>
          ) : (
            <Empty drawing="people" text={MESSAGES.gone} />
          )
        }
      </AsyncView>
    </Screen>
  );
}

function ContactCard({ house, onEdit }: { readonly house: HouseView; readonly onEdit: () => void }) {
  return (
    <Card title={MESSAGES.contact} note={MESSAGES.contactHelp}>
      <FactList
        facts={[
          { label: MESSAGES.contactName, value: house.contactName },
          { label: MESSAGES.contactPhone, value: house.contactPhone },
        ]}
      />
      {house.mayRevise ? (
        <Button tone="plain" small icon="edit" onPress={onEdit}>
          {MESSAGES.edit}
        </Button>
      ) : null}
    </Card>
  );
}
