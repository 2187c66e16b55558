import { useState } from 'react';
import type { ObjectionKind, ObjectionView } from '@core/contract/wall';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { OBJECTION_LABELS, WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { formatMissing } from '@/messages/ui';
import { AnswerSheet } from './answer-sheet';
import { ObjectionCard } from './objection-card';

const KINDS: readonly ObjectionKind[] = ['objection', 'suggestion'];

/** 投诉建议箱: files an objection or suggestion about an issue and lists them with the answers. */
export function BoxScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('objection.list', { collectiveId });
  const { mutate, busy, refusal } = useMutation('objection.file');
  const [kind, setKind] = useState<ObjectionKind>('objection');
  const [answering, setAnswering] = useState<ObjectionView | null>(null);
  const draft = useDraft(`box.${collectiveId}`, '');
  const newest = state.kind === 'ready' ? state.value.newest : null;
  const file = async (): Promise<void> => {
    if (!newest) return;
    const result = await mutate({ collectiveId, no: newest.no, kind, text: draft.value });
    if (!result?.ok) return;
    draft.discard('');
    toast(MESSAGES.boxSent);
    void refetch();
  };
  return (
    <Screen
      title={MESSAGES.boxTitle}
      bar={
        newest ? (
          <Button
            busy={busy}
            missing={formatMissing({ [MESSAGES.boxText]: draft.value.trim() === '' })}
            onPress={() => void file()}
          >
            {MESSAGES.boxSend}
          </Button>
        ) : null
      }
      over={
        answering ? (
          <AnswerSheet
            collectiveId={collectiveId}
            objection={answering}
            onClose={() => setAnswering(null)}
            onDone={() => {
              setAnswering(null);
              void refetch();
            }}
          />
        ) : null
      }
    >
      <PageHead over={MESSAGES.boxOver} title={MESSAGES.boxHead} note={MESSAGES.boxHint} />
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {({ objections }) => (
          <>
            {newest ? (
              <Card title={MESSAGES.issue(newest)}>
                <Choice
                  label={MESSAGES.boxKind}
                  options={KINDS.map((value) => ({ value, label: OBJECTION_LABELS[value] }))}
                  value={kind}
                  onChange={setKind}
                />
                <Field
                  label={MESSAGES.boxText}
                  value={draft.value}
                  onChange={draft.change}
                  lines="many"
                  max={500}
                />
                <RefusalNote refusal={refusal} />
              </Card>
            ) : (
              <Empty drawing="box" text={MESSAGES.boxNothing} />
            )}
            {objections.length > 0 ? (
              <Section title={objections.every((one) => one.own) ? MESSAGES.boxMine : MESSAGES.boxAll}>
                {objections.map((one) => (
                  <ObjectionCard
                    key={one.objectionId}
                    objection={one}
                    onAnswer={one.own ? undefined : () => setAnswering(one)}
                  />
                ))}
              </Section>
            ) : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
