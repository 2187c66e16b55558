/** One draw command in canvas pixels. Measuring and wrapping was done by the layout. */
export type DrawCommand =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill?: string;
      readonly line?: { readonly colour: string; readonly width: number };
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Anchor by `align`, and the baseline. */
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly colour: string;
      readonly align: 'left' | 'center' | 'right';
      readonly bold: boolean;
      readonly serif: boolean;
    }
  | {
      readonly kind: 'curve';
      /** Start point, followed by cubic Bézier segments of six numbers. */
      readonly from: readonly [number, number];
      readonly pieces: readonly (readonly [number, number, number, number, number, number])[];
      readonly colour: string;
      readonly width: number;
    }
  | {
      readonly kind: 'picture';
      readonly source: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
    };

/** A picture as an ordered list of draw commands. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly commands: readonly DrawCommand[];
}

/** Outcome of saving a picture. */
export type SaveResult = 'saved' | 'denied' | 'cancelled' | 'failed';
