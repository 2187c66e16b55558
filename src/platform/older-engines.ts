/**
 * What packages of ours call and the oldest promised systems lack (docs/platform-support.md). Tests run every page without
 * these built-ins (tests/weapp/harness/logic-layer.ts): one that is missing here fails there.
 */
const define = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

// iOS 15.4, Chrome 93; @noble checks its options with it.
define(Object, 'hasOwn', (target: object, name: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(target, name),
);

const HEX_DIGITS = 16;
const HALF = 8;

// iOS 15; @noble/ciphers writes lengths with it. Without big literals: the main package is read by phones that lack them.
define(
  DataView.prototype,
  'setBigUint64',
  function setBigUint64(
    this: DataView,
    at: number,
    value: { toString(radix: number): string },
    little = false,
  ) {
    const hex = value.toString(16).padStart(HEX_DIGITS, '0').slice(-HEX_DIGITS);
    const high = parseInt(hex.slice(0, HALF), 16);
    const low = parseInt(hex.slice(HALF), 16);
    this.setUint32(at + (little ? 4 : 0), high, little);
    this.setUint32(at + (little ? 0 : 4), low, little);
  },
);

export {};
