import type * as BoxModule from '../../core/voting/box';
import type * as BytesModule from '../../core/voting/bytes';
import type * as CellModule from '../../core/voting/cell';
import type * as GroupModule from '../../core/voting/group';
import type * as KeysModule from '../../core/voting/keys';
import type * as LsagModule from '../../core/voting/lsag';
import type * as MixModule from '../../core/voting/mix';
import type * as ReadingModule from '../../core/voting/read-board';
import type * as RingModule from '../../core/voting/ring';
import type * as ScrutineerModule from '../../core/voting/scrutineer';
import type * as SlicesModule from '../../core/voting/slices';
import type * as VerifyModule from '../../core/voting/verify';
import type * as VoteModule from '../../core/voting/vote';
import type * as VoterModule from '../../core/voting/voter';
import type { Outcome } from '../../core/voting/finding';
import type { Probe } from './forge';

/** The modules under attack, genuine or with one check taken out. */
export interface Lab {
  readonly box: typeof BoxModule;
  readonly bytes: typeof BytesModule;
  readonly cell: typeof CellModule;
  readonly group: typeof GroupModule;
  readonly keys: typeof KeysModule;
  readonly lsag: typeof LsagModule;
  readonly mix: typeof MixModule;
  readonly reading: typeof ReadingModule;
  readonly ring: typeof RingModule;
  readonly scrutineer: typeof ScrutineerModule;
  readonly slices: typeof SlicesModule;
  readonly verify: typeof VerifyModule;
  readonly vote: typeof VoteModule;
  readonly voter: typeof VoterModule;
}

/** Loads every module under attack by name; `reading` is `read-board`. */
export function loadLab(load: (path: string) => unknown): Lab {
  const files = {
    box: 'box',
    bytes: 'bytes',
    cell: 'cell',
    group: 'group',
    keys: 'keys',
    lsag: 'lsag',
    mix: 'mix',
    reading: 'read-board',
    ring: 'ring',
    scrutineer: 'scrutineer',
    slices: 'slices',
    verify: 'verify',
    vote: 'vote',
    voter: 'voter',
  };
  const loaded = Object.entries(files).map(([name, file]) => [name, load(`../../core/voting/${file}`)]);
  return Object.fromEntries(loaded) as unknown as Lab;
}

function named(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : [outcome.finding.name];
}

/** Passes a forged input to its target and returns the names of the findings. */
export function knock(lab: Lab, probe: Probe): string[] {
  const preparedVoteOf = (definition: unknown) => lab.vote.prepareVote(definition as never, 4);
  switch (probe.target) {
    case 'board': {
      const result = lab.reading.readBoard(probe.file);
      return ('findings' in result ? result.findings : lab.verify.boardFindings(result.read)).map(
        ({ name }) => name,
      );
    }
    case 'box key':
      return named(
        lab.scrutineer.bindBoxKey(probe.key as never, preparedVoteOf(probe.definition), probe.role),
      );
    case 'board signatures':
      return lab.slices.finish(lab.verify.verifyBoardSteps(probe.file, 4)).map((finding) => finding.name);
    case 'definition':
      return named(lab.vote.openVote(probe.value));
    case 'opening': {
      const finding = lab.vote.mayOpen(probe.value as never, probe.roll);
      return finding === null ? [] : [finding.name];
    }
    case 'envelope':
      return named(
        lab.box.checkEnvelope(
          preparedVoteOf(probe.definition),
          probe.stored as never,
          probe.envelope as never,
        ),
      );
    case 'box': {
      const steps = lab.scrutineer.openBoxSteps(
        preparedVoteOf(probe.definition),
        probe.frozen as never,
        probe.envelopes as never,
      );
      return named(lab.slices.finish(steps));
    }
    case 'mix':
      return named(
        lab.mix.parseMix(preparedVoteOf(probe.definition), probe.mix as never, probe.inHash, probe.envelopes),
      );
    case 'plaintext': {
      const vote = preparedVoteOf(probe.definition);
      const plaintexts = [{ kind: probe.kind, bytes: lab.bytes.fromHex(probe.hex) }];
      return [
        ...lab.slices.finish(lab.scrutineer.verifySome(vote, plaintexts, { verdicts: [] }, 1)).verdicts,
      ];
    }
    case 'registration':
      return named(lab.keys.parseRegistration(probe.value));
    case 'ring': {
      const ring = lab.ring.parseRing(probe.keys.map(lab.bytes.fromHex), new lab.group.TableStore(4));
      return typeof ring === 'string' ? [ring] : [];
    }
    case 'signature': {
      const tables = new lab.group.TableStore(4);
      const { fromHex } = lab.bytes;
      const ring = lab.ring.parseRing(probe.keys.map(fromHex), tables);
      if (typeof ring === 'string') return [ring];
      const statement = { ring, event: probe.event, message: fromHex(probe.message) };
      const signed = { tag: fromHex(probe.tag), sig: fromHex(probe.sig) };
      return lab.slices.finish(lab.lsag.verifySteps([[statement, signed]], tables)).map(String);
    }
    case 'ballot': {
      const answers = new Map(probe.answers as never);
      return named(
        lab.voter.checkBallot(preparedVoteOf(probe.definition), {
          ...(probe.ballot as object),
          answers,
        } as never),
      );
    }
  }
}
