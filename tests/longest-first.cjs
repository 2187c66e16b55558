'use strict';
const Sequencer = require('@jest/test-sequencer').default;

// The slowest files start first, so that the workers end at the same time. Browser tests mostly wait, so CPU-bound files
// alternate with them. The remaining files keep jest's order.
const LONGEST = [
  'weapp-layout/every-page',
  'resilience/faults',
  'h5/month',
  'server/years',
  'h5/joining',
  'server/roles',
  'h5/edges',
  'weapp/compat',
  'deploy/command',
  'h5/showcase',
  'resilience/kill',
  'server/vote-large',
  'h5/seat-move',
  'server/seat-move',
  'h5/vote-room',
  'server/vote-refusals',
  'deploy/deploy',
  'h5/card',
  'server/todo',
  'deploy/backup',
  'server/application',
  'h5/pictures',
  'server/wall-scale',
  'weapp/every-page',
  'h5/vote-edges',
  'server/migrate',
  'attack/machine',
  'h5/team',
  'core/voting/linkage',
  'resilience/scale',
  'server/month-flow',
  'h5/youth-house',
  'weapp/double-tap',
  'h5/innovation',
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
