import { printVouchCode } from '@core/domain/vouch-code';
import { useQuery } from '@/api/use-query';
import { copyText } from '@/platform/clipboard';
import { usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { loadKeys, isOwnEntryValid, keyCode } from '../client/stored-keys';
import { KeyCode } from '../components/key-code';
import { Note } from '../components/note';
import { personStorage } from '@/api/person-storage';
import { QrCode } from './qr-code';

/** 我的核对码: the keys stored on this device as a QR code; never the keys the server reports. */
export function VouchCodeScreen() {
  const { roundId = '' } = usePageParams();
  const { state, refetch } = useQuery('vote.show', { roundId });
  const vote = state.kind === 'ready' ? state.value : null;
  const wallet = vote ? (loadKeys(personStorage, vote.collectiveId)?.wallet ?? null) : null;
  const entry = vote?.roster.find(({ no }) => no === vote.own?.no);
  const isValid = vote !== null && isOwnEntryValid(vote, wallet);
  const text = isValid && entry ? printVouchCode({ ...entry, nonce: vote.nonce }) : '';
  const copy = async (): Promise<void> => {
    if (await copyText(text)) toast(MESSAGES.codeCopied);
  };
  return (
    <Screen
      title={MESSAGES.codeTitle}
      bar={
        text ? (
          <Button tone="quiet" icon="copy" onPress={() => void copy()}>
            {MESSAGES.codeCopy}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ title }) => (
          <>
            <PageHead over={title} title={MESSAGES.codeHead} note={MESSAGES.codeNote} />
            {text && entry ? (
              <>
                <Card>
                  <QrCode label={MESSAGES.codeTitle} text={text} />
                </Card>
                <KeyCode label={entry.name} code={keyCode(entry.identityKey)} note={MESSAGES.codeBelow} />
              </>
            ) : (
              <Note tone="danger">{MESSAGES.codeWrong}</Note>
            )}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
