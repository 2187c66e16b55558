import { useEffect } from 'react';
import { call } from './call';
import { votingKeysStorageKey, publicKeysOf, showsForeignKey } from './public-keys';
import { personStorage } from './person-storage';

/** Collectives checked since the app was opened; each is checked against the server once. */
const checked = new Set<string>();

/** Compares this device's voting keys with the server's once per app start; calls `onForeign` when the server lists an unknown key. */
export function useKeyCheck(
  collectiveId: string | undefined,
  onForeign: (collectiveId: string) => void,
): void {
  useEffect(() => {
    if (collectiveId === undefined || checked.has(collectiveId)) return;
    const own = publicKeysOf(personStorage.read(votingKeysStorageKey(collectiveId)));
    if (own === null) return;
    checked.add(collectiveId);
    void call('voteKeys.show', { collectiveId }).then((result) => {
      // a failed request is checked again next time
      if (!result.ok) checked.delete(collectiveId);
      else if (result.value.registration && showsForeignKey(own, result.value.registration))
        onForeign(collectiveId);
    });
  }, [collectiveId, onForeign]);
}
