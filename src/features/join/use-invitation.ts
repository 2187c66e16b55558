import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { parseCode } from '@core/domain/invitation';
import { call } from '@/api/call';
import { useQuery } from '@/platform/navigate';

export type InvitationFace = OutputOf<'invitation.inspect'> & { readonly code: string };

/** Looks at a code before anything is given: typed here, or brought by a share card or a QR code's `scene`. */
export const useInvitation = () => {
  const { code: linked, scene } = useQuery();
  const brought = parseCode(linked ?? scene ?? '');
  const [typed, setTyped] = useState(brought ?? '');
  const [face, setFace] = useState<InvitationFace>();
  const [looking, setLooking] = useState(brought !== null);
  const [refusal, setRefusal] = useState<Refusal>();

  const look = useCallback(async (code: string): Promise<void> => {
    setLooking(true);
    setRefusal(undefined);
    const result = await call('invitation.inspect', { code });
    setLooking(false);
    if (result.ok) setFace({ ...result.value, code });
    else setRefusal(result);
  }, []);

  useEffect(() => {
    if (brought !== null) void look(brought);
  }, [brought, look]);

  const forget = (): void => {
    setFace(undefined);
    setTyped('');
  };

  return { typed, setTyped, face, looking, refusal, look, forget, brought: brought !== null };
};
