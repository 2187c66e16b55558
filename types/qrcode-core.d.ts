/** The drawing-free core of the square code: its modules, for any surface. */
declare module 'qrcode/lib/core/qrcode' {
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): {
    readonly modules: {
      readonly size: number;
      readonly data: ArrayLike<number>;
      get(row: number, column: number): number;
    };
  };
}
