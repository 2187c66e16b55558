import { useEffect, useRef, useState } from 'react';
import type { CodeView } from '@core/contract/code';
import type { Refusal } from '@core/contract/result';
import { findCode, type CodeProblem } from '@core/domain/code-text';
import type { PageLink } from '@/platform/pages';
import { call } from './call';
import { loadCurrentCollective } from './current-collective';

type CodeKind = CodeView['kind'];
export type FoundCode<K extends CodeKind> = Extract<CodeView, { kind: K }> & { readonly code: string };

export interface CodeEntry<K extends CodeKind> {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** A code of a kind that the caller of the hook handles itself. */
  readonly found: FoundCode<K> | undefined;
  readonly forget: () => void;
  readonly problem: CodeProblem | undefined;
  readonly refusal: Refusal | undefined;
  readonly looking: boolean;
  /** True until the code that the page was opened with has been inspected. */
  readonly inspecting: boolean;
  /** Finds the code in the typed text, or in `text`, and asks the server what it is for. */
  readonly look: (text?: string) => Promise<FoundCode<K> | undefined>;
}

/** The page on which a code is used; null for a code of a 号长 in the hands of somebody else. */
const linkOf = (view: CodeView, code: string): PageLink | null => {
  switch (view.kind) {
    case 'join':
      return { page: '/packages/team/pages/join/index', params: { code } };
    case 'companion':
      return { page: '/packages/card/pages/claim/index', params: { code } };
    case 'collective': {
      const current = loadCurrentCollective()?.collectiveId;
      const led = view.led.find(({ collectiveId }) => collectiveId === current) ?? view.led[0];
      if (!led) return null;
      return { page: '/packages/review/pages/flow/index', params: { collectiveId: led.collectiveId, code } };
    }
    case 'body':
    case 'officer':
    case 'district':
      return { page: '/packages/district/pages/found/index', params: { code } };
    case 'showcase':
      return { page: '/packages/showcase/pages/shared/index', params: { code } };
    case 'session':
      return { page: '/packages/service/pages/confirm/index', params: { token: code } };
    case 'seat':
      return { page: '/packages/team/pages/seat-take/index', params: { code } };
    case 'card':
      return { page: '/packages/card/pages/move/index', params: { code } };
    case 'unknown':
      return null;
  }
};

interface CodeEntryOptions {
  /** The code that the page was opened with; inspected at once. */
  readonly brought?: string | undefined;
  /** Text to start with. */
  readonly initial?: string | undefined;
}

/** Holds a field for codes of every kind; a code that belongs to another page is passed to `leave`. */
export const useCodeEntry = <K extends CodeKind>(
  here: readonly K[],
  leave: (link: PageLink) => void,
  { brought, initial = brought ?? '' }: CodeEntryOptions = {},
): CodeEntry<K> => {
  const [typed, setTyped] = useState(initial);
  const [inspecting, setInspecting] = useState(brought !== undefined);
  const [found, setFound] = useState<FoundCode<K>>();
  const [problem, setProblem] = useState<CodeProblem>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [looking, setLooking] = useState(false);
  const pending = useRef(false);

  const look = async (text = typed): Promise<FoundCode<K> | undefined> => {
    if (pending.current) return undefined;
    const code = findCode(text);
    setProblem(code === null ? 'not-a-code' : undefined);
    setRefusal(undefined);
    if (code === null) return undefined;
    pending.current = true;
    setLooking(true);
    const result = await call('code.inspect', { code });
    pending.current = false;
    setLooking(false);
    if (!result.ok) {
      setRefusal(result);
      return undefined;
    }
    const view = result.value;
    if ((here as readonly CodeKind[]).includes(view.kind)) {
      const mine = { ...view, code } as FoundCode<K>;
      setFound(mine);
      return mine;
    }
    const link = linkOf(view, code);
    if (link) leave(link);
    else setProblem(view.kind === 'unknown' ? 'unknown' : 'leader-only');
    return undefined;
  };

  useEffect(() => {
    if (brought !== undefined) void look(brought).then((mine) => setInspecting(mine !== undefined));
    // Only the code that the page was opened with is inspected by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [brought]);

  return {
    typed,
    type: (text) => {
      setTyped(text);
      setProblem(undefined);
    },
    found,
    forget: () => {
      setFound(undefined);
      setInspecting(false);
      setTyped('');
    },
    problem,
    refusal,
    looking,
    inspecting,
    look,
  };
};
