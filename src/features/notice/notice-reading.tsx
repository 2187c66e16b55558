import type { NoticeLine } from '@core/contract/notice';
import { useMutation } from '@/api/use-mutation';
import { useQuery } from '@/api/use-query';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';

/** The notice a collective follows: what changed since the 号长 read it, then every rule in its own words. */
export function NoticeReading({ collectiveId }: { readonly collectiveId: string }) {
  const { state, refetch } = useQuery('notice.read', { collectiveId });
  const { mutate, busy, refusal } = useMutation('notice.note');
  const view = state.kind === 'ready' ? state.value : null;
  const note = async (noticeId: string, version: number): Promise<void> => {
    if ((await mutate({ collectiveId, noticeId, version }))?.ok) void refetch();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        view?.toRead ? (
          <Button icon="check" busy={busy} onPress={() => void note(view.noticeId, view.version)}>
            {MESSAGES.read}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} shape="card" count={3} onRetry={() => void refetch()}>
        {({ from, version, place, title, due, rules, changes, fileUnderOther }) => (
          <>
            <PageHead
              over={MESSAGES.readHead[from]}
              title={title}
              note={version > 0 ? `${place} · ${MESSAGES.version(version)}` : place}
            />
            <RefusalNote refusal={refusal} />
            {fileUnderOther ? <StatusNote>{MESSAGES.fileUnderOther}</StatusNote> : null}
            {due === '' ? null : <Paragraph strong>{MESSAGES.due(due)}</Paragraph>}
            {changes.length > 0 ? <Lines title={MESSAGES.changed} lines={changes} /> : null}
            <Lines title={MESSAGES.rules} lines={rules} />
            {from === 'office' ? null : (
              <Button
                tone="quiet"
                onPress={() =>
                  openPage('/packages/district/pages/notice/index', { collectiveId, write: 'own' })
                }
              >
                {MESSAGES.write}
              </Button>
            )}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly NoticeLine[] }) => (
  <Section title={title}>
    <Card>
      {lines.map((line) => (
        <ListRow key={line.title + line.note} {...line} />
      ))}
    </Card>
  </Section>
);
