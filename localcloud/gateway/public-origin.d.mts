/** The address under which people reach a served unit. */
export interface PublicOrigin {
  /** For example `https://host`, as browsers send it as `Origin`. */
  readonly origin: string;
  /** Name and port, as browsers send them as `Host`. */
  readonly host: string;
  /** The name alone: passkeys belong to it. */
  readonly name: string;
  readonly secure: boolean;
}
export function readPublicOrigin(text: string): PublicOrigin | undefined;
