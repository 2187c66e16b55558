import type { Refusal } from '@core/contract/result';

/** State of fetched data. */
export type AsyncState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: T };
