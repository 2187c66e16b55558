/** One stroke of a picture, in its own pixels. Nothing here measures, wraps or decides: that was done by the layout. */
export type Stroke =
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
      /** Where the line begins, is centred or ends, and where its letters stand. */
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
      /** Where it starts, then cubic pieces of six figures. */
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

/** A picture as data: what a canvas is to draw, in this order. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
}

/** What became of a picture that was to be kept. */
export type Keeping = 'kept' | 'refused' | 'cancelled' | 'failed';
