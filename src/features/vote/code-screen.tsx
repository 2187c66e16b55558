import { printVouchCode } from '@core/domain/vouch-code';
import { useCall } from '@/api/use-call';
import { copyText } from '@/platform/clipboard';
import { useQuery } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { findKeys, isOwnEntryRight, keyCode } from './client/kept-keys';
import { KeyCode } from './key-code';
import { Note } from './note';
import { phoneShelf } from '@/api/phone-shelf';
import { SquareCode } from './square-code';

/** 我的核对码: what this phone itself holds, for a colleague's camera; not what the server says of it. */
export function CodeScreen() {
  const { roundId = '' } = useQuery();
  const { state, reload } = useCall('vote.show', { roundId });
  const round = state.kind === 'ready' ? state.value : null;
  const wallet = round ? (findKeys(phoneShelf, round.collectiveId)?.wallet ?? null) : null;
  const entry = round?.roster.find(({ no }) => no === round.own?.no);
  const right = round !== null && isOwnEntryRight(round, wallet);
  const text = right && entry ? printVouchCode({ ...entry, nonce: round.nonce }) : '';
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
      <Answer state={state} onRetry={() => void reload()}>
        {({ title }) => (
          <>
            <PageHead over={title} title={MESSAGES.codeHead} note={MESSAGES.codeNote} />
            {text && entry ? (
              <>
                <Card>
                  <SquareCode label={MESSAGES.codeTitle} text={text} />
                </Card>
                <KeyCode label={entry.name} code={keyCode(entry.identityKey)} note={MESSAGES.codeBelow} />
              </>
            ) : (
              <Note tone="danger">{MESSAGES.codeWrong}</Note>
            )}
          </>
        )}
      </Answer>
    </Screen>
  );
}
