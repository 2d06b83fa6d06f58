import type { Answer, PosedQuestion } from '$lib/lessons';
import type { AnswerFault } from '$lib/messages';
import { readGrid, readNumber, readWhole } from './read-answer';

/** The fields of answers that are typed into fields of their own. */
export type DraftField = 'answer' | 'rows' | 'cols' | 'row' | 'col';

type DraftRead = { readonly answer: Answer } | { readonly fault: AnswerFault };

/** An answer while it is being given: what stands in its fields, read when it is checked. */
export class AnswerDraft {
	readonly #kind: Answer['kind'];
	#texts = $state.raw<Readonly<Record<DraftField, string>>>({
		answer: '',
		rows: '',
		cols: '',
		row: '',
		col: ''
	});
	/** The option or line that is chosen. */
	chosen = $state<number | null>(null);
	/** The texts of a grid's cells. */
	grid = $state.raw<readonly (readonly string[])[]>([]);

	constructor({ answer, kind }: Pick<PosedQuestion, 'answer' | 'kind'>) {
		this.#kind = answer.kind;
		if (answer.kind === 'grid') {
			// Most weights of a kernel that moves a picture are zero; a product never is known.
			const blank = kind === 'build-kernel' ? '0' : '';
			this.grid = answer.values.map((row) => row.map(() => blank));
		}
	}

	text(field: DraftField): string {
		return this.#texts[field];
	}

	write(field: DraftField, text: string): void {
		this.#texts = { ...this.#texts, [field]: text };
	}

	/** Puts a cell that was clicked into the two fields. */
	pick(cell: { readonly row: number; readonly col: number }): void {
		const text = (index: number) => String(index).replace('-', '−');
		this.#texts = { ...this.#texts, row: text(cell.row), col: text(cell.col) };
	}

	/** The cell that the two fields name; null while they name none. */
	readonly cell: { readonly row: number; readonly col: number } | null = $derived.by(() => {
		if (this.#kind !== 'cell') return null;
		const row = readWhole(this.#texts.row, 'row');
		const col = readWhole(this.#texts.col, 'col');
		return 'value' in row && 'value' in col ? { row: row.value, col: col.value } : null;
	});

	/** The answer, or what keeps it from being one. */
	read(): DraftRead {
		switch (this.#kind) {
			case 'number': {
				const read = readNumber(this.#texts.answer, 'answer');
				return 'fault' in read ? read : { answer: { kind: 'number', value: read.value } };
			}
			case 'size': {
				const rows = readWhole(this.#texts.rows, 'rows');
				if ('fault' in rows) return rows;
				const cols = readWhole(this.#texts.cols, 'cols');
				if ('fault' in cols) return cols;
				return { answer: { kind: 'size', rows: rows.value, cols: cols.value } };
			}
			case 'cell': {
				const row = readWhole(this.#texts.row, 'row');
				if ('fault' in row) return row;
				const col = readWhole(this.#texts.col, 'col');
				if ('fault' in col) return col;
				return { answer: { kind: 'cell', row: row.value, col: col.value } };
			}
			case 'grid': {
				const read = readGrid(this.grid);
				return 'fault' in read ? read : { answer: { kind: 'grid', values: read.value } };
			}
			case 'option':
				if (this.chosen === null) return { fault: { code: 'not-chosen', of: 'option' } };
				return { answer: { kind: 'option', option: this.chosen } };
			case 'line':
				if (this.chosen === null) return { fault: { code: 'not-chosen', of: 'line' } };
				return { answer: { kind: 'line', line: this.chosen } };
		}
	}
}
