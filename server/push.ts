import type { CheckWord } from '../core/domain/picture';
import { CHECK_WORDS, settleByCheck } from '../core/domain/picture';
import { settlePicture } from './picture/settle';
import type { Store } from './store/store';

interface MediaEvent {
  readonly Event?: unknown;
  readonly trace_id?: unknown;
  readonly traceId?: unknown;
  readonly errcode?: unknown;
  readonly result?: { readonly suggest?: unknown; readonly label?: unknown };
}

/** What WeChat expects whatever came of a message: anything else makes it say the same again. */
const HEARD = 'success';

/**
 * Hears WeChat's word on a picture. Whoever calls must know the trace, which no phone is ever told: that is why nobody
 * is identified here. A word heard twice changes nothing, a trace nobody asked for is not looked into.
 */
export async function servePush(
  event: unknown,
  { store, now }: { store: Store; now: string },
): Promise<string> {
  const { Event, trace_id: snake, traceId: camel, errcode, result } = (event ?? {}) as MediaEvent;
  const trace = snake ?? camel;
  if (Event !== 'wxa_media_check' || typeof trace !== 'string' || trace === '') return HEARD;
  const [found] = await store.find('pictures', { traceId: trace }, { limit: 1 });
  if (!found) return HEARD;
  const word = wordOf(errcode, result?.suggest);
  const label = Number(result?.label) || 0;
  await store.transact(
    async (tx) => {
      const doc = await tx.get('pictures', found._id);
      const state = doc && settleByCheck(doc.state, word);
      if (doc && state) await settlePicture(tx, doc, state, label, now);
    },
    () => true,
  );
  return HEARD;
}

/** A check that failed, or says something new, leaves it to a person. */
const wordOf = (errcode: unknown, suggest: unknown): CheckWord =>
  (errcode === undefined || errcode === 0) && CHECK_WORDS.includes(suggest as CheckWord)
    ? (suggest as CheckWord)
    : 'review';
