import { publishedFileName } from '$lib/publish';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const name = (title: string) => publishedFileName({ kind: 'lesson', title }, 'html');

describe('The name of a file that is given away', () => {
	test.each([
		['Sliding a window', 'Sliding a window.html'],
		['  Blur:  sharp / soft?  ', 'Blur sharp soft.html'],
		['Was heißt „Stride“?', 'Was heißt „Stride“.html'],
		['卷积是什么', '卷积是什么.html'],
		['الالتفاف في الصور', 'الالتفاف في الصور.html'],
		['e\u0301tape', '\u00e9tape.html'],
		['Kernels 👩‍💻', 'Kernels 👩‍💻.html'],
		['version 1.2', 'version 1.2.html']
	])('is the title where that can be one: %s', (title, expected) => {
		expect(name(title)).toBe(expected);
	});

	test.each([
		['../../etc/passwd', 'etc passwd.html'],
		['C:\\Windows\\system.ini', 'C Windows system.ini.html'],
		['.htaccess', 'htaccess.html'],
		['-rf', 'rf.html'],
		['report\u202Elmth.exe', 'report lmth.exe.html'],
		['two\nlines\u0000', 'two lines.html'],
		['ends with dots. . .', 'ends with dots.html'],
		['half \ud83d', 'half.html']
	])('keeps nothing of %j that a file system or a reader could mistake', (title, expected) => {
		expect(name(title)).toBe(expected);
	});

	test.each(['CON', 'nul', 'Aux.lesson', 'COM1', 'lpt9', 'COM¹', 'prn notes', 'CONIN$'])(
		'is not the device that Windows has under %s',
		(title) => {
			expect(name(title)).toBe(`kernelwalk ${title}.html`);
		}
	);

	test('is like any other where a device is only how it begins', () => {
		expect(name('Convolution')).toBe('Convolution.html');
		expect(name('Auxiliary')).toBe('Auxiliary.html');
	});

	test.each(['', '   ', '???', '...', '\u0000'])(
		'says what it is where %j leaves nothing',
		(title) => {
			expect(publishedFileName({ kind: 'lesson', title }, 'zip')).toBe('kernelwalk-lesson.zip');
			expect(publishedFileName({ kind: 'state', title }, 'html')).toBe('kernelwalk-state.html');
		}
	);

	test('is never too long, and is cut between characters as a reader counts them', () => {
		expect(name('a'.repeat(500))).toBe(`${'a'.repeat(120)}.html`);
		expect(name('卷'.repeat(100))).toBe(`${'卷'.repeat(40)}.html`);
		expect(name('👩‍💻'.repeat(40))).toBe(`${'👩‍💻'.repeat(10)}.html`);
	});

	test('is safe for any title at all', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
				const given = name(title);
				expect(given).toMatch(/^[^\s.\-~].*\.html$/u);
				// eslint-disable-next-line no-control-regex -- none of them may be there
				expect(given).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
				expect(new TextEncoder().encode(given).length).toBeLessThanOrEqual(140);
				expect(given.slice(0, -5)).not.toMatch(/[\s.]$/u);
			})
		);
	});
});
