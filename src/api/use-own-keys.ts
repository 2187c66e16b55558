import { useEffect } from 'react';
import { call } from './call';
import { keysAt, publicKeysOf, showsForeignKey } from './kept-keys';
import { phoneShelf } from './phone-shelf';

/** Compared once while the app is open: the source of the roster is asked, not a copy that could be right by itself. */
const compared = new Set<string>();

/** At every open of the app: compares this phone's voting keys with the server's, and tells when one is foreign. */
export function useOwnKeys(
  collectiveId: string | undefined,
  onForeign: (collectiveId: string) => void,
): void {
  useEffect(() => {
    if (collectiveId === undefined || compared.has(collectiveId)) return;
    const own = publicKeysOf(phoneShelf.read(keysAt(collectiveId)));
    if (own === null) return;
    compared.add(collectiveId);
    void call('voteKeys.show', { collectiveId }).then((result) => {
      // without an answer nothing was compared
      if (!result.ok) compared.delete(collectiveId);
      else if (result.value.registration && showsForeignKey(own, result.value.registration))
        onForeign(collectiveId);
    });
  }, [collectiveId, onForeign]);
}
