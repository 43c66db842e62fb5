/** The features that generated runs must meet: the whole rule book, by the names `coverage.ts` counts under. */

const of = (prefix: string, names: string): string[] => names.split(' ').map((name) => `${prefix} ${name}`);

export const expected: readonly string[] = [
  ...of('key', 'driftPerDay pull noise seenBy setBy takes hiddenRegions postures parameters own audiences cost phase channel to uses when answers reactionOnly'),
  ...of('key', 'tradeable stance odds effects worked failed exposureChance exposed target level change by delayTurns lastsTurns set threaten extend withdraw carryOut'),
  ...of('key', 'promise signal expose base plus add per times above atLeast atMost any all not unless extended backDown kept broken graceTurns records accuracy'),
  ...of('key', 'likelihood at chance repeats rules dated do offer accept refuse worth in react objectives asks types'),
  ...of('fact', 'did exposed budget record type belief given short threat promise offer inject'),
  ...of('test', '< <= = >= > range parameter date'),
  ...of('condition', 'always all any not compare oneOf'),
  ...of('noise', '1 3 5'),
  ...of('types', '2 3 4'),
  ...of('channel', 'public private hidden'),
  ...of('stance', 'none concession defiance climbDown'),
  ...of('inject', 'dated conditional repeating'),
  ...of('rule', 'decide react both worth'),
  ...of('chart hears', 'worked failed seen turn.end threat.met threat.lapsed'),
  'inject by chance', 'dated own offer', 'dated candidate', 'dated reaction', 'bargaining', 'several partners', 'delayed changes', 'chart guard', 'chart own guard',
  'several regions', 'eight regions', 'self in a name', 'self inside a name', 'target in a name', 'change self', 'change target', 'per level', 'keeps a promise', 'counts for an ask',
  ...of('told', 'inject order offer answer leak exposed threat promise signal change ending'),
  ...of('order', 'done worked failed lapsed'),
  'order in a deal', 'order as reaction',
  ...of('done', 'public private hidden'),
  ...of('threat', 'made extended carriedOut withdrawn lapsed met'),
  ...of('promise', 'made kept late broken seen unseen'),
  ...of('offer', 'accepted refused failed lapsed replaced countered public private counters'),
  ...of('signal', 'read rolled'),
  ...of('change by', 'order term inject threat promise drift'),
  ...of('ending', 'once horizon'),
];
