/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react';
import type { InputOf } from '@core/contract/procedures';
import type { CloudEvent, Delivery } from '@/platform/delivery';
import { useQuery } from './use-query';
import { useDraft } from './use-draft';
import { useMutation } from './use-mutation';

interface Request {
  readonly event: CloudEvent;
  readonly respond: (delivery: Delivery) => void;
}

const requests: Request[] = [];
let randomByte = 0;

jest.mock('@/platform/cloud', () => ({
  invoke: (event: CloudEvent) => new Promise<Delivery>((respond) => requests.push({ event, respond })),
}));
jest.mock('./check-membership', () => ({ checkMembership: () => Promise.resolve() }));
const pullRefreshes: (() => Promise<unknown>)[] = [];
jest.mock('@/platform/lifecycle', () => ({
  usePullRefresh: (refetch: () => Promise<unknown>) => void (pullRefreshes[0] = refetch),
}));
jest.mock('@/platform/random', () => ({
  randomBytes: async (length: number) => Uint8Array.from({ length }, () => (randomByte += 1)),
}));

const value = (given: unknown): Delivery => ({ reached: true, answer: { ok: true, value: given } });
const refusal = (code: string): Delivery => ({ reached: true, answer: { ok: false, code } });
const nth = async (index: number): Promise<Request> => {
  await waitFor(() => expect(requests.length).toBeGreaterThan(index));
  return requests[index] as Request;
};
const respond = (request: Request, delivery: Delivery): Promise<void> =>
  act(async () => request.respond(delivery));

beforeEach(() => {
  requests.splice(0);
  window.localStorage.clear();
});

describe('useQuery', () => {
  const open = () =>
    renderHook(({ id }) => useQuery('today.open', { collectiveId: id }), { initialProps: { id: 'a' } });

  test('shows loading, then the value', async () => {
    const { result } = open();
    expect(result.current.state).toEqual({ kind: 'loading' });
    await respond(await nth(0), value('A'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'A', stale: false });
  });

  test('ignores the response to an older input', async () => {
    const { result, rerender } = open();
    const first = await nth(0);
    rerender({ id: 'b' });
    await respond(await nth(1), value('B'));
    await respond(first, value('A'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'B', stale: false });
  });

  test('refetches on pull-to-refresh', async () => {
    const { result } = open();
    await respond(await nth(0), value('A'));
    act(() => void pullRefreshes[0]?.());
    await respond(await nth(1), value('A, newer'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'A, newer', stale: false });
  });

  test('keeps the value during a refetch and after a failed one', async () => {
    const { result } = open();
    await respond(await nth(0), value('A'));
    act(() => void result.current.refetch());
    expect(result.current.state).toEqual({ kind: 'ready', value: 'A', stale: true });
    await respond(await nth(1), refusal('busy'));
    expect(result.current.state).toMatchObject({
      kind: 'ready',
      value: 'A',
      stale: false,
      refusal: { code: 'busy' },
    });
  });

  test('returns the refusal when the first fetch fails', async () => {
    const { result } = open();
    await respond(await nth(0), refusal('not-found'));
    expect(result.current.state).toMatchObject({ kind: 'failed', refusal: { code: 'not-found' } });
  });

  test('a value replaced by a write is not overwritten by an older response', async () => {
    const { result } = open();
    const slow = await nth(0);
    act(() => result.current.replace('written' as never));
    await respond(slow, value('old'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'written', stale: false });
  });

  describe('with a refetch interval', () => {
    const poll = () =>
      renderHook(() =>
        useQuery('today.open', {}, { refetchInterval: ({ kind }) => kind === 'ready' && 1000 }),
      );
    const sent = (): Promise<void> => act(async () => void (await jest.advanceTimersByTimeAsync(1000)));

    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    test('refetches after each interval', async () => {
      const { result } = poll();
      await sent();
      await respond(requests[0] as Request, value('A'));
      await sent();
      await respond(requests[1] as Request, value('B'));
      expect(result.current.state).toEqual({ kind: 'ready', value: 'B', stale: false });
    });

    test('does not poll while a fetch is pending', async () => {
      poll();
      await sent();
      await respond(requests[0] as Request, value('A'));
      await sent();
      await sent();
      await sent();
      expect(requests).toHaveLength(2);
    });

    test('ignores a slow older response after a newer one', async () => {
      const { result } = poll();
      await sent();
      await respond(requests[0] as Request, value('A'));
      await sent();
      act(() => void result.current.refetch());
      await sent();
      await respond(requests[2] as Request, value('newest'));
      await respond(requests[1] as Request, value('older'));
      expect(result.current.state).toMatchObject({ kind: 'ready', value: 'newest' });
    });

    test('stops when the interval becomes false', async () => {
      poll();
      await sent();
      await respond(requests[0] as Request, refusal('not-found'));
      await sent();
      await sent();
      expect(requests).toHaveLength(1);
    });
  });
});

