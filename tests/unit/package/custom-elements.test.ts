import { playerEvents, playerMethods, playerProperties, settableProperties } from '$lib/schema';
import { attributeNames } from '$lib/share';
import { describe, expect, it } from 'vitest';
import { customElements } from '../../../scripts/package/custom-elements.mjs';

const manifest = customElements('kernel-walk.js');
const [{ declarations, exports }] = manifest.modules;
const [element] = declarations;

type Described = {
	readonly name: string;
	readonly description?: string;
	readonly readonly?: boolean;
};

function names(list: readonly Described[]): string[] {
	return list.map(({ name }) => name);
}

describe('The manifest of <kernel-walk>', () => {
	it('is about the element that the module defines', () => {
		expect(manifest.schemaVersion).toBe('2.1.0');
		expect(element).toMatchObject({ kind: 'class', customElement: true, tagName: 'kernel-walk' });
		for (const { declaration } of exports) {
			expect(declaration).toEqual({ name: element.name, module: 'kernel-walk.js' });
		}
		expect(exports[0]).toMatchObject({ kind: 'custom-element-definition', name: 'kernel-walk' });
	});

	it('names every attribute that the codec reads, and the lesson', () => {
		expect(names(element.attributes).sort()).toEqual([...attributeNames, 'lesson'].sort());
		for (const { description } of element.attributes) expect(description).toMatch(/^[^\s].*\.$/);
	});

	it('says what an attribute may be', () => {
		const types = Object.fromEntries(element.attributes.map(({ name, type }) => [name, type.text]));
		expect(types.theme).toBe("'auto' | 'light' | 'dark' | 'projector'");
		expect(types['padding-mode']).toBe(
			"'zeros' | 'replicate' | 'reflect' | 'symmetric' | 'circular'"
		);
		expect(types.step).toBe('number');
	});

	it('names every property and says which cannot be set', () => {
		const fields = element.members.filter(({ kind }) => kind === 'field') as Described[];
		expect(names(fields)).toEqual([...playerProperties]);
		const settable = fields.filter(({ readonly }) => !readonly);
		expect(names(settable)).toEqual([...settableProperties]);
	});

	it('names every method, with what it takes and gives', () => {
		const methods = element.members.filter(({ kind }) => kind === 'method');
		expect(names(methods)).toEqual([...playerMethods]);
		expect(methods.find(({ name }) => name === 'seek')).toMatchObject({
			parameters: [{ name: 'step', type: { text: 'number' } }],
			return: { type: { text: 'void' } },
			description: expect.stringContaining('Throws RangeError when')
		});
		expect(methods.find(({ name }) => name === 'setState')).toMatchObject({
			return: { type: { text: 'Promise<readonly string[]>' } },
			description: expect.stringContaining('Returns sentences about the parts')
		});
	});

	it('names every event, with what comes with it', () => {
		expect(names(element.events)).toEqual([...playerEvents]);
		const complete = element.events.find(({ name }) => name === 'complete');
		expect(complete?.type.text).toBe(
			'CustomEvent<{ readonly score: number; readonly max: number }>'
		);
		expect(complete?.description).toContain('how many at the first try');
	});

	it('names colours as the figure does', () => {
		expect(names(element.cssProperties)).toEqual(
			expect.arrayContaining(['--kernel-walk-paper', '--kernel-walk-kernel'])
		);
	});
});
