import { useState } from 'react';
import { useCodeEntry } from '@/api/use-code-entry';
import { replaceLink, usePageParams } from '@/platform/navigate';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';
import { JoinRequestScreen } from './join-request-screen';
import { CodeScreen } from './code-screen';
import { WaitScreen, type Waiting } from './wait-screen';

/** Returns an earlier request from the URL; it opens the waiting screen at once. */
const useExistingRequest = (): Waiting | undefined => {
  const { joinId, name, collectiveName, code, declined } = usePageParams();
  return joinId && name && collectiveName
    ? { joinId, name, collectiveName, code, declined: declined === 'yes' }
    : undefined;
};

/** Joins a collective by code: enter the code, send the request, wait for confirmation. */
export function JoinScreen() {
  const { code: linked, scene, name } = usePageParams();
  const [waiting, setWaiting] = useState(useExistingRequest());
  const entry = useCodeEntry(['join'], replaceLink, { brought: waiting ? undefined : (linked ?? scene) });
  const { found, inspecting } = entry;
  if (waiting) return <WaitScreen waiting={waiting} onAgain={() => setWaiting(undefined)} />;
  if (found)
    return (
      <JoinRequestScreen inspected={found} name={name} onOther={entry.forget} onRequested={setWaiting} />
    );
  if (inspecting)
    return (
      <Screen title={MESSAGES.title}>
        <Skeleton count={2} />
      </Screen>
    );
  return <CodeScreen entry={entry} />;
}
