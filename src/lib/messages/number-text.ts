/** Why a text is not a grid of numbers; rows and positions count from one. */
export type NumberTextFault =
	| { readonly code: 'empty' }
	| { readonly code: 'too-long'; readonly length: number; readonly limit: number }
	| {
			readonly code: 'too-large';
			readonly rows: number;
			readonly cols: number;
			readonly maxRows: number;
			readonly maxCols: number;
	  }
	| {
			readonly code: 'ragged';
			readonly row: number;
			readonly length: number;
			readonly expected: number;
	  }
	| {
			readonly code: 'not-a-number';
			readonly token: string;
			readonly row: number;
			readonly position: number;
	  }
	| {
			readonly code: 'out-of-range';
			readonly token: string;
			readonly row: number;
			readonly position: number;
			readonly limit: number;
	  };

/** One sentence that says what is wrong with typed or pasted numbers, and what to do. */
export function numberTextSentence(fault: NumberTextFault): string {
	switch (fault.code) {
		case 'empty':
			return 'There are no numbers here yet: type or paste some, one row a line.';
		case 'too-long':
			return `This text has ${grouped(fault.length)} characters, and up to ${grouped(fault.limit)} can be read: paste a smaller part.`;
		case 'too-large':
			return `This is a ${fault.rows}×${fault.cols} grid, and the largest that fits here is ${fault.maxRows}×${fault.maxCols}: use fewer rows or columns.`;
		case 'ragged':
			return `Row ${fault.row} has ${numbers(fault.length)}, but row 1 has ${fault.expected}: every row needs the same number.`;
		case 'not-a-number':
			return notANumber(fault);
		case 'out-of-range':
			return `“${fault.token}” in row ${fault.row}, position ${fault.position}, is too far from zero: use numbers from −${grouped(fault.limit)} to ${grouped(fault.limit)}.`;
	}
}

function notANumber({
	token,
	row,
	position
}: Extract<NumberTextFault, { code: 'not-a-number' }>): string {
	const place = `row ${row}, position ${position}`;
	if (token === '') return `There is no number in ${place}: fill it in, with 0 if nothing else.`;
	if (/^[+-]?\d+,\d+$/.test(token)) {
		return `“${token}” in ${place}, has a comma in it: write decimals with a point, as in ${token.replace(',', '.').replace('-', '−')}.`;
	}
	return `“${token}” in ${place}, is not a number: write numbers like 3, −1 or 0.5.`;
}

function numbers(count: number): string {
	return `${count} ${count === 1 ? 'number' : 'numbers'}`;
}

/** A whole number with commas between its thousands. */
function grouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
