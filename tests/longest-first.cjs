'use strict';
const Sequencer = require('@jest/test-sequencer').default;

// What takes longest begins first, so that the workers end together. A browser is mostly waited for: whatever computes
// stands between two of them. The others follow as jest would have them.
const LONGEST = [
  'errands/faults',
  'h5/every-screen',
  'errands/kill',
  'h5/showcase',
  'errands/scale',
  'h5/vote-room',
  'server/roles',
  'h5/card',
  'core/voting/linkage',
  'h5/team',
  'server/vote-large',
  'h5/pictures',
  'weapp/every-page',
  'h5/ideas',
  'h5/youth-house',
  'h5/states',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.includes(`/${name}.`));
  return rank < 0 ? LONGEST.length : rank;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
