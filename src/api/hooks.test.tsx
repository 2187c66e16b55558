/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react';
import type { InputOf } from '@core/contract/procedures';
import type { CloudEvent, Delivery } from '@/platform/delivery';
import { useCall } from './use-call';
import { useDraft } from './use-draft';
import { useSend } from './use-send';

interface Asked {
  readonly event: CloudEvent;
  readonly answer: (delivery: Delivery) => void;
}

const asked: Asked[] = [];
let drawn = 0;

jest.mock('@/platform/cloud', () => ({
  invoke: (event: CloudEvent) => new Promise<Delivery>((answer) => asked.push({ event, answer })),
}));
const pulls: (() => Promise<unknown>)[] = [];
jest.mock('@/platform/lifecycle', () => ({
  usePull: (reload: () => Promise<unknown>) => void (pulls[0] = reload),
}));
jest.mock('@/platform/random', () => ({
  randomBytes: async (length: number) => Uint8Array.from({ length }, () => (drawn += 1)),
}));

const value = (given: unknown): Delivery => ({ reached: true, answer: { ok: true, value: given } });
const refusal = (code: string): Delivery => ({ reached: true, answer: { ok: false, code } });
const nth = async (index: number): Promise<Asked> => {
  await waitFor(() => expect(asked.length).toBeGreaterThan(index));
  return asked[index] as Asked;
};
const answer = (one: Asked, delivery: Delivery): Promise<void> => act(async () => one.answer(delivery));

beforeEach(() => {
  asked.splice(0);
  window.localStorage.clear();
});

describe('a screen that reads', () => {
  const open = () =>
    renderHook(({ id }) => useCall('today.open', { collectiveId: id }), { initialProps: { id: 'a' } });

  test('shows loading, then the value', async () => {
    const { result } = open();
    expect(result.current.state).toEqual({ kind: 'loading' });
    await answer(await nth(0), value('A'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'A', stale: false });
  });

  test('drops an answer that was overtaken by a newer question', async () => {
    const { result, rerender } = open();
    const first = await nth(0);
    rerender({ id: 'b' });
    await answer(await nth(1), value('B'));
    await answer(first, value('A'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'B', stale: false });
  });

  test('asks again when the page is pulled', async () => {
    const { result } = open();
    await answer(await nth(0), value('A'));
    act(() => void pulls[0]?.());
    await answer(await nth(1), value('A, newer'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'A, newer', stale: false });
  });

  test('keeps what it shows while it asks again, and when that fails', async () => {
    const { result } = open();
    await answer(await nth(0), value('A'));
    act(() => void result.current.reload());
    expect(result.current.state).toEqual({ kind: 'ready', value: 'A', stale: true });
    await answer(await nth(1), refusal('busy'));
    expect(result.current.state).toMatchObject({
      kind: 'ready',
      value: 'A',
      stale: false,
      refusal: { code: 'busy' },
    });
  });

  test('says why when there was nothing to show', async () => {
    const { result } = open();
    await answer(await nth(0), refusal('not-found'));
    expect(result.current.state).toMatchObject({ kind: 'failed', refusal: { code: 'not-found' } });
  });

  test('a value put in place by a write is not overwritten by an older answer', async () => {
    const { result } = open();
    const slow = await nth(0);
    act(() => result.current.replace('written' as never));
    await answer(slow, value('old'));
    expect(result.current.state).toEqual({ kind: 'ready', value: 'written', stale: false });
  });
});

describe('a screen that writes', () => {
  const input = { nodeId: 'n1', text: '先讲给新人听' } as InputOf<'node.advise'>;
  const idOf = (index: number): string | undefined => asked[index]?.event.requestId;
  const start = () => renderHook(() => useSend('node.advise')).result;

  test('sends once however often it is tapped', async () => {
    const result = start();
    let second: unknown = 'not yet';
    act(() => {
      void result.current.send(input);
      void result.current.send(input).then((given) => (second = given));
    });
    await answer(await nth(0), value('done'));
    expect(second).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['busy', true],
    ['internal', true],
    ['text-refused', false],
  ])('after %s the same words sent again keep their request id: %s', async (code, kept) => {
    const result = start();
    act(() => void result.current.send(input));
    await answer(await nth(0), refusal(code));
    expect(result.current.refusal?.code).toBe(code);
    act(() => void result.current.send(input));
    await answer(await nth(1), value('done'));
    expect(idOf(1) === idOf(0)).toBe(kept);
    expect(result.current.refusal).toBeUndefined();
  });

  test('other words never travel under a kept request id', async () => {
    const result = start();
    act(() => void result.current.send(input));
    await answer(await nth(0), refusal('busy'));
    act(() => void result.current.send({ ...input, text: '换一句' }));
    await nth(1);
    expect(idOf(1)).not.toBe(idOf(0));
  });
});

describe('a draft', () => {
  test('survives a killed app, with the version it was written against', () => {
    const first = renderHook(() => useDraft('advice.n1', '', 3));
    act(() => first.result.current.change('写到一半'));
    first.unmount();
    const again = renderHook(() => useDraft('advice.n1', '', 4));
    expect(again.result.current).toMatchObject({ value: '写到一半', restored: true, baseVersion: 3 });
  });

  test('stands on what another phone saved, once the person was told, also after the app was killed', () => {
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

  test('is gone once it was sent', () => {
    const first = renderHook(() => useDraft('advice.n1', '', 3));
    act(() => first.result.current.change('写完了'));
    act(() => first.result.current.settle(''));
    expect(first.result.current).toMatchObject({ value: '', restored: false });
    expect(renderHook(() => useDraft('advice.n1', '空', 4)).result.current.value).toBe('空');
  });

  test('belongs to one person and one thing', () => {
    const first = renderHook(() => useDraft('advice.n1', ''));
    act(() => first.result.current.change('我的'));
    expect(renderHook(() => useDraft('advice.n2', '')).result.current.value).toBe('');
    window.localStorage.setItem('person.current', JSON.stringify({ openid: 'other', label: '别人' }));
    expect(renderHook(() => useDraft('advice.n1', '')).result.current.value).toBe('');
  });
});
