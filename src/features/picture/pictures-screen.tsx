import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { PictureRow } from '@/ui/picture-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { PICTURE_MESSAGES as MESSAGES } from '@/messages/picture';

/** Lists one's own rejected pictures and, for the 号长, those that moderation left undecided. */
export function PicturesScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('picture.waiting', { collectiveId });
  const removing = useMutation('picture.remove');
  const reviewing = useMutation('picture.judge');
  const busy = removing.busy || reviewing.busy;
  const remove = async (pictureId: string): Promise<void> => {
    const result = await removing.mutate({ collectiveId, pictureId });
    if (result?.ok) toast(MESSAGES.removed);
    void refetch();
  };
  const review = async (pictureId: string, pass: boolean): Promise<void> => {
    const question = {
      title: MESSAGES.refuse,
      text: MESSAGES.refuseAsk,
      yes: MESSAGES.refuseYes,
      no: MESSAGES.cancel,
    };
    if (!pass && !(await ask(question))) return;
    const result = await reviewing.mutate({ collectiveId, pictureId, pass });
    if (result?.ok) toast(pass ? MESSAGES.passed : MESSAGES.refused);
    void refetch();
  };
  return (
    <Screen title={MESSAGES.screen}>
      <PageHead over={MESSAGES.screenOver} title={MESSAGES.screenHead} />
      <AsyncView state={state} shape="card" onRetry={() => void refetch()}>
        {({ own, judge: waiting }) => (
          <>
            {own.length + waiting.length === 0 ? <Empty drawing="box" text={MESSAGES.nothing} /> : null}
            {own.length > 0 ? (
              <Section title={MESSAGES.ownTitle} note={MESSAGES.ownNote}>
                {own.map(({ pictureId, label }, index) => (
                  <Card key={pictureId}>
                    <StatusNote tone="amber">{MESSAGES.why(label)}</StatusNote>
                    <Button tone="quiet" busy={busy} onPress={() => void remove(pictureId)}>
                      {MESSAGES.remove(index + 1)}
                    </Button>
                  </Card>
                ))}
              </Section>
            ) : null}
            {waiting.length > 0 ? (
              <Section title={MESSAGES.reviewTitle} note={MESSAGES.reviewNote}>
                {waiting.map((picture) => (
                  <Card key={picture.pictureId} title={picture.name} note={formatInstant(picture.at)}>
                    <PictureRow pictures={[picture]} name={picture.name} />
                    <Row gap="tight">
                      <Button small busy={busy} onPress={() => void review(picture.pictureId, true)}>
                        {MESSAGES.pass}
                      </Button>
                      <Button
                        small
                        tone="quiet"
                        busy={busy}
                        onPress={() => void review(picture.pictureId, false)}
                      >
                        {MESSAGES.refuse}
                      </Button>
                    </Row>
                  </Card>
                ))}
              </Section>
            ) : null}
            <RefusalNote refusal={removing.refusal ?? reviewing.refusal} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
