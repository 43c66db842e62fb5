/** `escalera` alone: the start of play in a terminal; else the default scenario plays by itself and is told. */
import { scenarioIds } from '../../io/catalogue.ts';
import { CallError } from '../exit.ts';
import { keptCard } from '../first-card.ts';
import { languageOf } from '../language.ts';
import { playedAndSaid } from '../play-and-say.ts';
import { playOrder } from '../play-order.ts';
import type { Surroundings } from '../surroundings.ts';

const commands = [
  'list play run batch merge replay watch compare advise',
  'check test sources coverage schema new graph lint',
  'help',
].flatMap((row) => row.split(' '));

/** @throws CallError when the call names a command that there is not */
export async function start(args: readonly string[], at: Surroundings): Promise<number> {
  const [word] = args;
  if (word !== undefined) {
    const isScenario = scenarioIds(at.home).includes(word) || /\.ya?ml$/.test(word);
    const { hint } = await import('../../content/nearest.ts');
    const near = hint(word, commands) || ' "escalera --help" shows all commands; "escalera play" plays.';
    throw new CallError(
      `There is no command "${word}".${isScenario ? ` To play this scenario: escalera play ${word}` : near}`,
    );
  }
  if (!at.terminal.in || !at.terminal.out) return (await import('../tell-one.ts')).tellOne(at);
  const plain = at.env['TERM'] === 'dumb' || at.env['ESCALERA_LINEAR'] === '1';
  return plain ? (await import('./play.ts')).play(undefined, {}, at) : playFromStart(at);
}

/** The start is drawn from what was kept of it; what plays is loaded after the first frame. */
async function playFromStart(at: Surroundings): Promise<number> {
  const lang = languageOf(undefined, at.env);
  const card = keptCard(at.home);
  const { playInTerminal } = await import('../../tui/play.tsx');
  let path = (): string => '';
  return playedAndSaid(
    lang,
    at,
    () => path(),
    () =>
      playInTerminal({
        lang,
        scenarios: playOrder(at),
        ...(card === undefined ? {} : { card }),
        runs: [],
        start: { kind: 'start' },
        driver: async () => {
          const arrived = (await import('./play.ts')).arrive(lang, at);
          path = arrived.path;
          return arrived;
        },
        interrupted: at.interrupted,
      }),
  );
}
