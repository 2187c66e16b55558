import type { Trouble } from './trouble';
import { Note } from './note';

/** Says what went wrong: red only when the phone distrusts what it was shown. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | null }) {
  return trouble ? <Note tone={trouble.grave ? 'danger' : 'amber'}>{trouble.text}</Note> : null;
}
