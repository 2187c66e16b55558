import type { ClientError } from '../device/client-error';
import { Note } from './note';

/** Shows an error; red only when a check of the client failed. */
export function ErrorNote({ error }: { readonly error: ClientError | null }) {
  return error ? <Note tone={error.severe ? 'danger' : 'amber'}>{error.text}</Note> : null;
}
