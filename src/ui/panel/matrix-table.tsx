import { useRef, useState } from 'preact/hooks';
import type { Check } from '../../core/result.ts';
import { STANDING_WORDS, VERDICT_WORDS } from '../../vocabulary.ts';
import { words } from '../../words.ts';
import { QuoteText } from '../components/quotation.tsx';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import type { Cell, Matrix, Row } from '../matrix.ts';
import { MatrixTotals } from './matrix-totals.tsx';

/** A sign in the table; column 0 is the article's own, the outlets follow. */
export interface At {
  row: number;
  column: number;
}

interface Props {
  check: Check;
  matrix: Matrix;
  chosen: At | null;
  /** The reader has chosen a sign, by a click or by moving to it. */
  onChoose(at: At): void;
  /** The reader points at a sign. */
  onPoint(at: At): void;
}

/** How far each key goes; the ends are as far as it gets. */
const STEPS: Record<string, At> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Home: { row: 0, column: Number.NEGATIVE_INFINITY },
  End: { row: 0, column: Number.POSITIVE_INFINITY },
};

/**
 * The table itself. Every sign is a button; the tab key stops at one of them and the arrow keys go on from
 * there, so that a reader without a mouse need not pass through all.
 */
export function MatrixTable({ check, matrix, chosen, onChoose, onPoint }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState<At>({ row: 0, column: 0 });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const sideways = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const at = positionOf(event.target as Element);
    const row = within(at.row + step.row, matrix.rows.length);
    const column = within(at.column + step.column * sideways, matrix.columns.length + 1);
    body.current?.rows[row]?.querySelectorAll('button')[column]?.focus();
  };
  const signOf = (at: At) => ({
    at,
    isStop: at.row === stop.row && at.column === stop.column,
    isChosen: at.row === chosen?.row && at.column === chosen?.column,
    onFocus: () => {
      setStop(at);
      onChoose(at);
    },
    onPoint: () => onPoint(at),
  });
  return (
    <table aria-describedby="matrix-hint">
      <thead>
        <tr>
          <th scope="col" class="corner">
            {words('columnQuotation')}
          </th>
          <th scope="col" class="own">
            <span>{words('columnArticle')}</span>
          </th>
          {matrix.columns.map(({ outlet }) => (
            <th key={outlet} scope="col">
              <bdi>{outlet}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {matrix.rows.map((row, at) => (
          <tr key={row.index}>
            <th scope="row">
              <QuoteText quotation={row.quotation} check={check} />
            </th>
            <td class="own">
              <OwnSign row={row} {...signOf({ row: at, column: 0 })} />
            </td>
            {row.cells.map((cell, column) => (
              <td key={cell.outlet}>
                <OutletSign cell={cell} {...signOf({ row: at, column: column + 1 })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <MatrixTotals matrix={matrix} />
    </table>
  );
}

/** By the document itself: keys may come faster than what they change is drawn. */
function positionOf(sign: Element): At {
  const row = sign.closest('tr');
  const signs: Element[] = [...(row?.querySelectorAll('button') ?? [])];
  return { row: row?.sectionRowIndex ?? 0, column: signs.indexOf(sign) };
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(at, length - 1));
}

interface SignProps {
  isStop: boolean;
  isChosen: boolean;
  onFocus(): void;
  onPoint(): void;
}

function OwnSign({ row: { quotation }, ...sign }: SignProps & { row: Row }) {
  const verdict = quotation.verdict ?? 'only-here';
  const name = words('cellName', words('columnArticle'), words(VERDICT_WORDS[verdict]));
  return (
    <Sign name={name} kind={verdict} {...sign}>
      <VerdictIcon verdict={verdict} />
    </Sign>
  );
}

function OutletSign({ cell: { outlet, standing, findings }, ...sign }: SignProps & { cell: Cell }) {
  const isCopy = findings.length > 0 && findings.every(({ copyOf }) => copyOf !== undefined);
  const told = words(STANDING_WORDS[standing]);
  const name = words('cellName', outlet, isCopy ? words('cellCopy', told) : told);
  return (
    <Sign name={name} kind={isCopy ? `${standing} copy` : standing} {...sign}>
      {findings.length === 0 ? <AbsentIcon /> : <VerdictIcon verdict={standing} />}
    </Sign>
  );
}

interface ButtonProps extends SignProps {
  name: string;
  kind: string;
  children: preact.ComponentChild;
}

function Sign({ name, kind, isStop, isChosen, onFocus, onPoint, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`sign ${kind}`}
      aria-label={name}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onFocus}
      onPointerEnter={onPoint}
    >
      {children}
    </button>
  );
}

/** Small, so that what is there stands out. */
function AbsentIcon() {
  return (
    <svg class="verdict-icon absent" viewBox="0 0 16 16" aria-hidden="true">
      <circle class="solid" cx="8" cy="8" r="1.75" />
    </svg>
  );
}
