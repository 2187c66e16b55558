import type { CheckVerdict } from '../../../core/domain/picture';
import { CHECK_VERDICTS, applyCheckVerdict } from '../../../core/domain/picture';
import { changePictureState } from './commands';
import type { Store } from '../../store/store';

interface MediaEvent {
  readonly Event?: unknown;
  readonly trace_id?: unknown;
  readonly traceId?: unknown;
  readonly errcode?: unknown;
  readonly result?: { readonly suggest?: unknown; readonly label?: unknown };
}

/** WeChat retries anything but `success`. */
const SUCCESS = 'success';

/**
 * Receives the result of WeChat's media check. The caller needs no identity: only WeChat and the server know the trace
 * id, and no client receives it. A repeated result changes nothing, an unknown trace id is ignored.
 */
export async function servePush(
  event: unknown,
  { store, now }: { store: Store; now: string },
): Promise<string> {
  const { Event, trace_id: snake, traceId: camel, errcode, result } = (event ?? {}) as MediaEvent;
  const trace = snake ?? camel;
  if (Event !== 'wxa_media_check' || typeof trace !== 'string' || trace === '') return SUCCESS;
  const [found] = await store.find('pictures', { traceId: trace }, { limit: 1 });
  if (!found) return SUCCESS;
  const verdict = verdictOf(errcode, result?.suggest);
  const label = Number(result?.label) || 0;
  await store.transact(
    async (tx) => {
      const doc = await tx.get('pictures', found._id);
      const state = doc && applyCheckVerdict(doc.state, verdict);
      if (doc && state) await changePictureState(tx, doc, state, label, now);
    },
    () => true,
  );
  return SUCCESS;
}

/** A failed check or an unknown result requires a review by a person. */
const verdictOf = (errcode: unknown, suggest: unknown): CheckVerdict =>
  (errcode === undefined || errcode === 0) && CHECK_VERDICTS.includes(suggest as CheckVerdict)
    ? (suggest as CheckVerdict)
    : 'review';
