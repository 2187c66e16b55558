import { allAttacks } from '../../tests/voting/attacks';
import { knock, loadLab } from '../../tests/voting/probe';

// allows for a slow machine
jest.setTimeout(60_000);

const lab = loadLab((path) => jest.requireActual<object>(path));

test.each(allAttacks('attacks').map((attack) => [attack.probe.target, attack.name, attack] as const))(
  '%s: %s is named',
  (_target, _name, attack) => {
    expect(knock(lab, attack.probe)).toContain(attack.finding);
  },
);
