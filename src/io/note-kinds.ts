/** What a note of a run is: apart from how it is read, which a screen has no need to load. */
import type { AdviceNote, Note } from './run-file-notes.ts';

/** Whether a note is of advice. */
export const isAdvice = (note: Note): note is AdviceNote => 'advice' in note;

/** The turn that a note is of. */
export const turnOfNote = (note: Note): number => (isAdvice(note) ? note.advice : note.estimate);
