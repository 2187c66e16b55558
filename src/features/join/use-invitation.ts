import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { parseCode } from '@core/domain/invitation';
import { call } from '@/api/call';
import { usePageParams } from '@/platform/navigate';

export type InspectedInvitation = OutputOf<'invitation.inspect'> & { readonly code: string };

/** Inspects a code before any data is sent; the code is typed, or comes from a share card or a QR code's `scene`. */
export const useInvitation = () => {
  const { code: linked, scene } = usePageParams();
  const brought = parseCode(linked ?? scene ?? '');
  const [typed, setTyped] = useState(brought ?? '');
  const [inspected, setInspected] = useState<InspectedInvitation>();
  const [looking, setLooking] = useState(brought !== null);
  const [refusal, setRefusal] = useState<Refusal>();

  const look = useCallback(async (code: string): Promise<void> => {
    setLooking(true);
    setRefusal(undefined);
    const result = await call('invitation.inspect', { code });
    setLooking(false);
    if (result.ok) setInspected({ ...result.value, code });
    else setRefusal(result);
  }, []);

  useEffect(() => {
    if (brought !== null) void look(brought);
  }, [brought, look]);

  const forget = (): void => {
    setInspected(undefined);
    setTyped('');
  };

  return { typed, setTyped, inspected, looking, refusal, look, forget, brought: brought !== null };
};