describe('useMutation', () => {
  const input = { nodeId: 'n1', text: '先讲给新人听' } as InputOf<'node.advise'>;
  const idOf = (index: number): string | undefined => requests[index]?.event.requestId;
  const start = () => renderHook(() => useMutation('node.advise')).result;

  test('sends one request for repeated taps', async () => {
    const result = start();
    let second: unknown = 'not yet';
    act(() => {
      void result.current.mutate(input);
      void result.current.mutate(input).then((given) => (second = given));
    });
    await respond(await nth(0), value('done'));
    expect(second).toBeUndefined();
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['busy', true],
    ['internal', true],
    ['text-refused', false],
  ])('after %s a retry with the same input reuses the request id: %s', async (code, reused) => {
    const result = start();
    act(() => void result.current.mutate(input));
    await respond(await nth(0), refusal(code));
    expect(result.current.refusal?.code).toBe(code);
    act(() => void result.current.mutate(input));
    await respond(await nth(1), value('done'));
    expect(idOf(1) === idOf(0)).toBe(reused);
    expect(result.current.refusal).toBeUndefined();
  });

  test('another input never reuses a request id', async () => {
    const result = start();
    act(() => void result.current.mutate(input));
    await respond(await nth(0), refusal('busy'));
    act(() => void result.current.mutate({ ...input, text: '换一句' }));
    await nth(1);
    expect(idOf(1)).not.toBe(idOf(0));
  });
});

describe('useDraft', () => {
  test('forgets what nobody has touched for 180 days', () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-01-01'));
    const first = renderHook(() => useDraft('advice.old', ''));
    act(() => first.result.current.change('写了一半'));
    now.mockReturnValue(Date.parse('2026-06-29'));
    expect(renderHook(() => useDraft('advice.old', '')).result.current.value).toBe('写了一半');
    now.mockReturnValue(Date.parse('2026-07-01'));
    expect(renderHook(() => useDraft('advice.old', '')).result.current.value).toBe('');
    now.mockRestore();
  });

  test('restores the value and its base version after a restart', () => {
    const first = renderHook(() => useDraft('advice.n1', '', 3));
    act(() => first.result.current.change('写到一半'));
    first.unmount();
    const again = renderHook(() => useDraft('advice.n1', '', 4));
    expect(again.result.current).toMatchObject({ value: '写到一半', restored: true, baseVersion: 3 });
  });

  test('keeps the rebased version after a restart', () => {
    const first = renderHook(() => useDraft('advice.n1', '', 3));
    act(() => first.result.current.change('写到一半'));
    act(() => first.result.current.rebase(7));
    expect(first.result.current).toMatchObject({ value: '写到一半', baseVersion: 7 });
    act(() => first.result.current.change('写到一大半'));
    expect(first.result.current).toMatchObject({ value: '写到一大半', baseVersion: 7 });
    first.unmount();
    const again = renderHook(() => useDraft('advice.n1', '', 7));
    expect(again.result.current).toMatchObject({ value: '写到一大半', baseVersion: 7 });
  });

  test('is deleted when discarded', () => {
    const first = renderHook(() => useDraft('advice.n1', '', 3));
    act(() => first.result.current.change('写完了'));
    act(() => first.result.current.discard(''));
    expect(first.result.current).toMatchObject({ value: '', restored: false });
    expect(renderHook(() => useDraft('advice.n1', '空', 4)).result.current.value).toBe('空');
  });

  test('is separate per person and key', () => {
    const first = renderHook(() => useDraft('advice.n1', ''));
    act(() => first.result.current.change('我的'));
    expect(renderHook(() => useDraft('advice.n2', '')).result.current.value).toBe('');
    window.localStorage.setItem('person.current', JSON.stringify({ openid: 'other', label: '别人' }));
    expect(renderHook(() => useDraft('advice.n1', '')).result.current.value).toBe('');
  });
});
