import { presetTitle } from '@core/domain/preset';
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
import { NOTICE_MESSAGES as MESSAGES, formatDeadline } from '@/messages/notice';
import { RULE_LABELS } from '@/messages/rules';
import { ChangeList } from './change-list';

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
        {({ content, before, version, from, fileUnderOther, round }) => (
          <>
            <PageHead
              over={MESSAGES.readHead(from)}
              title={presetTitle(content, round)}
              note={[content.place, ...(version > 0 ? [MESSAGES.version(version)] : [])].join(' · ')}
            />
            <RefusalNote refusal={refusal} />
            {fileUnderOther ? <StatusNote>{MESSAGES.fileUnderOther}</StatusNote> : null}
            {content.deadline ? (
              <Paragraph strong>{MESSAGES.due(formatDeadline(content, round))}</Paragraph>
            ) : null}
            {before ? (
              <Section title={MESSAGES.changed}>
                <ChangeList before={before} after={content} round={round} />
              </Section>
            ) : null}
            <Section title={MESSAGES.rules}>
              <Card>
                {content.rules.map(({ id, clause }) => (
                  <ListRow key={id} title={RULE_LABELS[id]} note={clause} />
                ))}
              </Card>
            </Section>
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
