/** The commands with their flags and help; what a command does is loaded only when it is called. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from '@commander-js/extra-typings';
import { authorCommands } from './author-commands.ts';
import { done, visible } from './exit.ts';
import { askings, collect, doctrine, example, lang, part, path, scenario, seed, whole, width } from './flags.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Runs one command line (without the program's name) and returns its exit code.
 * @throws what only a fault of ours throws
 */
export async function escalera(args: readonly string[], at: Surroundings): Promise<number> {
  let code = done;
  const finish = (ended: number): void => {
    code = ended;
  };
  const program = commands(at, finish);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return (await import('./call-refused.ts')).refuseCall(error, args, at);
  }
}

function commands(at: Surroundings, finish: (code: number) => void): Command {
  const program = new Command('escalera');
  program
    .description('A scenario war-game simulator for policy crises: play in the terminal, run by the thousand, replay.')
    .version(versionOf(at.home))
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText(
      'after',
      `\nWithout a command it opens the scenario picker, where Enter plays; without a\nterminal it plays the default scenario by itself.\n\nWhat comes out are consequences of stated assumptions, never forecasts.\nExit codes: 0 done, 1 the input is wrong or differs, 2 the call is wrong,\n130 interrupted.`,
    )
    .showHelpAfterError('("escalera --help" shows all commands; "escalera COMMAND --help" one of them)')
    .exitOverride()
    .configureOutput({ writeOut: at.out, writeErr: (text) => at.err(visible(text).replaceAll('\\n', '\n')) })
    .action(async (_options, { args }) => finish(await (await import('./commands/start.ts')).start(args, at)));
  // Settings are copied to the commands made after them.
  program
    .command('list')
    .description('list the scenarios that come with the program')
    .option('--json', 'print one JSON document')
    .addOption(lang())
    .addHelpText('after', example('escalera list --json'))
    .action(async (options) => finish((await import('./commands/list.ts')).list(options, at)));
  program
    .command('play')
    .description('play a scenario in the terminal, or go on with a saved run that has not ended')
    .argument('[scenario]', `${scenario}; or a run file (.jsonl) to go on with`)
    .addOption(
      new Option(
        '--seat <id>',
        'the seat to take; repeatable: several people then share the terminal, and a curtain falls between their turns',
      )
        .argParser(collect)
        .default([], "the scenario's own"),
    )
    .option(
      '--facilitator',
      'a facilitator sits at the terminal too (or alone, without --seat), who sees all and may add an inject or impose a roll, with a reason on record',
    )
    .addOption(
      new Option(
        '--from-turn <n>',
        'play a saved run (.jsonl) anew from the start of this moment, in a file of its own; the run stays as it is',
      ).argParser(whole(1, 10_000)),
    )
    .option('--from <date>', "the moment to begin in (default: the scenario's own); those before are played for you")
    .option('--linear', 'plain lines of text instead of a screen: for screen readers, bare terminals and scripts')
    .option('--seed <text>', seed)
    .addOption(askings())
    .option('--blind', 'say how likely an ending is before the adviser shows its figures; the review scores it')
    .addOption(lang())
    .addHelpText('after', example('escalera play tariff-deadline --seat mexico --lang es'))
    .action(async (given, options) => finish(await (await import('./commands/play.ts')).play(given, options, at)));
  program
    .command('run')
    .description('play one run without a terminal: every seat by its doctrine or by written orders')
    .argument('<scenario>', scenario)
    .option('--seed <text>', seed)
    .addOption(doctrine())
    .option(
      '--orders <file>',
      'YAML or JSON with orders by seat and moment: { mexico: [{ on: 2025-02-03, do: [deployGuard] }] }; at moments it does not list, a seat follows its doctrine',
      path,
    )
    .option('--out <file>', 'where to save the run (default: runs/SCENARIO-SEED.jsonl)', path)
    .addOption(lang())
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nWith --orders, a seat gives its listed orders as far as they are possible then\n(--json names the others under "leftOut"). At every moment that is not listed it\nfollows its doctrine: the one of --doctrine, else its usual one.',
    )
    .addHelpText('after', example('escalera run tariff-deadline --seed 7 --doctrine mexico=asItHappened'))
    .action(async (given, options) => finish((await import('./commands/run.ts')).run(given, options, at)));
  program
    .command('batch')
    .description('play many runs and count how they end')
    .argument('[scenario]', scenario)
    .addOption(
      new Option(
        '--runs <n>',
        'how many, 1 or more (default: 1000); with cases or several courses, of each case under each course',
      ).argParser(whole(1, 1e9)),
    )
    .option('--seed <text>', seed)
    .addOption(
      new Option('--workers <n>', 'threads, 1 or more; the result is the same for any number').argParser(whole(1, 256)),
    )
    .addOption(
      new Option(
        '--doctrine <seat=name>',
        'who plays a seat; SEAT=NAME,NAME plays both as courses of their own; repeatable',
      )
        .argParser(collect)
        .default([], 'the usual ones'),
    )
    .addOption(
      new Option(
        '--cases <n>',
        'draw so many points of the uncertain numbers; every course meets the same ones',
      ).argParser(whole(1, 100_000)),
    )
    .addOption(
      new Option('--sampling <method>', 'how they are drawn: Latin hypercube (default) or Sobol sequence').choices([
        'lhs',
        'sobol',
      ] as const),
    )
    .addOption(
      new Option(
        '--vary <path[=low..high]>',
        'which numbers: one with a range in the scenario, a block of them, or any with a range given here; repeatable',
      )
        .argParser(collect)
        .default([], 'all that have a range'),
    )
    .addOption(
      new Option('--plan <file>', 'courses, cases, runs and seed from a YAML file')
        .argParser(path)
        .conflicts(['runs', 'doctrine', 'cases', 'sampling', 'vary']),
    )
    .addOption(
      new Option('--set <path=value>', 'play with another number, for instance indicators.tension.start=60; repeatable')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option(
        '--runtime <name>',
        'who plays: the charts themselves (reference), or the code made from them (compiled; the default), many times as fast and equal bit for bit',
      ).choices(['reference', 'compiled'] as const),
    )
    .addOption(
      new Option(
        '--until-width <w>',
        'stop at the first checkpoint at which the 95 % interval of every ending is narrower than W (0.02: two points of a hundred); --runs is then the most. Exact intervals with a union bound over the checkpoints (Clopper and Pearson 1934)',
      ).argParser(width),
    )
    .option('--out <dir>', 'keep every run: Parquet shards and a manifest, in a new folder', path)
    .addOption(
      new Option('--resume <dir>', 'go on with the batch in a folder that --out wrote, wherever it was cut off')
        .argParser(path)
        .conflicts([
          'runs',
          'seed',
          'doctrine',
          'set',
          'runtime',
          'out',
          'shard',
          'cases',
          'sampling',
          'vary',
          'plan',
          'untilWidth',
        ]),
    )
    .addOption(
      new Option('--shard <i/n>', 'play part I of N of the plan (1/4 to 4/4), to be joined by "escalera merge"')
        .argParser(part)
        .conflicts(['untilWidth']),
    )
    .addOption(lang())
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera batch tariff-deadline --runs 1000 --seed 1 --workers 4'))
    .action(async (given, options) => finish(await (await import('./commands/batch.ts')).batch(given, options, at)));
  program
    .command('merge')
    .description('join the parts of a batch that several machines played with --shard')
    .argument('<dirs...>', 'folders that --out wrote, one for each part')
    .requiredOption('--out <dir>', 'the new folder: byte for byte that of a batch played as a whole', path)
    .addOption(lang())
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera merge results/part-1 results/part-2 --out results/whole'))
    .action(async (dirs, options) => finish(await (await import('./commands/merge.ts')).merge(dirs, options, at)));
  program
    .command('replay')
    .description('step through a saved run in the terminal; it is played again with the scenario it carries')
    .argument('<file>', 'a run file (.jsonl)')
    .option('--verify', 'play it again and say whether it is the same, turn by turn')
    .addOption(lang())
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera replay runs/tariff-deadline-7.jsonl --verify'))
    .action(async (file, options) => finish(await (await import('./commands/replay.ts')).replay(file, options, at)));
  program
    .command('watch')
    .description('watch a run as everyone may see it, while others play it in another terminal')
    .argument('<file>', 'a run file (.jsonl)')
    .addOption(lang())
    .addHelpText('after', example('escalera watch runs/tariff-deadline-7.jsonl'))
    .action(async (file, options) => finish(await (await import('./commands/watch.ts')).watch(file, options, at)));
  program
    .command('compare')
    .description('two lines of one game side by side: orders, where things stood, how they ended')
    .argument('<run>', 'a run file (.jsonl)')
    .argument('[other]', 'another one; a branch may go without, and is compared with the line that it left')
    .addOption(lang())
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera compare runs/tariff-deadline-7-b.jsonl'))
    .action(async (one, other, options) =>
      finish((await import('./commands/compare.ts')).compare(other === undefined ? [one] : [one, other], options, at)),
    );
  program
    .command('advise')
    .description('ask the adviser about a moment of a saved run, as one seat saw it: what each order comes to')
    .argument('<file>', 'a run file (.jsonl)')
    .addOption(
      new Option('--turn <n>', 'the moment (default: the one under way, else the last)').argParser(whole(1, 10_000)),
    )
    .option('--seat <id>', "the seat that asks (default: the person's, else the scenario's own)")
    .addOption(new Option('--runs <n>', 'futures of each order (default: 1000)').argParser(whole(1, 1_000_000)))
    .addOption(
      new Option('--cases <n>', 'points of the uncertain numbers to ask in, too (default: 4)').argParser(
        whole(0, 1000),
      ),
    )
    .addOption(lang())
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera advise runs/tariff-deadline-7.jsonl --turn 4 --runs 2000'))
    .action(async (file, options) => finish((await import('./commands/advise.ts')).advise(file, options, at)));
  authorCommands(program, at, finish);
  // Only now, so that the commands above do not take it over: `start` says better what an unknown command may have meant.
  program.allowExcessArguments();
  return program;
}

function versionOf(home: string): string {
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
