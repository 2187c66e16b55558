import { StatusNote } from '@/ui/status-note';
import type { Trouble } from './trouble';

/** Says what went wrong: red only when the phone distrusts what it was shown. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | null }) {
  return trouble ? <StatusNote tone={trouble.grave ? 'danger' : 'amber'}>{trouble.text}</StatusNote> : null;
}
