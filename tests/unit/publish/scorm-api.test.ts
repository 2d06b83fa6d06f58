import { findScormApi } from '$lib/publish/scorm/scorm-api';
import { describe, expect, test } from 'vitest';
import { FakePlatform } from './fake-platform';

type Frame = { API?: unknown; parent?: Frame; top?: Frame; opener?: Frame | null };

/** Frames one within the other, the outermost first; gives the innermost. */
function nested(frames: readonly Frame[], opener: Frame | null = null): Window {
	frames.forEach((frame, i) => {
		frame.parent = frames[i - 1] ?? frame;
		frame.top = frames[0];
		frame.opener ??= null;
	});
	frames[0].opener = opener;
	return frames.at(-1) as unknown as Window;
}

/** A frame of another origin: its place among frames can be seen, and nothing in it. */
function stranger(): Frame {
	return Object.defineProperty({} as Frame, 'API', {
		get() {
			throw new DOMException('Blocked a frame with origin', 'SecurityError');
		}
	});
}

const frames = (count: number): Frame[] => Array.from({ length: count }, () => ({}));

describe('The platform’s API is found', () => {
	const api = new FakePlatform();

	test('in the page itself', () => {
		expect(findScormApi(nested([{ API: api }]))).toBe(api);
	});

	test.each([1, 2, 7])('%i frames above the page', (levels) => {
		expect(findScormApi(nested([{ API: api }, ...frames(levels)]))).toBe(api);
	});

	test('past frames of other origins', () => {
		expect(findScormApi(nested([{ API: api }, stranger(), {}]))).toBe(api);
	});

	test('past an element that is called API', () => {
		expect(findScormApi(nested([{ API: api }, { API: { tagName: 'DIV' } }, {}]))).toBe(api);
	});

	test('in the window that opened the page, and above that', () => {
		const opener = nested([{ API: api }, {}]) as unknown as Frame;
		expect(findScormApi(nested([{}], opener))).toBe(api);
	});

	test('in the window that opened the outermost frame', () => {
		expect(findScormApi(nested([{}, {}, {}], { API: api }))).toBe(api);
	});
});

describe('No API is found', () => {
	test('where there is none', () => {
		expect(findScormApi(nested(frames(3)))).toBeNull();
	});

	test('more than seven frames above', () => {
		expect(findScormApi(nested([{ API: new FakePlatform() }, ...frames(8)]))).toBeNull();
	});

	test('where every look is refused', () => {
		const walls = new Proxy({} as Window, {
			get() {
				throw new DOMException('Blocked a frame with origin', 'SecurityError');
			}
		});
		expect(findScormApi(walls)).toBeNull();
	});
});
