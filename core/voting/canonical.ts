import { hasLoneSurrogate, utf8 } from './text';

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Quotes a string; throws on a lone surrogate, which JSON.stringify would escape. */
function quote(text: string): string {
  if (hasLoneSurrogate(text)) throw new Error('lone surrogate');
  return JSON.stringify(text);
}

function print(value: Json): string {
  // RFC 8785 §3.2.2.2 and §3.2.2.3: ECMAScript serialises strings and numbers canonically
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('not a JSON number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(print).join(',')}]`;
  // §3.2.3: members sorted by UTF-16 code units, which is what sort() compares
  const members = value as { readonly [name: string]: Json | undefined };
  const parts: string[] = [];
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member !== undefined) parts.push(`${quote(name)}:${print(member)}`);
  }
  return `{${parts.join(',')}}`;
}

/** Serialises JSON per RFC 8785 (JCS) as UTF-8; throws on a lone surrogate or a number JSON cannot represent. */
export function canonicalJson(value: unknown): Uint8Array {
  return utf8(print(value as Json));
}
