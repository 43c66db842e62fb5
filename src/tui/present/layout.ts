/** How the window is divided: heights and widths in rows and columns, from its size alone. */

/** The window in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The smallest window that play fits in. */
export const smallest: Size = { columns: 80, rows: 24 };

/** Whether the window is too small to play in. */
export const isTooSmall = ({ columns, rows }: Size): boolean => columns < smallest.columns || rows < smallest.rows;

/** Rows of a page between its title and its keys. */
export const pageHeight = ({ rows }: Size): number => rows - 3;

/** Columns of running text: no line longer than reads well. */
export const textWidth = ({ columns }: Size): number => Math.min(columns - 2, 100);

/** The table's parts. Widths and heights leave out rules and gaps. */
export interface TableLayout {
  readonly wide: boolean;
  readonly left: number;
  readonly right: number;
  /** Rows of the panel (or of the first panel at the left), of the menu, and of the note below it. */
  readonly panel: number;
  readonly menu: number;
  readonly note: number;
  /** Rows of the panels at the right. */
  readonly side: readonly [number, number, number];
}

/** Divides the window for the table; `simple` is that of the first moments, with one panel. */
export function tableLayout({ columns, rows }: Size, simple: boolean, wanted: number): TableLayout {
  const note = 3;
  const free = rows - 2 - 1 - note - 2;
  const wide = !simple && columns >= 120 && rows >= 38;
  const panel = Math.min(Math.max(wanted, 3), Math.floor(free * (wide ? 0.48 : 0.5)));
  const left = wide ? Math.floor(columns * 0.56) : columns;
  const side = rows - 2 - 1 - 3;
  const first = Math.floor(side * 0.42);
  const second = Math.floor(side * 0.3);
  return {
    wide,
    left,
    right: columns - left - 3,
    panel,
    menu: free - panel,
    note,
    side: [first, second, side - first - second],
  };
}

/** The first two moments that a person decides show the date, what they ask and what can be done, and nothing else. */
export const isSimple = (turn: number, from: number): boolean => turn < from + 2;
