// The working surface: grid, formula bar and name box put together, turning what people do into edits.

import type { CellView, DocumentView, Edit } from '../protocol.ts';
import { type Block, blockAt } from './address.ts';
import { Charts } from './charts.ts';
import { bindClipboard } from './clipboard.ts';
import { askFor } from './dialogs.ts';
import { type After, Editor } from './editor.ts';
import { Grid } from './grid.ts';
import { Hints } from './hints.ts';
import { bindKeys } from './keyboard.ts';
import { bindPointer } from './pointer.ts';
import { openMenu } from './popup-menu.ts';
import { Selection } from './selection.ts';

/** What the surface asks of the page around it. */
export interface SurfaceActions {
  edit(edit: Edit, options?: { follow?: true }): void;
  nextSheet(direction: 1 | -1): void;
}

/** Everything between the toolbar and the tabs. */
export class Surface {
  readonly #grid: Grid;
  readonly #address = document.getElementById('address') as HTMLInputElement;
  readonly #actions: SurfaceActions;
  readonly #selection: Selection;
  readonly #editor: Editor;
  readonly #hints: Hints;

  constructor(actions: SurfaceActions) {
    this.#actions = actions;
    const charts = new Charts({
      moved: (chart, row, column) => this.#edit({ kind: 'moveChart', chart, row, column }),
      deleted: (chart) => this.#edit({ kind: 'deleteChart', chart }),
    });
    this.#grid = new Grid(document.getElementById('grid')!, charts);
    this.#selection = new Selection(this.#grid, () => this.#selected());
    const bar = document.getElementById('formula') as HTMLTextAreaElement;
    this.#editor = new Editor(this.#grid, this.#selection, bar, (text, after) => this.#accepted(text, after));
    this.#hints = new Hints(this.#grid.root, (element) => this.#viewOf(element));
    const wholeSheet = (): Block => {
      const { rows, columns } = this.#grid.geometry!.sheet;
      return { row: 1, column: 1, rows, columns };
    };
    bindKeys(
      this.#editor,
      this.#selection,
      {
        clear: (block) => this.#edit({ kind: 'clear', ...block }),
        undo: () => actions.edit({ kind: 'undo' }),
        redo: () => actions.edit({ kind: 'redo' }),
        openChoice: () => this.#openChoice(),
        nextSheet: actions.nextSheet,
        openNote: () => void this.openNote(),
      },
      wholeSheet,
    );
    bindClipboard(this.#editor, this.#grid, this.#selection, {
      paste: (text) => {
        this.#edit({ kind: 'paste', ...this.#selection.active, text });
      },
      move: ({ sheet, row, column, rows, columns }) => {
        const { row: toRow, column: toColumn } = this.#selection.active;
        const toSheet = this.#grid.geometry!.sheet.id;
        actions.edit({ kind: 'move', sheet, row, column, rows, columns, toSheet, toRow, toColumn });
      },
    });
    bindPointer(this.#grid, this.#selection, this.#editor, {
      openChoice: () => this.#openChoice(),
      openMenu: (at, on) => this.#openCellMenu(at, on),
      columnWidth: (column, pixels) => this.#edit({ kind: 'columnWidth', column, pixels }),
    });
    this.#bindAddress();
  }

  get block(): Block {
    return this.#selection.block;
  }

  /** Shows a view. With `follow` the document's own selection is taken over, as after a run of the add-on. */
  draw(view: DocumentView, follow: boolean): void {
    const sameSheet = this.#grid.geometry?.sheet.id === view.sheet.id;
    const focused = document.activeElement;
    const inGrid = focused === this.#editor.field || focused === document.body || focused === null;
    if (!sameSheet) this.#editor.accept('stay');
    const typing = this.#editor.mode !== 'off';
    const rebuilt = this.#grid.draw(view.sheet);
    const { selection } = view;
    if (!typing && selection.sheet === view.sheet.id && (follow || !sameSheet)) {
      const moved =
        JSON.stringify({ ...selection, sheet: 0 }) !== JSON.stringify({ ...this.block, sheet: 0 });
      this.#selection.choose(selection);
      if (moved || !sameSheet) this.#grid.reveal(selection);
    } else if (!sameSheet) {
      this.#selection.choose({ row: 1, column: 1, rows: 1, columns: 1 });
    } else if (rebuilt) {
      this.#selection.stay();
    }
    this.#editor.follow(inGrid);
    this.#hints.pin(this.#grid.element(this.#selection.active));
    this.#sum();
  }

  focus(): void {
    this.#editor.follow(true);
  }

  /** Accepts what is being typed, before something else begins. */
  settle(): void {
    this.#editor.accept('stay');
  }

  insert(kind: 'insertRows' | 'insertColumns'): void {
    const { row, column, rows, columns } = this.block;
    const isRows = kind === 'insertRows';
    this.#edit({ kind, at: isRows ? row : column, count: isRows ? rows : columns });
  }

  async openNote(): Promise<void> {
    const place = this.#selection.active;
    const before = this.#grid.cell(place)?.note ?? '';
    const text = await askFor('Ghi chú của ô', before, { kind: 'long', label: this.#selection.address });
    if (text !== undefined && text !== before) this.#edit({ kind: 'note', ...place, text });
  }

  #selected(): void {
    this.#address.value = this.#selection.address;
    this.#editor.follow(document.activeElement !== this.#address);
    this.#hints.pin(this.#grid.element(this.#selection.active));
    this.#sum();
  }

  #accepted(text: string | undefined, after: After): void {
    const place = this.#selection.active;
    if (text !== undefined) this.#edit({ kind: 'type', ...place, text });
    if (after === 'down' || after === 'up') this.#selection.enter(after === 'up');
    else if (after === 'right' || after === 'left') this.#selection.tab(after === 'left');
    if (after !== 'stay') this.#editor.follow(true);
  }

  #edit(edit: SheetEdit): void {
    this.#actions.edit({ ...edit, sheet: this.#grid.geometry!.sheet.id } as Edit);
  }

  #openChoice(): void {
    const place = this.#selection.active;
    const cell = this.#grid.cell(place);
    const element = this.#grid.element(place);
    if (!cell?.options || !element) return;
    openMenu(
      element.getBoundingClientRect(),
      'Chọn một giá trị',
      cell.options.map((option) => ({
        label: option,
        checked: option === cell.text,
        run: () => this.#edit({ kind: 'type', ...place, text: option }),
      })),
    );
  }

  #openCellMenu(at: { x: number; y: number }, on: 'cells' | 'rows' | 'columns'): void {
    const { row, column, rows, columns } = this.block;
    const rowWord = rows === 1 ? 'hàng' : `${rows} hàng`;
    const columnWord = columns === 1 ? 'cột' : `${columns} cột`;
    const rowEntries = [
      {
        label: `Chèn ${rowWord} ở trên`,
        run: () => this.#edit({ kind: 'insertRows', at: row, count: rows }),
      },
      {
        label: `Chèn ${rowWord} ở dưới`,
        run: () => this.#edit({ kind: 'insertRows', at: row + rows, count: rows }),
      },
      { label: `Xóa ${rowWord}`, run: () => this.#edit({ kind: 'deleteRows', at: row, count: rows }) },
    ];
    const columnEntries = [
      {
        label: `Chèn ${columnWord} bên trái`,
        run: () => this.#edit({ kind: 'insertColumns', at: column, count: columns }),
      },
      {
        label: `Chèn ${columnWord} bên phải`,
        run: () => this.#edit({ kind: 'insertColumns', at: column + columns, count: columns }),
      },
      {
        label: `Xóa ${columnWord}`,
        run: () => this.#edit({ kind: 'deleteColumns', at: column, count: columns }),
      },
    ];
    openMenu(at, 'Ô', [
      ...(on === 'columns' ? [] : [...rowEntries, 'line' as const]),
      ...(on === 'rows' ? [] : [...columnEntries, 'line' as const]),
      { label: 'Xóa nội dung', keys: 'Delete', run: () => this.#edit({ kind: 'clear', ...this.block }) },
      { label: 'Ghi chú', keys: 'Shift+F2', run: () => void this.openNote() },
    ]);
  }

  #bindAddress(): void {
    this.#address.addEventListener('focus', () => {
      this.settle();
      this.#address.select();
    });
    this.#address.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        const block = blockAt(this.#address.value);
        if (block) this.#selection.choose(block);
        this.#grid.reveal(this.#selection.active);
      } else if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#address.value = this.#selection.address;
      this.focus();
    });
  }

  /** The sum of the selected numbers, as spreadsheets show it in a corner. */
  #sum(): void {
    const { row, column, rows, columns } = this.block;
    const numbers: number[] = [];
    if (rows * columns > 1) {
      for (const cell of this.#grid.geometry?.sheet.cells ?? []) {
        const inside =
          cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
        if (inside && cell.numeric && /^-?[\d.]+(,\d+)?$/.test(cell.text)) {
          numbers.push(Number(cell.text.replaceAll('.', '').replace(',', '.')));
        }
      }
    }
    const sum = numbers.reduce((total, number) => total + number, 0);
    const text = sum.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
    document.getElementById('sum')!.textContent =
      numbers.length > 1 ? `Tổng: ${text} · Số ô: ${numbers.length}` : '';
  }

  #viewOf(element: HTMLElement): CellView | undefined {
    const block = blockAt(element.dataset.cell ?? '');
    return block && this.#grid.cell(block);
  }
}

/** An edit of the shown sheet, before the sheet is named. */
type SheetEdit = Edit extends infer One
  ? One extends { sheet: number }
    ? Omit<One, 'sheet'>
    : never
  : never;
