/** English of the guide to a first game: a page for each screen it speaks of. */

/** What the guide speaks of, each once. */
export type GuideStep = 'briefing' | 'story' | 'table' | 'compose' | 'review' | 'reveal' | 'news' | 'bargain' | 'alone';

export const guideEn = {
  title: 'The guide',
  goOn: 'Enter goes on.',
  steps: {
    briefing:
      'You are about to sit in a government’s chair. These few lines are all you have to know: what is at stake, what you want, what nobody tells you. The key b shows the long version.\n\nNothing here foretells anything. What happens follows from assumptions, and each number has a source that the key i shows.',
    story:
      'What happened before you sat down. ● is your own government, ◆ the others, ○ the world. Below each line stands what it moved, and from how much to how much.\n\nNews has this shape after every moment: what was done, then “Because of this”.',
    table:
      'This is your table. Above: what they ask of you, what it would take, and what counts towards it (●). Below: what you can do.\n\nMove with ↑ and ↓ and choose with the space bar; once more takes it back. You may choose several, one of each kind, as long as your standing lasts. A percentage is a chance, and says of what. What another government decides is never a roll of dice: it answers by what it wants.\n\nFor now choose one thing, or nothing, and press Enter.',
    compose:
      'An offer has two sides: what you give and what you get. If they accept, both happen at once. In private only they hear it, unless it leaks; in public everyone does, and it binds you more. Choose with the space bar, p changes the channel, Enter puts it among your orders.',
    review:
      'Last look before the seal. Everyone seals at the same time, and nobody sees the others’ orders first. Esc goes back and changes them; Enter seals, and then they stand.',
    reveal:
      'The orders are open. Sometimes, as now, you may answer one act of the others at once. The last line lets it stand, which is an answer, too.',
    news: 'What all orders came to. “Because you chose …” is your own doing. Watch the arrows, and at the foot your reading of the others: signs move it, and nobody tells you whether it is right.',
    bargain:
      'Second moment. A gift counts with them but binds nobody; the same thing inside an offer buys something. Press c to compose an offer, or choose one of those at the top of the list. An offer that is not answered runs out by itself.\n\nThe top line counts the days to the next date that someone has set.',
    alone:
      'From here on you are alone, and the table shows more: your panels turn with Tab. The key ? lists keys and words on every screen, w all the news so far, i the sources. Everything you seal is saved: q leaves at any time, and the start offers to go on.\n\nThere is no right answer. Try one line, and then another from the same seed.',
  } satisfies Record<GuideStep, string>,
};
