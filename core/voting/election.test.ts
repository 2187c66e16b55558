import { finish } from './slices';
import { verifyBoardSteps } from './verify';
import { hold } from '../../tests/voting/election';

describe.each([
  { members: 6, comments: false, absent: [] },
  { members: 7, comments: true, absent: [] },
  { members: 8, comments: false, absent: [2, 5] },
])('an election of $members with comments $comments and $absent absent', (options) => {
  const { opened, all } = hold({ ...options, seed: `whole ${options.members}` });

  test('publishes a valid board with every cell', () => {
    const voters = options.members - options.absent.length;
    expect(opened.board.board).toHaveLength(voters * (options.members - 1));
    expect(opened.board.comments?.length).toBe(options.comments ? voters : undefined);
    expect(opened.board.withheld).toEqual([]);
    expect(finish(verifyBoardSteps(JSON.parse(JSON.stringify(opened.board)), 4))).toEqual([]);
    expect(all.definition.roster).toHaveLength(options.members);
  });
});
