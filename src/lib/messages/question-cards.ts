/** Where in an answer something could not be read; rows and columns of a grid count from one. */
export type AnswerField =
	'answer' | 'rows' | 'cols' | 'row' | 'col' | { readonly row: number; readonly col: number };

/** Why an answer could not be taken yet. */
export type AnswerFault =
	| { readonly code: 'empty'; readonly field: AnswerField }
	| { readonly code: 'not-a-number'; readonly field: AnswerField; readonly token: string }
	| { readonly code: 'not-whole'; readonly field: AnswerField; readonly token: string }
	| { readonly code: 'too-far'; readonly field: AnswerField; readonly token: string }
	| { readonly code: 'not-chosen'; readonly of: 'option' | 'line' };

const fields = {
	answer: '',
	rows: 'Rows: ',
	cols: 'Columns: ',
	row: 'Row: ',
	col: 'Column: '
} as const;

function placeOf(field: AnswerField): string {
	if (typeof field === 'string') return fields[field];
	return `Row ${field.row}, column ${field.col}: `;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence that says what could not be read of an answer, and what to write instead. */
export function answerFaultSentence(fault: AnswerFault): string {
	if (fault.code === 'not-chosen') {
		return fault.of === 'line' ? 'No line is chosen yet: choose one.' : 'Nothing is chosen yet.';
	}
	const place = placeOf(fault.field);
	const start = (text: string) => place + (place === '' ? capitalised(text) : text);
	switch (fault.code) {
		case 'empty':
			return start('there is no number here yet: type one, with digits.');
		case 'not-a-number':
			return start(
				`“${fault.token}” does not read as a number: write it like 3, −1 or 0.5, or as a fraction like 2/9.`
			);
		case 'not-whole':
			return start(
				`“${fault.token}” is not a whole number: rows and columns are counted, like 3 or −1.`
			);
		case 'too-far':
			return start(
				`“${fault.token}” is too far from zero: use a number between −1,000,000,000 and 1,000,000,000.`
			);
	}
}

const count = (number: number, one: string, many: string) =>
	`${String(number)} ${number === 1 ? one : many}`;

/** How far a given answer lies from the right one; null where the two agree. */
export const gapMessages = {
	/** `amount`: formatted, without a sign. */
	number: (amount: string, tooMuch: boolean) => `${amount} too ${tooMuch ? 'much' : 'little'}`,
	size: (rows: number, cols: number) =>
		joined([
			rows === 0
				? null
				: `${count(Math.abs(rows), 'row', 'rows')} too ${rows > 0 ? 'many' : 'few'}`,
			cols === 0
				? null
				: `${count(Math.abs(cols), 'column', 'columns')} too ${cols > 0 ? 'many' : 'few'}`
		]),
	cell: (rows: number, cols: number) =>
		joined([
			rows === 0
				? null
				: `${count(Math.abs(rows), 'row', 'rows')} too far ${rows > 0 ? 'down' : 'up'}`,
			cols === 0
				? null
				: `${count(Math.abs(cols), 'column', 'columns')} too far to the ${cols > 0 ? 'right' : 'left'}`
		]),
	line: (lines: number) =>
		`${count(Math.abs(lines), 'line', 'lines')} too far ${lines > 0 ? 'down' : 'up'}`,
	grid: (wrong: number, of: number) =>
		`${String(wrong)} of ${count(of, 'cell', 'cells')} ${wrong === 1 ? 'differs' : 'differ'}`
} as const;

function joined(parts: readonly (string | null)[]): string {
	return parts.filter((part) => part !== null).join(', ');
}

/** Words of a question as it is asked and answered. Numbers arrive formatted and count from one. */
export const questionCardMessages = {
	ordinal: (ordinal: string, count: string) => `Question ${ordinal} of ${count}`,
	answer: 'Your answer',
	rows: 'Rows',
	cols: 'Columns',
	row: 'Row',
	col: 'Column',
	times: '×',
	sign: (label: string) => `${label}: change the sign`,
	click: 'Click the cell in the figure, or type its row and column as they stand on the rulers.',
	clickNegative: 'Rows and columns of the padding before the picture are negative.',
	products: 'Products, one for each cell of the window',
	product: (row: string, col: string) => `Product in row ${row}, column ${col}`,
	kernel: 'Your kernel, as given',
	weight: (row: string, col: string) => `Weight in row ${row}, column ${col}`,
	gridKeys: 'Arrows move from cell to cell, typing replaces.',
	line: (number: string, text: string) => `line ${number}, ${text}`,
	dividedBy: (divisor: string) => `÷ ${divisor}`,
	check: 'Check',
	hint: 'Hint: one step of the animation',
	hintAgain: 'Play the hint again',
	hinted: 'The figure has moved to a step that helps.',
	skip: 'Skip',
	right: 'Right',
	wrong: 'Not yet',
	given: 'Your answer',
	expected: 'The answer',
	gap: 'The gap',
	showWhy: 'Show me why',
	showWhyAgain: 'Show me why again',
	tryAgain: 'Try again',
	goOn: 'Go on',
	reveal: 'Show the answer',
	/** For the live region, with what there is to say about the answer after it. */
	saidRight: (answer: string) => `Right: ${answer}.`,
	saidWrong: (given: string, expected: string) =>
		`Not yet. Your answer is ${given}; the answer is ${expected}.`,
	saidRevealed: (expected: string) => `The answer is ${expected}.`,
	differs: ', differs',
	/** What the timeline tells of a step while the sentence about it is covered. */
	coveredStep: (ordinal: string, count: string | null) =>
		count === null ? `Step ${ordinal}.` : `Step ${ordinal} of ${count}.`
} as const;

/** Words of the list at a lesson's end. */
export const lessonSummaryMessages = {
	title: 'What you answered',
	score: (right: string, count: string) => `${right} of ${count} right at the first try.`,
	none: 'This lesson has no questions.',
	given: 'Your first answer:',
	expected: 'The answer:',
	right: 'Right at the first try',
	wrong: 'Not right at the first try',
	skipped: 'Skipped',
	unanswered: 'Not answered',
	shown: 'Shown without an answer',
	open: (ordinal: string) => `Go back to question ${ordinal}`
} as const;
