/**
 * Line icons drawn for this project: 24 × 24, 2 px strokes, round caps. Each entry is the content of an svg element,
 * used as a mask in the text colour.
 */
export const ICONS = {
  back: '<path d="M15 5l-7 7 7 7"/>',
  next: '<path d="M9 5l7 7-7 7"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  edit: '<path d="M4 20l1-4.5L16.2 4.3a1.8 1.8 0 0 1 2.5 0l1 1a1.8 1.8 0 0 1 0 2.5L8.5 19 4 20z"/><path d="M14 6.5l3.5 3.5"/>',
  more: '<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.5"/>',
  plant: '<path d="M5 19C4 10 9 4.5 20 4c.5 10.5-4.5 16-12.5 15"/><path d="M4 21c2-5 5-8.5 9.5-11"/>',
  sprout:
    '<path d="M12 21v-9"/><path d="M12 12C12 7.5 9 5 4 5c0 4.8 3 7 8 7z"/><path d="M12 14c0-3.8 2.5-6 8-6 0 4.3-3 6-8 6z"/>',
  card: '<path d="M6 3h9l4 4v14H6z"/><path d="M14.5 3v4.5H19M9.5 12h6M9.5 16h4"/>',
  wall: '<path d="M4 5h16v12H4zM12 17v4M8 21h8"/><path d="M8 9h5M8 13h8"/>',
  team: '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6"/><path d="M16 4.8a3.5 3.5 0 0 1 0 6.4M18.5 14.5c1.8.9 2.8 2.7 3 5.5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4.5 3.5-6.5 7.5-6.5s6.9 2 7.5 6.5"/>',
  today:
    '<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
  flag: '<path d="M6 21V4c4-2 7 2 12 0v9c-5 2-8-2-12 0"/>',
  node: '<circle cx="12" cy="12" r="4"/><path d="M2 12h6M16 12h6"/>',
  quote: '<path d="M9.5 7C6.5 8 5 10 5 13v4h5v-5H7.5M18.5 7c-3 1-4.5 3-4.5 6v4h5v-5h-2.5"/>',
  star: '<path d="M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z"/>',
  heart:
    '<path d="M12 20C6 15.5 3.5 12.5 3.5 9a4.3 4.3 0 0 1 8.5-1.2A4.3 4.3 0 0 1 20.5 9c0 3.5-2.5 6.5-8.5 11z"/>',
  handshake:
    '<path d="M3 12l4-5 5 1.5L17 6l4 6-3.5 1"/><path d="M12 8.5L9.5 12c1.5 1 3 .5 4-.5l5 5c-1 1.5-2.5 1-3.5 0-.5 1.5-2 2-3.5 1-1 1-2.5.8-3.5-.5L4.5 13"/>',
  chat: '<path d="M4 5h16v11h-8l-4.5 4V16H4z"/>',
  wish: '<path d="M12 3l1.8 5.2L19 10l-5.2 1.8L12 17l-1.8-5.2L5 10l5.2-1.8z"/><path d="M18.5 16v4M16.5 18h4"/>',
  cheer:
    '<path d="M4 20l4-11 7 7z"/><path d="M13 8c0-2 1-3 3-3M16 11c1.5-1 3-1 4.5 0M14.5 3.5v.01M20 7v.01"/>',
  copy: '<path d="M9 9h11v11H9z"/><path d="M15 9V4H4v11h5"/>',
  share: '<path d="M12 15V4M8 7.5L12 4l4 3.5"/><path d="M6 11H4.5v9h15v-9H18"/>',
  upload: '<path d="M12 16V5M7.5 9L12 4.5 16.5 9M4 17v3h16v-3"/>',
  download: '<path d="M12 4v11M7.5 11.5L12 16l4.5-4.5M4 17v3h16v-3"/>',
  file: '<path d="M6 3h9l4 4v14H6z"/><path d="M14.5 3v4.5H19"/>',
  print: '<path d="M7 9V3h10v6M7 17H3.5V9h17v8H17"/><path d="M7 14h10v7H7z"/>',
  history: '<path d="M4 12a8 8 0 1 0 2.5-5.8L4 8.5"/><path d="M4 4v4.5h4.5M12 8v4.5l3 1.5"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
  settings:
    '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  help: '<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17v.01"/>',
  alert: '<path d="M12 4l9 16H3z"/><path d="M12 10v4.5M12 17.5v.01"/>',
  offline: '<path d="M3 9c5.5-5 12.5-5 18 0M6.5 13c3.3-2.8 7.7-2.8 11 0M12 18v.01M4 3l16 18"/>',
  lock: '<path d="M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3"/>',
  shield:
    '<path d="M12 3l7.5 3v5.5c0 4.5-3 7.5-7.5 9.5-4.5-2-7.5-5-7.5-9.5V6z"/><path d="M8.8 12l2.2 2.2 4.2-4.4"/>',
  ballot: '<path d="M4 12v8h16v-8M2.5 12h19M8 12V4h8v8"/><path d="M10.5 8h3"/>',
  envelope: '<path d="M3 6h18v12H3z"/><path d="M3.5 6.5L12 13l8.5-6.5"/>',
  eye: '<path d="M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>',
  bin: '<path d="M4 6.5h16M9 6.5V4h6v2.5M6 6.5L7 20h10l1-13.5"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1-1"/>',
  bulb: '<path d="M9 17.5c0-2.5-3-3.8-3-8a6 6 0 0 1 12 0c0 4.2-3 5.5-3 8z"/><path d="M10 21h4"/>',
  home: '<path d="M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z"/>',
  list: '<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01"/>',
  image: '<path d="M4 5h16v14H4z"/><path d="M4 16l5-5 4 4 3-2.5 4 3.5"/><path d="M15.5 9v.01"/>',
  refresh: '<path d="M20 12a8 8 0 1 1-2.5-5.8L20 8.5"/><path d="M20 4v4.5h-4.5"/>',
  screen: '<path d="M3 5h18v12H3zM8.5 21h7M12 17v4"/>',
  play: '<path d="M7 4.5l12 7.5-12 7.5z"/>',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof ICONS;
