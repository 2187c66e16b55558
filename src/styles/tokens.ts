/** Colours by role and theme. Text colours are listed in TEXT_PAIRS and tested for contrast. */
export const COLOURS = {
  light: {
    page: '#FBFAF6',
    card: '#FFFFFF',
    sunk: '#F4F2EB',
    line: '#E6E4DB',
    'line-strong': '#869089',
    ink: '#1D2A25',
    'ink-soft': '#55645D',
    'ink-hint': '#65716B',
    primary: '#1F9D6B',
    'primary-fill': '#14784F',
    'primary-press': '#0F6B49',
    'on-primary': '#FFFFFF',
    'primary-text': '#0F6B49',
    wash: '#EAF6F0',
    accent: '#F2784B',
    'accent-text': '#A8431B',
    'accent-wash': '#FDF0E9',
    amber: '#D9952B',
    'amber-text': '#7D5406',
    'amber-wash': '#FBF2DF',
    'danger-text': '#A93427',
    'danger-wash': '#FAEAE7',
    veil: 'rgba(29, 42, 37, 0.44)',
    shadow: 'rgba(41, 56, 48, 0.07)',
  },
  dark: {
    page: '#14201B',
    card: '#1C2B25',
    sunk: '#101A16',
    line: '#2F4038',
    'line-strong': '#7A8C83',
    ink: '#E8EFEA',
    'ink-soft': '#A6B6AD',
    'ink-hint': '#84958C',
    primary: '#3DBE8B',
    'primary-fill': '#37B582',
    'primary-press': '#5CCB9F',
    'on-primary': '#0A1712',
    'primary-text': '#74D8AF',
    wash: '#1D3A2E',
    accent: '#F58E66',
    'accent-text': '#F9AE90',
    'accent-wash': '#3B281F',
    amber: '#E0A945',
    'amber-text': '#EBC67E',
    'amber-wash': '#37301D',
    'danger-text': '#F4A097',
    'danger-wash': '#3C2523',
    veil: 'rgba(4, 9, 7, 0.62)',
    shadow: 'rgba(0, 0, 0, 0.28)',
  },
} as const;

export type Theme = keyof typeof COLOURS;
export type Colour = keyof (typeof COLOURS)['light'];
export const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

/** Every text colour with every background it may be used on. */
export const TEXT_PAIRS: readonly (readonly [Colour, Colour])[] = [
  ['ink', 'page'],
  ['ink', 'card'],
  ['ink', 'sunk'],
  ['ink', 'wash'],
  ['ink', 'accent-wash'],
  ['ink', 'amber-wash'],
  ['ink', 'danger-wash'],
  ['ink-soft', 'page'],
  ['ink-soft', 'card'],
  ['ink-soft', 'sunk'],
  ['ink-soft', 'wash'],
  ['ink-soft', 'accent-wash'],
  ['ink-soft', 'amber-wash'],
  ['ink-hint', 'sunk'],
  ['on-primary', 'primary-fill'],
  ['on-primary', 'primary-press'],
  ['primary-text', 'page'],
  ['primary-text', 'card'],
  ['primary-text', 'sunk'],
  ['primary-text', 'wash'],
  ['accent-text', 'page'],
  ['accent-text', 'card'],
  ['accent-text', 'accent-wash'],
  ['amber-text', 'page'],
  ['amber-text', 'card'],
  ['amber-text', 'amber-wash'],
  ['danger-text', 'page'],
  ['danger-text', 'card'],
  ['danger-text', 'danger-wash'],
];

/** Meaningful marks without text, with their backgrounds (3:1). */
export const MARK_PAIRS: readonly (readonly [Colour, Colour])[] = [
  ['primary', 'page'],
  ['primary', 'card'],
  ['line-strong', 'card'],
  ['line-strong', 'page'],
];

/** Spaces in rpx (design width 750), on an 8 rpx grid. */
export const SPACES = { half: 4, 1: 8, 2: 16, 3: 24, 4: 32, 5: 40, 6: 48, 8: 64, 12: 96 } as const;

/**
 * Font sizes in rpx and, for narrow screens, the least size in px, both at scale 1. At 375 px body text has 16 px and
 * notes have 13 px; at scale 1.4 no text is smaller than 18 px.
 */
export const TYPES = {
  title: { rpx: 40, least: 17 },
  head: { rpx: 34, least: 15 },
  body: { rpx: 32, least: 14 },
  note: { rpx: 26, least: 13 },
} as const;

/** Least size of a control in rpx and px at scale 1; 61.6 px at 1.4, where the elderly view requires 60. */
export const TAP = { rpx: 88, least: 44 } as const;

export const RADII = { card: 24, field: 16, chip: 999 } as const;
