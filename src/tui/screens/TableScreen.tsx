/** The table: date and clock, one panel or all of them, the menu of what can be done, and a note on the one under the cursor. */
import { Box } from 'ink';
import type { ReactNode } from 'react';
import { budgetOf, orderCost } from '../../engine/legal.ts';
import { turnNow } from '../../engine/stage.ts';
import { Footer } from '../components/Footer.tsx';
import { RowLine } from '../components/RowLine.tsx';
import { RowList } from '../components/RowList.tsx';
import { hints } from '../keys.ts';
import { theyAskBrief, theyAskRows, youAskRows } from '../present/asks.ts';
import { headerRows } from '../present/header.ts';
import { isSimple, type Size, type TableLayout, tableLayout } from '../present/layout.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import { menuRows, noteRows } from '../present/menu-rows.ts';
import type { Position } from '../present/position.ts';
import { allReadings } from '../present/reading.ts';
import { type Row, rule, span, wrapped } from '../present/rows.ts';
import { isLaid, onTableRows, recordRows } from '../present/table.ts';
import type { TableScreen as Table } from '../session/model.ts';
import { panelRows } from '../session/page.ts';
import { pageWords, tableWords } from '../text/words.ts';

interface TableProps {
  readonly position: Position;
  readonly table: Table;
  readonly size: Size;
}

/** Draws the table in the whole window. */
export function TableScreen({ position, table, size }: TableProps): ReactNode {
  const { columns } = size;
  const simple = isSimple(turnNow(position.stage), position.from);
  const [first, second] = headerRows(position, columns);
  const main = simple
    ? simpleRows(position, columns)
    : table.panel === 0
      ? briefRows(position, columns)
      : panelRows(position, table.panel, columns);
  const layout = tableLayout(
    size,
    simple,
    simple ? main.length : columns >= 120 ? panelRows(position, 0, columns).length : 99,
  );
  return (
    <Box flexDirection="column">
      <RowLine row={first} />
      <RowLine row={second} />
      {layout.wide ? (
        <Box>
          <Box flexDirection="column" width={layout.left} marginRight={3}>
            <Panel position={position} panel={0} width={layout.left} height={layout.panel} />
            <Menu position={position} table={table} layout={layout} width={layout.left} />
          </Box>
          <Side position={position} layout={layout} />
        </Box>
      ) : (
        <>
          <RowLine
            row={simple ? rule(tableWords[position.lang].theyAsk, columns) : tabsRow(position, table.panel, columns)}
          />
          <RowList
            rows={main}
            height={layout.panel}
            width={columns}
            lang={position.lang}
            {...(simple ? {} : { opens: table.panel + 1 })}
          />
          <Menu position={position} table={table} layout={layout} width={columns} />
        </>
      )}
      <Footer
        lang={position.lang}
        hints={hints[simple ? 'tableFirst' : layout.wide ? 'tableWide' : 'table']}
        width={columns}
      />
    </Box>
  );
}

/** The first moments show what is asked, and what lies on the table once something does. */
const simpleRows = (of: Position, width: number): Row[] => [
  ...(isLaid(of) ? onTableRows(of, width) : []),
  ...theyAskRows(of, width),
];

/** The table in a small window: the most pressing first, and no list of what would count, which the menu says. */
const briefRows = (of: Position, width: number): Row[] => [
  ...theyAskBrief(of, width),
  ...allReadings(of, width, true),
  ...onTableRows(of, width, true),
  ...youAskRows(of, width),
  ...recordRows(of, width),
];

/** The names of the panels, the one in view between brackets. */
function tabsRow({ lang }: Position, panel: number, width: number): Row {
  const tabs = pageWords[lang].tabs.flatMap((name, i) => [
    i === panel ? span(`[${i + 1} ${name}] `, 'strong') : span(` ${i + 1} ${name}  `, 'dim'),
  ]);
  const used = tabs.reduce((sum, it) => sum + it.text.length, 0);
  return [span('─ ', 'dim'), ...tabs, span('─'.repeat(Math.max(0, width - used - 2)), 'dim')];
}

function Panel({
  position,
  panel,
  width,
  height,
}: {
  readonly position: Position;
  readonly panel: number;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  return (
    <>
      <RowLine row={rule(`${panel + 1} ${pageWords[position.lang].tabs[panel]}`, width)} />
      <RowList
        rows={panelRows(position, panel, width)}
        height={height}
        width={width}
        lang={position.lang}
        opens={panel + 1}
      />
    </>
  );
}

/** The panels at the right of a wide window. */
function Side({ position, layout }: { readonly position: Position; readonly layout: TableLayout }): ReactNode {
  return (
    <Box flexDirection="column" width={layout.right}>
      <Panel position={position} panel={2} width={layout.right} height={layout.side[0]} />
      <Panel position={position} panel={3} width={layout.right} height={layout.side[1]} />
      <Panel position={position} panel={1} width={layout.right} height={layout.side[2]} />
    </Box>
  );
}

function Menu({
  position,
  table,
  layout,
  width,
}: {
  readonly position: Position;
  readonly table: Table;
  readonly layout: TableLayout;
  readonly width: number;
}): ReactNode {
  const words = tableWords[position.lang];
  const groups = menuOf(position, 'decide', table.own);
  const { rows, cursor } = menuRows(position, groups, table.at, table.orders, width);
  const cost = table.orders.reduce((sum, order) => sum + orderCost(position.stage, order), 0);
  const most = position.game.actors[position.seat]?.budget.most ?? 0;
  const state = [
    words.left(budgetOf(position.stage, position.seat), most),
    ...(table.orders.length === 0 ? [] : [words.chosen(table.orders.length, cost)]),
  ].join(' · ');
  const note =
    table.says === undefined
      ? noteRows(itemsOf(groups)[table.at], width - 2, layout.note)
      : wrapped(table.says, width - 2, 'bad');
  return (
    <>
      <RowLine row={rule(words.yourMove, width, state)} />
      <RowList rows={rows} height={layout.menu} width={width} lang={position.lang} top={topFor(cursor, layout.menu)} />
      <RowList
        rows={note.map((row): Row => [span('  '), ...row])}
        height={layout.note}
        width={width}
        lang={position.lang}
      />
    </>
  );
}

/** The first row in view that keeps the cursor away from the edges, which may hold a count of what lies beyond. */
const topFor = (cursor: number, height: number): number => Math.max(0, cursor - Math.max(1, Math.floor(height / 2)));
