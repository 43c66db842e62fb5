/** The commands for those who write scenarios: check them, list what they rest on, draw them, begin a new one. */
import { type Command, Option } from '@commander-js/extra-typings';
import { example, lang, path, scenario, whole } from './flags.ts';
import type { Surroundings } from './surroundings.ts';

/** Adds them to the program; what a command does is loaded only when it is called. */
export function authorCommands(program: Command, at: Surroundings, finish: (code: number) => void): void {
  program
    .command('check')
    .description(
      'check scenario files and say all that is wrong with them; without a file, all that come with the program',
    )
    .argument('[files...]', 'scenario files, or theatre files, which are checked through the scenarios beside them')
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera check scenarios/my-crisis.yaml'))
    .action(async (files, options) => finish((await import('./commands/check.ts')).check(files, options, at)));
  program
    .command('test')
    .description(
      'play the tests of scenarios: orders and rolls given, outcome expected; without a file, all that come with the program',
    )
    .argument('[files...]', 'files of tests, or folders with *.test.yaml in them')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nscenarios/README.md says how to write them. Exit code 1: some test did not go\nas expected.',
    )
    .addHelpText('after', `${example('escalera test my-crisis.test.yaml')}\n  escalera test scenarios/tests --json`)
    .action(async (files, options) => finish((await import('./commands/test.ts')).test(files, options, at)));
  program
    .command('sources')
    .description('where every number comes from: unit, source or judgement, grade; without a scenario, of all')
    .argument('[scenario]', scenario)
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera sources tariff-deadline'))
    .action(async (given, options) => finish((await import('./commands/sources.ts')).sources(given, options, at)));
  program
    .command('coverage')
    .description(
      'which scenarios carry what the five articles report, claim and propose, and what none carries (then it ends with 1)',
    )
    .option('--json', 'print one JSON document')
    .addHelpText('after', example('escalera coverage --json'))
    .action(async (options) => finish((await import('./commands/coverage.ts')).coverage(options, at)));
  program
    .command('schema')
    .description('print the JSON Schema of scenario and theatre files, for editors')
    .addHelpText('after', example('escalera schema > scenarios/scenario.schema.json'))
    .action(async () => finish((await import('./commands/schema.ts')).schema(at)));
  program
    .command('new')
    .description('write a small scenario with notes to start from, or a copy of one that there is, under a new name')
    .argument('<name>', 'its name: small letters, digits and hyphens')
    .option('--from <id>', 'id or path of the scenario that it begins as; the theatre it builds on is laid beside it')
    .option('--out <file>', 'where to write it (default: NAME.yaml in this folder)', path)
    .option('--force', 'also over files that are there')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      example(
        'escalera new port-strike\n  escalera new my-deadline --from tariff-deadline --out mine/my-deadline.yaml',
      ),
    )
    .action(async (name, options) => finish(await (await import('./commands/new.ts')).create(name, options, at)));
  program
    .command('graph')
    .description(
      'draw the chart of a kind of actor, or a scenario: its calendar, its endings and the charts of its actors',
    )
    .argument('<chart-or-scenario>', `a kind of actor, as state-machines/ names its file; or ${scenario}`)
    .addOption(
      new Option('--format <name>', 'mermaid (default) for Markdown, dot for Graphviz, svg for a browser').choices([
        'mermaid',
        'dot',
        'svg',
      ] as const),
    )
    .option('--out <file>', 'write it into this file, in place of what it held, and not to standard output', path)
    .addOption(lang())
    .addHelpText(
      'after',
      example('escalera graph government\n  escalera graph tariff-deadline --format svg --out deadline.svg'),
    )
    .action(async (given, options) => finish(await (await import('./commands/graph.ts')).graph(given, options, at)));
  program
    .command('lint')
    .description(
      'play a scenario under all mixes of doctrines and say whether it is a game: endings, moves, indicators, what deciding is worth',
    )
    .argument('<scenario>', scenario)
    .addOption(
      new Option(
        '--runs <n>',
        'runs of the survey, 1 or more (default: 10000); the searches for plans and positions grow and shrink with it',
      ).argParser(whole(1, 1e7)),
    )
    .option('--seed <text>', 'any text; the same seed gives the same report (default: 1)')
    .addOption(
      new Option('--workers <n>', 'threads, 1 or more; the report is the same for any number').argParser(whole(1, 256)),
    )
    .option('--json', 'print one JSON document')
    .addHelpText('after', `\n${lintHelp}`)
    .addHelpText('after', example('escalera lint tariff-deadline\n  escalera lint my-crisis.yaml --runs 2000 --json'))
    .action(async (given, options) => finish(await (await import('./commands/lint.ts')).lint(given, options, at)));
}

const lintHelp = `Problems, which end it with 1: an ending never reached that is not marked rare,
or above 70 % under every doctrine; a move never open or never done; an
indicator pinned at a bound; a doctrine that reads nobody and scores most
whatever others do; a choice of doctrine that moves no ending by 15 points,
unexplained; no order of two concessions that moves an ending by 5; beliefs that
seldom move. Of the usual seat also: a best fixed plan as good as the best
doctrine that reads; two or more moments at which one order is best nearly
everywhere, or all do alike; a move best wherever it is open. The same of other
seats, and offers never made, are notes.`;
