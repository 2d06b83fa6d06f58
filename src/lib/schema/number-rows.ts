/** Tokens of one row, by commas where there are any next to a token, by white space otherwise. */
function splitRow(text: string): string[] {
	const trimmed = text.trim().replace(/,$/, '').trim();
	if (trimmed === '') return [];
	if (!trimmed.includes(',')) return trimmed.split(/\s+/);
	// Between two commas there may be more than one number ("1, 2 3") or none ("1,,3").
	return trimmed.split(',').flatMap((piece) => piece.trim().split(/\s+/));
}

/**
 * A spreadsheet's cells. Only tabs separate here, so that a decimal comma ("1,5") is seen as one
 * cell and refused, not read as two numbers. A blank cell is an empty token.
 */
function splitCells(line: string): string[] {
	const cells = line.split('\t').map((cell) => cell.trim().replace(/[,;]$/, ''));
	while (cells.length > 1 && cells[cells.length - 1] === '') cells.pop();
	return cells;
}

/**
 * Several lines of which some have semicolons inside. Where each piece holds a single word they
 * separate numbers, as a European spreadsheet saves them; otherwise they end rows, as in MATLAB.
 */
function splitSemicolonLines(lines: string[]): string[][] {
	const pieces = lines.map((line) => line.replace(/;$/, '').split(';'));
	const singles = pieces.every((line) => line.every((piece) => !/\S\s+\S/.test(piece.trim())));
	if (singles) return pieces.map((line) => line.map((piece) => piece.trim()));
	return pieces.flat().map(splitRow);
}

/** The innermost brackets' contents, each a row; NumPy wraps a long row over several lines. */
function splitBrackets(text: string): string[][] {
	const inside = text
		.trim()
		.replace(/[({]/g, '[')
		.replace(/[)}]/g, ']')
		// What programs write around the rows: kernel = np.array( … , dtype=float32);
		.replace(/^(?:[A-Za-z_]\w*\s*=\s*)?(?:(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*\s*)?\[/, '[')
		.replace(/,\s*dtype\s*=\s*[\w.'"]+\s*\](?:\s*;)?$/, ']');
	const rows: string[][] = [];
	for (const piece of inside.split(/[[\]]/)) {
		// Between a row's end and the next one's start there is at most a separator.
		if (/^[\s,;]*$/.test(piece)) continue;
		for (const row of piece.split(';')) {
			const tokens = splitRow(row);
			if (tokens.length > 0) rows.push(tokens);
		}
	}
	return rows;
}

/**
 * The rows of a text as tokens that ought to be numbers. Which separator does what is decided once
 * for the whole text:
 * - brackets of any kind: the innermost pairs are rows;
 * - tabs: a spreadsheet, a line a row, a cell between tabs;
 * - semicolons: on a single line they end rows ("1,2;3,4"); on several lines see above;
 * - otherwise a line is a row, its numbers apart by commas or spaces.
 *
 * Blank lines are left out.
 */
export function splitRows(text: string): string[][] {
	if (/[[({]/.test(text)) return splitBrackets(text);
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
	if (lines.some((line) => line.trim().includes('\t'))) return lines.map(splitCells);
	const trimmed = lines.map((line) => line.trim());
	if (trimmed.length === 1) {
		return trimmed[0].replace(/;$/, '').split(';').map(splitRow);
	}
	if (trimmed.some((line) => line.replace(/;$/, '').includes(';'))) {
		return splitSemicolonLines(trimmed);
	}
	return trimmed.map((line) => splitRow(line.replace(/;$/, '')));
}
