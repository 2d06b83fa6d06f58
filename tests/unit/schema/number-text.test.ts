import { numberTextSentence } from '$lib/messages/number-text';
import { formatNumberGrid, parseNumberGrid } from '$lib/schema';
import { describe, expect, test } from 'vitest';

const size = { maxRows: 256, maxCols: 256 };
const grid = [
	[1, -2.5],
	[3, 4]
];

describe('a text is read as a grid of numbers', () => {
	test.each([
		['a spreadsheet’s cells', '1\t-2.5\r\n3\t4\r\n'],
		['a spreadsheet’s cells with blank columns after them', '1\t-2.5\t\t\n3\t4\t\t'],
		['spaces', ' 1 -2.5\n3   4 '],
		['commas', '1,-2.5\n3, 4'],
		['commas at the line ends too', '1, -2.5,\n3, 4,'],
		['commas and tabs', '1,\t-2.5\n3,\t4'],
		['semicolons between rows', '1,-2.5;3,4'],
		['semicolons between rows and after the last', '1 -2.5; 3 4;'],
		['semicolons at the line ends', '1 -2.5;\n3 4;'],
		['semicolons between numbers, on several lines', '1;-2.5\n3; 4'],
		['blank lines', '\n1 -2.5\n\n\n3 4\n'],
		['JSON', '[[1, -2.5], [3, 4]]'],
		['JSON over several lines', '[\n  [\n    1,\n    -2.5\n  ],\n  [3, 4]\n]'],
		['rows in brackets without outer ones', '[1, -2.5],\n[3, 4]'],
		['NumPy’s print', '[[ 1.  -2.5]\n [ 3.   4. ]]'],
		['NumPy’s repr', 'array([[ 1. , -2.5],\n       [ 3. ,  4. ]], dtype=float32)'],
		['NumPy in source', 'kernel = np.array([[1, -2.5], [3, 4]])'],
		['PyTorch’s repr', 'tensor([[ 1.0000, -2.5000],\n        [ 3.0000,  4.0000]])'],
		['MATLAB', 'K = [1 -2.5; 3 4];'],
		['braces', '{{1, -2.5}, {3, 4}}'],
		['a true minus sign', '1 \u22122.5\n3 4'],
		['an en dash for a minus', '1 \u20132.5\n3 4'],
		['exponents and plus signs', '+1e0 -25e-1\n.3e1 4.']
	])('with %s', (_, text) => {
		expect(parseNumberGrid(text, size)).toEqual({ values: grid });
	});

	test('where NumPy wraps a long row over two lines', () => {
		expect(parseNumberGrid('[[1 2\n  3]\n [4 5\n  6]]', size)).toEqual({
			values: [
				[1, 2, 3],
				[4, 5, 6]
			]
		});
	});

	test('where it is one row, and one column', () => {
		expect(parseNumberGrid('1 2 3', size)).toEqual({ values: [[1, 2, 3]] });
		expect(parseNumberGrid('[1, 2, 3]', size)).toEqual({ values: [[1, 2, 3]] });
		expect(parseNumberGrid('1\n2', size)).toEqual({ values: [[1], [2]] });
	});

	test('and -0 becomes 0', () => {
		expect(parseNumberGrid('-0', size)).toEqual({ values: [[0]] });
	});

	test('and a text of a million blanks in awkward places takes no time to speak of', () => {
		const blanks = ' '.repeat(1_000_000);
		expect(parseNumberGrid(`[[1]],dtype=a]${blanks}x`, size)).toHaveProperty('problem');
		expect(parseNumberGrid(`[[1,${blanks}2]]`, size)).toEqual({ values: [[1, 2]] });
		expect(parseNumberGrid(`1 ${blanks} 2`, size)).toEqual({ values: [[1, 2]] });
	});
});

describe('a text that is no grid of numbers is refused with a sentence', () => {
	test.each([
		['', 'There are no numbers here yet: type or paste some, one row a line.'],
		[' \n\t\n', 'There are no numbers here yet: type or paste some, one row a line.'],
		['[[], []]', 'There are no numbers here yet: type or paste some, one row a line.'],
		[
			'1 2 3 4 5\n1 2 3 4 5\n1 2 3 4',
			'Row 3 has 4 numbers, but row 1 has 5: every row needs the same number.'
		],
		['1 2\n3', 'Row 2 has 1 number, but row 1 has 2: every row needs the same number.'],
		[
			'1 2\n3 four',
			'“four” in row 2, position 2, is not a number: write numbers like 3, −1 or 0.5.'
		],
		['nan 1', '“nan” in row 1, position 1, is not a number: write numbers like 3, −1 or 0.5.'],
		['1 0x10', '“0x10” in row 1, position 2, is not a number: write numbers like 3, −1 or 0.5.'],
		[
			'1\t-2,5\n3\t4',
			'“-2,5” in row 1, position 2, has a comma in it: write decimals with a point, as in −2.5.'
		],
		[
			'1,5;2\n3;4',
			'“1,5” in row 1, position 1, has a comma in it: write decimals with a point, as in 1.5.'
		],
		['1,,3', 'There is no number in row 1, position 2: fill it in, with 0 if nothing else.'],
		['1\t\t3', 'There is no number in row 1, position 2: fill it in, with 0 if nothing else.'],
		[
			'1 2e9',
			'“2e9” in row 1, position 2, is too far from zero: use numbers from −1,000,000,000 to 1,000,000,000.'
		],
		[
			'1e999',
			'“1e999” in row 1, position 1, is too far from zero: use numbers from −1,000,000,000 to 1,000,000,000.'
		]
	])('%j', (text, sentence) => {
		const result = parseNumberGrid(text, size);
		expect('problem' in result && numberTextSentence(result.problem)).toBe(sentence);
	});

	test('when it is too large a grid', () => {
		const result = parseNumberGrid('1 2 3 4', { maxRows: 3, maxCols: 3 });
		expect('problem' in result && numberTextSentence(result.problem)).toBe(
			'This is a 1×4 grid, and the largest that fits here is 3×3: use fewer rows or columns.'
		);
	});

	test('when it is longer than anything that could fit', () => {
		const result = parseNumberGrid('1 '.repeat(1_500_000), size);
		expect('problem' in result && numberTextSentence(result.problem)).toBe(
			'This text has 3,000,000 characters, and up to 2,000,000 can be read: paste a smaller part.'
		);
	});
});

test('The text to edit has its columns lined up', () => {
	expect(
		formatNumberGrid([
			[1, -20],
			[300, 4]
		])
	).toBe('  1 -20\n300   4');
});
