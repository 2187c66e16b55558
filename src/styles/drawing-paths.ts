/** Small drawings for empty states and first steps: 88 × 72, 2 px strokes, drawn for this project. */
export const DRAWINGS = {
  sprout:
    '<path d="M14 60h60"/><path d="M30 60c2-7 7-10 14-10s12 3 14 10"/><path d="M44 50V26"/><path d="M44 34c0-9-6-15-18-15 0 10 7 16 18 15z"/><path d="M44 28c0-10 7-16 19-16 0 11-8 17-19 16z"/><path d="M20 66h8M60 66h6M40 66h10"/>',
  paper:
    '<path d="M24 10h30l12 12v40H24z"/><path d="M54 10v12h12"/><path d="M32 30h24M32 38h24M32 46h12"/><path d="M52 58c0-7 4-11 12-12 0 8-4 12-12 12z"/><path d="M49 63c1-3 2-4 4-6"/>',
  path: '<path d="M10 60c14 0 12-16 26-18s14-14 24-16 10-10 18-14"/><circle cx="10" cy="60" r="3"/><circle cx="36" cy="42" r="3"/><circle cx="60" cy="26" r="3"/><path d="M78 12V2l8 4-8 4"/><path d="M10 68h68"/>',
  wall: '<path d="M10 10h68v44H10z"/><path d="M18 20h16v12H18zM40 18h14v14H40zM60 21h12v10H60zM22 40h14v8H22zM44 40h20"/><path d="M44 54v12M32 66h24"/>',
  people:
    '<circle cx="30" cy="24" r="9"/><circle cx="58" cy="24" r="9"/><path d="M12 60c1-14 8-20 18-20s12 4 14 8c2-4 6-8 14-8 10 0 17 6 18 20"/><path d="M36 60l8-8 8 8"/>',
  envelope:
    '<path d="M14 18h60v42H14z"/><path d="M15 19l29 24 29-24"/><path d="M44 8c-3-5-10-3-9 2 .6 3.5 5 5 9 8 4-3 8.4-4.5 9-8 1-5-6-7-9-2z"/>',
  box: '<path d="M16 34h56v30H16z"/><path d="M12 34h64"/><path d="M36 34V12h20v22"/><path d="M42 20h8M42 26h5"/><path d="M26 48h36"/>',
  cloud:
    '<path d="M24 50a13 13 0 0 1 1-26 19 19 0 0 1 36-2 14 14 0 0 1 3 28"/><path d="M34 60l20-20M34 40l20 20"/>',
} as const satisfies Record<string, string>;

export type DrawingName = keyof typeof DRAWINGS;
