import { reportingScript, scormPackage } from '$lib/publish';
import { describe, expect, test } from 'vitest';
import { lessonContent, stateContent } from './content';
import { readZip } from './read-zip';

const scripts = [
	{ name: 'kernel-walk.classic.js', text: 'let a = "ü";' },
	{ name: 'parts/lesson.js', text: 'let b;' },
	{ name: reportingScript, text: 'let c;' }
];

async function manifestOf(content: Parameters<typeof scormPackage>[0]): Promise<string> {
	return String(readZip(await scormPackage(content, scripts)).get('imsmanifest.xml'));
}

describe('A SCORM package', () => {
	test('is a zip with the manifest and a page whose scripts stand in the order of their needs', async () => {
		const files = readZip(await scormPackage(lessonContent(2), scripts));
		expect([...files.keys()]).toEqual(['imsmanifest.xml', 'index.html']);
		const inline = String(files.get('index.html')).matchAll(/<script>([^]*?)<\/script>/g);
		expect([...inline].map(([, text]) => text)).toEqual(['let b;', 'let a = "ü";', 'let c;']);
	});

	test('is the same to the last byte for the same content', async () => {
		expect(await scormPackage(lessonContent(2), scripts)).toEqual(
			await scormPackage(lessonContent(2), scripts)
		);
	});

	test('is known by another name for other content only', async () => {
		const identifier = async (title: string) =>
			/<manifest identifier="(kernelwalk-[0-9a-f]{32})"/.exec(
				await manifestOf(stateContent(title))
			)?.[1];
		const [one, again, other] = [
			await identifier('a'),
			await identifier('a'),
			await identifier('b')
		];
		expect(one).toBeDefined();
		expect(again).toBe(one);
		expect(other).not.toBe(one);
	});

	test('states what passes only where there is something to answer', async () => {
		expect(await manifestOf(lessonContent(2))).toContain(
			'<adlcp:masteryscore>60</adlcp:masteryscore>'
		);
		expect(await manifestOf(lessonContent(0))).not.toContain('masteryscore');
		expect(await manifestOf(stateContent('One step'))).not.toContain('masteryscore');
	});
});
