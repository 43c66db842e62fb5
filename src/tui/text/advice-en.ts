/** English of the adviser: its page, the question before it, and what is made of both in the end. */

export const adviceEn = {
  title: 'The adviser',
  locked: 'The adviser is locked in this game.',
  spent: 'You have asked as often as this game allows.',
  left: (left: number, most: number) => `asked for ${most - left} of ${most} moments`,
  futures: (count: string, done: boolean) => `${count} futures of each${done ? '' : ' …'}`,
  what: 'In this model, the others keep to their line of conduct and you, after these orders, to your usual one. What you cannot know is drawn anew each time.',
  whatAnswer:
    'In this model, the others keep to their line of conduct and you, after this answer, to your usual one. What you cannot know is drawn anew each time.',
  counted: (name: string) => `Shown: ${name}`,
  score: 'your score, of 100',
  shareOf: (ending: string) => `how often it ends so: ${ending}`,
  all: 'in all',
  overCases: 'cases',
  kind: (letter: string, name: string, share: string, range: readonly [low: string, high: string] | undefined) =>
    `${letter} ${name} (${share}${range === undefined ? '' : `, ${range[0]} to ${range[1]}`})`,
  line: (letter: string, name: string) => `${letter} “${name}”`,
  ifKinds: 'If',
  ifLines: 'If they follow',
  pass: 'Let the moment pass',
  draft: (count: number) => `All ${count} that you have chosen`,
  scoreLine: (value: string, reach: string) => `Your score: ${value} ±${reach}`,
  casesLine: (range: string) => `cases ${range}`,
  rare: 'All other endings: less than 1 % each.',
  linear: 'Type a number to hear one in full, l for another result, an empty line to go back.',
  linearEstimate: 'Type your per cent, l for another ending, an empty line to keep it, . to go back.',
  strained: 'Some of what was seen fits nothing that the model would do: take these figures with care.',
  noCases: 'Other values of the uncertain numbers are still to be tried.',
  likely: {
    never: 'in none of the futures',
    always: 'in all futures',
    spans: [
      'almost no chance',
      'very unlikely',
      'unlikely',
      'about even',
      'likely',
      'very likely',
      'almost certain',
    ] as readonly string[],
  },

  estimateTitle: 'Before you see figures',
  estimateAsk: 'How likely is it, do you think, that the game will end so, if you do as you have chosen?',
  estimateChosen: (list: string) => `Chosen so far: ${list}`,
  estimateNothing: 'nothing',
  estimateHow: 'Choose an ending with ← and →, your per cent with ↑ and ↓ or digits. Enter keeps it for the review.',

  review: 'What you expected',
  reviewLine: (date: string, ending: string, own: string, came: boolean) =>
    `${date}: “${ending}” ${own} – it ${came ? 'came' : 'did not come'} so.`,
  reviewAdviser: (share: string) => `The adviser had shown ${share}.`,
  reviewScore: (own: string) =>
    `Mean squared error (Brier 1950) of your estimates: ${own}; 0 is perfect, always saying 50 % gives 0.25.`,
  reviewBoth: (own: string, adviser: string) => `Over the same endings: yours ${own}, the adviser’s ${adviser}.`,
  asked: (count: number) => `You asked the adviser in ${count} ${count === 1 ? 'moment' : 'moments'}.`,

  glossary: [
    ['futures', 'games played on from here by the computer, each with other luck and other hidden facts'],
    ['64 ±2', 'the figure, and how far chance alone may have moved it (95 %); more futures make it smaller'],
    ['rows', 'all meet the same luck: a difference between two rows is surer than their ± says'],
    ['cases 55–70', 'from where to where it goes when the scenario’s uncertain numbers take other values'],
    ['A, B', 'kinds of rival: nobody knows which it is, so each has its own figures'],
    ['in all', 'the kinds together, each as likely as our reading holds it to be'],
    ['likely', 'words for shares as analysts use them: 55 to 80 % is likely, 80 to 95 % very likely'],
    ['no best', 'the order is that of the menu: what is best depends on what you want and whom you trust'],
  ] as readonly (readonly [string, string])[],
};
