'use strict';
const Sequencer = require('@jest/test-sequencer').default;

// The slowest files start first, so that the workers end at the same time. Browser tests mostly wait, so CPU-bound files
// alternate with them. The remaining files keep jest's order.
const LONGEST = [
  'weapp-layout/every-page',
  'resilience/faults',
  'h5/month',
  'h5/joining',
  'resilience/kill',
  'h5/showcase',
  'resilience/scale',
  'h5/vote-room',
  'server/roles',
  'h5/card',
  'core/voting/linkage',
  'h5/team',
  'server/vote-large',
  'h5/pictures',
  'weapp/every-page',
  'h5/innovation',
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
