export interface StartOptions {
  readonly port: string;
  readonly data: string;
  readonly token?: string;
  readonly now?: string;
  readonly empty: boolean;
  readonly 'fault-header': boolean;
  readonly tell: boolean;
  readonly 'district-code'?: string;
  readonly serve?: string;
  readonly 'oidc-issuer'?: string;
  readonly 'oidc-client'?: string;
}
export function readStartOptions(root: string): StartOptions;
